import type { OrderState } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'

/** So many orders in one state, or deals on record, of one currency, and what they came to. */
export type TradeCount = { isDemo: boolean; isRelated: boolean; currency: string; n: number; cents: number }

/** What trade there was: orders by state, and apart from them deals made elsewhere that are on record. */
export type TradeCounts = { orders: (TradeCount & { state: OrderState })[]; filed: TradeCount[] }

/** Counts all trade; a line for each state, currency, kind of parties, and the demo's apart. Read from an index alone. */
export async function countTrade(db: Db): Promise<TradeCounts> {
  const orders = await db
    .selectFrom('trade_order')
    .select(({ fn }) => [
      ...(['isDemo', 'state', 'isRelated', 'currency'] as const),
      fn.countAll<number>().as('n'),
      fn.sum<number>('totalCents').as('cents'),
    ])
    .groupBy(['isDemo', 'state', 'isRelated', 'currency'])
    .execute()
  const filed = await db
    .selectFrom('filed_deal')
    .select(({ fn }) => [
      ...(['isDemo', 'isRelated', 'currency'] as const),
      fn.countAll<number>().as('n'),
      fn.sum<number>('amountCents').as('cents'),
    ])
    .where('state', '=', 'registered')
    .groupBy(['isDemo', 'isRelated', 'currency'])
    .execute()
  return { orders: orders.map(countOf), filed: filed.map(countOf) }
}

function countOf<R extends { isDemo: number; isRelated: number; n: number; cents: number }>(row: R) {
  return {
    ...row,
    ...{ isDemo: row.isDemo === 1, isRelated: row.isRelated === 1, n: Number(row.n), cents: Number(row.cents) },
  }
}
