import type { ComparisonPage } from '../../domain/response/read-received.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Marked } from '../ui/marked.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { ComparisonActs, StatementCell, TermCell, termRows } from './comparison-cells.tsx'

type View = Omit<ComparisonPage, 'next'>

/** The comparison as a table: terms and requirements as rows, responses as columns. */
export function ComparisonTable({ slug, page }: { slug: string; page: View }) {
  const { compare: words } = useWords(responseWords)
  const { links } = useSpeech()
  const { demand, responses, requirements, mayDecide } = page
  return (
    <ScrollTable label={words.table}>
      <table className="compare-table">
        <caption className="sr-only">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{words.requirement}</span>
            </th>
            {responses.map((response) => (
              <th key={response.id} scope="col">
                <a
                  href={links.receivedResponse(slug, demand.id, response.id)}
                  className="text-15 leading-snug font-bold"
                >
                  <Marked said={response.provider} />
                </a>
                <span className="mt-1 block text-13 font-normal text-ink-soft tabular-nums">{response.number}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {termRows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.rows[row]}</th>
              {responses.map((response) => (
                <td key={response.id}>
                  <TermCell response={response} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {requirements.length > 0 ? (
          <tbody>
            <tr>
              <th scope="colgroup" colSpan={responses.length + 1} className="compare-section">
                <span>{words.sections.requirements}</span>
              </th>
            </tr>
            {requirements.map(({ key, label, wanted }) => (
              <tr key={key}>
                <th scope="row" className="[overflow-wrap:anywhere]">
                  <bdi className="text-ink">{label}</bdi>
                  <bdi className="line-clamp-4 text-13">{wanted}</bdi>
                </th>
                {responses.map((response) => (
                  <td key={response.id}>
                    <StatementCell response={response} requirement={key} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ) : null}
        <tbody>
          <tr>
            <th scope="row">{words.sections.acts}</th>
            {responses.map((response) => (
              <td key={response.id}>
                <ComparisonActs slug={slug} demandId={demand.id} response={response} mayDecide={mayDecide} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollTable>
  )
}
