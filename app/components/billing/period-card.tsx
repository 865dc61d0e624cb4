import type { OrderBilling } from '../../domain/billing/read-order-billing.server.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { PeriodTag } from './period-tag.tsx'

type Period = OrderBilling['periods'][number]

/** One period: what it cost and how that came about, and what this side can do with it. */
export function PeriodCard({ period, page, disputeAt }: { period: Period; page: OrderBilling; disputeAt: string }) {
  const { order: words } = useWords(billingWords)
  return (
    <li className="border-b border-hairline py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-15 font-medium">
          {words.period(period.n)}{' '}
          <span className="font-normal text-ink-soft tabular-nums">
            {period.from}–{period.to}
          </span>
        </h3>
        <p className="flex flex-wrap items-baseline gap-3">
          <PeriodTag state={period.state} isOverdue={period.isOverdue} />
          <span className="tabular-nums">{period.amount}</span>
        </p>
      </div>
      <p className="mt-1 text-13 text-ink-soft tabular-nums">
        {[
          period.units !== undefined && words.units(period.units, page.unit),
          ...period.lines.map(({ units, price }) => words.tier(units, page.unit, price)),
          period.credit && `${words.cost} ${period.cost} · ${words.credit} ${period.credit}`,
          period.back && words.back_(period.back),
          period.due && words.due(period.due),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {page.disputable === period.n ? (
        <p className="mt-2 text-15">
          <a href={disputeAt}>{words.dispute}</a>
        </p>
      ) : null}
      {page.side === 'buyer' ? <Paying period={period} page={page} /> : <Providing period={period} page={page} />}
    </li>
  )
}

function Paying({ period, page }: { period: Period; page: OrderBilling }) {
  const { order: words } = useWords(billingWords)
  const isDue = period.due !== undefined
  if (!isDue) return null
  if (period.isAsking) return <p className="mt-2 text-15">{words.asking}</p>
  const fields = { n: String(period.n) }
  return (
    <div className="mt-2 grid gap-2 text-15">
      {period.failure ? <p className="text-stop">{words.failed(words.failures[period.failure])}</p> : null}
      {period.reference ? (
        <p className="max-w-text text-pretty">{words.transfer(period.amount ?? '', period.reference)}</p>
      ) : null}
      {page.mayPay ? (
        <div className="flex flex-wrap items-center gap-4">
          {period.checkoutUrl ? (
            <a href={period.checkoutUrl} className="font-medium">
              {words.goOn}
            </a>
          ) : (
            <SmallForm name="pay" fields={{ ...fields, method: 'card' }} look="primary">
              {words.payCard}
            </SmallForm>
          )}
          {period.reference || period.checkoutUrl ? null : (
            <SmallForm name="pay" fields={{ ...fields, method: 'transfer' }}>
              {words.payTransfer}
            </SmallForm>
          )}
        </div>
      ) : null}
    </div>
  )
}

function Providing({ period, page }: { period: Period; page: OrderBilling }) {
  const { order: words, problems } = useWords(billingWords)
  // The oldest comes first: one form of each kind a page.
  const isFirst = (isSuch: (each: Period) => boolean) => page.periods.filter(isSuch).at(-1)?.n === period.n
  if (!page.mayWrite) return null
  if (period.state === 'closed' && !isFirst(({ state }) => state === 'closed')) return null
  if (period.state === 'closed' && !page.isCounted)
    return (
      <div className="mt-3">
        <p className="mb-3 max-w-text text-15 text-pretty">{words.stateLead(page.unit)}</p>
        <Form name="state" sentences={problems}>
          <input type="hidden" name="n" value={period.n} />
          <TextField name="units" label={words.unitsLabel} inputMode="numeric" maxLength={16} />
          <Button>{words.state}</Button>
        </Form>
      </div>
    )
  if (period.due === undefined || !isFirst(({ due }) => due !== undefined)) return null
  return (
    <div className="mt-2">
      <Folded name="writeOff" summary={words.writeOff}>
        <p className="mb-4 text-15 text-pretty">{words.writeOffLead}</p>
        <Form name="writeOff" sentences={problems}>
          <input type="hidden" name="n" value={period.n} />
          <TextArea name="reason" label={words.reason} rows={2} maxLength={500} />
          <Button look="stop">{words.writeOff}</Button>
        </Form>
      </Folded>
    </div>
  )
}
