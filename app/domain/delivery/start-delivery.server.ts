import type { Db } from '#db/client.server.ts'
import type { Entitlement } from '#db/queries/entitlements.server.ts'
import { findEndpoint } from '#db/queries/gateway-endpoints.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findQueryTable } from '#db/queries/query-tables.server.ts'
import { openTask } from '../delivery-task/open-task.server.ts'
import { isByHand } from '../delivery-task/task-steps.ts'
import { fileModes } from './delivery-rules.ts'
import { setsOfRight } from './right-sets.server.ts'

/**
 * Delivers at once what can be: files that were released for what was agreed on, an interface or a table that is there. Otherwise
 * its provider, who is told of each order that begins, has to, and the order waits; what is done by hand gets its steps.
 */
export async function startDelivery(
  trx: Db,
  { order, entitlement, now }: { order: Order; entitlement: Entitlement; now: number },
): Promise<'delivered' | 'waiting'> {
  const { mode, listingId } = entitlement
  if (mode === 'API') return (await findEndpoint(trx, listingId)) ? 'delivered' : 'waiting'
  if (mode === 'QUERY') return (await findQueryTable(trx, listingId)) ? 'delivered' : 'waiting'
  if (fileModes.includes(mode) && (await setsOfRight(trx, entitlement, order.terms.updates)).length > 0)
    return 'delivered'
  return isByHand(mode) ? openTask(trx, order, now) : 'waiting'
}
