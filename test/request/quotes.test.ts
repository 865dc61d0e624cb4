import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import {
  acceptPrivateOffer,
  declinePrivateOffer,
  makePrivateOffer,
  withdrawPrivateOffer,
} from '#app/domain/offer/private-offers.server.ts'
import { acceptQuote, dropQuote, makeQuote } from '#app/domain/quote/quotes.server.ts'
import { withdrawRequest } from '#app/domain/request/decide-request.server.ts'
import { runRequestClocks } from '#app/jobs/request-clocks.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'
import { findOpenQuote, listQuotes } from '#db/queries/quotes.server.ts'
import { findRequest } from '#db/queries/requests.server.ts'
import { makeRequest, quoteContent } from '../factories/requests.ts'
import { monday, openTrade, type Trade } from '../factories/trading.ts'

const day = 86_400_000
const code = (error: string) => expect.objectContaining({ reason: error })
const wish = {
  choice: 'wish' as const,
  offer: { model: 'NEGOTIATED' as const, currency: 'CNY' },
  wish: '按季度交付',
}

async function talk(trade: Trade) {
  const { number } = await makeRequest(trade, { content: wish })
  const request = await findRequest(trade.database.read, { number })
  const sides = {
    buyer: { actor: trade.buyer.editor, organisationId: trade.buyer.organisationId, number, now: monday },
    provider: { actor: trade.provider.editor, organisationId: trade.provider.organisationId, number, now: monday },
  }
  return { ...sides, id: request?.id ?? '', number }
}

test('prices go to and fro by turns until one is accepted: that is the price of the order', async () => {
  const trade = await openTrade()
  const { database } = trade
  const { buyer, provider, id } = await talk(trade)
  const validUntil = monday + 10 * day
  await makeQuote(database, { ...provider, content: quoteContent(), validUntil, seen: undefined })
  const first = await findOpenQuote(database.read, id)
  // Whoever named the last price waits, and does not accept its own.
  const again = { content: quoteContent({ cents: 1 }), validUntil }
  await expect(makeQuote(database, { ...provider, ...again, seen: first?.id })).rejects.toEqual(code('quoteWaits'))
  await expect(acceptQuote(database, { ...provider, quoteId: first?.id ?? '' })).rejects.toEqual(code('quoteOwn'))
  await expect(makeQuote(database, { ...buyer, ...again, seen: undefined })).rejects.toEqual(code('quoteMoved'))
  const less = quoteContent({ cents: 6_000_000, model: 'YEAR', months: 24, quota: 1_000 })
  await makeQuote(database, { ...buyer, content: less, validUntil, seen: first?.id })
  await expect(acceptQuote(database, { ...buyer, quoteId: first?.id ?? '' })).rejects.toEqual(code('quoteMoved'))
  const second = await findOpenQuote(database.read, id)
  const order = await acceptQuote(database, { ...provider, quoteId: second?.id ?? '' })
  expect(await findOrder(database.read, { number: order })).toMatchObject({
    totalCents: 6_000_000,
    terms: { months: 24, quota: 1_000, offer: { model: 'YEAR', price: 60_000_000_000 } },
  })
  expect((await listQuotes(database.read, { requestId: id, limit: 9 })).map(({ state }) => state)).toEqual([
    'countered',
    'accepted',
  ])
  await expect(acceptQuote(database, { ...provider, quoteId: second?.id ?? '' })).rejects.toEqual(code('quoteMoved'))
  await trade.close()
})

test('of accepting and taking back, or accepting twice, at the same time, one wins', async () => {
  for (const rival of ['drop', 'accept', 'withdraw'] as const) {
    const trade = await openTrade()
    const { database } = trade
    const { buyer, provider, id, number } = await talk(trade)
    await makeQuote(database, { ...provider, content: quoteContent(), validUntil: monday + day, seen: undefined })
    const quoteId = (await findOpenQuote(database.read, id))?.id ?? ''
    const other = {
      drop: () => dropQuote(database, { ...provider, quoteId }),
      accept: () => acceptQuote(database, { ...buyer, actor: trade.buyer.owner, quoteId }),
      withdraw: () => withdrawRequest(database, buyer),
    }[rival]
    const outcomes = await Promise.allSettled([acceptQuote(database, { ...buyer, quoteId }), other()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const orders = await database.read.selectFrom('trade_order').select('id').execute()
    const request = await findRequest(database.read, { number })
    expect(orders).toHaveLength(request?.state === 'approved' ? 1 : 0)
    await trade.close()
  }
})

test('a quote that holds no longer is not accepted, and ends', async () => {
  const trade = await openTrade()
  const { database } = trade
  const { buyer, provider, id, number } = await talk(trade)
  await makeQuote(database, { ...provider, content: quoteContent(), validUntil: monday + day, seen: undefined })
  const quoteId = (await findOpenQuote(database.read, id))?.id ?? ''
  await expect(acceptQuote(database, { ...buyer, quoteId, now: monday + 2 * day })).rejects.toEqual(code('quoteOver'))
  await runRequestClocks(database, monday + 2 * day)
  expect(await findOpenQuote(database.read, id)).toBeUndefined()
  expect(await findRequest(database.read, { number })).toMatchObject({ state: 'submitted', waitsFor: 'provider' })
  await trade.close()
})

test('a provider shows what the grade wants when it names a price, and no price is above the ceiling', async () => {
  const trade = await openTrade({ listing: { grade: 'G3', deliveryModes: ['API'], priceCeiling: 80_000_000_000 } })
  const { database } = trade
  const { number } = await makeRequest(trade, { content: { ...wish, mode: 'API' } })
  const request = await findRequest(database.read, { number })
  const provider = { actor: trade.provider.owner, organisationId: trade.provider.organisationId, number, now: monday }
  const quote = { ...provider, content: quoteContent(), validUntil: monday + day, seen: undefined }
  await expect(makeQuote(database, quote)).rejects.toMatchObject({ field: 'evidence.complianceOpinion' })
  const evidence = { complianceOpinion: '合规意见 2026-020' }
  const dearer = { ...quote, evidence, content: quoteContent({ cents: 8_000_001 }) }
  await expect(makeQuote(database, dearer)).rejects.toMatchObject({ field: 'price', reason: 'aboveCeiling' })
  await makeQuote(database, { ...quote, evidence })
  const buyer = { actor: trade.buyer.owner, organisationId: trade.buyer.organisationId, number, now: monday }
  const quoteId = (await findOpenQuote(database.read, request?.id ?? ''))?.id ?? ''
  const order = await acceptQuote(database, { ...buyer, quoteId })
  expect(await findOrder(database.read, { number: order })).toMatchObject({ state: 'approving', terms: { evidence } })
  await trade.close()
})

test('a private offer is for one organisation: it accepts once, and others find nothing', async () => {
  const trade = await openTrade()
  const { database, provider, buyer, stranger } = trade
  const theirs = { actor: provider.owner, organisationId: provider.organisationId, now: monday }
  const content = {
    price: quoteContent({ cents: 100_000 }),
    mode: 'FILE' as const,
    use: { exclusivity: 'SOLE' as const, territory: ['350000'], modelTraining: true },
    evidence: {},
  }
  const make = (id: string, to: string) =>
    makePrivateOffer(database, { ...theirs, code: trade.listed.code, id, to, content, validUntil: monday + 9 * day })
  const [id, other, third] = [newId(), newId(), newId()]
  await expect(make(id, 'nobody-there')).rejects.toEqual(code('organisationUnknown'))
  await make(id, 'buyer')
  await make(id, 'buyer')
  const mine = { actor: buyer.editor, organisationId: buyer.organisationId, now: monday }
  const accept = { id, purpose: '自用分析', scenario: null, isPublicInterest: false, evidence: {} }
  const not = { actor: stranger.owner, organisationId: stranger.organisationId, now: monday }
  await expect(acceptPrivateOffer(database, { ...not, ...accept })).rejects.toMatchObject({ code: 'not_found' })
  const order = await acceptPrivateOffer(database, { ...mine, ...accept })
  expect(await acceptPrivateOffer(database, { ...mine, ...accept })).toBe(order)
  expect(await findOrder(database.read, { number: order })).toMatchObject({
    origin: 'private',
    totalCents: 100_000,
    terms: { use: { exclusivity: 'SOLE', territory: ['350000'], modelTraining: true } },
  })
  await make(other, 'buyer')
  const race = await Promise.allSettled([
    acceptPrivateOffer(database, { ...mine, ...accept, id: other }),
    withdrawPrivateOffer(database, { ...theirs, id: other }),
    declinePrivateOffer(database, { ...mine, id: other, reason: '' }),
  ])
  expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await make(third, 'buyer')
  await runRequestClocks(database, monday + 10 * day)
  await expect(
    acceptPrivateOffer(database, { ...mine, ...accept, id: third, now: monday + 10 * day }),
  ).rejects.toMatchObject({ reason: 'offerOver' })
  await trade.close()
})
