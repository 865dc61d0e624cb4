import { expect, test } from 'vitest'
import { deliverOrder, startOrder } from '#app/domain/order/advance-order.server.ts'
import { decideRating } from '#app/domain/rating/decide-rating.server.ts'
import { answerRating, objectToRating, rateOrder } from '#app/domain/rating/rate-order.server.ts'
import { readRatings } from '#app/domain/rating/read-rating.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { insertMember } from '#db/queries/members.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { makeOrder, monday, openTrade, type Trade, type Trader } from '../factories/trading.ts'

const free = { price: { cents: 0, currency: 'CNY', feeBasisPoints: 0 }, mode: 'OFFLINE' } as const
const scores = { fit: 5, quality: 4, delivery: 5, support: 4 }
const written = { scores, text: '字段完整，更新及时', isNamed: false }
const day = 86_400_000

test('the holder rates a completed order once, changes it for 30 days, and the provider answers once', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database } = trade
  const open = await makeOrder(trade, { terms: free })
  await expect(rateOrder(database, { ...by(trade.buyer, open), written, now: monday })).rejects.toThrow('ratingNotYet')
  const order = await completed(trade)
  await expect(
    rateOrder(database, { ...by(trade.buyer, order), written: { ...written, text: '联系 13800138000' }, now: monday }),
  ).rejects.toThrow('personalFound')
  expect(await rateOrder(database, { ...by(trade.buyer, order), written, now: monday })).toBe('given')
  const worse = { ...written, scores: { ...scores, support: 2 } }
  expect(await rateOrder(database, { ...by(trade.buyer, order), written: worse, now: monday + day })).toBe('changed')
  await expect(rateOrder(database, { ...by(trade.buyer, order), written, now: monday + 31 * day })).rejects.toThrow(
    'ratingFixed',
  )
  const rounds = await database.read.selectFrom('rating_round').select('scores').orderBy('round').execute()
  expect(rounds.map((round) => JSON.parse(round.scores).support)).toEqual([4, 2])
  await answerRating(database, { ...by(trade.provider, order), text: '谢谢，已改进', now: monday + day })
  await expect(answerRating(database, { ...by(trade.provider, order), text: '再说', now: monday })).rejects.toThrow(
    'answeredAlready',
  )
  const shown = await readRatings(database.read, trade.listed.id, 'zh')
  // Below three there is no average, and a buyer that did not agree is not named.
  expect(shown?.summary).toEqual({ count: 1, related: 0 })
  expect(shown?.ratings[0]).toMatchObject({ isChanged: true, answer: { text: '谢谢，已改进' } })
  expect(JSON.stringify(shown)).not.toContain(trade.buyer.name)
  await trade.close()
})

test('from three on there is an average; related parties are marked and not counted', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database } = trade
  for (let count = 0; count < 3; count++)
    await rateOrder(database, { ...by(trade.buyer, await completed(trade)), written, now: monday + count })
  await inTransaction(database.write, (trx) =>
    insertMember(trx, {
      organisationId: trade.provider.organisationId,
      personId: trade.buyer.viewer.personId,
      role: 'viewer',
      joinedAt: monday,
    }),
  )
  const related = await completed(trade)
  expect(related.isRelated).toBe(1)
  await rateOrder(database, { ...by(trade.buyer, related), written: { ...written, isNamed: true }, now: monday + 9 })
  const shown = await readRatings(database.read, trade.listed.id, 'zh')
  expect(shown?.summary).toMatchObject({ count: 3, related: 1, average: 4.5, aspects: { fit: 5, quality: 4 } })
  expect(shown?.ratings[0]).toMatchObject({ isRelated: true, buyer: { text: trade.buyer.name } })
  await trade.close()
})

test('a provider objects once, and an operator keeps or hides, with a reason', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database, one } = trade
  const order = await completed(trade)
  await rateOrder(database, { ...by(trade.buyer, order), written, now: monday })
  await objectToRating(database, { ...by(trade.provider, order), reason: '与本单无关', now: monday })
  const { id } = await database.read.selectFrom('rating').select('id').executeTakeFirstOrThrow()
  const decide = { actor: one, id, isHidden: true, now: monday + 1 }
  await expect(decideRating(database, { ...decide, reason: '' })).rejects.toThrow('reasonMissing')
  await decideRating(database, { ...decide, reason: '内容与交易无关' })
  await expect(decideRating(database, { ...decide, reason: '再来' })).rejects.toThrow('changed')
  expect(await readRatings(database.read, trade.listed.id, 'zh')).toBeUndefined()
  await expect(rateOrder(database, { ...by(trade.buyer, order), written, now: monday + 2 })).rejects.toThrow(
    'ratingFixed',
  )
  await trade.close()
})

function by(trader: Trader, order: Order) {
  return { actor: trader.editor, organisationId: trader.organisationId, number: order.number }
}

async function completed(trade: Trade): Promise<Order> {
  const order = await makeOrder(trade, { terms: free })
  return inTransaction(trade.database.write, async (trx) => {
    const started = await startOrder(trx, order, monday)
    return deliverOrder(trx, started, { actorId: trade.provider.editor.personId, now: monday })
  })
}
