import type { ReactNode } from 'react'

const looks = {
  info: 'border-lead bg-lead-wash',
  warn: 'border-warn bg-warn-wash',
  stop: 'border-stop bg-stop-wash',
} as const

/** A sentence the reader must see: what is so, and what to do. */
export function Notice({ kind, children }: { kind: keyof typeof looks; children: ReactNode }) {
  return (
    <div role="status" className={`border-l-4 px-4 py-2 text-15 text-pretty ${looks[kind]}`}>
      {children}
    </div>
  )
}
