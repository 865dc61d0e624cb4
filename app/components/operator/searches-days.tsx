import type { DayFigures } from '../../domain/search-log/search-report.ts'
import { formatCount, formatDay } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { ListTable } from '../ui/list-table.tsx'

const dayLength = 86_400_000

/** Searches a day and the share that found nothing, as bars, with the figures behind them. */
export function SearchesDays({ days }: { days: readonly DayFigures[] }) {
  const { searches: words } = useWords(operatorSearchWords)
  if (days.length < 2) return null
  const every = withEmptyDays(days)
  const share = ({ searches, nothing }: DayFigures) => (searches === 0 ? 0 : nothing / searches)
  const percent = (value: number) => `${Math.round(value * 100)}%`
  return (
    <section className="mt-8">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Bars label={words.perDay} days={every} of={({ searches }) => searches} say={formatCount} />
        <Bars label={words.nothingPerDay} days={every} of={share} say={percent} />
      </div>
      <details className="mt-3">
        <summary className="text-13">{words.dayTable}</summary>
        <ListTable
          label={words.dayTable}
          columns={[words.day, { head: words.searches, isFigures: true }, { head: words.nothing, isFigures: true }]}
        >
          {[...days].reverse().map((each) => (
            <tr key={each.day}>
              <th scope="row" className="!min-w-28 whitespace-nowrap">
                {formatDay(each.day)}
              </th>
              <td className="text-right">{formatCount(each.searches)}</td>
              <td className="text-right">{percent(share(each))}</td>
            </tr>
          ))}
        </ListTable>
      </details>
    </section>
  )
}

/** Bars, one a day. */
function Bars({
  label,
  days,
  of,
  say,
}: {
  label: string
  days: readonly DayFigures[]
  of: (day: DayFigures) => number
  say: (value: number) => string
}) {
  return (
    <BarChart
      label={label}
      bars={days.map((each) => ({ key: each.day, value: of(each) }))}
      say={say}
      ends={[formatDay(days[0]?.day ?? 0), formatDay(days.at(-1)?.day ?? 0)]}
    />
  )
}

/** Days on which nobody searched stand between the others. */
function withEmptyDays(days: readonly DayFigures[]): DayFigures[] {
  const known = new Map(days.map((each) => [each.day, each]))
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0]
  return Array.from({ length: (last - first) / dayLength + 1 }, (_, index) => {
    const day = first + index * dayLength
    return known.get(day) ?? { day, searches: 0, nothing: 0 }
  })
}
