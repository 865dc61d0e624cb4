import type { Insertable, Selectable, Updateable } from 'kysely'
import type { PaymentState } from '#app/domain/payment/payment-states.ts'
import type { Db } from '../client.server.ts'
import type { OrderTables } from '../tables/orders.ts'

export type Payment = Selectable<OrderTables['payment']>
export type PaymentTask = Selectable<OrderTables['payment_task']>

/** Keeps a new payment; false where its order has an open one for the same period. */
export async function insertPayment(trx: Db, payment: Insertable<OrderTables['payment']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('payment')
    .values(payment)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}

/** The payment of an order and period from which money may come or came. */
export async function findOpenPayment(
  db: Db,
  { orderId, period }: { orderId: string; period: number },
): Promise<Payment | undefined> {
  return db
    .selectFrom('payment')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('period', '=', period)
    .where('isOpen', '=', 1)
    .executeTakeFirst()
}

/** A payment by what is known of it. */
export async function findPayment(
  db: Db,
  by: { id: string } | { intent: string } | { checkout: string } | { reference: string },
): Promise<Payment | undefined> {
  const [column, value] = Object.entries(by)[0] as ['id' | 'intent' | 'checkout' | 'reference', string]
  return db.selectFrom('payment').selectAll().where(column, '=', value).executeTakeFirst()
}

/** All payments of an order, the first first. */
export async function listPaymentsOfOrder(db: Db, orderId: string): Promise<Payment[]> {
  return db.selectFrom('payment').selectAll().where('orderId', '=', orderId).orderBy('createdAt').limit(500).execute()
}

/** Changes a payment that is still in one of these states; false where it is not. */
export async function movePayment(
  trx: Db,
  move: { id: string; from: readonly PaymentState[]; set: Updateable<OrderTables['payment']> },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('payment')
    .set(move.set)
    .where('id', '=', move.id)
    .where('state', 'in', move.from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Keeps something the payment service has to be told; what was asked for already is left as it is. */
export async function insertPaymentTask(trx: Db, task: Insertable<OrderTables['payment_task']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('payment_task')
    .values(task)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}
