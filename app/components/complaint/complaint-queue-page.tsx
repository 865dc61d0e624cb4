import { type ComplaintFilter, complaintFilters, writeComplaintQuery } from '../../domain/complaint/complaint-list.ts'
import type { ComplaintLine } from '../../domain/complaint/complaint-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { ComplaintTable } from './complaint-table.tsx'

/** The operators' queue: what has the least time left comes first. */
export function ComplaintQueuePage({
  filter,
  counts,
  lines,
  next,
  isFirst,
}: {
  filter: ComplaintFilter
  /** How many wait in each open state. */
  counts: Readonly<Record<string, number>>
  lines: readonly ComplaintLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const { operator: words } = useWords(complaintWords)
  const { links } = useSpeech()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const countOf = (each: ComplaintFilter) => (each === 'open' ? all : (counts[each] ?? 0))
  return (
    <>
      <ListFilters
        label={words.filtersLabel}
        filters={complaintFilters.map((each) => ({
          to: links.operatorComplaints(writeComplaintQuery(each)),
          label: words.filters[each],
          count: countOf(each),
          isHere: each === filter,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{filter === 'open' ? words.none : words.noneElse}</p>
      ) : (
        <ComplaintTable label={words.table} lines={lines} hrefOf={links.operatorComplaint} hasProvider />
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.operatorComplaints(writeComplaintQuery(filter))}
        next={next}
      />
    </>
  )
}
