import type { Db } from '#db/client.server.ts'
import type { Entitlement } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'

/** Delivers at once what can be; otherwise its provider has to, and the order waits. */
export async function startDelivery(
  _trx: Db,
  _begun: { order: Order; entitlement: Entitlement; now: number },
): Promise<'delivered' | 'waiting'> {
  return 'waiting'
}
