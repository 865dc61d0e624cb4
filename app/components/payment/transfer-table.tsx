import type { TransferLine } from '../../domain/payment/payment-desk.ts'
import { useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { ScrollTable } from '../ui/scroll-table.tsx'

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
    <ScrollTable label={label}>
      <table className="list-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.reference}</th>
            <th scope="col">{columns.amount}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.payer}</th>
            <th scope="col">{columns.noted}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </ScrollTable>
  )
}
