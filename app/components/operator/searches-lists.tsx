import type { ReactNode } from 'react'
import type { SearchLists } from '../../domain/search-log/search-lists.ts'
import type { QueryFigures } from '../../domain/search-log/search-report.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { ScrollTable } from '../ui/scroll-table.tsx'

type Column = { label: string; of: (each: QueryFigures) => string }

/** The lists of the log; every query leads to its search. */
export function SearchesLists({ lists }: { lists: SearchLists }) {
  const { searches: words } = useWords(operatorSearchWords)
  const columns: Record<'most' | 'nothing' | 'abandoned' | 'slow', Column[]> = {
    most: [
      { label: words.nothing, of: ({ nothing }) => some(nothing) },
      { label: words.meanRank, of: ({ meanRank }) => (meanRank === null ? '' : String(meanRank)) },
    ],
    nothing: [
      { label: words.none, of: ({ nothing }) => some(nothing) },
      { label: words.nearestOnly, of: ({ nearestOnly }) => some(nearestOnly) },
    ],
    abandoned: [
      { label: words.unopened, of: ({ abandoned }) => some(abandoned) },
      { label: words.again, of: ({ refined }) => some(refined) },
    ],
    slow: [{ label: words.slowest, of: ({ p95 }) => words.milliseconds(formatCount(p95)) }],
  }
  return (
    <div className="mt-10 grid grid-cols-1 gap-y-10">
      {(['most', 'nothing', 'abandoned', 'slow'] as const).map((name) => (
        <Listed key={name} name={name} isEmpty={lists[name].length === 0}>
          <table className="list-table">
            <caption className="sr-only">{words.lists[name].title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.query}</th>
                {[words.count, words.visitors, ...columns[name].map(({ label }) => label)].map((label) => (
                  <th key={label} scope="col" className="!text-right">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lists[name].map((each) => (
                <tr key={each.query}>
                  <th scope="row" className="!min-w-24 break-words">
                    <SearchLink text={each.query} />
                  </th>
                  <td className="text-right">{formatCount(each.searches)}</td>
                  <td className="text-right">{formatCount(each.visitors)}</td>
                  {columns[name].map(({ label, of }) => (
                    <td key={label} className="text-right whitespace-nowrap">
                      {of(each)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Listed>
      ))}
      <Listed name="next" isEmpty={lists.next.length === 0}>
        <table className="list-table">
          <caption className="sr-only">{words.lists.next.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col" className="!text-right">
                {words.count}
              </th>
              <th scope="col" className="!text-right">
                {words.visitors}
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.next.map((each) => (
              <tr key={`${each.from}\n${each.to}`}>
                <th scope="row" className="!min-w-24 break-words">
                  <SearchLink text={each.from} />
                </th>
                <td className="min-w-24 break-words">
                  <SearchLink text={each.to} />
                </td>
                <td className="text-right">{formatCount(each.times)}</td>
                <td className="text-right">{formatCount(each.visitors)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Listed>
    </div>
  )
}

function Listed({ name, isEmpty, children }: { name: keyof SearchLists; isEmpty: boolean; children: ReactNode }) {
  const { searches: words } = useWords(operatorSearchWords)
  const { title, hint } = words.lists[name]
  return (
    <section className="min-w-0">
      <h2 className="text-17 font-medium">{title}</h2>
      {hint ? <p className="text-13 text-ink-soft text-pretty">{hint}</p> : null}
      {isEmpty ? (
        <p className="mt-3 text-ink-soft">{words.noLines}</p>
      ) : (
        <ScrollTable label={title}>{children}</ScrollTable>
      )}
    </section>
  )
}

function SearchLink({ text }: { text: string }) {
  const { searches: words } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  return (
    <a href={links.catalogue({ text })} title={words.run(text)} className="no-underline hover:underline">
      {text}
    </a>
  )
}

const some = (count: number) => (count > 0 ? formatCount(count) : '')
