import type { ReactNode } from 'react'
import {
  fewestVisitors,
  longList,
  type SearchLists,
  type SearchPeriod,
  searchPeriods,
  shortList,
} from '../../domain/search-log/search-lists.ts'
import type { SearchReport } from '../../domain/search-log/search-report.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { files } from '../../links.ts'
import { Notice } from '../ui/notice.tsx'
import { SearchesDays } from './searches-days.tsx'
import { SearchesLists } from './searches-lists.tsx'

export type SearchesView = {
  days: SearchPeriod
  /** Lines of each list. */
  lines: number
  /** Set where the log was too long for all of the period: since when it counts, and how many searches. */
  cut: { since: number; most: number } | undefined
  totals: Omit<SearchReport, 'queries' | 'refinements'>
  lists: SearchLists
}

/** What visitors searched for: figures, days and lists. */
export function SearchesPage({ days, lines, cut, totals, lists }: SearchesView) {
  const { searches: words } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  const { searches } = totals
  const share = (part: number, whole = searches) => `${whole === 0 ? 0 : Math.round((part / whole) * 100)}%`
  const milliseconds = (count: number) => words.milliseconds(formatCount(count))
  const answers = totals.engines.reduce((sum, each) => sum + each.answers, 0)
  return (
    <>
      <nav aria-label={words.periodsLabel} className="mt-5 flex flex-wrap gap-x-6 border-b border-hairline">
        {searchPeriods.map((each) => (
          <a
            key={each}
            href={`${links.operatorSearches()}?days=${each}`}
            aria-current={each === days ? 'page' : undefined}
            className="-mb-px border-b-2 border-transparent py-1.5 text-ink no-underline hover:border-line aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
          >
            {words.periods(each)}
          </a>
        ))}
        {searches > 0 ? (
          <a href={files.searchesCsv(days)} className="ml-auto py-1.5">
            {words.exportCsv}
          </a>
        ) : null}
      </nav>
      {cut ? (
        <div className="mt-4">
          <Notice kind="info">{words.cut(formatCount(cut.most), formatMoment(cut.since))}</Notice>
        </div>
      ) : null}
      {searches === 0 ? (
        <p className="mt-8 text-ink-soft">{words.empty}</p>
      ) : (
        <>
          <h2 className="sr-only">{words.figures}</h2>
          <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-5 lg:grid-cols-5">
            <Figure label={words.searches} hint={words.wordless(formatCount(totals.wordless))}>
              {formatCount(searches)}
            </Figure>
            <Figure label={words.visitors} hint={words.visitorsHint}>
              {formatCount(totals.visitors)}
            </Figure>
            <Figure label={words.nothing} hint={words.nearest(share(totals.nearestOnly))}>
              {share(totals.nothing)}
            </Figure>
            <Figure
              label={words.abandoned}
              hint={
                totals.meanRank === null ? words.refined(share(totals.refined)) : words.rank(String(totals.meanRank))
              }
            >
              {share(totals.abandoned)}
            </Figure>
            <Figure label={words.speed} hint={words.median(milliseconds(totals.p50))}>
              {milliseconds(totals.p95)}
            </Figure>
          </dl>
          <p className="mt-4 text-13 text-ink-soft">
            {words.engines}{' '}
            {totals.engines
              .map((each) => `${words.engineNames[each.engine] ?? each.engine} ${share(each.answers, answers)}`)
              .join(' · ')}
          </p>
          <SearchesDays days={totals.days} />
          <SearchesLists lists={lists} />
          <p className="mt-6">
            {lines === shortList ? (
              <a href={`${links.operatorSearches()}?days=${days}&lines=${longList}`}>{words.longer}</a>
            ) : (
              <a href={`${links.operatorSearches()}?days=${days}`}>{words.shorter}</a>
            )}
          </p>
          {totals.withheld > 0 ? (
            <p className="mt-6 max-w-text text-13 text-ink-soft text-pretty">
              {words.withheld(formatCount(totals.withheld), fewestVisitors)}
            </p>
          ) : null}
        </>
      )}
    </>
  )
}

function Figure({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-ink-soft">{label}</dt>
      <dd className="text-20 tabular-nums">{children}</dd>
      <dd className="text-13 text-ink-soft text-pretty">{hint}</dd>
    </div>
  )
}
