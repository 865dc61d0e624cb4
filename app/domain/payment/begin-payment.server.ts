import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listTasks } from '#db/queries/payment-tasks.server.ts'
import { findOpenPayment, insertPayment, listPaymentsOfOrder, type Payment } from '#db/queries/payments.server.ts'
import { Refusal } from '../errors.ts'
import { type OrderAct, openOrderCase } from '../order/order-case.server.ts'
import { amountDue } from './amount-due.server.ts'
import { askService } from './ask-service.server.ts'
import { recordPayment } from './flag-payment.server.ts'
import { mostByCard } from './payment-problems.ts'
import { transferReference } from './payment-reference.ts'
import { orderPeriod, type PaymentMethod, withdrawn } from './payment-states.ts'
import { settleOrderPayment } from './settle-payment.server.ts'

type Begun = {
  payment: Payment
  /** The task that opens the page to pay on, where one has to be opened. */
  taskId?: string
}

/**
 * A buyer chooses how to pay an order. One payment is open at a time: choosing the same again gives the same, whoever of the
 * organisation chose first. With a card a task opens the page to pay on; a transfer waits for the operators. `backUrl` is the
 * whole address of the page to come back to. Refused where the order does not wait for money, or waits on another way.
 */
export async function beginPayment(
  database: Database,
  { method, backUrl, ...act }: OrderAct & { method: PaymentMethod; backUrl: string },
): Promise<Begun> {
  const now = act.now ?? Date.now()
  return inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'payment.pay', side: 'buyer' })
    const known = await findOpenPayment(trx, { orderId: order.id, period: orderPeriod })
    if (known && known.method !== method) throw new Refusal('stale', 'payingOtherwise')
    if (known) return withTask(trx, known)
    if (order.state !== 'paying') throw new Refusal('stale', 'orderNotPaying')
    const cents = await amountDue(trx, order)
    if (method === 'card' && cents > mostByCard) throw new Refusal('invalid', 'tooMuchForCard')
    return open(trx, order, { cents, method, backUrl, actorId: act.actor.personId, now })
  })
}

/** Opens the one payment of an order that waits for money, with what has to be told the payment service. */
async function open(
  trx: Db,
  order: Order,
  {
    cents,
    method,
    backUrl,
    actorId,
    now,
  }: { cents: number; method: PaymentMethod; backUrl: string; actorId: string; now: number },
): Promise<Begun> {
  const round = (await listPaymentsOfOrder(trx, order.id)).length + 1
  const id = newId()
  const isNew = await insertPayment(trx, {
    id,
    orderId: order.id,
    period: orderPeriod,
    method,
    state: method === 'card' ? 'created' : 'open',
    isOpen: 1,
    amountCents: cents,
    currency: order.currency,
    reference: transferReference(order.number, orderPeriod, round),
    backUrl,
    createdAt: now,
    updatedAt: now,
  })
  const payment = await findOpenPayment(trx, { orderId: order.id, period: orderPeriod })
  if (!isNew || !payment) throw new Error(`payment of order ${order.number} was not kept`)
  await recordPayment(trx, payment, {
    action: 'payment.begun',
    actorId,
    detail: { method, cents: payment.amountCents },
    now,
  })
  if (method === 'card')
    await askService(trx, payment, { kind: 'checkout', cents: payment.amountCents, occasion: 'order', now })
  return withTask(trx, payment)
}

/**
 * A buyer takes back how it chose to pay, to choose again. What the payment service knows of it has to be closed there first:
 * the payment is over once the service says so, or the money is there after all.
 */
export async function withdrawPayment(database: Database, act: OrderAct): Promise<{ taskId?: string }> {
  const now = act.now ?? Date.now()
  return inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'payment.pay', side: 'buyer' })
    const payment = await findOpenPayment(trx, { orderId: order.id, period: orderPeriod })
    if (!payment) return {}
    if (order.state !== 'paying' || (payment.state !== 'created' && payment.state !== 'open'))
      throw new Refusal('stale', 'paidAlready')
    await settleOrderPayment(trx, order, { how: 'give-back', occasion: withdrawn, now })
    await recordPayment(trx, payment, { action: 'payment.withdrawn', actorId: act.actor.personId, now })
    const [task] = await listTasks(trx, { paymentId: payment.id, kind: 'release', state: 'open' })
    return { ...(task && { taskId: task.id }) }
  })
}

async function withTask(trx: Db, payment: Payment): Promise<Begun> {
  if (payment.state !== 'created') return { payment }
  const [task] = await listTasks(trx, { paymentId: payment.id, kind: 'checkout', state: 'open' })
  return { payment, ...(task && { taskId: task.id }) }
}
