import type { TransferLine } from '../../domain/payment/payment-desk.ts'
import { useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { ListTable } from '../ui/list-table.tsx'

/** Transfers, each a link to where it is dealt with. */
export function TransferTable({
  label,
  lines,
  hrefOf,
}: {
  label: string
  lines: readonly TransferLine[]
  hrefOf: (id: string) => string
}) {
  const { transfer: words, transferStates, returnReasons } = useWords(paymentDeskWords)
  const { columns } = words
  return (
    <ListTable label={label} columns={[columns.reference, columns.amount, columns.state, columns.payer, columns.noted]}>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="tabular-nums">
            <a href={hrefOf(line.id)}>{line.reference || '—'}</a>
          </th>
          <td className="whitespace-nowrap tabular-nums">{line.amount}</td>
          <td>
            {transferStates[line.state]}
            {line.why ? <span className="block text-13 text-ink-soft">{returnReasons[line.why]}</span> : null}
          </td>
          <td>
            <bdi>{line.payer}</bdi>
          </td>
          <td className="whitespace-nowrap tabular-nums">{line.noted}</td>
        </tr>
      ))}
    </ListTable>
  )
}
