import type { Insertable, Selectable, Updateable } from 'kysely'
import type { OrderState } from '#app/domain/order/order-steps.ts'
import { OrderTerms } from '#app/domain/order/order-terms.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { OrderTables } from '../tables/orders.ts'

type Row = Selectable<OrderTables['trade_order']>

/** One side of an order as it is today. */
export type OrderParty = { slug: string; name: Text }

/** An order with its terms and both sides. */
export type Order = Omit<Row, 'terms'> & {
  terms: OrderTerms
  buyer: OrderParty
  provider: OrderParty
  request: string | null
}

/** Which orders a list holds: those about which something is still to be done, or those in one state. */
export type OrderFilter = 'open' | OrderState

/** Keeps a new order; false where its request has one already. */
export function insertOrder(trx: Db, order: Insertable<OrderTables['trade_order']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('trade_order')
      .values(order)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** An order by its number; for one side only where that is the organisation's. */
export async function findOrder(
  db: Db,
  asked: { number: string; buyerId?: string; providerId?: string },
): Promise<Order | undefined> {
  let query = orderRows(db).where('trade_order.number', '=', asked.number)
  if (asked.buyerId !== undefined) query = query.where('trade_order.buyerId', '=', asked.buyerId)
  if (asked.providerId !== undefined) query = query.where('trade_order.providerId', '=', asked.providerId)
  const row = await query.executeTakeFirst()
  return row && readOrder(row)
}

/** An order by its id. */
export async function findOrderById(db: Db, id: string): Promise<Order | undefined> {
  const row = await orderRows(db).where('trade_order.id', '=', id).executeTakeFirst()
  return row && readOrder(row)
}

/** The order that came of a request. */
export async function findOrderOfRequest(db: Db, requestId: string): Promise<Order | undefined> {
  const row = await orderRows(db).where('trade_order.requestId', '=', requestId).executeTakeFirst()
  return row && readOrder(row)
}

/** Orders of one side, the last changed first. */
export async function listOrders(
  db: Db,
  asked: {
    side: 'buyer' | 'provider'
    organisationId: string
    filter: OrderFilter
    after?: { updatedAt: number; id: string }
    limit: number
  },
): Promise<Order[]> {
  const { side, filter, after } = asked
  const column = side === 'buyer' ? 'trade_order.buyerId' : 'trade_order.providerId'
  let query = orderRows(db).where(column, '=', asked.organisationId)
  query = filter === 'open' ? query.where('trade_order.isOpen', '=', 1) : query.where('trade_order.state', '=', filter)
  const rows = await pageBy(query, 'trade_order.updatedAt', 'trade_order.id', {
    order: 'desc',
    after: after && [after.updatedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readOrder)
}

/** Orders whose time is over and about which nobody was told of that yet, the longest over first. */
export async function listOverdueOrders(
  db: Db,
  asked: { now: number; states: readonly OrderState[]; limit: number },
): Promise<Order[]> {
  const rows = await orderRows(db)
    .where('trade_order.isOpen', '=', 1)
    .where('trade_order.dueAt', '<', asked.now)
    .where('trade_order.state', 'in', asked.states)
    .where(({ or, eb }) =>
      or([eb('trade_order.toldDueAt', 'is', null), eb('trade_order.toldDueAt', '!=', eb.ref('trade_order.dueAt'))]),
    )
    .orderBy('trade_order.dueAt')
    .limit(asked.limit)
    .execute()
  return rows.map(readOrder)
}

/** Changes an order that is still as it was seen; false where it is not. */
export function moveOrder(
  trx: Db,
  move: { id: string; from: OrderState; seen: number; set: Updateable<OrderTables['trade_order']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('trade_order')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** Writes down that it was told that the time of an order is over; false where it was already, or the order moved. */
export function noteOrderTold(trx: Db, order: { id: string; state: OrderState; dueAt: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('trade_order')
      .set({ toldDueAt: order.dueAt })
      .where('id', '=', order.id)
      .where('state', '=', order.state)
      .where('dueAt', '=', order.dueAt)
      .where(({ or, eb }) => or([eb('toldDueAt', 'is', null), eb('toldDueAt', '!=', order.dueAt)])),
  )
}

/** Keeps an operator's approval; false where that operator approved already. */
export function insertOrderApproval(trx: Db, approval: Insertable<OrderTables['order_approval']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('order_approval')
      .values(approval)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Who of the exchange approved an order, the first first. */
export async function listOrderApprovals(
  db: Db,
  orderId: string,
): Promise<{ personId: string; name: string; note: string | null; approvedAt: number }[]> {
  return db
    .selectFrom('order_approval')
    .innerJoin('person', 'person.id', 'order_approval.personId')
    .select(['order_approval.personId', 'person.name', 'order_approval.note', 'order_approval.approvedAt'])
    .where('order_approval.orderId', '=', orderId)
    .orderBy('order_approval.approvedAt')
    .limit(20)
    .execute()
}

/** Orders with both sides and the number of the request, for lists of one's own. */
export function orderRows(db: Db) {
  return db
    .selectFrom('trade_order')
    .innerJoin('organisation as buyer', 'buyer.id', 'trade_order.buyerId')
    .innerJoin('organisation as provider', 'provider.id', 'trade_order.providerId')
    .leftJoin('request', 'request.id', 'trade_order.requestId')
    .selectAll('trade_order')
    .select([
      'buyer.slug as buyerSlug',
      'buyer.name as buyerName',
      'provider.slug as providerSlug',
      'provider.name as providerName',
      'request.number as request',
    ])
}

type OrderRow = Row & {
  buyerSlug: string
  buyerName: string
  providerSlug: string
  providerName: string
  request: string | null
}

/** Reads one row of `orderRows`. */
export function readOrder(row: OrderRow): Order {
  const { terms, buyerSlug, buyerName, providerSlug, providerName, ...rest } = row
  return {
    ...rest,
    terms: OrderTerms.parse(JSON.parse(terms)),
    buyer: { slug: buyerSlug, name: JSON.parse(buyerName) as Text },
    provider: { slug: providerSlug, name: JSON.parse(providerName) as Text },
  }
}
