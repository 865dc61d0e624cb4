import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  type BillingPeriod,
  type BillingPlan,
  findPeriod,
  findPlan,
  listDuePlans,
  movePeriod,
  movePlan,
  sumPeriods,
} from '#db/queries/billing.server.ts'
import { hasOpenDispute } from '#db/queries/disputes.server.ts'
import { type Entitlement, findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { countUsage } from '#db/queries/gateway.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { hourOf } from '../gateway/call-outcomes.ts'
import type { OrderState } from '../order/order-steps.ts'
import { noDue } from '../review/review-lists.ts'
import { isCountedHere, periodBounds } from './billing-plan.ts'
import { chargePeriod } from './charge-period.server.ts'
import { giveBackDeposit, isDepositTaken } from './deposit.server.ts'
import { endPlan } from './end-contract.server.ts'
import { nextAt, openPeriod } from './plan-billing.server.ts'
import { tellOfBilling } from './tell-billing.server.ts'

/** Orders that one run takes a step with; the next takes those that are left. */
const mostAtOnce = 200
/** An order that cannot be charged now is looked at again after so long. */
const later = 3_600_000
/** What ended without being had is not charged any more. */
const undone: readonly OrderState[] = ['cancelled', 'refused', 'refunded']

/**
 * Takes one step with each order of which a period begins or is over: opens the next, settles what was used, and asks for the
 * money. Gives how many. Each in a transaction of its own, guarded by the number of the last period: two at once, or one that
 * is killed anywhere, open and charge each period once and leave none out.
 */
export async function runBilling(database: Database, now = Date.now()): Promise<number> {
  let count = 0
  for (const orderId of await listDuePlans(database.read, { now, limit: mostAtOnce }))
    if (await inTransaction(database.write, (trx) => takeStep(trx, orderId, now))) count++
  return count
}

async function takeStep(trx: Db, orderId: string, now: number): Promise<boolean> {
  const plan = await findPlan(trx, orderId)
  const order = await findOrderById(trx, orderId)
  const entitlement = await findEntitlementOfOrder(trx, orderId)
  if (!plan || plan.nextAt > now || !order || !entitlement) return false
  if (undone.includes(order.state)) return endPlan(trx, orderId, now)
  // Before it is accepted, and while it is disputed, nobody is asked for more.
  if (order.state !== 'completed' || (await hasOpenDispute(trx, orderId))) return putOff(trx, plan, now)
  return plan.kind === 'subscription'
    ? renew(trx, { plan, order, entitlement, now })
    : meter(trx, { plan, order, entitlement, now })
}

type Step = { plan: BillingPlan; order: Order; entitlement: Entitlement; now: number }

/** The next month or year begins and is paid for in advance. One that was not paid for comes first. */
async function renew(trx: Db, { plan, order, entitlement, now }: Step): Promise<boolean> {
  const isOver = entitlement.state === 'ended' || entitlement.state === 'revoked'
  const n = plan.n + 1
  const bounds = periodBounds(plan, n)
  if (isOver || bounds.startsAt >= entitlement.endsAt) return move(trx, plan, { nextAt: noDue }, now)
  if (entitlement.state === 'suspended') return putOff(trx, plan, now)
  const last = plan.n === 0 ? undefined : await findPeriod(trx, plan)
  if (last && last.state !== 'paid' && last.state !== 'writtenOff') return putOff(trx, plan, now)
  if (!(await move(trx, plan, { n, nextAt: nextAt({ ...plan, n }, entitlement) }, now))) return false
  await openPeriod(trx, order, { plan, n, endsAt: entitlement.endsAt, now })
  const period = await periodOf(trx, { orderId: order.id, n })
  await chargePeriod(trx, order, { plan, period, units: null, now })
  return true
}

/** A month of metered use is over: what was used is charged, and the next month begins. */
async function meter(trx: Db, { plan, order, entitlement, now }: Step): Promise<boolean> {
  if (!(await isDepositTaken(trx, order))) return putOff(trx, plan, now)
  const period = await periodOf(trx, plan)
  const endsAt = Math.min(periodBounds(plan, plan.n).endsAt, endOf(entitlement))
  const isLast = endsAt >= endOf(entitlement)
  const n = isLast ? plan.n : plan.n + 1
  const next = isLast ? noDue : nextAt({ ...plan, n }, entitlement)
  if (!(await move(trx, plan, { n, nextAt: next }, now))) return false
  const isCounted = isCountedHere(order.terms)
  await movePeriod(trx, {
    id: period.id,
    from: ['open'],
    set: { endsAt: Math.max(period.startsAt, endsAt), state: 'closed', updatedAt: now },
  })
  const closed = await periodOf(trx, plan)
  if (isCounted)
    await chargePeriod(trx, order, { plan, period: closed, units: await unitsOf(trx, closed, entitlement, plan), now })
  else await tellOfBilling(trx, { order, period: closed, to: 'provider', what: 'count', now })
  if (isLast) {
    if (isCounted) await giveBackDeposit(trx, order, now)
  } else await openPeriod(trx, order, { plan, n, endsAt: entitlement.endsAt, now })
  return true
}

/**
 * What was used and not charged yet, up to the end of a period. Counted from the start of the right and taken off what earlier
 * periods charged: use that became known late is in the next one, and none is in two.
 */
async function unitsOf(
  trx: Db,
  period: BillingPeriod,
  entitlement: Entitlement,
  plan: Pick<BillingPlan, 'startsAt'>,
): Promise<number> {
  // The right is over: the hour in which it ended is its own.
  const isEnd = period.endsAt >= endOf(entitlement)
  const { charged } = await countUsage(trx, {
    entitlementId: entitlement.id,
    from: hourOf(plan.startsAt),
    to: isEnd ? hourOf(period.endsAt) + 3_600_000 : hourOf(period.endsAt),
  })
  const { units } = await sumPeriods(trx, { orderId: period.orderId, before: period.n })
  return Math.max(0, charged - units)
}

/** When a right ends, or ended before its time. */
function endOf({ state, endsAt, updatedAt }: Entitlement): number {
  return state === 'revoked' || state === 'ended' ? Math.min(endsAt, updatedAt) : endsAt
}

async function putOff(trx: Db, plan: BillingPlan, now: number): Promise<boolean> {
  await move(trx, plan, { nextAt: now + later }, now)
  return false
}

function move(trx: Db, plan: BillingPlan, set: { n?: number; nextAt: number }, now: number): Promise<boolean> {
  return movePlan(trx, { orderId: plan.orderId, n: plan.n, set: { ...set, updatedAt: now } })
}

async function periodOf(trx: Db, of: { orderId: string; n: number }): Promise<BillingPeriod> {
  const period = await findPeriod(trx, of)
  if (!period) throw new Error(`order ${of.orderId} has no period ${of.n}`)
  return period
}
