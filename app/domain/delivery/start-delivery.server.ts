import type { Db } from '#db/client.server.ts'
import type { Entitlement } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { fileModes } from './delivery-rules.ts'
import { setsOfRight } from './right-sets.server.ts'

/**
 * Delivers at once what can be: files that were released for what was agreed on. Otherwise its provider, who is told of each
 * order that begins, has to, and the order waits.
 */
export async function startDelivery(
  trx: Db,
  { order, entitlement }: { order: Order; entitlement: Entitlement; now: number },
): Promise<'delivered' | 'waiting'> {
  if (!fileModes.includes(entitlement.mode)) return 'waiting'
  const sets = await setsOfRight(trx, entitlement, order.terms.updates)
  return sets.length > 0 ? 'delivered' : 'waiting'
}
