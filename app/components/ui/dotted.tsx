import type { ReactNode } from 'react'

/** The dot between two facts in running text. */
export function Dot() {
  // A word joiner before and a break after: a line never begins with a dot.
  return <span className="dot">{'\u2060·\u200b'}</span>
}

/** Parts in a row with dots between them, none at the end or the beginning of a line; empty ones are left out. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  const shown = parts.filter((part) => part !== undefined && part !== false && part !== '' && part !== null)
  if (shown.length === 0) return null
  const spaceAfter = (index: number) => (index < shown.length - 1 ? ' ' : '')
  return (
    <span className="dotted">
      {shown.map((part, index) => (
        <span key={index}>
          {typeof part === 'string' ? `${part}${spaceAfter(index)}` : part}
          {typeof part === 'string' ? null : spaceAfter(index)}
        </span>
      ))}
    </span>
  )
}
