import type { Db } from '#db/client.server.ts'
import { findPrivateOffer, listReceivedOffers } from '#db/queries/private-offers.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type ListPlace, readPlace, writePlace } from '../list-place.ts'
import { type EvidenceSlot, evidenceSlots, gatesOf, slotsOf } from '../request/request-gates.ts'
import { requestsPerPage } from '../request/request-list.ts'
import { type FactView, saidOf } from '../request/request-view.ts'
import { type Language, say } from '../text.ts'
import { type PrivateOfferState, privateOfferStates } from './private-offer-states.ts'
import { type OfferLine, viewOffered, viewOfferLine } from './private-offer-view.ts'

/** Which of the offers an organisation got are looked for. */
export const receivedFilters = ['open', 'ended'] as const
export type ReceivedFilter = (typeof receivedFilters)[number]

/** Filter and place of an address; anything unknown is left out. */
export function readOfferQuery(params: URLSearchParams): { filter: ReceivedFilter; after?: ListPlace } {
  const place = readPlace(params)
  return {
    filter: receivedFilters.find((each) => each === params.get('state')) ?? 'open',
    ...(place && { after: place }),
  }
}

/** The parameters of an address. */
export function writeOfferQuery(filter: ReceivedFilter, after?: ListPlace): URLSearchParams {
  return new URLSearchParams({
    ...(filter !== 'open' && { state: filter }),
    ...(after && { after: writePlace(after.at, after.id) }),
  })
}

/** One page of the private offers an organisation got. */
export async function readReceivedOffers(
  db: Db,
  asked: { buyerId: string; filter: ReceivedFilter; after?: ListPlace | undefined; language: Language },
): Promise<{ lines: OfferLine[]; next?: ListPlace }> {
  const { buyerId, filter, after, language } = asked
  const rows = await listReceivedOffers(db, {
    buyerId,
    states: privateOfferStates.filter((state) => (state === 'open') === (filter === 'open')),
    ...(after && { after: { updatedAt: after.at, id: after.id } }),
    limit: requestsPerPage + 1,
  })
  const shown = rows.slice(0, requestsPerPage)
  const last = shown.at(-1)
  return {
    lines: shown.map((offer) => viewOfferLine(offer, language)),
    ...(rows.length > requestsPerPage && last && { next: { at: last.updatedAt, id: last.id } }),
  }
}

/** The page of a private offer, for the organisation that got it. */
export type PrivateOfferPage = {
  id: string
  state: PrivateOfferState
  listing: { code: string; title: Said }
  provider: { slug: string; name: Said }
  price: string
  terms: string[]
  until: string
  facts: FactView[]
  order?: string
  /** What is said when it is accepted. */
  mayDecide: boolean
  purpose: { isAsked: boolean; options: string[]; isListedOnly: boolean }
  scenario?: { options?: string[] }
  hasPublicInterest: boolean
  slots: EvidenceSlot[]
}

/** Reads it; undefined for anybody but the organisation it is for. */
export async function readPrivateOffer(
  db: Db,
  asked: { id: string; buyerId: string; actor: PersonActor; language: Language; now: number },
): Promise<PrivateOfferPage | undefined> {
  const { id, buyerId, actor, language, now } = asked
  const offer = await findPrivateOffer(db, { id, buyerId })
  const listing = offer && (await findListingWhole(db, { id: offer.listingId }))
  if (!listing) return undefined
  const { content } = offer
  const gates = gatesOf(listing.content)
  return {
    id,
    state: offer.state,
    listing: { code: offer.listing.code, title: saidOf(offer.listing.title, language) },
    provider: { slug: offer.provider.slug, name: saidOf(offer.provider.name, language) },
    ...viewOffered(offer, language),
    ...(offer.orderNumber !== null && { order: offer.orderNumber }),
    mayDecide: may(actor, 'request.write', buyerId) && offer.state === 'open' && offer.validUntil >= now,
    purpose: {
      isAsked: content.purpose === undefined,
      options: gates.purposes.map((purpose) => say(purpose, language)),
      isListedOnly: gates.needsListedPurpose,
    },
    ...(gates.needsScenario && {
      scenario: { ...(gates.scenarios && { options: gates.scenarios.map((each) => say(each, 'zh')) }) },
    }),
    hasPublicInterest: gates.isFreeForPublicInterest,
    slots: slotsOf(gates, content.mode).filter((slot) => evidenceSlots[slot].side === 'buyer'),
  }
}
