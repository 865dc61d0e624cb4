import type { ReactNode } from 'react'
import { formatCount } from '../../i18n/format.ts'

type Link = { to: string; label: string }

/** Filters of a list as links, with how many lines each has. */
export function ListFilters({
  label,
  filters,
}: {
  label: string
  filters: readonly (Link & { count?: number | undefined; isHere: boolean })[]
}) {
  return (
    <nav aria-label={label} className="mt-5">
      <ul className="flex flex-wrap gap-x-5">
        {filters.map(({ to, label: said, count, isHere }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={isHere ? 'page' : undefined}
              className="inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
            >
              {said}
              {count ? <span className="tabular-nums"> {formatCount(count)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The search of a list: one field, what else stands in the address, and the way back to all. */
export function ListSearch({
  label,
  go,
  text,
  fields = {},
  clear,
}: {
  label: string
  go: string
  text: string
  fields?: Readonly<Record<string, string>>
  clear?: Link | undefined
}) {
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={text}
        maxLength={100}
        className="w-56 rounded border border-line bg-sheet px-3 py-1.5"
      />
      <button type="submit" className="rounded border border-line bg-sheet px-3 py-1.5 font-medium hover:border-ink">
        {go}
      </button>
      {clear ? (
        <a href={clear.to} className="text-15">
          {clear.label}
        </a>
      ) : null}
    </form>
  )
}

/** The ways to the first and to the next page of a list, and what else is done with it. */
export function ListPages({
  words,
  first,
  next,
  children,
}: {
  words: { first?: string; next: string }
  /** Address of the first page, where another one is shown. */
  first?: string | undefined
  /** Address of the next page, where there is one. */
  next?: string | null | undefined
  children?: ReactNode
}) {
  return (
    <p className="mt-4 flex flex-wrap gap-6 text-15 empty:hidden">
      {first ? <a href={first}>{words.first}</a> : null}
      {next ? (
        <a href={next} rel="next">
          {words.next}
        </a>
      ) : null}
      {children}
    </p>
  )
}
