import type { Db } from '#db/client.server.ts'
import {
  type BillingPeriod,
  findPeriod,
  findPlan,
  giveUpPeriods,
  listPeriodsOfOrder,
  movePeriod,
  movePlan,
} from '#db/queries/billing.server.ts'
import { findEntitlementOfOrder, moveEntitlement } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listTasks, moveTask } from '#db/queries/payment-tasks.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { dayLength } from '../calendar/days.ts'
import { takeEntitlementStep } from '../entitlement/entitlement-case.server.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { askService } from '../payment/ask-service.server.ts'
import { settleOrderPayment } from '../payment/settle-payment.server.ts'
import { noDue } from '../review/review-lists.ts'
import { periodBounds } from './billing-plan.ts'
import { settled } from './charge-period.server.ts'
import { depositLeft } from './deposit.server.ts'
import { graceDays, type PeriodLine } from './period-states.ts'
import { nextAt } from './plan-billing.server.ts'

/** Periods of an order that are looked through. */
const mostPeriods = 1_500

/** What an upheld dispute gives back of an order that is charged by period. */
export type PeriodDecision = {
  /** The dispute: what it gives back is given once. */
  occasion: string
  actorId: string
  now: number
}

/**
 * Ends how an order is charged, at once: what is under way and not charged yet is given up, and nothing is charged or begun
 * again. What was charged stays as it is.
 */
export async function endPlan(trx: Db, orderId: string, now: number): Promise<boolean> {
  const plan = await findPlan(trx, orderId)
  if (!plan) return false
  const set = { ...settled, costCents: 0, cents: 0, updatedAt: now }
  await giveUpPeriods(trx, { orderId, from: ['open', 'closed'], set })
  return movePlan(trx, { orderId, n: plan.n, set: { nextAt: noDue, updatedAt: now } })
}

/**
 * A dispute about the nth period was upheld whole, so the contract ends: money is «refunded on an upheld dispute», and
 * «revocation and expiry work at once» (design.md 6). The disputed period and each after it go back whole, with what the
 * deposit paid of them and what is left of it; what of them is not paid yet is given up; use that was not charged yet is not
 * charged; the right is revoked; no period begins any more. Periods before the disputed one were had and not objected to: they
 * stay paid, or owed.
 */
export async function undoPeriods(
  trx: Db,
  order: Order,
  { n, reason, ...decided }: PeriodDecision & { n: number; reason: string },
): Promise<void> {
  const { occasion, actorId, now } = decided
  const periods = (await listPeriodsOfOrder(trx, order.id, mostPeriods)).filter((period) => period.n >= n)
  const deposited = await depositLeft(trx, order.id)
  let creditCents = 0
  for (const period of periods) {
    if (period.costCents === null) continue
    creditCents += period.creditCents
    await takeOff(trx, period, { cents: period.costCents, creditCents: period.creditCents, now })
    const payment = await findOpenPayment(trx, { orderId: order.id, period: period.n })
    if (payment) await forgetCapture(trx, payment, now)
    await settleOrderPayment(trx, order, { how: 'give-back', period: period.n, occasion, now })
  }
  const set = { ...settled, updatedAt: now }
  await giveUpPeriods(trx, { orderId: order.id, atLeast: n, from: ['charged', 'failed'], set })
  const cents = deposited + creditCents
  if (cents > 0) await settleOrderPayment(trx, order, { how: 'give-back', occasion, cents, now })
  await endPlan(trx, order.id, now)
  const plan = await findPlan(trx, order.id)
  if (plan)
    await movePlan(trx, { orderId: order.id, n: plan.n, set: { stopsAt: now, stoppedBy: null, updatedAt: now } })
  const right = await findEntitlementOfOrder(trx, order.id)
  if (right?.state === 'active' || right?.state === 'suspended')
    await takeEntitlementStep(trx, right, { step: 'revoke', actorId, reason, now })
  await record(trx, order, { actorId, detail: { period: n }, now })
}

/**
 * A dispute about the nth period was upheld in part: the price of that period falls by `backCents`. What was paid of it goes
 * back, first of its payment, then of the deposit; what is not paid yet is asked for less. The contract ends with
 * the period that is under way, as by `endWithPeriod`.
 */
export async function reducePeriod(
  trx: Db,
  order: Order,
  { n, backCents, ...decided }: PeriodDecision & { n: number; backCents: number },
): Promise<void> {
  const { occasion, now } = decided
  const period = await findPeriod(trx, { orderId: order.id, n })
  if (!period) throw new Error(`order ${order.number} has no period ${n}`)
  const money = Math.min(backCents, period.cents ?? 0)
  const credit = backCents - money
  await takeOff(trx, period, { cents: backCents, creditCents: credit, now })
  if (money > 0) await reducePayment(trx, order, period, { cents: money, occasion, now })
  if (credit > 0) await settleOrderPayment(trx, order, { how: 'give-back', occasion, cents: credit, now })
  await endWithPeriod(trx, order, decided)
}

/**
 * A dispute was upheld in part: the buyer keeps what it was given a rebate for, and no other period begins. The right ends with
 * the period under way, whose use is still charged; where a side stopped the renewal before, it stays with that.
 */
export async function endWithPeriod(trx: Db, order: Order, { actorId, now }: PeriodDecision): Promise<void> {
  const plan = await findPlan(trx, order.id)
  const right = await findEntitlementOfOrder(trx, order.id)
  if (!plan || !right) return
  const isOver = right.state !== 'active' && right.state !== 'suspended'
  const endsAt = isOver ? right.endsAt : Math.min(right.endsAt, Math.max(now, periodBounds(plan, plan.n).endsAt))
  if (!isOver && endsAt < right.endsAt)
    await moveEntitlement(trx, {
      id: right.id,
      from: ['active', 'suspended'],
      set: { endsAt, updatedAt: Math.max(now, right.updatedAt + 1) },
    })
  const isCharged = plan.kind === 'metered' && plan.nextAt < noDue
  await movePlan(trx, {
    orderId: order.id,
    n: plan.n,
    set: {
      nextAt: isCharged && !isOver ? nextAt(plan, { endsAt }) : isCharged ? plan.nextAt : noDue,
      ...(plan.stopsAt === null && { stopsAt: endsAt }),
      updatedAt: now,
    },
  })
  await record(trx, order, { actorId, detail: { endsAt }, now })
}

/** The time to pay a period begins anew once it is not disputed any more. */
export async function renewDue(trx: Db, order: Order, { n, now }: { n: number; now: number }): Promise<void> {
  const period = await findPeriod(trx, { orderId: order.id, n })
  if (period?.isDue === 1)
    await movePeriod(trx, {
      id: period.id,
      from: ['charged', 'failed'],
      set: { dueAt: now + graceDays * dayLength, updatedAt: now },
    })
}

/** Less is asked for a period, or what was paid too much goes back. */
async function reducePayment(
  trx: Db,
  order: Order,
  period: BillingPeriod,
  { cents, occasion, now }: { cents: number; occasion: string; now: number },
): Promise<void> {
  const payment = await findOpenPayment(trx, { orderId: order.id, period: period.n })
  const left = (period.cents ?? 0) - cents
  if (payment?.state === 'authorised' && left > 0) {
    // Where it was taken whole meanwhile, the rest goes back.
    await askService(trx, payment, { kind: 'capture', cents: left, occasion, now })
    return
  }
  if (payment?.state === 'captured') {
    await settleOrderPayment(trx, order, { how: 'give-back', period: period.n, occasion, cents, now })
    return
  }
  if (payment) await forgetCapture(trx, payment, now)
  await settleOrderPayment(trx, order, { how: 'give-back', period: period.n, occasion, now })
  const set =
    left === 0
      ? { state: 'paid' as const, ...settled, paidAt: now }
      : { state: 'failed' as const, isDue: 1, dueAt: now + graceDays * dayLength }
  await movePeriod(trx, {
    id: period.id,
    from: ['charged', 'failed'],
    set: { ...set, cents: left, updatedAt: now },
  })
}

/** Notes on a period what a dispute took off it; what the deposit paid of that is no longer used up by it. */
async function takeOff(
  trx: Db,
  period: BillingPeriod,
  { cents, creditCents, now }: { cents: number; creditCents: number; now: number },
): Promise<void> {
  const lines: PeriodLine[] = [...(JSON.parse(period.detail) as PeriodLine[]), { kind: 'dispute', cents }]
  await movePeriod(trx, {
    id: period.id,
    from: ['charged', 'failed', 'paid', 'writtenOff'],
    set: { detail: JSON.stringify(lines), creditCents: period.creditCents - creditCents, updatedAt: now },
  })
}

/** What was to be taken is not any more, where the service was not told yet. */
async function forgetCapture(trx: Db, payment: Payment, now: number): Promise<void> {
  for (const { id } of await listTasks(trx, { paymentId: payment.id, kind: 'capture', state: 'open' }))
    await moveTask(trx, { id, set: { state: 'done', failure: 'unwanted', doneAt: now } })
}

function record(
  trx: Db,
  order: Order,
  { actorId, detail, now }: { actorId: string; detail: Record<string, unknown>; now: number },
): Promise<void> {
  return recordOrder(trx, order, {
    action: 'order.contract_ended',
    actorId,
    detail: { ...(actorId !== 'system' && { by: 'operator' }), ...detail },
    now,
  })
}
