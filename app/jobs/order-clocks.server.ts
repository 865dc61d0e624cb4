import { watchOrders } from '#app/domain/order/watch-orders.server.ts'
import type { Database } from '#db/client.server.ts'

/** Does what follows when the time of orders runs out. Gives how many it did something with. */
export function runOrderClocks(database: Database, now = Date.now()): Promise<number> {
  return watchOrders(database, now)
}
