import type { ReactNode } from 'react'

/** A wide table in a region of its own: it scrolls there, also by keyboard, and never the page. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="scroll-region relative mt-3 overflow-x-auto">
      {children}
    </section>
  )
}
