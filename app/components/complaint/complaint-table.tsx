import type { ReactNode } from 'react'
import type { ComplaintLine } from '../../domain/complaint/complaint-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useWords } from '../../i18n/messages.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { ComplaintStateTag, DaysLeft } from './complaint-state.tsx'

/** A list of complaints, each a link. The provider stands in it where the list is of several. */
export function ComplaintTable({
  label,
  lines,
  hrefOf,
  hasProvider = false,
}: {
  label: string
  lines: readonly (Omit<ComplaintLine, 'provider'> & Partial<Pick<ComplaintLine, 'provider'>>)[]
  hrefOf: (number: string) => string
  hasProvider?: boolean
}) {
  const { facts: words } = useWords(complaintWords)
  const wide = (content: ReactNode) => <td className="hidden sm:table-cell">{content}</td>
  return (
    <ListTable
      label={label}
      columns={[
        words.listing,
        hasProvider && { head: words.provider, from: 'sm' },
        { head: words.kind, from: 'sm' },
        words.state,
        { head: words.filed, from: 'sm' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <LineHead to={hrefOf(line.number)} name={line.title}>
            <span className="block text-13 text-ink-soft tabular-nums">
              {line.number}
              <span className="sm:hidden"> · {line.kind}</span>
            </span>
          </LineHead>
          {hasProvider ? wide(line.provider ? <Marked said={line.provider} /> : null) : null}
          {wide(line.kind)}
          <td>
            <ComplaintStateTag state={line.state} />
            {line.daysLeft === undefined ? null : (
              <span className="block text-13 whitespace-nowrap">
                <DaysLeft days={line.daysLeft} />
              </span>
            )}
          </td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.filed}</td>
        </tr>
      ))}
    </ListTable>
  )
}
