import type { OfferView, StatementView } from '../../domain/response/response-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { files } from '../../links.ts'
import { Facts } from '../ui/facts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { VerdictMark } from './verdict-mark.tsx'

/** The terms that are offered: kind, listings, price, delivery, validity, sample, message. */
export function OfferFacts({
  offer,
  sampleFile,
  isOver,
  path,
}: {
  offer: OfferView
  sampleFile?: { name: string; size: string }
  isOver: boolean
  /** Path of the response for the side that reads it, without language. */
  path: string
}) {
  const { page: words } = useWords(responseWords)
  const { links } = useSpeech()
  return (
    <Facts
      facts={[
        [words.kind, offer.kind],
        [
          words.listings,
          offer.listings.length > 0 ? (
            <ul key="l">
              {offer.listings.map(({ code, title, isListed }) => (
                <li key={code}>
                  <a href={links.listing(code)}>
                    <Marked said={title} />
                  </a>{' '}
                  <span className="text-13 text-ink-soft">{isListed ? code : words.notListed}</span>
                </li>
              ))}
            </ul>
          ) : undefined,
        ],
        [words.price, offer.price && <span className="tabular-nums">{offer.price}</span>],
        [words.days, offer.days === undefined ? undefined : words.daysOf(offer.days)],
        [
          words.validUntil,
          offer.validUntil && (
            <span className="tabular-nums">
              {offer.validUntil}
              {isOver ? <span className="text-warn"> {words.over}</span> : null}
            </span>
          ),
        ],
        [
          words.sample,
          offer.sampleOf || sampleFile ? (
            <span key="s">
              {offer.sampleOf ? (
                <a href={`${links.listing(offer.sampleOf.code)}#sample`} className="block">
                  {words.sampleOf(offer.sampleOf.title.text)}
                </a>
              ) : null}
              {sampleFile ? (
                <span className="block">
                  <a href={files.responseSample(path)} download>
                    <bdi>{sampleFile.name}</bdi>
                  </a>{' '}
                  <span className="text-13 text-ink-soft">{sampleFile.size}</span>
                </span>
              ) : null}
            </span>
          ) : undefined,
        ],
        [words.met, offer.statements.length > 0 ? words.metOf(offer.met, offer.statements.length) : undefined],
        [words.mayName, offer.mayName === undefined ? undefined : words.mayNameSaid[offer.mayName ? 'yes' : 'no']],
        [words.message, offer.message && <bdi className="whitespace-pre-line">{offer.message}</bdi>],
      ]}
    />
  )
}

/** What is said of each requirement, with what was asked for. */
export function StatementTable({ statements, label }: { statements: readonly StatementView[]; label: string }) {
  const { page: words } = useWords(responseWords)
  if (statements.length === 0) return null
  return (
    <ListTable
      label={label}
      columns={[words.columns.requirement, words.columns.verdict, { head: words.columns.note, from: 'sm' }]}
    >
      {statements.map((statement) => (
        <tr key={statement.key}>
          <th scope="row" className="!min-w-28 [overflow-wrap:anywhere]">
            <bdi>{statement.label}</bdi>
            <span className="block text-13 text-ink-soft">
              <bdi>{statement.wanted}</bdi>
            </span>
          </th>
          <td>
            <VerdictMark verdict={statement.verdict} label={statement.verdictLabel} />
            <span className="block text-15 [overflow-wrap:anywhere] sm:hidden">
              <StatementNote statement={statement} />
            </span>
          </td>
          <td className="hidden min-w-40 [overflow-wrap:anywhere] sm:table-cell">
            <StatementNote statement={statement} />
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

/** The note of a statement, and whether it says other than comparing the listing found. */
export function StatementNote({ statement: { note, difference } }: { statement: StatementView }) {
  const { page: words } = useWords(responseWords)
  return (
    <>
      {note ? <bdi className="whitespace-pre-line">{note}</bdi> : null}
      {difference ? (
        <span className="block text-13 text-warn">
          <span aria-hidden="true">≠ </span>
          {words.differences[difference]}
        </span>
      ) : null}
    </>
  )
}
