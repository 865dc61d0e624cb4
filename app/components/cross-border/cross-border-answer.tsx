import type { ReactNode } from 'react'
import { labelOf } from '../../domain/codes/code-list.ts'
import { importances, listStandings, purposes } from '../../domain/cross-border/cross-border-case.ts'
import type { Mechanism, Verdict } from '../../domain/cross-border/cross-border-verdict.ts'
import type { CrossBorderView } from '../../domain/cross-border/cross-border-view.ts'
import { zones } from '../../domain/cross-border/negative-lists.ts'
import { crossBorderWords } from '../../i18n/cross-border.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

type Answer = NonNullable<CrossBorderView['answer']>
const looks: Record<Mechanism, string> = {
  EXEMPT: 'border-lead bg-lead-wash',
  CONTRACT: 'border-warn bg-warn-wash',
  ASSESSMENT: 'border-stop bg-stop-wash',
}

/** What is needed, on what it rests, what to mind, and what would change it. */
export function CrossBorderAnswer({ answer: { case: it, verdict, query } }: { answer: Answer }) {
  const { language, links } = useSpeech()
  const words = useWords(crossBorderWords)
  return (
    <section aria-labelledby="result" className="mt-8">
      <h2 id="result" className="sr-only">
        {words.result}
      </h2>
      <p
        role="status"
        className={`max-w-work border-l-4 px-4 py-3 text-20 font-bold text-pretty ${looks[verdict.mechanism]}`}
      >
        {words.mechanisms[verdict.mechanism]}
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <div>
          <dl className="grid grid-cols-1 text-15 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <Line name={words.facts.why}>{verdict.why[language]}</Line>
            <Line name={words.facts.articles}>{words.articles(verdict.articles)}</Line>
            <Line name={words.facts.dates}>{words.dates[verdict.mechanism]}</Line>
            <Line name={words.facts.answers}>
              <Answers it={it} />
            </Line>
          </dl>
          <p className="mt-3 text-13">
            <a href={links.crossBorder(new URLSearchParams(query))}>{words.permanent}</a>
          </p>
        </div>
        <div className="grid content-start gap-8">
          {verdict.caveats.length > 0 ? (
            <div>
              <h3 className="text-17">{words.caveatsTitle}</h3>
              <ul className="mt-2 grid list-disc gap-2 pl-5">
                {verdict.caveats.map((caveat) => (
                  <li key={caveat} className="text-pretty">
                    {words.caveats[caveat]}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          <Changes verdict={verdict} />
        </div>
      </div>
    </section>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="pt-2 text-13 text-ink-soft sm:border-b sm:border-hairline sm:py-2 sm:leading-[1.7]">{name}</dt>
      <dd className="border-b border-hairline pb-2 text-pretty sm:py-2">{children}</dd>
    </div>
  )
}

function Answers({ it }: { it: Answer['case'] }) {
  const { language } = useSpeech()
  const words = useWords(crossBorderWords)
  const lines = [
    [words.labels.ciio, it.isCiio ? words.yes : words.no],
    [words.labels.important, labelOf(importances, it.important, language)],
    [words.labels.persons, words.personCount(formatCount(it.persons))],
    [words.labels.sensitive, words.personCount(formatCount(it.sensitive))],
    [words.labels.purpose, labelOf(purposes, it.purpose, language)],
    [words.labels.zone, it.zone ? labelOf(zones, it.zone.code, language) : words.noZone],
    ...(it.zone ? [[words.labels.list, labelOf(listStandings, it.zone.standing, language)]] : []),
  ]
  return (
    <ul className="grid gap-1">
      {lines.map(([name, value]) => (
        <li key={name} className="text-pretty">
          <span className="block text-13 text-ink-soft">{name}</span>
          {value}
        </li>
      ))}
    </ul>
  )
}

function Changes({ verdict }: { verdict: Verdict }) {
  const words = useWords(crossBorderWords)
  return (
    <div>
      <h3 className="text-17">{words.changesTitle}</h3>
      {verdict.changes.length === 0 ? <p className="mt-2">{words.noChange}</p> : null}
      {verdict.changes.length > 0 ? (
        <table className="list-table mt-2">
          <caption className="sr-only">{words.changesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.changeHead}</th>
              <th scope="col">{words.thenHead}</th>
            </tr>
          </thead>
          <tbody>
            {verdict.changes.map((change) => (
              <tr key={change.id}>
                <th scope="row" className="!min-w-0">
                  {words.changes[change.id]}
                </th>
                <td>
                  {words.shortMechanisms[change.mechanism]}
                  <span className="block text-13 text-ink-soft">{words.shortArticles(change.articles)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
