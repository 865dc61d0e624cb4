import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  countQuotes,
  endQuote,
  findOpenQuote,
  insertQuote,
  listOverQuotes,
  type Quote,
} from '#db/queries/quotes.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { type AccessRequest, findRequest } from '#db/queries/requests.server.ts'
import { Refusal } from '../errors.ts'
import type { Offer } from '../listing/listing-content.ts'
import { approveRequest } from '../request/approve-request.server.ts'
import { openRequestCase, type RequestAct, type RequestCase, takeRequestStep } from '../request/request-case.server.ts'
import { gatesOf, whyGated } from '../request/request-gates.ts'
import { mostQuotes } from '../request/request-lists.ts'
import type { RequestSide } from '../request/request-steps.ts'
import { tellOfRequest } from '../request/tell-request.server.ts'
import { offerOfQuote, type QuoteContent } from './quote-content.ts'

/**
 * Names a price, or answers the other side's with another, which ends that one. Sides take turns: who named the last has to
 * wait, or take it back. The first price is named by either.
 */
export async function makeQuote(
  database: Database,
  act: RequestAct & {
    content: QuoteContent
    validUntil: number
    /** The quote that was open when the form was read. */
    seen: string | undefined
    /** What the provider shows of the deal, where the grade wants it: the buyer cannot accept before it is there. */
    evidence?: Readonly<Record<string, string>>
  },
): Promise<void> {
  const { actor, content, validUntil, seen, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { request, side } = await openRequestCase(trx, act, { permission: 'quote.write' })
    if (request.state !== 'submitted') throw new Refusal('stale', 'requestMoved')
    const open = await findOpenQuote(trx, request.id)
    if (open?.id !== seen) throw new Refusal('stale', 'quoteMoved')
    if (open && open.side === side) throw new Refusal('not_allowed', 'quoteWaits')
    const evidence = { ...request.content.evidence, ...(side === 'provider' && act.evidence) }
    await requireGates(trx, request, { side, evidence, offer: offerOfQuote(content) })
    const count = await countQuotes(trx, request.id)
    if (count >= mostQuotes) throw new Refusal('not_allowed', 'quotesFull')
    if (open && !(await endQuote(trx, { id: open.id, state: 'countered', now })))
      throw new Refusal('stale', 'quoteMoved')
    const isNew = await insertQuote(trx, {
      id: newId(),
      requestId: request.id,
      number: count + 1,
      side,
      personId: actor.personId,
      content: JSON.stringify(content),
      state: 'open',
      validUntil,
      createdAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'quoteMoved')
    const actorId = actor.personId
    await takeRequestStep(trx, request, {
      step: side === 'buyer' ? 'quoteByBuyer' : 'quoteByProvider',
      actorId,
      set: { content: JSON.stringify({ ...request.content, evidence }) },
      detail: { quote: count + 1, cents: content.cents, currency: content.currency },
      now,
    })
    const to = side === 'buyer' ? 'provider' : 'buyer'
    await tellOfRequest(trx, { request, to, what: 'quoted', again: count + 1, actorId, now })
  })
}

/** Accepts the other side's open quote: that approves the request, and the order is opened at that price. Gives its number. */
export async function acceptQuote(
  database: Database,
  act: RequestAct & { quoteId: string; evidence?: Readonly<Record<string, string>> },
): Promise<string> {
  const { actor, evidence, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const { opened, quote } = await openWithQuote(trx, act)
    const { request, side } = opened
    if (quote.side === side) throw new Refusal('not_allowed', 'quoteOwn')
    if (quote.validUntil < now) throw new Refusal('not_allowed', 'quoteOver')
    if (!(await endQuote(trx, { id: quote.id, state: 'accepted', now }))) throw new Refusal('stale', 'quoteMoved')
    const actorId = actor.personId
    const { order } = await approveRequest(trx, request, {
      step: 'agree',
      actorId,
      ...(side === 'provider' && evidence && { evidence }),
      settled: { offer: offerOfQuote(quote.content), months: quote.content.months },
      now,
    })
    const to = side === 'buyer' ? 'provider' : 'buyer'
    await tellOfRequest(trx, { request, to, what: 'agreed', again: quote.number, actorId, now })
    return order.number
  })
}

/** Ends an open quote without agreement: who got it declines, who made it takes it back. */
export async function dropQuote(database: Database, act: RequestAct & { quoteId: string }): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { opened, quote } = await openWithQuote(trx, act)
    const { request, side } = opened
    const state = quote.side === side ? 'withdrawn' : 'declined'
    if (!(await endQuote(trx, { id: quote.id, state, now }))) throw new Refusal('stale', 'quoteMoved')
    const actorId = actor.personId
    await takeRequestStep(trx, request, { step: 'unquote', actorId, detail: { quote: quote.number, state }, now })
    const to = side === 'buyer' ? 'provider' : 'buyer'
    await tellOfRequest(trx, { request, to, what: 'quoteEnded', again: quote.number, actorId, now })
  })
}

/** Ends quotes that hold no longer; both sides are told. Gives how many. */
export async function expireQuotes(
  database: Database,
  { now, limit }: { now: number; limit: number },
): Promise<number> {
  const over = await listOverQuotes(database.read, { now, limit })
  for (const quote of over)
    await inTransaction(database.write, async (trx) => {
      const request = await findRequest(trx, { id: quote.requestId })
      if (!(await endQuote(trx, { id: quote.id, state: 'expired', now }))) return
      if (request?.state !== 'submitted') return
      const told = { request, what: 'quoteEnded', again: quote.number, now } as const
      await takeRequestStep(trx, request, { step: 'unquote', actorId: 'system', detail: { quote: quote.number }, now })
      await tellOfRequest(trx, { ...told, to: 'buyer' })
      await tellOfRequest(trx, { ...told, to: 'provider' })
    })
  return over.length
}

/** Refuses a price that the grade or public data do not allow, and one the provider has not shown all for that they want. */
async function requireGates(
  trx: Db,
  request: AccessRequest,
  { side, evidence, offer }: { side: RequestSide; evidence: Readonly<Record<string, string>>; offer: Offer },
): Promise<void> {
  const listing = await findListingWhole(trx, { id: request.listingId })
  if (!listing) throw new Refusal('not_found', 'notAllowed')
  const [problem] = whyGated(gatesOf(listing.content), { ...request.content, offer, evidence }, [side])
  if (problem)
    throw new Refusal('invalid', problem.reason, { field: problem.field === 'offer' ? 'price' : problem.field })
}

/** A request with the open quote that whoever acts saw. */
async function openWithQuote(
  trx: Db,
  act: RequestAct & { quoteId: string },
): Promise<{ opened: RequestCase; quote: Quote }> {
  const opened = await openRequestCase(trx, act, { permission: 'quote.write' })
  const quote = await findOpenQuote(trx, opened.request.id)
  if (opened.request.state !== 'submitted' || quote?.id !== act.quoteId) throw new Refusal('stale', 'quoteMoved')
  return { opened, quote }
}
