import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fewestSummed, viewTrade } from '#app/domain/statistics/trade-view.ts'
import { countTrade } from '#db/queries/trade-statistics.server.ts'
import { makeOrder, openTrade } from '../factories/trading.ts'

test('orders, completed deals and filed deals are counted apart; amounts are told of three deals or more, rounded', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database } = trade
  const read = async () => viewTrade(await countTrade(database.read))
  expect(await read()).toEqual({
    ...{ orders: 0, completed: { n: 0, related: 0, sums: [] }, filed: { n: 0, related: 0, sums: [] } },
  })
  const complete = async (set: { isRelated?: number; isDemo?: number; totalCents: number }) => {
    const { id } = await makeOrder(trade)
    await database.write
      .updateTable('trade_order')
      .set({ ...set, state: 'completed' })
      .where('id', '=', id)
      .execute()
  }
  await makeOrder(trade)
  for (let made = 1; made < fewestSummed; made++) await complete({ totalCents: 1_234_500 })
  // Related parties make no sum, and the demo's deals count nowhere.
  await complete({ totalCents: 99_000_000, isRelated: 1 })
  await complete({ totalCents: 99_000_000, isDemo: 1 })
  const few = await read()
  expect(few).toMatchObject({ orders: 4, completed: { n: 3, related: 1, sums: [] }, filed: { n: 0 } })
  expect(few.demo).toEqual({ orders: 1, completed: 1, filed: 0 })
  await complete({ totalCents: 1_234_500 })
  expect((await read()).completed).toEqual({ n: 4, related: 1, sums: ['¥37,000'] })
  await trade.close()
})

test('what trade is counted by is read from an index alone', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const counted = trade.database.write
    .selectFrom('trade_order')
    .select(['isDemo', 'state', 'isRelated', 'currency', ({ fn }) => fn.sum('totalCents').as('cents')])
    .groupBy(['isDemo', 'state', 'isRelated', 'currency'])
  const plan = (await counted.explain(undefined, sql`query plan`)) as { detail: string }[]
  expect(plan.map(({ detail }) => detail)).toEqual(['SCAN trade_order USING COVERING INDEX trade_order_counts'])
  await trade.close()
})
