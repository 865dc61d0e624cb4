import type { Db } from '#db/client.server.ts'
import { listWaitingOrderIds } from '#db/queries/gateway-endpoints.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { deliverOrder } from '../order/advance-order.server.ts'

/** Orders that are delivered at once when what they wait for is there; the rest at the next change. */
const mostAtOnce = 200

/** Delivers the orders of a listing that waited for its interface or table. */
export async function deliverWaiting(
  trx: Db,
  { listingId, mode, now }: { listingId: string; mode: 'API' | 'QUERY'; now: number },
): Promise<void> {
  for (const id of await listWaitingOrderIds(trx, { listingId, mode, limit: mostAtOnce })) {
    const order = await findOrderById(trx, id)
    if (order) await deliverOrder(trx, order, { actorId: 'system', now })
  }
}
