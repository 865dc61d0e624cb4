import type { Db } from '#db/client.server.ts'
import { listUnusedDeposits } from '#db/queries/billing.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findOpenPayment } from '#db/queries/payments.server.ts'
import { orderPeriod } from '../payment/payment-states.ts'
import { settleOrderPayment } from '../payment/settle-payment.server.ts'

/** Whether what was deposited with an order has been taken, or nothing was: only then is it known what can be set off. */
export async function isDepositTaken(trx: Db, order: Order): Promise<boolean> {
  if (order.totalCents === 0) return true
  const payment = await findOpenPayment(trx, { orderId: order.id, period: orderPeriod })
  // What came loose for good is no deposit any more; each period is paid whole then.
  return payment === undefined || payment.state === 'captured'
}

/** What of the deposit of an order is not used up yet. */
export async function depositLeft(trx: Db, orderId: string): Promise<number> {
  const [deposit] = await listUnusedDeposits(trx, [orderId])
  return deposit?.cents ?? 0
}

/** The last period is settled: what is left of the deposit goes back to the buyer. Asked again it stays one. */
export async function giveBackDeposit(trx: Db, order: Order, now: number): Promise<void> {
  const cents = await depositLeft(trx, order.id)
  if (cents > 0) await settleOrderPayment(trx, order, { how: 'give-back', occasion: 'deposit', cents, now })
}
