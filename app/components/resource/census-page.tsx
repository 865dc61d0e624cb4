import type { CensusView } from '../../domain/resource/read-census.server.ts'
import { type ResourceFilter, writeResourceQuery } from '../../domain/resource/resource-list.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { censusWords } from '../../i18n/resource-census.ts'
import { files } from '../../links.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { CensusMonths } from './census-months.tsx'
import { CensusReminders } from './census-reminders.tsx'
import { FigureBars, FigureRow, sayShare } from './figure-bars.tsx'
import { HeatTable } from './heat-table.tsx'

/** A number that leads to what it counts. */
function Counted({ count, filter }: { count: number; filter: Partial<ResourceFilter> }) {
  const { links } = useSpeech()
  return (
    <a href={links.operatorResources(writeResourceQuery(filter))} className="text-ink no-underline hover:underline">
      {formatCount(count)}
    </a>
  )
}

/** All figures of the census for operators: coverage, make-up, growth, and who has registered nothing. */
export function CensusPage({ census }: { census: CensusView }) {
  const { operator: words, done, problems } = useWords(censusWords)
  const { links } = useSpeech()
  const { totals } = census
  return (
    <div className="mt-5">
      <Done sentences={done} />
      <SmallFormProblem names={['remind']} sentences={problems} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={links.operatorResources()}>{words.register}</a>
        <a href={files.censusCsv} download>
          {words.export}
        </a>
        <a href={links.census()}>{words.public}</a>
      </p>
      <FigureRow
        figures={[
          { label: words.resources, value: <Counted count={totals.resources} filter={{}} /> },
          { label: words.holders, value: formatCount(totals.holders) },
          {
            label: words.coverage,
            value: sayShare(totals.verifiedHolders, totals.verified),
            hint: words.coverageHint(formatCount(totals.verifiedHolders), formatCount(totals.verified)),
          },
          {
            label: words.converted,
            value: formatCount(totals.converted),
            hint: words.convertedHint(sayShare(totals.converted, totals.resources)),
          },
        ]}
      />
      {totals.resources === 0 ? (
        <p className="mt-8">
          {words.empty}
          <span className="block text-ink-soft">{words.emptyNext}</span>
        </p>
      ) : (
        <Figures census={census} />
      )}
      <CensusReminders without={census.without} />
    </div>
  )
}

function Figures({ census }: { census: CensusView }) {
  const { operator: words } = useWords(censusWords)
  return (
    <>
      <section aria-labelledby="places" className="mt-12">
        <h2 id="places" className="text-20">
          {words.table}
        </h2>
        <p className="mt-1 text-13 text-ink-soft">{words.tableLead}</p>
        <HeatTable
          label={words.table}
          corner={words.industry}
          totalLabel={words.total}
          columns={census.places.map(({ label }) => label)}
          rows={census.table.map(({ code, label, count, cells }) => ({
            key: code,
            label,
            total: <Counted count={count} filter={{ industry: code }} />,
            cells: cells.map((cell, index) => ({
              count: cell,
              shown: (
                <Counted count={cell} filter={{ industry: code, region: census.places[index]?.code ?? 'other' }} />
              ),
            })),
          }))}
        />
      </section>
      <CoverageTable title={words.cities} what={words.city} rows={census.cities} />
      <CoverageTable title={words.kinds} what={words.kind} rows={census.kinds} filterOf={(kind) => ({ kind })} />
      <div className="mt-12 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {census.cuts.map(({ by, rows }) => (
          <FigureBars
            key={by}
            title={words.cuts[by]}
            what={words.cuts[by]}
            count={words.count}
            rows={rows.map(({ code, label, count }) => ({
              key: code,
              label,
              count,
              shown: <Counted count={count} filter={{ [by]: code }} />,
            }))}
          />
        ))}
      </div>
      <CensusMonths months={census.months} />
    </>
  )
}

function CoverageTable({
  title,
  what,
  rows,
  filterOf,
}: {
  title: string
  what: string
  rows: CensusView['kinds']
  /** What the figure leads to; none where the register has no such filter: it knows where resources are, not who holds them. */
  filterOf?: (code: string) => Partial<ResourceFilter>
}) {
  const { operator: words } = useWords(censusWords)
  const figure = 'text-right! tabular-nums'
  return (
    <section aria-label={title} className="mt-12">
      <h2 className="text-20">{title}</h2>
      <ScrollTable label={title}>
        <table className="list-table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col" className={figure}>
                {words.verified}
              </th>
              <th scope="col" className={figure}>
                {words.registered}
              </th>
              <th scope="col" className={figure}>
                {words.share}
              </th>
              <th scope="col" className={figure}>
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.label}</th>
                <td className={figure}>{formatCount(row.verified)}</td>
                <td className={figure}>{formatCount(row.holders)}</td>
                <td className={figure}>{sayShare(row.holders, row.verified)}</td>
                <td className={figure}>
                  {row.resources > 0 && filterOf ? (
                    <Counted count={row.resources} filter={filterOf(row.code)} />
                  ) : (
                    formatCount(row.resources)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}
