import { passOnDisputes } from '#app/domain/dispute/end-dispute.server.ts'
import { watchOrders } from '#app/domain/order/watch-orders.server.ts'
import type { Database } from '#db/client.server.ts'

/** Does what follows when the time of orders, or of answering a dispute, runs out. Gives how many it did something with. */
export async function runOrderClocks(database: Database, now = Date.now()): Promise<number> {
  return (await watchOrders(database, now)) + (await passOnDisputes(database, now))
}
