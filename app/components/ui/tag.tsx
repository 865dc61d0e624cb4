import type { ReactNode } from 'react'

/** A small fact with a frame: kind, harvested, sample. Not a link; a link looks like one. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'lead' | 'warn' }) {
  const look = { plain: 'bg-wash text-ink-soft', lead: 'bg-lead-wash text-lead', warn: 'bg-warn-wash text-warn' }[tone]
  return <span className={`inline-block rounded px-1.5 text-13 whitespace-nowrap ${look}`}>{children}</span>
}
