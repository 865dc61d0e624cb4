import type { ReactNode } from 'react'
import { formatCount } from '../../i18n/format.ts'

/** A few figures as bars from zero, each with its number beside it; a table to those who do not see the bars. */
export function FigureBars({
  title,
  what,
  count,
  rows,
}: {
  title: string
  /** Heading of what is counted, and of the count. */
  what: string
  count: string
  rows: readonly { key: string; label: ReactNode; count: number; shown?: ReactNode; beside?: string }[]
}) {
  const most = Math.max(1, ...rows.map((row) => row.count))
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="text-17">{title}</h3>
      <table className="mt-2 w-full border-collapse text-15">
        <caption className="sr-only">{title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-hairline">
              <th scope="row" className="w-44 py-1.5 pr-3 text-left font-normal">
                {row.label}
                {row.beside ? <span className="block text-13 text-ink-soft">{row.beside}</span> : null}
              </th>
              <td className="py-1.5">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className="h-3 min-w-0.5 bg-bar"
                    style={{ width: `calc((100% - 4rem) * ${(row.count / most).toFixed(4)})` }}
                  />
                  <span className="tabular-nums">{row.shown ?? formatCount(row.count)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Large figures in a row, each with its name above. */
export function FigureRow({ figures }: { figures: readonly { label: string; value: ReactNode; hint?: string }[] }) {
  return (
    <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-4">
      {figures.map(({ label, value, hint }) => (
        <div key={label}>
          <dt className="text-13 text-ink-soft">{label}</dt>
          <dd>
            <span className="text-26 tabular-nums">{value}</span>
            {hint ? <span className="block text-13 text-ink-soft">{hint}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A share of a whole: 42%, 0.4%; a dash where there is no whole. */
export function sayShare(part: number, whole: number): string {
  if (whole === 0) return '–'
  const share = (part / whole) * 100
  return `${share > 0 && share < 1 ? share.toFixed(1) : Math.round(share)}%`
}
