import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  type BillingPeriod,
  findPeriod,
  hasOverduePeriod,
  listPeriodsToFollow,
  movePeriod,
} from '#db/queries/billing.server.ts'
import { hasOpenDispute } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { listTasks } from '#db/queries/payment-tasks.server.ts'
import { findOpenPayment } from '#db/queries/payments.server.ts'
import { dayLength } from '../calendar/days.ts'
import { takeEntitlementStep } from '../entitlement/entitlement-case.server.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { askService } from '../payment/ask-service.server.ts'
import { settled } from './charge-period.server.ts'
import { endDays, graceDays, restsUnpaid, unpaidReason } from './period-states.ts'
import { tellOfBilling } from './tell-billing.server.ts'

/** Periods that one run looks at; the next takes those that are left. */
const mostAtOnce = 200
const machine = 'system'
/** Between the moment a right rests and the one it ends. */
const restFor = (endDays - graceDays) * dayLength

/**
 * Does what follows from how the payments of periods stand: what was paid is noted and a right that rested goes on; of a
 * payment that failed the buyer is told; a right rests once the time to pay is over, and ends where nothing comes for long.
 * Gives how many. Read from the payments alone, so that no news can be lost.
 */
export async function followPeriods(database: Database, now = Date.now()): Promise<number> {
  let count = 0
  const found = await listPeriodsToFollow(database.read, { now, endBefore: now - restFor, limit: mostAtOnce })
  for (const of of found) if (await inTransaction(database.write, (trx) => follow(trx, of, now))) count++
  return count
}

async function follow(trx: Db, of: { orderId: string; n: number }, now: number): Promise<boolean> {
  const period = await findPeriod(trx, of)
  const order = await findOrderById(trx, of.orderId)
  if (period?.isDue !== 1 || !order) return false
  const payment = await findOpenPayment(trx, { orderId: order.id, period: period.n })
  // It is being let go, or given back where it was taken meanwhile: it pays nothing.
  if (payment && (await listTasks(trx, { paymentId: payment.id, kind: 'release' })).length > 0) return false
  if (payment?.state === 'captured') return notePaid(trx, order, period, now)
  // Paid on a page of the service: held there, and nothing is waited for.
  if (payment?.state === 'authorised') {
    const { amountCents: cents } = payment
    return askService(trx, payment, { kind: 'capture', cents, occasion: 'period', now })
  }
  if (!payment && period.state === 'charged') return noteFailed(trx, order, period, now)
  if (period.dueAt > now || (await hasOpenDispute(trx, order.id))) return false
  return restRight(trx, order, period, now)
}

async function notePaid(trx: Db, order: Order, period: BillingPeriod, now: number): Promise<boolean> {
  const set = { state: 'paid' as const, ...settled, paidAt: now, updatedAt: now }
  if (!(await movePeriod(trx, { id: period.id, from: ['charged', 'failed'], set }))) return false
  await recordOrder(trx, order, {
    action: 'order.period_paid',
    actorId: machine,
    detail: { period: period.n, periodCents: period.cents },
    now,
  })
  await resumeRight(trx, order, period, now)
  await tellOfBilling(trx, { order, period: { ...period, ...set }, to: 'buyer', what: 'paid', now })
  return true
}

/** A right that rested for want of money goes on once nothing is overdue any more. */
export async function resumeRight(trx: Db, order: Order, period: BillingPeriod, now: number): Promise<void> {
  const right = await findEntitlementOfOrder(trx, order.id)
  if (!right || !restsUnpaid(right) || (await hasOverduePeriod(trx, { orderId: order.id, now }))) return
  // It rests as long as there is a dispute.
  if (await hasOpenDispute(trx, order.id)) return
  await takeEntitlementStep(trx, right, { step: 'resume', actorId: machine, now })
  for (const to of ['buyer', 'provider'] as const) await tellOfBilling(trx, { order, period, to, what: 'resumed', now })
}

async function noteFailed(trx: Db, order: Order, period: BillingPeriod, now: number): Promise<boolean> {
  const set = { state: 'failed' as const, tries: period.tries + 1, updatedAt: now }
  if (!(await movePeriod(trx, { id: period.id, from: ['charged'], set }))) return false
  await tellOfBilling(trx, { order, period: { ...period, ...set }, to: 'buyer', what: 'failed', now })
  return true
}

async function restRight(trx: Db, order: Order, period: BillingPeriod, now: number): Promise<boolean> {
  const right = await findEntitlementOfOrder(trx, order.id)
  if (right?.state === 'active') {
    await takeEntitlementStep(trx, right, { step: 'suspend', actorId: machine, reason: unpaidReason, now })
    for (const to of ['buyer', 'provider'] as const)
      await tellOfBilling(trx, { order, period, to, what: 'suspended', now })
    return true
  }
  if (!right || !restsUnpaid(right) || period.dueAt > now - restFor) return false
  await takeEntitlementStep(trx, right, { step: 'end', actorId: machine, now })
  for (const to of ['buyer', 'provider'] as const) await tellOfBilling(trx, { order, period, to, what: 'ended', now })
  return true
}
