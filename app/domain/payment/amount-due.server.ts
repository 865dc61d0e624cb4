import type { Db } from '#db/client.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import type { Order } from '#db/queries/orders.server.ts'

/** What of an order a dispute about it gave back; undefined where none was upheld in part. */
export async function partBack(db: Db, order: Pick<Order, 'id'>): Promise<number | undefined> {
  const dispute = await findDisputeOfOrder(db, order.id)
  return dispute?.period === 0 && dispute.state === 'partRefunded' ? (dispute.backCents ?? 0) : undefined
}

/** What an order that waits for money is to be paid with: its amount, less what a dispute gave back of it. */
export async function amountDue(db: Db, order: Pick<Order, 'id' | 'totalCents'>): Promise<number> {
  return order.totalCents - ((await partBack(db, order)) ?? 0)
}
