import type { InvoiceList } from '../../domain/billing/read-invoices.server.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { BillingFrame } from './billing-frame.tsx'
import { OrderCell } from './order-cell.tsx'

/** Invoices a side asked for, or is asked for. */
export function InvoicesPage({
  workspace,
  side,
  lines,
  mayAsk,
  next,
  isFirst,
}: {
  workspace: Workspace
  side: OrderSide
  lines: InvoiceList['lines']
  mayAsk: boolean
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const { invoices: words } = useWords(billingWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { columns } = words
  return (
    <BillingFrame workspace={workspace} side={side} part="invoices">
      <p className="mt-5 max-w-text text-pretty">
        {words.lead[side]} {mayAsk && side === 'buyer' ? <a href={links.newInvoice(slug)}>{words.ask}</a> : null}
      </p>
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{words.none[side]}</p>
      ) : (
        <ListTable
          label={words.table}
          columns={[
            columns.order,
            { head: columns.kind, from: 'sm' },
            columns.state,
            { head: columns.amount, isFigures: true },
            { head: columns.asked, from: 'lg' },
          ]}
        >
          {lines.map((line) => (
            <tr key={line.id}>
              <OrderCell about={line} to={links.invoice(slug, line.id)} />
              <td className="hidden whitespace-nowrap sm:table-cell">{words.kinds[line.kind]}</td>
              <td>
                <Tag tone={line.state === 'requested' ? 'lead' : line.state === 'refused' ? 'warn' : 'plain'}>
                  {words.states[line.state]}
                </Tag>
              </td>
              <td className="text-right whitespace-nowrap tabular-nums">{line.amount}</td>
              <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.asked}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.invoices(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}
        next={next}
      />
    </BillingFrame>
  )
}
