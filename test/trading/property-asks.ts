import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { makeQuote } from '#app/domain/quote/quotes.server.ts'
import { approve, sendBack, withdrawRequest } from '#app/domain/request/decide-request.server.ts'
import { byCall, monthly } from '../billing/billing-world.ts'
import { makeRequest, quoteContent } from '../factories/requests.ts'
import { makeOrder, termsOf } from '../factories/trading.ts'
import { by, type Draw, oneOf, reason } from './property-acts.ts'
import type { Market } from './property-world.ts'

const kinds: readonly Partial<OrderTerms>[] = [
  {},
  {},
  { price: { cents: 33_333, currency: 'CNY', feeBasisPoints: 777 }, mode: 'API' },
  { price: { cents: 1, currency: 'CNY', feeBasisPoints: 200 } },
  { price: { cents: 0, currency: 'CNY', feeBasisPoints: 200 } },
  { days: 6, isTrial: true },
  { grade: 'G4', isPersonal: true, isSensitive: true },
  { grade: 'G3' },
  monthly,
  byCall,
]

/** Somebody asks for something, or agrees on it: now and then with a licence that shuts others out. */
export async function openSomething(market: Market, draw: Draw): Promise<void> {
  const { time } = market
  const buyer = oneOf(draw, market.buyers)
  const sides = { ...market, buyer }
  if (draw() < 0.8) {
    const terms = { mode: 'OFFLINE' as const, ...oneOf(draw, kinds) }
    const isApart = draw() < 0.25
    const place = {
      exclusivity: oneOf(draw, ['EXCLUSIVE', 'NONEXCL'] as const),
      territory: [oneOf(draw, ['350500', '350200', '350000'])],
    }
    const listed = isApart ? market.apart : market.listed
    const use = { ...termsOf(sides).use, ...(isApart && place) }
    await makeOrder({ ...sides, listed }, { terms: { ...terms, use }, now: time.now })
    return
  }
  const { number } = await makeRequest(sides, {
    actor: buyer.owner,
    organisationId: buyer.organisationId,
    content: { mode: 'OFFLINE' },
    now: time.now,
  })
  if (draw() < 0.5) await decideRequest(market, number, draw)
}

/** What becomes of a request. */
export async function decideRequest(market: Market, number: string, draw: Draw): Promise<unknown> {
  const { database, time, provider } = market
  const request = await database.read
    .selectFrom('request')
    .select(['buyerId', 'round'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const theirs = { ...by(market, provider, 'owner', { number }), round: request.round }
  const buyer = market.buyers.find(({ organisationId }) => organisationId === request.buyerId) ?? market.buyer
  const chance = draw()
  if (chance < 0.6) return approve(database, theirs)
  if (chance < 0.7)
    return sendBack(database, { ...theirs, how: draw() < 0.5 ? 'changes' : 'denied', detail: { reason } })
  if (chance < 0.8) return withdrawRequest(database, by(market, buyer, 'owner', { number }))
  const side = draw() < 0.5 ? provider : buyer
  const content = quoteContent({ cents: 1_000 + Math.floor(draw() * 1_000_000) })
  return makeQuote(database, {
    ...by(market, side, 'owner', { number }),
    content,
    validUntil: time.now + 7 * 86_400_000,
    seen: undefined,
  })
}
