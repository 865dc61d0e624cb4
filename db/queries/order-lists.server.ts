import { fold } from '#app/domain/catalogue/fold.ts'
import type { DeskOrderFilter, OrderListFilter } from '#app/domain/order/order-list.ts'
import type { OrderSide, OrderState } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { type Order, orderRows, readOrder } from './orders.server.ts'

/** Where a page of a list begins: after this line; `at` is what the list is ordered by. */
export type OrderPlace = { at: number; id: string }

const columnOf = { buyer: 'trade_order.buyerId', provider: 'trade_order.providerId' } as const

/** Orders of one side that fit, the last changed first; `text` is a number or a piece of the listing's title. */
export async function listOrdersOfSide(
  db: Db,
  asked: {
    side: OrderSide
    organisationId: string
    filter: OrderListFilter
    text: string
    after?: OrderPlace
    limit: number
  },
): Promise<Order[]> {
  const { side, filter, text, after } = asked
  let query = orderRows(db).where(columnOf[side], '=', asked.organisationId)
  if (filter === 'open') query = query.where('trade_order.isOpen', '=', 1)
  else if (filter !== 'all') query = query.where('trade_order.state', '=', filter)
  if (text !== '')
    query = query
      .innerJoin('listing', 'listing.id', 'trade_order.listingId')
      .where(({ eb, or, ref }) =>
        or([eb('trade_order.number', '=', text.toUpperCase()), contains(ref('listing.titleSort'), fold(text))]),
      )
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('trade_order.updatedAt', 'trade_order.id'), '<', tuple(after.at, after.id)),
    )
  const rows = await query
    .orderBy('trade_order.updatedAt', 'desc')
    .orderBy('trade_order.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(readOrder)
}

/** How many orders of one side are in each state. */
export async function countOrdersOfSide(
  db: Db,
  { side, organisationId }: { side: OrderSide; organisationId: string },
): Promise<{ state: OrderState; count: number }[]> {
  const rows = await db
    .selectFrom('trade_order')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where(columnOf[side], '=', organisationId)
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

/** All orders in a state, for operators: those that wait to be approved by when they have to be, others the last changed first. */
export async function listDeskOrders(
  db: Db,
  { filter, after, limit }: { filter: DeskOrderFilter; after?: OrderPlace; limit: number },
): Promise<Order[]> {
  let query = orderRows(db)
  if (filter !== 'all') query = query.where('trade_order.state', '=', filter)
  if (filter === 'approving') {
    if (after)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('trade_order.dueAt', 'trade_order.id'), '>', tuple(after.at, after.id)),
      )
    query = query.orderBy('trade_order.dueAt').orderBy('trade_order.id')
  } else {
    const column = filter === 'all' ? 'trade_order.createdAt' : 'trade_order.updatedAt'
    if (after)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple(column, 'trade_order.id'), '<', tuple(after.at, after.id)),
      )
    query = query.orderBy(column, 'desc').orderBy('trade_order.id', 'desc')
  }
  const rows = await query.limit(limit).execute()
  return rows.map(readOrder)
}

/** How many orders there are in each state. */
export async function countDeskOrders(db: Db): Promise<{ state: OrderState; count: number }[]> {
  const rows = await db
    .selectFrom('trade_order')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

/** How many orders wait for operators to approve them. */
export async function countWaitingOrders(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('trade_order')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'approving')
    .executeTakeFirstOrThrow()
  return Number(count)
}
