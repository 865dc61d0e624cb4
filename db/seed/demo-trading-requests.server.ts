import { v7 as newId } from 'uuid'
import { startOfDay } from '#app/domain/calendar/days.ts'
import { acceptPrivateOffer, makePrivateOffer } from '#app/domain/offer/private-offers.server.ts'
import { QuoteContent } from '#app/domain/quote/quote-content.ts'
import { acceptQuote, makeQuote } from '#app/domain/quote/quotes.server.ts'
import { approve, saySomething, sendBack, withdrawRequest } from '#app/domain/request/decide-request.server.ts'
import { chosenOffer } from '#app/domain/request/read-request-choice.ts'
import { RequestContent } from '#app/domain/request/request-content.ts'
import { gatesOf, isOneOfTexts } from '#app/domain/request/request-gates.ts'
import { resubmitRequest, submitRequest } from '#app/domain/request/submit-request.server.ts'
import { findTradingSettings } from '#db/queries/request-forms.server.ts'
import { findPerson } from '../queries/people.server.ts'
import { findOpenQuote } from '../queries/quotes.server.ts'
import { findRequest } from '../queries/requests.server.ts'
import type { DemoAsked, DemoPrice } from './demo/trading/trade-types.ts'
import type { DemoDealing } from './demo-trading.server.ts'

const dayLength = 86_400_000

/** What happens to the request of a deal, or to what was offered: until there is an order, or none comes of it. */
export function requestSteps(dealing: DemoDealing): void {
  const { trade, add, database, numbers } = dealing
  const { changes, denied, agreed } = trade
  const own = sidesOf(dealing)
  const round = async () => (await findRequest(database.read, { number: numbers.request }))?.round ?? 1

  add(trade.asked?.ago, 8, (now) => ask(dealing, now))
  add(trade.again?.ago, 9, async (now) => {
    const request = await findRequest(database.read, { number: numbers.request })
    if (!request) throw new Error(`A deal of the demo has no request: ${trade.listing}`)
    const content = { ...request.content, purpose: trade.again?.purpose ?? '' }
    const handed = await resubmitRequest(database, { ...own('buyer'), content, seen: request.round, now })
    numbers.order = handed.order ?? ''
  })
  for (const { ago, side, text } of trade.said ?? [])
    add(ago, side === 'buyer' ? 9 : 9.5, (now) => saySomething(database, { ...own(side), text, now }))
  for (const { ago, side, price, holds } of trade.quotes ?? [])
    add(ago, 10, async (now) => {
      const request = await findRequest(database.read, { number: numbers.request })
      const open = request && (await findOpenQuote(database.read, request.id))
      const validUntil = endOfDays(dealing, holds)
      await makeQuote(database, { ...own(side), content: priceOf(price), validUntil, seen: open?.id, now })
    })
  add(changes?.ago, 10, async (now) => {
    const { reason = '', fields } = changes ?? {}
    const detail = { reason, ...(fields && { fields }) }
    await sendBack(database, { ...own('provider'), round: await round(), how: 'changes', detail, now })
  })
  add(denied?.ago, 10, async (now) => {
    const { reason = '', code = 'OTHER' } = denied ?? {}
    await sendBack(database, { ...own('provider'), round: await round(), how: 'denied', detail: { reason, code }, now })
  })
  add(trade.withdrawn?.ago, 10, (now) => withdrawRequest(database, { ...own('buyer'), now }))
  add(agreed?.ago, 11, async (now) => {
    const request = await findRequest(database.read, { number: numbers.request })
    const open = request && (await findOpenQuote(database.read, request.id))
    numbers.order = await acceptQuote(database, { ...own(agreed?.side ?? 'buyer'), quoteId: open?.id ?? '', now })
  })
  add(trade.approved?.ago, 11, async (now) => {
    const { conditions, evidence } = trade.approved ?? {}
    numbers.order = await approve(database, {
      ...own('provider'),
      round: await round(),
      ...(conditions && { conditions }),
      ...(evidence && { evidence }),
      now,
    })
  })
  offerSteps(dealing)
}

/** A private offer that was made, and taken. */
function offerSteps(dealing: DemoDealing): void {
  const { trade, add, database, numbers, ownerOf } = dealing
  const { offered } = trade
  if (!offered) return
  const id = newId()
  const { price, mode, purpose, use = {}, holds, accepted } = offered
  add(offered.ago, 9, async (now) => {
    const { code } = await dealing.listingOf(trade.provider, trade.listing)
    await makePrivateOffer(database, {
      ...ownerOf(trade.provider),
      code,
      id,
      to: trade.buyer,
      content: { price: priceOf(price), mode, purpose, use, evidence: {} },
      validUntil: endOfDays(dealing, holds),
      now,
    })
  })
  add(accepted?.ago, 11, async (now) => {
    const taken = { purpose, scenario: null, isPublicInterest: false, evidence: {} }
    numbers.order = await acceptPrivateOffer(database, { ...ownerOf(trade.buyer), id, ...taken, now })
  })
}

/** A member of a side with the number of the request. */
function sidesOf({ trade, ownerOf, numbers }: DemoDealing) {
  return (side: 'buyer' | 'provider') => ({
    ...ownerOf(side === 'buyer' ? trade.buyer : trade.provider),
    number: numbers.request,
  })
}

async function ask(dealing: DemoDealing, now: number): Promise<void> {
  const { trade, database, ownerOf, numbers } = dealing
  const listing = await dealing.listingOf(trade.provider, trade.listing)
  const { choice, offer, mode, quantity, months, purpose, wish, answers } = trade.asked as DemoAsked
  const settings = await findTradingSettings(database.read, {
    providerId: listing.provider.id,
    listingId: listing.id,
  })
  const { offers } = listing.content
  const chosen = chosenOffer(choice === 'listed' ? String(offer ?? 0) : choice, {
    offers,
    trial: settings.trial,
    currency: offers[0]?.currency ?? 'CNY',
  })
  if (!chosen) throw new Error(`A deal of the demo names no offer: ${trade.listing}`)
  const buyer = ownerOf(trade.buyer)
  const person = await findPerson(database.read, buyer.actor.personId)
  const content = RequestContent.parse({
    revision: listing.revision,
    ...chosen,
    mode,
    quantity: quantity ?? null,
    months: months ?? null,
    days: choice === 'trial' ? (settings.trial?.days ?? null) : null,
    purpose,
    isListedPurpose: isOneOfTexts(purpose, gatesOf(listing.content).purposes),
    scenario: null,
    isPublicInterest: false,
    wish: wish ?? null,
    evidence: {},
    fields: settings.fields,
    answers: answers ?? {},
    contact: { name: buyer.actor.name, email: person?.email ?? '' },
  })
  const handed = await submitRequest(database, { ...buyer, code: listing.code, id: newId(), content, now })
  numbers.request = handed.number
  numbers.order = handed.order ?? ''
}

function priceOf(price: DemoPrice): QuoteContent {
  return QuoteContent.parse({ currency: 'CNY', quota: null, ...price })
}

/** The end of the day so many days after that of loading. */
function endOfDays({ now, dayAgo }: DemoDealing, days: number): number {
  return Math.max(startOfDay(dayAgo(0)), now) + days * dayLength
}
