import { type DeskFilter, type DeskLine, deskFilters, writeDeskQuery } from '../../domain/payment/payment-desk.ts'
import type { Comparison } from '../../domain/payment/reconciled.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { paymentWords } from '../../i18n/payment.ts'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { PaymentStateTag } from './payment-state-tag.tsx'

/** The operators' list of payments: those they have to look at first, and the last comparison with the payment service. */
export function PaymentsDeskPage({
  filter,
  lines,
  waiting,
  counts,
  comparison,
  next,
  isFirst,
}: {
  filter: DeskFilter
  lines: readonly DeskLine[]
  waiting: { attention: number; transfers: number; notices: number }
  counts: Partial<Record<DeskFilter, number>>
  comparison?: Comparison
  next?: string
  isFirst: boolean
}) {
  const words = useWords(paymentDeskWords)
  const { links } = useSpeech()
  return (
    <div className="mt-6">
      <Done sentences={words.done} />
      <SmallFormProblem names={['reconcile']} sentences={words.problems} />
      <nav aria-label={words.ways}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <li>
            <a href={links.operatorTransfers()}>{words.transfers(waiting.transfers)}</a>
          </li>
          <li>
            <a href={links.operatorPaymentNotices()}>{words.notices(waiting.notices)}</a>
          </li>
        </ul>
      </nav>
      <div className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-15 text-ink-soft">
        <span className="max-w-text text-pretty tabular-nums">
          {comparison
            ? words.compared(formatMoment(comparison.at), comparison.looked, comparison.repaired, comparison.flagged)
            : words.neverCompared}
        </span>
        <SmallForm name="reconcile">{words.reconcile}</SmallForm>
      </div>
      <ListFilters
        label={words.filtersLabel}
        filters={deskFilters.map((each) => ({
          to: links.operatorPayments(writeDeskQuery(each)),
          label: words.filters[each],
          count: counts[each] ?? 0,
          isHere: each === filter,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{filter === 'attention' ? words.none : words.noneElse}</p>
      ) : (
        <PaymentsTable lines={lines} />
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.operatorPayments(writeDeskQuery(filter))}
        next={next}
      />
    </div>
  )
}

function PaymentsTable({ lines }: { lines: readonly DeskLine[] }) {
  const { columns, table, attentions } = useWords(paymentDeskWords)
  const { methods } = useWords(paymentWords)
  const { links } = useSpeech()
  return (
    <ListTable
      label={table}
      columns={[
        columns.order,
        columns.amount,
        columns.state,
        { head: columns.buyer, from: 'sm' },
        { head: columns.provider, from: 'lg' },
        { head: columns.changed, from: 'sm' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="whitespace-nowrap tabular-nums">
            <a href={links.operatorPayment(line.id)}>{line.order}</a>
          </th>
          <td className="whitespace-nowrap tabular-nums">
            {line.amount} <span className="block text-13 text-ink-soft">{methods[line.method]}</span>
          </td>
          <td>
            <PaymentStateTag state={line.state} />
            {line.attention ? <span className="block text-13 text-warn">{attentions[line.attention]}</span> : null}
          </td>
          <td className="hidden sm:table-cell">
            <Marked said={line.buyer} />
          </td>
          <td className="hidden lg:table-cell">
            <Marked said={line.provider} />
          </td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.changed}</td>
        </tr>
      ))}
    </ListTable>
  )
}
