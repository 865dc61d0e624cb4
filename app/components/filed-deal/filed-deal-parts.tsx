import type { FiledDealView } from '../../domain/filed-deal/filed-deal-view.ts'
import { filedDealWords } from '../../i18n/filed-deal.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Facts } from '../ui/facts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** Filed deals, one a line. */
export function FiledDealTable({
  lines,
  pageOf,
}: {
  lines: readonly FiledDealView[]
  /** Address of the page of one. */
  pageOf: (number: string) => string
}) {
  const { list: words, states } = useWords(filedDealWords)
  if (lines.length === 0) return <p className="mt-6 text-ink-soft">{words.none}</p>
  return (
    <ListTable
      label={words.table}
      columns={[
        words.columns.subject,
        words.columns.sides,
        { head: words.columns.amount, isFigures: true },
        words.columns.dealtOn,
        words.columns.state,
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <td className="min-w-56">
            <a href={pageOf(line.number)}>
              <bdi>{line.subject}</bdi>
            </a>
            <span className="block text-13 text-ink-soft tabular-nums">
              {line.number} {line.isRelated ? <Tag tone="warn">{words.related}</Tag> : null}
            </span>
          </td>
          <td className="min-w-40">
            <Marked said={line.filer} /> · <bdi>{line.other}</bdi>
          </td>
          <td className="text-right tabular-nums">{line.amount}</td>
          <td className="whitespace-nowrap tabular-nums">{line.dealtOn}</td>
          <td>
            <Tag tone={line.state === 'registered' ? 'lead' : 'plain'}>{states[line.state]}</Tag>
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

/** What a filed deal says and how it stands. */
export function FiledDealFacts({ deal, document }: { deal: FiledDealView; document: string }) {
  const { page: words, states, form } = useWords(filedDealWords)
  const { links } = useSpeech()
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <Tag tone={deal.state === 'registered' ? 'lead' : 'plain'}>{states[deal.state]}</Tag>
        <span className="text-15 text-ink-soft tabular-nums">{deal.number}</span>
      </p>
      <Facts
        facts={[
          [words.filer, <Marked key="f" said={deal.filer} />],
          [words.side, form.sides[deal.side]],
          [
            words.other,
            <span key="o">
              <bdi>{deal.other}</bdi> {deal.otherCode}{' '}
              {deal.isOtherHere ? null : <span className="text-ink-soft">{words.notHere}</span>}
            </span>,
          ],
          [words.amount, deal.amount],
          [words.dealtOn, deal.dealtOn],
          [
            words.listing,
            deal.listing ? (
              <a key="l" href={links.listing(deal.listing)}>
                {deal.listing}
              </a>
            ) : undefined,
          ],
          [
            words.document,
            <span key="d">
              <a href={document} download>
                <bdi>{deal.file.name}</bdi>
              </a>{' '}
              <span className="text-13 text-ink-soft">{deal.file.size}</span>
            </span>,
          ],
          [words.note, deal.note ? <bdi key="n">{deal.note}</bdi> : undefined],
          [words.reason, deal.state === 'returned' && deal.reason ? <bdi key="r">{deal.reason}</bdi> : undefined],
          [words.filed, deal.filed],
          [words.registered, deal.registered],
        ]}
      />
    </>
  )
}
