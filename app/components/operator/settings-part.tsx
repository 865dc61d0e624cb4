import type { ReactNode } from 'react'

/** One part of a page of forms: its title, what it is for, and the form, with a line above. */
export function SettingsPart({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead: string
  children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="mt-10 max-w-text border-t border-hairline pt-5">
      <h2 id={`${id}-heading`} className="text-20">
        {title}
      </h2>
      <p className="mt-1 mb-5 text-ink-soft text-pretty">{lead}</p>
      {children}
    </section>
  )
}
