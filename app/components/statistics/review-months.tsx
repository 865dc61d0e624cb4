import type { MonthView } from '../../domain/statistics/statistics-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { statisticsWords } from '../../i18n/statistics.ts'
import { files } from '../../links.ts'
import { ListTable } from '../ui/list-table.tsx'

/** Months drawn as bars; all stand in the table. */
const drawnMonths = 12

/** Reviews by month: how many were decided and how fast, as bars with their numbers, and the table behind them. */
export function ReviewMonths({ months, reviewDays }: { months: readonly MonthView[]; reviewDays: number }) {
  const { reviews: words } = useWords(statisticsWords)
  return (
    <section aria-labelledby="reviews-title" className="mt-12">
      <h2 id="reviews-title" className="text-20">
        {words.title}
      </h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead(reviewDays)}</p>
      {months.length === 0 ? (
        <p className="mt-4">{words.empty}</p>
      ) : (
        <>
          <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2">
            <Decided months={months.slice(0, drawnMonths)} />
            <Days months={months.slice(0, drawnMonths)} />
          </div>
          <MonthsTable months={months} />
        </>
      )}
    </section>
  )
}

function Decided({ months }: { months: readonly MonthView[] }) {
  const { reviews: words } = useWords(statisticsWords)
  const most = Math.max(1, ...months.map(({ decided }) => decided))
  return (
    <figure>
      <figcaption className="text-15 font-bold">{words.count}</figcaption>
      <ol className="mt-2">
        {months.map((each) => (
          <li key={each.month} className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center py-1">
            <span className="text-13 tabular-nums">{each.month}</span>
            <span className="flex items-center gap-2">
              <Bar share={each.decided / most} />
              <span className="text-13 whitespace-nowrap tabular-nums">
                {formatCount(each.decided)}
                {each.decided > 0 ? (
                  <span className="text-ink-soft"> · {words.onTime(percent(each.decidedOnTime / each.decided))}</span>
                ) : null}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Days({ months }: { months: readonly MonthView[] }) {
  const { reviews: words } = useWords(statisticsWords)
  const known = months.flatMap(({ month, medianDays, p90Days }) =>
    medianDays === undefined || p90Days === undefined ? [] : [{ month, medianDays, p90Days }],
  )
  const most = Math.max(0.01, ...known.map(({ medianDays, p90Days }) => Math.max(medianDays, p90Days)))
  if (known.length === 0) return null
  return (
    <figure>
      <figcaption className="text-15 font-bold">{words.days}</figcaption>
      <ol className="mt-2">
        {known.map(({ month, medianDays, p90Days }) => (
          <li key={month} className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center py-1">
            <span className="text-13 tabular-nums">{month}</span>
            <span>
              <span aria-hidden="true" className="relative block h-3.5">
                <span
                  className="absolute inset-y-0 left-0 border border-bar bg-lead-wash"
                  style={{ width: `${((100 * p90Days) / most).toFixed(2)}%` }}
                />
                <span
                  className="absolute inset-y-0 left-0 min-w-0.5 bg-bar"
                  style={{ width: `${((100 * medianDays) / most).toFixed(2)}%` }}
                />
              </span>
              <span className="block text-13 tabular-nums">
                {words.median(days(medianDays))}
                <span className="text-ink-soft"> · {words.p90(days(p90Days))}</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-13 text-ink-soft">{words.note}</p>
    </figure>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <span
      aria-hidden="true"
      className="h-3.5 min-w-0.5 bg-bar"
      style={{ width: `calc((100% - 9rem) * ${share.toFixed(4)})` }}
    />
  )
}

function MonthsTable({ months }: { months: readonly MonthView[] }) {
  const { reviews: words } = useWords(statisticsWords)
  const { columns } = words
  return (
    <div className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="text-15 font-bold">{words.table}</h3>
        <a href={files.statisticsCsv} className="text-15">
          {words.csv}
        </a>
      </div>
      <ListTable
        label={words.table}
        columns={[
          columns.month,
          { head: columns.accepted, isFigures: true },
          { head: columns.acceptedOnTime, isFigures: true },
          { head: columns.decided, isFigures: true },
          { head: columns.decidedOnTime, isFigures: true },
          { head: columns.median, isFigures: true },
          { head: columns.p90, isFigures: true },
        ]}
      >
        {months.map((each) => (
          <tr key={each.month}>
            <th scope="row" className="!min-w-20 whitespace-nowrap">
              {each.month}
            </th>
            <td className="text-right">{formatCount(each.accepted)}</td>
            <td className="text-right whitespace-nowrap">{shareOf(each.acceptedOnTime, each.accepted)}</td>
            <td className="text-right">{formatCount(each.decided)}</td>
            <td className="text-right whitespace-nowrap">{shareOf(each.decidedOnTime, each.decided)}</td>
            <td className="text-right">{each.medianDays === undefined ? '' : days(each.medianDays)}</td>
            <td className="text-right">{each.p90Days === undefined ? '' : days(each.p90Days)}</td>
          </tr>
        ))}
      </ListTable>
    </div>
  )
}

/** 12 (96%); nothing where there were none. */
function shareOf(part: number, whole: number): string {
  return whole === 0 ? '' : `${formatCount(part)} (${percent(part / whole)})`
}

/** A share is never rounded up to all. */
function percent(share: number): string {
  return `${Math.floor(share * 100)}%`
}

/** Working days with one decimal: 1.2 */
function days(value: number): string {
  return value.toFixed(1)
}
