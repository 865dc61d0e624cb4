import type { Db } from '#db/client.server.ts'
import { findEntitlement } from '#db/queries/entitlements.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { type AccessRequest, findRequest } from '#db/queries/requests.server.ts'

/** The request that a right of this buyer to this listing came of, to be asked again; none for a right of others. */
export async function findRenewed(
  db: Db,
  { renews, buyerId, listingId }: { renews: string | undefined; buyerId: string; listingId: string },
): Promise<AccessRequest | undefined> {
  const right = renews === undefined ? undefined : await findEntitlement(db, { number: renews, buyerId })
  const order = right?.listingId === listingId ? await findOrderById(db, right.orderId) : undefined
  return order?.request ? findRequest(db, { number: order.request }) : undefined
}
