import type { PaymentState } from '#app/domain/payment/payment-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import type { Payment } from './payments.server.ts'

/** Which payments a list holds: those an operator has to look at, all, or those in one state. */
export type PaymentFilter = 'attention' | 'all' | PaymentState
/** Where a page of a list begins: after this payment; `at` is what the list is ordered by. */
export type PaymentPlace = { at: number; id: string }
/** A payment with its order and who pays and is paid. */
export type ListedPayment = Payment & { order: string; buyer: Text; provider: Text; buyerSlug: string }

/** Payments for operators, the last changed first. */
export async function listPayments(
  db: Db,
  asked: { filter: PaymentFilter; after?: PaymentPlace | undefined; limit: number },
): Promise<ListedPayment[]> {
  const { filter, after, limit } = asked
  const by = filter === 'attention' ? 'payment.attentionAt' : 'payment.updatedAt'
  let query = withOrder(db)
  if (filter === 'attention') query = query.where('payment.attentionAt', 'is not', null)
  else if (filter !== 'all') query = query.where('payment.state', '=', filter)
  const rows = await pageBy(query, by, 'payment.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
  return rows.map(read)
}

/** One of them. */
export async function findListedPayment(db: Db, id: string): Promise<ListedPayment | undefined> {
  const row = await withOrder(db).where('payment.id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** How much waits for operators: payments to look at, transfers to confirm or send back, notices nobody could place. */
export async function countPaymentWork(db: Db): Promise<{ attention: number; transfers: number; notices: number }> {
  const [payments, transfers, notices] = await Promise.all([
    db
      .selectFrom('payment')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('attentionAt', 'is not', null)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('payment_transfer')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', 'in', ['noted', 'toReturn'])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('payment_notice')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', 'in', ['unknown', 'stuck'])
      .executeTakeFirstOrThrow(),
  ])
  return { attention: Number(payments.count), transfers: Number(transfers.count), notices: Number(notices.count) }
}

/** How many payments are in each state; states without any are left out. */
export async function countPaymentStates(db: Db): Promise<Partial<Record<PaymentState, number>>> {
  const rows = await db
    .selectFrom('payment')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

function withOrder(db: Db) {
  return db
    .selectFrom('payment')
    .innerJoin('trade_order', 'trade_order.id', 'payment.orderId')
    .innerJoin('organisation as buyer', 'buyer.id', 'trade_order.buyerId')
    .innerJoin('organisation as provider', 'provider.id', 'trade_order.providerId')
    .selectAll('payment')
    .select([
      'trade_order.number as order',
      'buyer.name as buyerName',
      'buyer.slug as buyerSlug',
      'provider.name as providerName',
    ])
}

function read({
  buyerName,
  providerName,
  ...payment
}: Payment & { order: string; buyerSlug: string; buyerName: string; providerName: string }): ListedPayment {
  return { ...payment, buyer: JSON.parse(buyerName) as Text, provider: JSON.parse(providerName) as Text }
}
