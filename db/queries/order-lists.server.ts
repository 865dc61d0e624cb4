import { fold } from '#app/domain/catalogue/fold.ts'
import type { DeskOrderFilter, OrderListFilter } from '#app/domain/order/order-list.ts'
import type { OrderSide, OrderState } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { pageBy } from '../keyset.server.ts'
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
  const rows = await pageBy(query, 'trade_order.updatedAt', 'trade_order.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit: asked.limit,
  }).execute()
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
  const by =
    filter === 'approving' ? 'trade_order.dueAt' : filter === 'all' ? 'trade_order.createdAt' : 'trade_order.updatedAt'
  const rows = await pageBy(query, by, 'trade_order.id', {
    order: filter === 'approving' ? 'asc' : 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
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
