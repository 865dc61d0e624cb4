import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import {
  endPrivateOffer,
  findPrivateOffer,
  findVerified,
  insertPrivateOffer,
  listOffersOf,
  listOverOffers,
  type PrivateOffer,
  setOfferOrder,
} from '#db/queries/private-offers.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import type { Permission, PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { offerOfQuote } from '../quote/quote-content.ts'
import { orderFor } from '../request/approve-request.server.ts'
import { gatesOf, whyGated } from '../request/request-gates.ts'
import { tellOfOffer } from '../request/tell-request.server.ts'
import { requireBuyer, whyNotRequestable } from '../request/who-may-buy.server.ts'
import type { PrivateOfferContent } from './private-offer-content.ts'

/** Most private offers of one listing that a provider's page shows, and that may be open. */
export const mostOffers = 100

type Act = { actor: PersonActor; organisationId: string; now?: number }

/** Offers a listing to one verified organisation on terms of its own, and tells it. `id` is that of the form: sent twice, it is one. */
export async function makePrivateOffer(
  database: Database,
  act: Act & { code: string; id: string; to: string; content: PrivateOfferContent; validUntil: number },
): Promise<void> {
  const { actor, organisationId, code, id, to, content, validUntil, now = Date.now() } = act
  insist(actor, 'trading.set', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'trading.set')
    if (await findPrivateOffer(trx, { id, providerId: organisationId })) return
    const own = await findOwnListing(trx, { organisationId, code })
    const listing = own && (await findListingWhole(trx, { id: own.id }))
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const why = whyNotRequestable(listing)
    if (why) throw new Refusal('not_allowed', why)
    const buyer = await findVerified(trx, to.trim())
    if (!buyer) throw new Refusal('invalid', 'organisationUnknown', { field: 'to' })
    if (buyer.id === organisationId) throw new Refusal('invalid', 'organisationOwn', { field: 'to' })
    const kept = await listOffersOf(trx, { listingId: listing.id, limit: mostOffers })
    if (kept.filter(({ state }) => state === 'open').length >= mostOffers)
      throw new Refusal('not_allowed', 'offersFull')
    const deal = { ...settledOf(content), purpose: content.purpose ?? '', scenario: null, isPublicInterest: false }
    const [problem] = whyGated(gatesOf(listing.content), deal, ['provider']).filter(
      // What the buyer says is said when it accepts.
      ({ field }) => !['purpose', 'scenario'].includes(field) || (field === 'purpose' && content.purpose !== undefined),
    )
    if (problem) throw new Refusal('invalid', problem.reason, { field: problem.field })
    await insertPrivateOffer(trx, {
      id,
      listingId: listing.id,
      providerId: organisationId,
      buyerId: buyer.id,
      createdBy: actor.personId,
      state: 'open',
      content: JSON.stringify(content),
      validUntil,
      createdAt: now,
      updatedAt: now,
    })
    const offer = await findPrivateOffer(trx, { id, providerId: organisationId })
    if (!offer) throw new Refusal('not_found', 'notAllowed')
    await record(trx, offer, { action: 'private_offer.made', actorId: actor.personId, now })
    await tellOfOffer(trx, { offer, to: 'buyer', what: 'offered', actorId: actor.personId, now })
  })
}

/** Takes a private offer back while it is open. */
export async function withdrawPrivateOffer(database: Database, act: Act & { id: string }): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const offer = await open(trx, act, 'provider')
    await end(trx, offer, { state: 'withdrawn', now })
    await record(trx, offer, { action: 'private_offer.withdrawn', actorId: actor.personId, now })
    await tellOfOffer(trx, { offer, to: 'buyer', what: 'offerWithdrawn', now })
  })
}

/** Declines a private offer, perhaps with a reason the provider reads. */
export async function declinePrivateOffer(
  database: Database,
  act: Act & { id: string; reason: string },
): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const offer = await open(trx, act, 'buyer')
    await end(trx, offer, { state: 'declined', now, ...(reason && { reason }) })
    await record(trx, offer, { action: 'private_offer.declined', actorId: actor.personId, now })
    await tellOfOffer(trx, { offer, to: 'provider', what: 'offerDeclined', now })
  })
}

/** Accepts a private offer: the order is opened on its terms. Gives its number, also when it was accepted before. */
export async function acceptPrivateOffer(
  database: Database,
  act: Act & {
    id: string
    purpose: string
    scenario: string | null
    isPublicInterest: boolean
    evidence: Readonly<Record<string, string>>
  },
): Promise<string> {
  const { actor, organisationId, purpose, scenario, isPublicInterest, evidence, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const offer = await open(trx, act, 'buyer')
    if (offer.state === 'accepted' && offer.orderNumber !== null) return offer.orderNumber
    if (offer.validUntil < now) throw new Refusal('not_allowed', 'offerOver')
    const listing = await findListingWhole(trx, { id: offer.listingId })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    await requireBuyer(trx, { organisationId, listing })
    await end(trx, offer, { state: 'accepted', now })
    const { content } = offer
    const order = await orderFor(trx, {
      listing,
      buyerId: organisationId,
      settled: {
        ...settledOf(content),
        purpose: content.purpose ?? purpose,
        scenario,
        isPublicInterest,
        evidence: { ...evidence, ...content.evidence },
        isTrial: false,
        isUnconditional: false,
        use: content.use,
      },
      origin: 'private',
      createdBy: actor.personId,
      now,
    })
    await setOfferOrder(trx, { id: offer.id, orderId: order.id })
    await record(trx, offer, { action: 'private_offer.accepted', actorId: actor.personId, now })
    await tellOfOffer(trx, { offer, to: 'provider', what: 'offerAccepted', now })
    return order.number
  })
}

/** Ends private offers that hold no longer; both sides are told. Gives how many. */
export async function expirePrivateOffers(
  database: Database,
  { now, limit }: { now: number; limit: number },
): Promise<number> {
  const over = await listOverOffers(database.read, { now, limit })
  for (const offer of over)
    await inTransaction(database.write, async (trx) => {
      const set = { state: 'expired', endedAt: now, updatedAt: now } as const
      if (!(await endPrivateOffer(trx, { id: offer.id, set }))) return
      await record(trx, offer, { action: 'private_offer.expired', actorId: 'system', now })
      await tellOfOffer(trx, { offer, to: 'buyer', what: 'offerExpired', now })
      await tellOfOffer(trx, { offer, to: 'provider', what: 'offerExpired', now })
    })
  return over.length
}

/** What an order is settled on, as far as the offer says it. */
function settledOf({ price, mode, evidence }: PrivateOfferContent) {
  return { offer: offerOfQuote(price), mode, quantity: null, months: price.months, evidence }
}

async function open(trx: Db, act: Act & { id: string }, side: 'buyer' | 'provider'): Promise<PrivateOffer> {
  const { actor, organisationId, id } = act
  const permission: Permission = side === 'buyer' ? 'request.write' : 'trading.set'
  insist(actor, permission, organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, permission)
  const offer = await findPrivateOffer(
    trx,
    side === 'buyer' ? { id, buyerId: organisationId } : { id, providerId: organisationId },
  )
  if (!offer) throw new Refusal('not_found', 'notAllowed')
  return offer
}

async function end(
  trx: Db,
  offer: PrivateOffer,
  { state, reason, now }: { state: 'accepted' | 'declined' | 'withdrawn'; reason?: string; now: number },
): Promise<void> {
  const set = { state, endedAt: now, updatedAt: Math.max(now, offer.updatedAt + 1), ...(reason && { reason }) }
  if (!(await endPrivateOffer(trx, { id: offer.id, set }))) throw new Refusal('stale', 'offerMoved')
}

async function record(
  trx: Db,
  offer: PrivateOffer,
  act: { action: string; actorId: string; now: number },
): Promise<void> {
  const { cents, currency } = offer.content.price
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'offer',
      subjectId: offer.id,
      detail: { listing: offer.listing.code, buyer: offer.buyerId, provider: offer.providerId, cents, currency },
    },
  ])
}
