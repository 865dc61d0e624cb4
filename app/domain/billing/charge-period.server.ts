import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { type BillingPeriod, type BillingPlan, findPeriod, movePeriod } from '#db/queries/billing.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findOpenPayment, insertPayment, listPaymentsOfOrder, type Payment } from '#db/queries/payments.server.ts'
import { dayLength } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { askService } from '../payment/ask-service.server.ts'
import { recordPayment } from '../payment/flag-payment.server.ts'
import { mostByCard } from '../payment/payment-problems.ts'
import { transferReference } from '../payment/payment-reference.ts'
import type { PaymentMethod, PaymentTaskKind } from '../payment/payment-states.ts'
import { noDue } from '../review/review-lists.ts'
import { costOfPeriod } from './billing-plan.ts'
import { depositLeft } from './deposit.server.ts'
import { graceDays, type PeriodLine } from './period-states.ts'
import { tellOfBilling } from './tell-billing.server.ts'

/**
 * Says what a period costs and asks for it, in the caller's transaction: first from the deposit, then with the card that the
 * buyer keeps, or by a transfer where it paid by one before. What costs nothing is paid at once. `units` is null where none
 * are counted.
 */
export async function chargePeriod(
  trx: Db,
  order: Order,
  charged: { plan: Pick<BillingPlan, 'kind'>; period: BillingPeriod; units: number | null; now: number },
): Promise<void> {
  const { plan, period, units, now } = charged
  const cost = costOfPeriod({ kind: plan.kind, n: period.n, units: units ?? 0 }, order.terms)
  const creditCents = plan.kind === 'metered' ? Math.min(cost.cents, await depositLeft(trx, order.id)) : 0
  const cents = cost.cents - creditCents
  const lines: PeriodLine[] = [
    ...cost.lines,
    ...(creditCents > 0 ? [{ kind: 'deposit' as const, cents: creditCents }] : []),
  ]
  const set = {
    units,
    costCents: cost.cents,
    creditCents,
    cents,
    detail: JSON.stringify(lines),
    updatedAt: now,
    ...(cents === 0
      ? { state: 'paid' as const, paidAt: now }
      : { state: 'charged' as const, isDue: 1, dueAt: now + graceDays * dayLength }),
  }
  if (!(await movePeriod(trx, { id: period.id, from: ['open', 'closed'], set })))
    throw new Refusal('stale', 'periodMoved')
  await recordOrder(trx, order, {
    action: 'order.period_charged',
    actorId: 'system',
    detail: { period: period.n, units: units ?? 0, periodCents: cents },
    now,
  })
  if (cents === 0) return
  const method = await usualMethod(trx, order, cents)
  await openPeriodPayment(trx, order, { period, cents, method, task: 'charge', actorId: 'system', now })
  const asked = (await findPeriod(trx, { orderId: order.id, n: period.n })) ?? period
  if (method === 'transfer') await tellOfBilling(trx, { order, period: asked, to: 'buyer', what: 'transfer', now })
}

/**
 * Opens the one payment of a period, with what has to be told the payment service; gives the one that is open where there is one.
 */
export async function openPeriodPayment(
  trx: Db,
  order: Order,
  asked: {
    period: Pick<BillingPeriod, 'n'>
    cents: number
    method: PaymentMethod
    task: Extract<PaymentTaskKind, 'charge' | 'checkout'>
    backUrl?: string
    actorId: string
    now: number
  },
): Promise<Payment> {
  const { period, cents, method, task, backUrl, actorId, now } = asked
  const known = await findOpenPayment(trx, { orderId: order.id, period: period.n })
  if (known) return known
  const round = (await listPaymentsOfOrder(trx, order.id)).filter((each) => each.period === period.n).length + 1
  await insertPayment(trx, {
    id: newId(),
    orderId: order.id,
    period: period.n,
    method,
    state: method === 'card' ? 'created' : 'open',
    isOpen: 1,
    amountCents: cents,
    currency: order.currency,
    reference: transferReference(order.number, period.n, round),
    backUrl: backUrl ?? null,
    createdAt: now,
    updatedAt: now,
  })
  const payment = await findOpenPayment(trx, { orderId: order.id, period: period.n })
  if (!payment) throw new Error(`payment of period ${period.n} of order ${order.number} was not kept`)
  await recordPayment(trx, payment, {
    action: 'payment.begun',
    actorId,
    detail: { method, period: period.n, cents },
    now,
  })
  if (method === 'card') await askService(trx, payment, { kind: task, cents, occasion: 'period', now })
  return payment
}

/** How the order itself was paid is how its periods are; what is too much for a card is transferred. */
async function usualMethod(trx: Db, order: Order, cents: number): Promise<PaymentMethod> {
  const paid = (await listPaymentsOfOrder(trx, order.id)).filter(({ capturedCents }) => capturedCents > 0)
  return cents > mostByCard ? 'transfer' : (paid.at(-1)?.method ?? 'card')
}

/** A period is paid or given up: nothing is waited for any more. */
export const settled = { isDue: 0, dueAt: noDue } as const
