import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  type BillingPeriod,
  findPeriod,
  findPlan,
  listPeriodsOfOrder,
  movePeriod,
  movePlan,
} from '#db/queries/billing.server.ts'
import { hasOpenDispute } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder, moveEntitlement } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listTasks } from '#db/queries/payment-tasks.server.ts'
import { findOpenPayment, findPayment, type Payment } from '#db/queries/payments.server.ts'
import { Refusal } from '../errors.ts'
import { mostUnits } from '../listing/price-calculator.ts'
import { type OrderAct, openOrderCase, recordOrder } from '../order/order-case.server.ts'
import { releasePayment } from '../payment/move-payment.server.ts'
import { mostByCard } from '../payment/payment-problems.ts'
import type { PaymentMethod } from '../payment/payment-states.ts'
import { noDue } from '../review/review-lists.ts'
import { isCountedHere, periodBounds } from './billing-plan.ts'
import { chargePeriod, openPeriodPayment, settled } from './charge-period.server.ts'
import { giveBackDeposit } from './deposit.server.ts'
import { resumeRight } from './follow-periods.server.ts'
import { tell } from './tell-billing.server.ts'

/** Periods of an order that are looked through. */
const mostPeriods = 1_500

/**
 * A buyer pays a period that is due: with a card a task opens the page to pay on, a transfer waits for the operators. Asking for
 * the same again gives the same. Refused where nothing is due, or another way is under way that cannot be taken back at once.
 */
export async function payPeriod(
  database: Database,
  { n, method, backUrl, ...act }: OrderAct & { n: number; method: PaymentMethod; backUrl: string },
): Promise<{ payment: Payment; taskId?: string }> {
  const now = act.now ?? Date.now()
  return inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'payment.pay', side: 'buyer' })
    const period = await periodOf(trx, order, n)
    const { cents } = period
    if (period.isDue !== 1 || cents === null) throw new Refusal('stale', 'periodNotDue')
    if (await hasOpenDispute(trx, order.id)) throw new Refusal('stale', 'periodDisputed')
    if (method === 'card' && cents > mostByCard) throw new Refusal('invalid', 'tooMuchForCard')
    const known = await findOpenPayment(trx, { orderId: order.id, period: n })
    if (known && known.method !== method) {
      // A transfer that nobody has seen can be taken back; what a card is asked for cannot.
      if (known.method === 'card') throw new Refusal('stale', 'payingOtherwise')
      await releasePayment(trx, known, now)
    }
    const actorId = act.actor.personId
    const payment = await openPeriodPayment(trx, order, {
      period,
      cents,
      method,
      task: 'checkout',
      backUrl,
      actorId,
      now,
    })
    await movePeriod(trx, { id: period.id, from: ['failed'], set: { state: 'charged', updatedAt: now } })
    const [task] = await listTasks(trx, { paymentId: payment.id, kind: 'checkout', state: 'open' })
    return { payment: (await findPayment(trx, { id: payment.id })) ?? payment, ...(task && { taskId: task.id }) }
  })
}

/**
 * A side ends the renewal: the right ends with the period that is paid for, or where its provider does one period later. Gives
 * when. Doing it again is told so.
 */
export async function stopRenewal(database: Database, act: OrderAct): Promise<number> {
  const now = act.now ?? Date.now()
  return inTransaction(database.write, async (trx) => {
    const { order, side } = await openOrderCase(trx, act, { permission: 'billing.write' })
    const plan = await findPlan(trx, order.id)
    const right = await findEntitlementOfOrder(trx, order.id)
    if (!plan || !right) throw new Refusal('stale', 'notRenewed')
    if (plan.stopsAt !== null) throw new Refusal('stale', 'renewalStopped')
    const at = periodBounds(plan, plan.n + (side === 'provider' ? 1 : 0)).endsAt
    if (at >= right.endsAt || at <= now) throw new Refusal('not_allowed', 'endsAnyway')
    const isMoved = await moveEntitlement(trx, {
      id: right.id,
      from: ['active', 'suspended'],
      set: { endsAt: at, updatedAt: Math.max(now, right.updatedAt + 1) },
    })
    const isNoted = await movePlan(trx, {
      orderId: order.id,
      n: plan.n,
      set: { stopsAt: at, stoppedBy: side, updatedAt: now },
    })
    if (!isMoved || !isNoted) throw new Refusal('stale', 'entitlementMoved')
    const actorId = act.actor.personId
    await recordOrder(trx, order, { action: 'order.renewal_stopped', actorId, detail: { side, endsAt: at }, now })
    const to = side === 'buyer' ? 'provider' : 'buyer'
    await tell(trx, { order, to, what: 'stopped', occasion: `renewal:${order.id}`, actorId, now })
    return at
  })
}

/** A provider says how much was used in a period that the exchange cannot count; it is charged at once. Only once. */
export async function stateUnits(database: Database, act: OrderAct & { n: number; units: number }): Promise<void> {
  const now = act.now ?? Date.now()
  const { n, units } = act
  await inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'billing.write', side: 'provider' })
    const plan = await findPlan(trx, order.id)
    const period = await periodOf(trx, order, n)
    if (!plan || isCountedHere(order.terms)) throw new Refusal('not_allowed', 'countedByExchange')
    if (period.state !== 'closed') throw new Refusal('stale', 'periodMoved')
    if (await hasOpenDispute(trx, order.id)) throw new Refusal('stale', 'periodDisputed')
    if (!Number.isInteger(units) || units < 0 || units > mostUnits)
      throw new Refusal('invalid', 'unitsWrong', { field: 'units' })
    await recordOrder(trx, order, {
      action: 'order.units_stated',
      actorId: act.actor.personId,
      detail: { period: n, units },
      now,
    })
    await chargePeriod(trx, order, { plan, period, units, now })
    const isOpen = (await listPeriodsOfOrder(trx, order.id, mostPeriods)).some(({ state }) => state === 'closed')
    if (plan.nextAt === noDue && !isOpen) await giveBackDeposit(trx, order, now)
  })
}

/** A provider gives a period up that was not paid: nothing is waited for any more. Doing it again changes nothing. */
export async function writeOffPeriod(database: Database, act: OrderAct & { n: number; reason: string }): Promise<void> {
  const now = act.now ?? Date.now()
  await inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'billing.write', side: 'provider' })
    const period = await periodOf(trx, order, act.n)
    if (period.state === 'writtenOff') return
    if (!act.reason.trim()) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
    const known = await findOpenPayment(trx, { orderId: order.id, period: period.n })
    if (known && (known.method === 'card' || known.state !== 'open')) throw new Refusal('stale', 'periodBeingPaid')
    if (known) await releasePayment(trx, known, now)
    const set = { state: 'writtenOff' as const, ...settled, updatedAt: now }
    if (!(await movePeriod(trx, { id: period.id, from: ['charged', 'failed'], set })))
      throw new Refusal('stale', 'periodNotDue')
    await recordOrder(trx, order, {
      action: 'order.period_written_off',
      actorId: act.actor.personId,
      detail: { period: period.n, periodCents: period.cents },
      now,
    })
    await resumeRight(trx, order, period, now)
  })
}

async function periodOf(trx: Db, order: Order, n: number): Promise<BillingPeriod> {
  const period = await findPeriod(trx, { orderId: order.id, n })
  if (!period) throw new Refusal('not_found', 'notAllowed')
  return period
}
