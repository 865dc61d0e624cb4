import type { ReactNode } from 'react'

/** A part of the page of a response, with its heading. */
export function ResponsePart({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children?: ReactNode
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="mt-12">
      <h3 id={`${id}-title`} className="text-17">
        {title}
      </h3>
      {lead ? <p className="mt-1 max-w-text text-pretty text-ink-soft">{lead}</p> : null}
      {children}
    </section>
  )
}
