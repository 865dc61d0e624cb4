import { useId } from 'react'
import type { BarView } from '../../domain/statistics/statistics-view.ts'
import { formatCount } from '../../i18n/format.ts'

/** Bars from zero with their numbers beside them: a list that reads as its own table. */
export function CountBars({
  title,
  bars,
  to,
}: {
  title: string
  bars: readonly BarView[]
  /** Where a line leads. */
  to?: (code: string) => string
}) {
  const id = useId()
  const most = Math.max(1, ...bars.map(({ n }) => n))
  if (bars.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-15 font-bold">
        {title}
      </h3>
      <table className="mt-2 w-full text-15">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {bars.map(({ code, label, n }) => (
            <tr key={code}>
              <th scope="row" className="w-2/5 py-1 pr-3 text-left align-middle font-normal">
                {to ? (
                  <a href={to(code)} className="text-ink no-underline hover:text-lead hover:underline">
                    {label}
                  </a>
                ) : (
                  label
                )}
              </th>
              <td className="py-1">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className="h-3.5 min-w-0.5 bg-bar"
                    style={{ width: `calc((100% - 3.5rem) * ${(n / most).toFixed(4)})` }}
                  />
                  <span className="text-13 tabular-nums">{formatCount(n)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
