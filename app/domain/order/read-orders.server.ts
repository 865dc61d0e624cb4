import { stringify } from 'csv-stringify/sync'
import type { Db } from '#db/client.server.ts'
import { countDeskOrders, countOrdersOfSide, listDeskOrders, listOrdersOfSide } from '#db/queries/order-lists.server.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Language } from '../text.ts'
import { type OrderLine, viewOrderLine } from './order-line.ts'
import { type DeskOrderFilter, mostExported, type OrderListQuery, ordersPerPage } from './order-list.ts'
import { isOrderOpen, type OrderSide, type OrderState } from './order-steps.ts'
import { ordersTable } from './orders-table.ts'

type Place = { at: number; id: string }

/** How many orders there are in each state, in all, and of them open. */
export type OrderCounts = Partial<Record<OrderState | 'open' | 'all', number>>

/** One page of the orders of one side, with how many each side has open and how many are in each state. */
export async function readOrders(
  db: Db,
  asked: OrderListQuery & { organisationId: string; language: Language; now: number },
): Promise<{ lines: OrderLine[]; counts: OrderCounts; open: Record<OrderSide, number>; next?: Place }> {
  const { organisationId, side, language, now } = asked
  const [rows, bought, sold, calendar] = await Promise.all([
    listOrdersOfSide(db, { ...asked, limit: ordersPerPage + 1 }),
    countOrdersOfSide(db, { side: 'buyer', organisationId }),
    countOrdersOfSide(db, { side: 'provider', organisationId }),
    readCalendar(db),
  ])
  const shown = rows.slice(0, ordersPerPage)
  const last = shown.at(-1)
  const counts = { buyer: countsOf(bought), provider: countsOf(sold) }
  return {
    lines: shown.map((order) => viewOrderLine(order, { language, calendar, now })),
    counts: counts[side],
    open: { buyer: counts.buyer.open ?? 0, provider: counts.provider.open ?? 0 },
    ...(rows.length > ordersPerPage && last && { next: { at: last.updatedAt, id: last.id } }),
  }
}

/**
 * The orders of one side that fit as CSV, the last changed first, at most `mostExported`. Cells that a spreadsheet would take
 * for a formula begin with an apostrophe.
 */
export async function exportOrders(
  db: Db,
  asked: Omit<OrderListQuery, 'after'> & { organisationId: string; language: Language },
): Promise<string> {
  const orders = await listOrdersOfSide(db, { ...asked, limit: mostExported })
  const table = ordersTable(orders, asked)
  // The mark by which spreadsheets know the characters.
  return `\uFEFF${stringify(table, { escape_formulas: true, record_delimiter: 'windows' })}`
}

/** One page of all orders in a state, for operators. */
export async function readDeskOrders(
  db: Db,
  asked: { filter: DeskOrderFilter; after?: Place | undefined; language: Language; now: number },
): Promise<{ lines: OrderLine[]; counts: OrderCounts; next?: Place }> {
  const { filter, after, language, now } = asked
  const [rows, counted, calendar] = await Promise.all([
    listDeskOrders(db, { filter, ...(after && { after }), limit: ordersPerPage + 1 }),
    countDeskOrders(db),
    readCalendar(db),
  ])
  const shown = rows.slice(0, ordersPerPage)
  const last = shown.at(-1)
  const at = last && (filter === 'approving' ? last.dueAt : filter === 'all' ? last.createdAt : last.updatedAt)
  return {
    lines: shown.map((order) => viewOrderLine(order, { language, calendar, now })),
    counts: countsOf(counted),
    ...(rows.length > ordersPerPage && last && at !== undefined && { next: { at, id: last.id } }),
  }
}

function countsOf(rows: readonly { state: OrderState; count: number }[]): OrderCounts {
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0)
  return {
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    open: sum(rows.filter(({ state }) => isOrderOpen(state))),
    all: sum(rows),
  }
}
