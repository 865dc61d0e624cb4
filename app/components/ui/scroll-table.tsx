import type { ReactNode } from 'react'

/** A wide table that scrolls in its own place, also by keyboard, and never the page. No landmark: its section is one. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields
    <div role="group" aria-label={label} tabIndex={0} className="scroll-region relative mt-3 overflow-x-auto">
      {children}
    </div>
  )
}
