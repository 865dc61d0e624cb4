import type { ReactNode } from 'react'

/** A section of the listing page that can be jumped to: heading, what stands beside it, content. */
export function Section({
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
    <section id={id} aria-labelledby={`${id}-title`} className="flow-root scroll-mt-16 pt-12 print:pt-6">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-hairline pb-2">
        <h2 id={`${id}-title`} className="text-20">
          {title}
        </h2>
        {aside ? <p className="text-13 text-ink-soft tabular-nums">{aside}</p> : null}
      </div>
      {children}
    </section>
  )
}

/** A heading within a section. */
export function Subtitle({ children }: { children: ReactNode }) {
  return <h3 className="mt-8 mb-2 text-15 font-bold first:mt-0">{children}</h3>
}

/** Names and values in two columns; on narrow screens under each other. Lines without a value are left out. */
export function Facts({ lines }: { lines: readonly (readonly [string, ReactNode] | undefined | false)[] }) {
  const shown = lines.filter(
    (line): line is readonly [string, ReactNode] =>
      Boolean(line) &&
      line !== undefined &&
      line !== false &&
      line[1] !== undefined &&
      line[1] !== null &&
      line[1] !== '',
  )
  if (shown.length === 0) return null
  return (
    <dl className="grid grid-cols-1 text-15 tabular-nums sm:grid-cols-[9rem_minmax(0,1fr)]">
      {shown.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="pt-2 text-13 text-ink-soft sm:border-b sm:border-hairline sm:py-2 sm:leading-[1.7]">{name}</dt>
          <dd className="border-b border-hairline pb-2 sm:py-2">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Looks of table cells on this page. */
export const cellLook = 'border-b border-hairline py-2 pr-4 text-left align-top'
export const headLook =
  'border-b border-line py-2 pr-4 text-left align-bottom text-13 font-medium text-ink-soft whitespace-nowrap'

/** A line that opens; its content prints, whether it is open or not. */
export function Disclose({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="mt-3">
      <summary className="w-fit py-1 text-15 text-lead hover:text-lead-strong">{summary}</summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
