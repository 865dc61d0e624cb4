import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { type BillingPlan, insertPeriod, insertPlan } from '#db/queries/billing.server.ts'
import type { Entitlement } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { noDue } from '../review/review-lists.ts'
import { periodBounds, planOf } from './billing-plan.ts'

/** Calls that were under way when a period ended have come to their end after so long. */
const lateness = 3_600_000

/**
 * A right begins: notes how it is charged again, where it is. Called in the transaction that lets it begin, so that no right
 * is without its plan. Of metered use the first period begins with it.
 */
export async function planBilling(
  trx: Db,
  { order, entitlement, now }: { order: Order; entitlement: Entitlement; now: number },
): Promise<void> {
  const found = planOf(order.terms)
  if (!found) return
  const { startsAt } = entitlement
  const plan = { ...found, startsAt, orderId: order.id }
  const n = found.kind === 'metered' ? 1 : 0
  const isNew = await insertPlan(trx, {
    ...plan,
    n,
    nextAt: nextAt({ ...plan, n }, entitlement),
    createdAt: now,
    updatedAt: now,
  })
  if (isNew && n === 1) await openPeriod(trx, order, { plan, n, endsAt: entitlement.endsAt, now })
}

/** Keeps the nth period of an order as one that is under way; its end is no later than the right's. */
export async function openPeriod(
  trx: Db,
  order: Order,
  opened: { plan: Pick<BillingPlan, 'kind' | 'months' | 'startsAt'>; n: number; endsAt: number; now: number },
): Promise<boolean> {
  const { plan, n, endsAt, now } = opened
  const bounds = periodBounds(plan, n)
  return insertPeriod(trx, {
    id: newId(),
    orderId: order.id,
    buyerId: order.buyerId,
    providerId: order.providerId,
    n,
    startsAt: bounds.startsAt,
    endsAt: Math.min(bounds.endsAt, endsAt),
    state: 'open',
    currency: order.currency,
    detail: '[]',
    dueAt: noDue,
    createdAt: now,
    updatedAt: now,
  })
}

/** When something is to be done after the nth period was opened: the next begins, or what was used in it is settled. */
export function nextAt(
  plan: Pick<BillingPlan, 'kind' | 'months' | 'startsAt' | 'n'>,
  { endsAt }: Pick<Entitlement, 'endsAt'>,
): number {
  if (plan.kind === 'metered') return Math.min(periodBounds(plan, plan.n).endsAt, endsAt) + lateness
  const next = periodBounds(plan, plan.n + 1).startsAt
  return next < endsAt ? next : noDue
}
