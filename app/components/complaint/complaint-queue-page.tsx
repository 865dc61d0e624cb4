import { type ComplaintFilter, complaintFilters, writeComplaintQuery } from '../../domain/complaint/complaint-list.ts'
import type { ComplaintLine } from '../../domain/complaint/complaint-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
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
      <nav aria-label={words.filtersLabel} className="mt-6">
        <ul className="flex flex-wrap gap-x-5">
          {complaintFilters.map((each) => (
            <li key={each}>
              <a
                href={links.operatorComplaints(writeComplaintQuery(each))}
                aria-current={each === filter ? 'page' : undefined}
                className="inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
              >
                {words.filters[each]}
                {countOf(each) > 0 ? <span className="tabular-nums"> {formatCount(countOf(each))}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{filter === 'open' ? words.none : words.noneElse}</p>
      ) : (
        <ComplaintTable label={words.table} lines={lines} hrefOf={links.operatorComplaint} hasProvider />
      )}
      <p className="mt-4 flex flex-wrap gap-6 text-15">
        {isFirst ? null : <a href={links.operatorComplaints(writeComplaintQuery(filter))}>{words.first}</a>}
        {next ? (
          <a href={next} rel="next">
            {words.next}
          </a>
        ) : null}
      </p>
    </>
  )
}
