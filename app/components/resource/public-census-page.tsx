import type { PublicCensusView } from '../../domain/resource/read-census.server.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { censusWords } from '../../i18n/resource-census.ts'
import { FigureBars, FigureRow, sayShare } from './figure-bars.tsx'
import { HeatTable } from './heat-table.tsx'

/** The census to everybody: its sums, what it is for, and how to take part. */
export function PublicCensusPage({ census }: { census: PublicCensusView }) {
  const { public: words } = useWords(censusWords)
  const { links } = useSpeech()
  return (
    <div className="py-8">
      <h1 className="text-26 sm:text-34">{words.title}</h1>
      <p className="mt-2 max-w-text text-17 text-pretty text-ink-soft">{words.lead}</p>
      {census.figures ? (
        <Figures census={census} figures={census.figures} />
      ) : (
        <p className="mt-8 border-l-4 border-line pl-4">{words.tooFew}</p>
      )}
      <div className="mt-12 grid gap-x-16 gap-y-10 md:grid-cols-2">
        <section aria-labelledby="how">
          <h2 id="how" className="text-20">
            {words.how}
          </h2>
          <ol className="prose mt-2 list-decimal pl-5">
            {words.steps.map((step) => (
              <li key={step} className="mt-1">
                {step}
              </li>
            ))}
          </ol>
          <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
            <a
              href={links.myOrganisations()}
              className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
            >
              {words.join}
            </a>
            <a href={links.signUp()}>{words.signUp}</a>
          </p>
        </section>
        <section aria-labelledby="keeps">
          <h2 id="keeps" className="text-20">
            {words.keeps}
          </h2>
          <p className="mt-2 max-w-text text-pretty">{words.keepsText}</p>
        </section>
      </div>
    </div>
  )
}

function Figures({ census, figures }: { census: PublicCensusView; figures: NonNullable<PublicCensusView['figures']> }) {
  const { public: words } = useWords(censusWords)
  const { language } = useSpeech()
  const comma = language === 'zh' ? '、' : ', '
  const hasTogether = figures.rows.some(({ together }) => together)
  const bars = [
    { title: words.sources, rows: figures.sources },
    { title: words.frequencies, rows: figures.frequencies },
  ]
  return (
    <>
      <FigureRow
        figures={[
          { label: words.resources, value: formatCount(figures.resources) },
          { label: words.holders, value: formatCount(census.holders) },
          { label: words.coverage, value: sayShare(census.holders, census.verified) },
          { label: words.converted, value: formatCount(figures.converted) },
        ]}
      />
      <section aria-labelledby="places" className="mt-12">
        <h2 id="places" className="text-20">
          {words.table}
        </h2>
        <p className="mt-1 text-13 text-ink-soft">{words.tableLead}</p>
        <HeatTable
          label={words.table}
          corner={words.industry}
          totalLabel={words.total}
          columns={[...figures.places, ...(hasTogether ? [words.together] : [])]}
          rows={figures.rows.map((row) => ({
            key: row.labels.join(),
            label:
              row.labels.length === 1 ? (
                row.labels[0]
              ) : (
                <details>
                  <summary>{words.others(row.labels.length)}</summary>
                  <span className="text-13 text-ink-soft">{row.labels.join(language === 'zh' ? '；' : '; ')}</span>
                </details>
              ),
            total: formatCount(row.count),
            cells: [
              ...row.cells.map((count, index) => ({
                count,
                empty: row.together?.places.includes(figures.places[index] ?? '') ? words.merged : words.none,
              })),
              ...(hasTogether
                ? [
                    {
                      count: row.together?.count,
                      empty: words.none,
                      shown: row.together ? (
                        <details>
                          <summary
                            aria-label={`${row.together.count}, ${words.togetherOf(row.together.places.join(comma))}`}
                          >
                            {formatCount(row.together.count)}
                          </summary>
                          <span className="block min-w-32 text-13">
                            {words.togetherOf(row.together.places.join(comma))}
                          </span>
                        </details>
                      ) : null,
                    },
                  ]
                : []),
            ],
          }))}
        />
      </section>
      <div className="mt-12 grid gap-x-12 gap-y-8 md:grid-cols-2">
        {bars.map(({ title, rows }) => (
          <FigureBars
            key={title}
            title={title}
            what={words.what}
            count={words.count}
            rows={rows.map(({ label, count }) => ({ key: label, label, count }))}
          />
        ))}
      </div>
    </>
  )
}
