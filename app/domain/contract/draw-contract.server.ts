import type { Db } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { afterSigned } from '../order/advance-order.server.ts'

/** Draws the contract of an order that passed; one that anybody may take is signed as it is drawn, and the order goes on. */
export async function drawContract(trx: Db, order: Order, now: number): Promise<void> {
  if (order.terms.isUnconditional) await afterSigned(trx, order, now)
}
