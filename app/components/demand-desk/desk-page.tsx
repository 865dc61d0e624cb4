import type { DemandState } from '../../domain/demand/demand-steps.ts'
import { type DeskFilter, deskFilters, writeDeskQuery } from '../../domain/demand/desk-list.ts'
import type { DeskLine } from '../../domain/demand/desk-view.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { demandDeskWords } from '../../i18n/demand-desk.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** The operators' desk: what waits, by what it waits for. */
export function DeskPage({
  filter,
  counts,
  lines,
  next,
  isFirst,
}: {
  filter: DeskFilter
  counts: Readonly<Partial<Record<DeskFilter, number>>>
  lines: readonly DeskLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const words = useWords(demandDeskWords)
  const { links } = useSpeech()
  return (
    <>
      <ListFilters
        label={words.filtersLabel}
        filters={deskFilters.map((each) => ({
          to: links.operatorDemands(writeDeskQuery(each)),
          label: words.filters[each],
          count: counts[each],
          isHere: each === filter,
        }))}
      />
      {words.hints[filter] ? <p className="mt-2 text-13 text-ink-soft">{words.hints[filter]}</p> : null}
      {lines.length === 0 ? <p className="mt-8 text-ink-soft">{words.none}</p> : <DeskTable lines={lines} />}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.operatorDemands(writeDeskQuery(filter))}
        next={next}
      />
    </>
  )
}

function DeskTable({ lines }: { lines: readonly DeskLine[] }) {
  const words = useWords(demandDeskWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.table}
      columns={[
        columns.demand,
        { head: columns.buyer, from: 'sm' },
        columns.state,
        { head: columns.responses, from: 'sm', isFigures: true },
        { head: columns.deadline, from: 'sm' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <LineHead to={links.operatorDemand(line.number)} name={line.title}>
            <span className="block text-13 text-ink-soft tabular-nums">
              {line.number}
              <span className="sm:hidden">{line.deadline ? ` · ${line.deadline}` : ''}</span>
            </span>
          </LineHead>
          <td className="hidden sm:table-cell">
            <Marked said={line.buyer} />
          </td>
          <td>
            <DeskMarks line={line} />
            {line.daysLeft === undefined ? null : <DeskDays days={line.daysLeft} />}
          </td>
          <td className="hidden text-right tabular-nums sm:table-cell">{formatCount(line.responses)}</td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.deadline ?? '—'}</td>
        </tr>
      ))}
    </ListTable>
  )
}

/** Where a demand stands, and what is special about it. */
export function DeskMarks({ line }: { line: { state: DemandState; isChallenge: boolean; isEscalated: boolean } }) {
  const words = useWords(demandDeskWords)
  const { states } = useWords(demandBoardWords)
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={line.state === 'matched' ? 'lead' : 'plain'}>{states[line.state]}</Tag>
      {line.isChallenge ? <Tag>{words.challenge}</Tag> : null}
      {line.isEscalated ? <Tag tone="warn">{words.escalated}</Tag> : null}
    </span>
  )
}

/** Working days that are left; what is over, or ends today, is marked. */
export function DeskDays({ days }: { days: number }) {
  const words = useWords(demandDeskWords)
  return (
    <span className={`block text-13 whitespace-nowrap ${days <= 0 ? 'font-medium text-warn' : 'text-ink-soft'}`}>
      {words.left(days)}
    </span>
  )
}
