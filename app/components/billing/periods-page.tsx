import type { AboutOrder, PeriodView } from '../../domain/billing/billing-view.ts'
import type { BillingPage } from '../../domain/billing/read-billing.server.ts'
import type { SavedCard } from '../../domain/billing/saved-card.server.ts'
import { writeStatementQuery } from '../../domain/billing/statement-query.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Part } from '../submission/part.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { BillingFrame } from './billing-frame.tsx'
import { OrderCell } from './order-cell.tsx'
import { PeriodTag } from './period-tag.tsx'
import { ProviderMoney } from './provider-money.tsx'

/** What a side pays or is paid by period. */
export function PeriodsPage({
  workspace,
  side,
  page,
  card,
  older,
  isFirst,
}: {
  workspace: Workspace
  side: OrderSide
  page: BillingPage
  card?: SavedCard | 'none' | 'unknown'
  /** Address of older periods. */
  older?: string
  isFirst: boolean
}) {
  const words = useWords(billingWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { periods } = words
  return (
    <BillingFrame workspace={workspace} side={side} part="periods">
      {page.provider ? <ProviderMoney provider={page.provider} /> : null}
      <Part id="due" title={periods.dueTitle[side]}>
        {page.due.length === 0 ? (
          <p className="text-ink-soft">{periods.noneDue}</p>
        ) : (
          <PeriodTable slug={slug} lines={page.due} label={periods.dueTitle[side]} hasDue />
        )}
      </Part>
      <Part id="next" title={periods.nextTitle}>
        {page.next.length === 0 ? (
          <p className="text-ink-soft">{periods.noneNext}</p>
        ) : (
          <NextTable slug={slug} lines={page.next} />
        )}
      </Part>
      {card ? (
        <Part id="card" title={words.card.title}>
          <p className="max-w-text text-pretty">
            {typeof card === 'string' ? words.card[card] : words.card.is(card.brand, card.last4, card.until)}
          </p>
        </Part>
      ) : null}
      <Part id="all" title={periods.allTitle}>
        {page.recent.length === 0 ? (
          <p className="text-ink-soft">{periods.noneAll}</p>
        ) : (
          <PeriodTable slug={slug} lines={page.recent} label={periods.allTitle} />
        )}
        <ListPages
          words={{ first: periods.newest, next: periods.older }}
          first={isFirst ? undefined : links.billing(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}
          next={older}
        />
      </Part>
      <Part id="months" title={words.monthsTitle}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
          {page.months.map((month) => (
            <li key={month}>
              <a href={links.statement(slug, writeStatementQuery({ side, month, currency: 'CNY' }))}>{month}</a>
            </li>
          ))}
        </ul>
      </Part>
    </BillingFrame>
  )
}

function PeriodTable({
  slug,
  lines,
  label,
  hasDue = false,
}: {
  slug: string
  lines: readonly (AboutOrder & PeriodView)[]
  label: string
  hasDue?: boolean
}) {
  const { periods: words } = useWords(billingWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={label}
      columns={[
        columns.order,
        { head: columns.period, from: 'sm' },
        hasDue ? { head: columns.state, from: 'sm' } : columns.state,
        { head: columns.amount, isFigures: true },
        hasDue && columns.due,
      ]}
    >
      {lines.map((line) => (
        <tr key={`${line.order} ${line.n}`}>
          <OrderCell about={line} to={links.billingOrder(slug, line.order)} />
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">
            {line.from}–{line.to}
          </td>
          <td className={hasDue ? 'hidden sm:table-cell' : undefined}>
            <PeriodTag state={line.state} isOverdue={line.isOverdue} />
          </td>
          <td className="text-right whitespace-nowrap tabular-nums">{line.amount ?? '—'}</td>
          {hasDue ? (
            <td className="whitespace-nowrap tabular-nums">
              {line.due}
              {/* On a phone four columns leave no room for what was ordered. */}
              <div className="sm:hidden">
                <PeriodTag state={line.state} isOverdue={line.isOverdue} />
              </div>
            </td>
          ) : null}
        </tr>
      ))}
    </ListTable>
  )
}

function NextTable({ slug, lines }: { slug: string; lines: BillingPage['next'] }) {
  const { periods: words } = useWords(billingWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.nextTitle}
      columns={[columns.order, columns.next, { head: columns.price, isFigures: true }]}
    >
      {lines.map((line) => (
        <tr key={line.order}>
          <OrderCell about={line} to={links.billingOrder(slug, line.order)} />
          <td className="whitespace-nowrap tabular-nums">
            {line.stops !== undefined && line.kind === 'subscription' ? words.stops(line.stops) : line.day}
          </td>
          <td className="text-right whitespace-nowrap tabular-nums">{line.price ?? words.byUse}</td>
        </tr>
      ))}
    </ListTable>
  )
}
