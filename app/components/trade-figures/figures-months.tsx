import type { FiguresView } from '../../domain/trade-figures/read-figures.server.ts'
import { formatCount, formatMoney } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { tradeFiguresWords } from '../../i18n/trade-figures.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { ListTable } from '../ui/list-table.tsx'

/** Figures month by month: a chart of each, and the table with all of them. */
export function FiguresMonths({ view: { months, side, currency } }: { view: FiguresView }) {
  const words = useWords(tradeFiguresWords)
  const ends = [months[0]?.month ?? '', months.at(-1)?.month ?? ''] as const
  const counts = side === 'provider' ? (['views', 'requests', 'orders'] as const) : (['orders'] as const)
  return (
    <section aria-labelledby="months" className="mt-10">
      <h3 id="months" className="text-17">
        {words.monthsTitle}
      </h3>
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {counts.map((name) => (
          <BarChart
            key={name}
            label={words.columns[name]}
            bars={months.map((each) => ({ key: each.month, value: each[name] }))}
            say={formatCount}
            ends={ends}
          />
        ))}
        <BarChart
          label={words.money[side]}
          bars={months.map(({ month, cents }) => ({ key: month, value: cents }))}
          say={(cents) => formatMoney(cents * 10_000, currency)}
          ends={ends}
        />
      </div>
      <ListTable
        label={words.monthsTable}
        columns={[
          words.columns.month,
          ...counts.map((name) => ({ head: words.columns[name], isFigures: true })),
          { head: words.money[side], isFigures: true },
        ]}
      >
        {[...months].reverse().map((each) => (
          <tr key={each.month}>
            <th scope="row" className="!min-w-20 whitespace-nowrap tabular-nums">
              {each.month}
            </th>
            {counts.map((name) => (
              <td key={name} className="text-right tabular-nums">
                {formatCount(each[name])}
              </td>
            ))}
            <td className="text-right whitespace-nowrap tabular-nums">{each.money}</td>
          </tr>
        ))}
      </ListTable>
    </section>
  )
}
