import type { Db } from '#db/client.server.ts'
import { findTradingSettings } from '#db/queries/request-forms.server.ts'
import { findAgreedResponse, type Listing } from '#db/queries/request-listings.server.ts'
import { isClaimed } from '#db/queries/request-rounds.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Offer } from '../listing/listing-content.ts'
import { publicContent } from '../listing/public-content.ts'
import { boundsOf, type ResponseAgreed } from '../response/response-content.ts'
import type { RequestForm } from './read-request-choice.ts'
import { gatesOf } from './request-gates.ts'

/**
 * What a buyer may choose among when it asks for a listing: its offers as visitors see them, the gates of its grade, the
 * provider's own fields, a trial it has not had, and what a response to its demand agreed on.
 */
export async function requestFormOf(
  db: Db,
  asked: { listing: Listing; buyerId: string; actor: PersonActor; responseId?: string | undefined },
): Promise<RequestForm> {
  const { listing, buyerId, actor, responseId } = asked
  const { content } = listing
  const settings = await findTradingSettings(db, { providerId: listing.provider.id, listingId: listing.id })
  const hasTried =
    settings.trial !== null && (await isClaimed(db, { kind: 'trial', about: `${listing.id}:${buyerId}` }))
  const response = responseId === undefined ? undefined : await findAgreedResponse(db, { responseId, buyerId })
  const isOurs = response?.providerId === listing.provider.id && response.agreed.listings.includes(listing.code)
  const shown = publicContent(content)
  return {
    revision: listing.revision,
    offers: shown.offers,
    // What visitors do not see of a restricted listing its gates do not show either; an order is held against all of it.
    gates: gatesOf(shown),
    periodMonths: shown.terms?.periodMonths,
    fields: settings.fields,
    trial: hasTried ? null : settings.trial,
    ...(response &&
      isOurs && {
        demand: { responseId: response.responseId, number: response.number, offer: offerOfAgreed(response.agreed) },
      }),
    currency: content.offers[0]?.currency ?? 'CNY',
    contact: { name: actor.name, email: actor.email },
  }
}

/** What was agreed on in a response, as an offer: a fixed price is paid once, any other is still to be talked about. */
function offerOfAgreed({ price }: ResponseAgreed): Offer {
  if (price?.kind === 'FIXED') {
    const isFree = price.micros === 0
    return Offer.parse(isFree ? { model: 'FREE' } : { model: 'ONEOFF', price: price.micros })
  }
  const bounds = price && boundsOf(price)
  return Offer.parse({ model: 'NEGOTIATED', ...(bounds && { rangeMin: bounds.min, rangeMax: bounds.max }) })
}
