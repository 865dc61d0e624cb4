import type { ReactNode } from 'react'

/** A part of the reviewer's page, that can be jumped to. */
export function CasePart({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline pb-1.5">
        <h2 id={id} className="scroll-mt-4 text-20">
          {title}
        </h2>
        {aside ? <p className="text-13">{aside}</p> : null}
      </div>
      {children}
    </section>
  )
}
