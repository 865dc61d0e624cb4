import type { CreditNoteLine } from '../../domain/billing/read-credit-notes.server.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { OrderCell } from './order-cell.tsx'

/** Credit notes with the invoices they are about; amounts are below zero. */
export function CreditNoteTable({ slug, lines }: { slug: string; lines: readonly CreditNoteLine[] }) {
  const { creditNotes: words } = useWords(billingWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.table}
      columns={[
        columns.order,
        { head: columns.invoice, from: 'lg' },
        columns.state,
        { head: columns.amount, isFigures: true },
        { head: columns.tax, isFigures: true, from: 'sm' },
        { head: columns.day, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <OrderCell about={line} to={links.creditNote(slug, line.id)} />
          <td className="hidden tabular-nums lg:table-cell">{line.invoice}</td>
          <td>
            <Tag tone={line.state === 'due' ? 'lead' : 'plain'}>{words.states[line.state]}</Tag>
          </td>
          <td className="text-right whitespace-nowrap tabular-nums">{line.amount}</td>
          <td className="hidden text-right whitespace-nowrap tabular-nums sm:table-cell">{line.tax}</td>
          <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.day}</td>
        </tr>
      ))}
    </ListTable>
  )
}
