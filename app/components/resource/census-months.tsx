import type { CensusView } from '../../domain/resource/read-census.server.ts'
import { writeResourceQuery } from '../../domain/resource/resource-list.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { censusWords } from '../../i18n/resource-census.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** Resources registered month by month as bars from zero, with the figures behind them. */
export function CensusMonths({ months }: { months: CensusView['months'] }) {
  const { operator: words } = useWords(censusWords)
  const { links } = useSpeech()
  return (
    <section aria-labelledby="months" className="mt-12">
      <h2 id="months" className="text-20">
        {words.months}
      </h2>
      <div className="mt-3 max-w-text">
        <BarChart
          bars={months.map(({ month, registered }) => ({ key: month, value: registered }))}
          say={formatCount}
          ends={[months[0]?.month ?? '', months.at(-1)?.month ?? '']}
          height={80}
        />
      </div>
      <details className="mt-3">
        <summary className="w-fit text-13">{words.monthsTable}</summary>
        <ScrollTable label={words.monthsTable}>
          <table className="list-table max-w-text">
            <caption className="sr-only">{words.monthsTable}</caption>
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col" className="text-right!">
                  {words.new}
                </th>
                <th scope="col" className="text-right!">
                  {words.ever}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...months].reverse().map(({ month, registered, ever }) => (
                <tr key={month}>
                  <th scope="row" className="!min-w-24 tabular-nums">
                    {month}
                  </th>
                  <td className="text-right! tabular-nums">
                    {registered > 0 ? (
                      <a href={links.operatorResources(writeResourceQuery({ month }))}>{formatCount(registered)}</a>
                    ) : (
                      '0'
                    )}
                  </td>
                  <td className="text-right! tabular-nums">{formatCount(ever)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </section>
  )
}
