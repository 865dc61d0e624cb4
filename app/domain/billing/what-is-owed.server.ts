import type { Db } from '#db/client.server.ts'
import { listUnusedDeposits } from '#db/queries/billing.server.ts'
import { listOwed } from '#db/queries/settlement.server.ts'
import { feeOf } from '../order/order-terms.ts'
import type { OwedOrder } from './settlement-plan.ts'

/**
 * What providers are owed and a run may pay, by order: what was taken before the cutoff, but for orders in dispute and what
 * buyers deposited for use that is still to come. Of the orders of one run alone where it is named.
 */
export async function readOwed(
  db: Db,
  asked: { cutoffAt: number; ofRun?: string; limit: number },
): Promise<OwedOrder[]> {
  const owed = await listOwed(db, asked)
  const deposits = await listUnusedDeposits(
    db,
    owed.map(({ orderId }) => orderId),
  )
  const kept = new Map(deposits.map((each) => [each.orderId, each.cents - feeOf(each.cents, each.feeBasisPoints)]))
  return owed
    .map((order) => ({ ...order, cents: order.cents - (kept.get(order.orderId) ?? 0) }))
    .filter(({ cents }) => cents !== 0)
}
