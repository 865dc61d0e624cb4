import { startOrder } from '#app/domain/order/advance-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { inTransaction } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { makeOrder, monday, type Trade } from '../factories/trading.ts'

const free = { cents: 0, currency: 'CNY', feeBasisPoints: 0 }

/** A free order that began: its buyer has a right. */
export async function beginRight(
  trade: Pick<Trade, 'database' | 'provider' | 'buyer' | 'listed'>,
  { now = monday, ...terms }: Partial<OrderTerms> & { now?: number } = {},
) {
  const order = await makeOrder(trade, { terms: { price: free, ...terms }, now })
  const { database } = trade
  const begun = await inTransaction(database.write, async (trx) => {
    const found = await findOrderById(trx, order.id)
    return found?.state === 'contracting' ? startOrder(trx, found, now) : found
  })
  const right = await findEntitlementOfOrder(database.read, order.id)
  if (!begun || !right) throw new Error('The order did not begin')
  return { order: begun, right }
}
