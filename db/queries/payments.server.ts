import type { Insertable, Selectable, Updateable } from 'kysely'
import type { PaymentState } from '#app/domain/payment/payment-states.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { OrderTables } from '../tables/orders.ts'

export type Payment = Selectable<OrderTables['payment']>
export type PaymentTask = Selectable<OrderTables['payment_task']>

/** Keeps a new payment; false where its order has an open one for the same period. */
export function insertPayment(trx: Db, payment: Insertable<OrderTables['payment']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('payment')
      .values(payment)
      .onConflict((oc) => oc.doNothing()),
  )
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
export function movePayment(
  trx: Db,
  move: { id: string; from: readonly PaymentState[]; set: Updateable<OrderTables['payment']> },
): Promise<boolean> {
  return changesOne(trx.updateTable('payment').set(move.set).where('id', '=', move.id).where('state', 'in', move.from))
}

/** Keeps something the payment service has to be told; what was asked for already is left as it is. */
export function insertPaymentTask(trx: Db, task: Insertable<OrderTables['payment_task']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('payment_task')
      .values(task)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Keeps how the payment service calls a payment, where that is not known yet; false where it is. */
export function namePayment(
  trx: Db,
  { id, ...names }: { id: string } & ({ intent: string } | { checkout: string; checkoutUrl: string | null }),
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('payment')
      .set(names)
      .where('id', '=', id)
      .where('intent' in names ? 'intent' : 'checkout', 'is', null),
  )
}

/** Notes with a payment what operators have to look at, or that they have. */
export async function updateAttention(
  trx: Db,
  { id, attention, at }: { id: string; attention: string | null; at: number | null },
): Promise<void> {
  await trx.updateTable('payment').set({ attention, attentionAt: at }).where('id', '=', id).execute()
}

/** How the payment service knows an organisation; undefined where it does not yet. */
export async function findCustomer(
  db: Db,
  { organisationId, account }: { organisationId: string; account: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('payment_customer')
    .select('customer')
    .where('organisationId', '=', organisationId)
    .where('account', '=', account)
    .executeTakeFirst()
  return row?.customer
}

/** Keeps how the payment service knows an organisation; the first time holds. */
export async function insertCustomer(
  trx: Db,
  customer: { organisationId: string; account: string; customer: string; createdAt: number },
): Promise<void> {
  await trx
    .insertInto('payment_customer')
    .values(customer)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Forgets how the payment service knows an organisation: it does not any more. */
export async function deleteCustomer(
  trx: Db,
  { organisationId, account }: { organisationId: string; account: string },
): Promise<void> {
  await trx
    .deleteFrom('payment_customer')
    .where('organisationId', '=', organisationId)
    .where('account', '=', account)
    .execute()
}

/** Card payments that the payment service must know and that changed in a span of time, page by page. */
export function listPaymentsToCompare(
  db: Db,
  asked: { since: number; until: number; after?: { updatedAt: number; id: string }; limit: number },
): Promise<Payment[]> {
  const { after } = asked
  const query = db
    .selectFrom('payment')
    .selectAll()
    .where('method', '=', 'card')
    .where('updatedAt', '>=', asked.since)
    .where('updatedAt', '<', asked.until)
    .where(({ or, eb }) => or([eb('intent', 'is not', null), eb('checkout', 'is not', null)]))
  return pageBy(query, 'updatedAt', 'id', {
    order: 'asc',
    after: after && [after.updatedAt, after.id],
    limit: asked.limit,
  }).execute()
}

/** Payments of which the hold ends before a time, the first to end first. */
export function listEndingHolds(db: Db, { before, limit }: { before: number; limit: number }): Promise<Payment[]> {
  return db
    .selectFrom('payment')
    .selectAll()
    .where('isOpen', '=', 1)
    .where('holdUntil', '<', before)
    .where('state', '=', 'authorised')
    .where('attention', 'is', null)
    .orderBy('holdUntil')
    .limit(limit)
    .execute()
}
