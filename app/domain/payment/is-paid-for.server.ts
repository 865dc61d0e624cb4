import type { Db } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findOpenPayment } from '#db/queries/payments.server.ts'
import { orderPeriod } from './payment-states.ts'

/** Whether the money for an order is reserved or taken, or it costs nothing. */
export async function isPaidFor(trx: Db, order: Pick<Order, 'id' | 'totalCents'>): Promise<boolean> {
  if (order.totalCents === 0) return true
  const payment = await findOpenPayment(trx, { orderId: order.id, period: orderPeriod })
  return payment?.state === 'authorised' || payment?.state === 'captured'
}
