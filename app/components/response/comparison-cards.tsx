import type { ComparisonPage } from '../../domain/response/read-received.server.ts'
import { useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Marked } from '../ui/marked.tsx'
import { ComparisonActs, StatementCell, TermCell, termRows } from './comparison-cells.tsx'

type View = Omit<ComparisonPage, 'next'>

/** The comparison for narrow screens: a card a response, its statements folded. */
export function ComparisonCards({ slug, page }: { slug: string; page: View }) {
  const { compare: words } = useWords(responseWords)
  const { demand, responses, requirements, mayDecide } = page
  return (
    <ul className="mt-4 grid gap-4" aria-label={words.cards}>
      {responses.map((response) => (
        <li key={response.id} className="rounded border border-hairline p-4">
          <h3 className="text-17">
            <Marked said={response.provider} />
          </h3>
          <p className="text-13 text-ink-soft tabular-nums">{response.number}</p>
          <dl className="mt-2 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1">
            {termRows.map((row) => (
              <div key={row} className="contents">
                <dt className="text-ink-soft">{words.rows[row]}</dt>
                <dd className="[overflow-wrap:anywhere]">
                  <TermCell response={response} row={row} />
                </dd>
              </div>
            ))}
          </dl>
          {requirements.length > 0 ? (
            <details className="mt-3">
              <summary className="inline-block py-1 text-lead">{words.sections.requirements}</summary>
              <dl className="mt-2 grid gap-y-3">
                {requirements.map(({ key, label, wanted }) => (
                  <div key={key}>
                    <dt className="[overflow-wrap:anywhere]">
                      <bdi>{label}</bdi>
                      <bdi className="line-clamp-3 text-13 text-ink-soft">{wanted}</bdi>
                    </dt>
                    <dd>
                      <StatementCell response={response} requirement={key} />
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          ) : null}
          <div className="mt-3">
            <ComparisonActs slug={slug} demandId={demand.id} response={response} mayDecide={mayDecide} />
          </div>
        </li>
      ))}
    </ul>
  )
}
