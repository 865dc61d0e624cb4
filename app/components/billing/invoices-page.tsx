import type { InvoiceList } from '../../domain/billing/read-invoices.server.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
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
        <ScrollTable label={words.table}>
          <table className="list-table">
            <caption className="sr-only">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.order}</th>
                <th scope="col" className="hidden sm:table-cell">
                  {columns.kind}
                </th>
                <th scope="col">{columns.state}</th>
                <th scope="col" className="!text-right">
                  {columns.amount}
                </th>
                <th scope="col" className="hidden lg:table-cell">
                  {columns.asked}
                </th>
              </tr>
            </thead>
            <tbody>
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
            </tbody>
          </table>
        </ScrollTable>
      )}
      <ListPages
        {...(!isFirst && {
          first: {
            to: links.invoices(slug, new URLSearchParams(side === 'provider' ? { side } : {})),
            label: words.first,
          },
        })}
        {...(next && { next: { to: next, label: words.next } })}
      />
    </BillingFrame>
  )
}
