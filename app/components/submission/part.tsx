import type { ReactNode } from 'react'

/** A part of the page with its title; `isTop` where nothing stands between it and the title of the page. */
export function Part({
  id,
  title,
  isTop = false,
  children,
}: {
  id: string
  title: string
  isTop?: boolean
  children: ReactNode
}) {
  const Heading = isTop ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className="mt-10">
      <Heading id={id} className="mb-3 text-17">
        {title}
      </Heading>
      {children}
    </section>
  )
}
