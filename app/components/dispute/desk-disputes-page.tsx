import type { DeskDisputes } from '../../domain/dispute/read-dispute.server.ts'
import { disputeWords } from '../../i18n/dispute.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { DisputeStateTag } from './dispute-parts.tsx'

/** Disputes for operators, the first due first. */
export function DeskDisputesPage({ isOpen, lines, isLater, next }: DeskDisputes) {
  const { desk: words } = useWords(disputeWords)
  const { links } = useSpeech()
  const at = (params: Record<string, string>) => links.operatorDisputes(new URLSearchParams(params))
  const own = isOpen ? {} : { state: 'ended' }
  return (
    <>
      <ListFilters
        label={words.filters}
        filters={[
          { to: at({}), label: words.open, isHere: isOpen },
          { to: at({ state: 'ended' }), label: words.ended, isHere: !isOpen },
          { to: links.operatorRatings(), label: words.ratings, isHere: false },
        ]}
      />
      {lines.length === 0 ? (
        <p className="mt-6 text-ink-soft">{isOpen ? words.none : words.noneEnded}</p>
      ) : (
        <ListTable
          label={words.table}
          columns={[
            words.columns.order,
            words.columns.state,
            words.columns.reason,
            words.columns.wish,
            { head: words.columns.total, isFigures: true },
            words.columns.due,
          ]}
        >
          {lines.map((line) => (
            <tr key={line.number}>
              <td className="min-w-56">
                <a href={links.operatorDispute(line.number)}>
                  <Marked said={line.title} />
                </a>
                <span className="block text-13 text-ink-soft tabular-nums">
                  {line.number} · {line.order} {line.isRelated ? <Tag tone="warn">{words.related}</Tag> : null}
                </span>
              </td>
              <td>
                <DisputeStateTag state={line.state} />
              </td>
              <td className="whitespace-nowrap">{line.reason}</td>
              <td className="whitespace-nowrap">{line.wish}</td>
              <td className="text-right tabular-nums">{line.total}</td>
              <td className="whitespace-nowrap tabular-nums">{line.due ?? line.ended}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages words={words} first={isLater ? at(own) : undefined} next={next && at({ ...own, after: next })} />
    </>
  )
}
