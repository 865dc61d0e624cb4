import type { Db } from '#db/client.server.ts'
import { findLastCharged, findPeriod } from '#db/queries/billing.server.ts'
import { type Dispute, hasDisputeOfPeriod } from '#db/queries/disputes.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { type Disputable, mayDispute, mayDisputePeriod } from './dispute-steps.ts'

/**
 * What the buyer may dispute now: the order while it inspects or the delivery is overdue; once it was accepted, the last period
 * that was charged, until thirty days after its end, once. Undefined where nothing.
 */
export async function findDisputable(db: Db, order: Order, now: number): Promise<Disputable | undefined> {
  if (mayDispute(order, now)) return { period: 0, cents: order.totalCents, deliveredAt: order.deliveredAt }
  if (order.state !== 'completed') return undefined
  const period = await findLastCharged(db, order.id)
  if (!period || !mayDisputePeriod(period, now)) return undefined
  if (await hasDisputeOfPeriod(db, { orderId: order.id, period: period.n })) return undefined
  return { period: period.n, cents: period.costCents ?? 0, deliveredAt: order.deliveredAt }
}

/** What a dispute is about, and what that costs. */
export async function disputedOf(db: Db, order: Order, { period }: Pick<Dispute, 'period'>): Promise<Disputable> {
  if (period === 0) return { period, cents: order.totalCents, deliveredAt: order.deliveredAt }
  const found = await findPeriod(db, { orderId: order.id, n: period })
  return { period, cents: found?.costCents ?? 0, deliveredAt: order.deliveredAt }
}
