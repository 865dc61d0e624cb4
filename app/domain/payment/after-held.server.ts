import type { Db } from '#db/client.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { listTasks, moveTask } from '#db/queries/payment-tasks.server.ts'
import type { Payment } from '#db/queries/payments.server.ts'
import { completePaidRest, startOrder } from '../order/advance-order.server.ts'
import { partBack } from './amount-due.server.ts'
import { withdrawn } from './payment-states.ts'
import { settleOrderPayment } from './settle-payment.server.ts'

/**
 * Money for an order is reserved: the order starts, and completes where a dispute had it paid anew. Where it no longer waits for money (it was cancelled meanwhile), the money
 * goes back by itself. Inside the transaction that learnt of it.
 */
export async function afterHeld(trx: Db, payment: Payment, now: number): Promise<'started' | 'given-back'> {
  const order = await findOrderById(trx, payment.orderId)
  if (!order) throw new Error(`payment ${payment.id} has no order`)
  if (order.state === 'paying') {
    const started = await startOrder(trx, order, now)
    const backCents = await partBack(trx, order)
    if (backCents !== undefined) await completePaidRest(trx, started, { backCents, now })
    await keepMoney(trx, payment, now)
    return 'started'
  }
  await settleOrderPayment(trx, order, { how: 'give-back', occasion: 'late', now })
  return 'given-back'
}

/** A buyer took back how it pays and paid all the same before the service was told: the order goes on with that money. */
async function keepMoney(trx: Db, { id: paymentId }: Payment, now: number): Promise<void> {
  const asked = await listTasks(trx, { paymentId, kind: 'release', state: 'open' })
  for (const { id, occasion } of asked)
    if (occasion === withdrawn) await moveTask(trx, { id, set: { state: 'done', failure: 'paid', doneAt: now } })
}
