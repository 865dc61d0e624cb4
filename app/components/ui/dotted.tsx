import { Fragment, type ReactNode } from 'react'

/** The dot between two facts. */
export function Dot() {
  // A word joiner before and a break after: a line never begins with a dot.
  return <span className="dot">{'\u2060·\u200b'}</span>
}

/** Parts in a row with dots between them; empty ones are left out. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  const shown = parts.filter((part) => part !== undefined && part !== false && part !== '' && part !== null)
  return shown.map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <Dot /> : null}
      {part}
    </Fragment>
  ))
}
