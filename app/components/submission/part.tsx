import type { ReactNode } from 'react'

/** A part of the page with its title. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h3 id={id} className="mb-3 text-17">
        {title}
      </h3>
      {children}
    </section>
  )
}
