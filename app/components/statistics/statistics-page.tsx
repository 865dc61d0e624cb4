import type { StatisticsView } from '../../domain/statistics/statistics-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { statisticsWords } from '../../i18n/statistics.ts'
import { CountBars } from './count-bars.tsx'
import { ReviewMonths } from './review-months.tsx'
import { TradeCounts } from './trade-counts.tsx'

/** What the exchange did, for everybody: totals that never fall, how fast it answers, what is listed. */
export function StatisticsPage({ view, reviewDays }: { view: StatisticsView; reviewDays: number }) {
  const words = useWords(statisticsWords)
  const { links } = useSpeech()
  const { listings } = words
  return (
    <div className="py-8">
      <h1 className="text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <Totals view={view} />
      <TradeCounts trade={view.trade} />
      <ReviewMonths months={view.months} reviewDays={reviewDays} />
      <section aria-labelledby="listings-title" className="mt-12">
        <h2 id="listings-title" className="text-20">
          {listings.title}
        </h2>
        {view.everRegistered === 0 ? (
          <p className="mt-2 text-ink-soft">{listings.empty}</p>
        ) : (
          <div className="mt-4 grid gap-x-12 gap-y-10 md:grid-cols-3">
            <CountBars
              title={listings.byState}
              bars={view.states.map(({ state, n }) => ({ code: state, label: listings.states[state], n }))}
            />
            <CountBars title={listings.byKind} bars={view.kinds} to={(code) => links.facet('kind', code)} />
            <CountBars title={listings.byGrade} bars={view.grades} to={(code) => links.facet('grade', code)} />
          </div>
        )}
      </section>
    </div>
  )
}

function Totals({ view }: { view: StatisticsView }) {
  const words = useWords(statisticsWords)
  const { links } = useSpeech()
  const { notices, objections } = view
  const totals = [
    { name: 'everRegistered', n: view.everRegistered },
    { name: 'everListed', n: view.everListed },
    { name: 'listed', n: view.listed, more: <a href={links.catalogue()}>{words.toCatalogue}</a> },
    {
      name: 'notices',
      n: notices.open,
      more: (
        <>
          {notices.held > 0 ? <span className="block">{words.held(formatCount(notices.held))}</span> : null}
          <a href={links.publicNotices()}>{words.toNotices}</a>
        </>
      ),
    },
    { name: 'objections', n: objections.filed, more: words.upheld(formatCount(objections.upheld)) },
  ] as const
  return (
    <section aria-labelledby="totals-title" className="mt-6 border-y border-hairline py-6">
      <h2 id="totals-title" className="sr-only">
        {words.figures}
      </h2>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 md:grid-cols-5">
        {totals.map((total) => (
          <div key={total.name}>
            <dt className="text-13 text-ink-soft">{words.names[total.name]}</dt>
            <dd>
              <span className="block text-26 font-medium tabular-nums">{formatCount(total.n)}</span>
              {'more' in total ? <span className="block text-13 text-ink-soft">{total.more}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
