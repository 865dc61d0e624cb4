import { v7 as newId } from 'uuid'
import type { PrivateOfferContent } from '#app/domain/offer/private-offer-content.ts'
import { tradeNumber, tradeSerialName } from '#app/domain/order/order-number.ts'
import type { Db } from '#db/client.server.ts'
import { insertPrivateOffer } from '#db/queries/private-offers.server.ts'
import { insertRound } from '#db/queries/request-rounds.server.ts'
import { findRequest, insertRequest } from '#db/queries/requests.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import type { Player } from './cast.ts'
import type { MadeOrganisation } from './organisations.ts'
import { quoteContent, requestContent } from './requests.ts'

/** What is asked for and offered in a cast. */
export type CastRequests = {
  /** Number of a request of the second organisation that waits for the first. */
  request: string
  /** Id of a private offer of the second organisation to the first. */
  offer: string
}

type Side = MadeOrganisation & { by: Player; listing: string }

/** Makes them. */
export async function insertCastRequests(trx: Db, { own, other }: { own: Side; other: Side }): Promise<CastRequests> {
  const now = Date.now()
  const listingOf = (side: Side) =>
    trx.selectFrom('listing').select('id').where('code', '=', side.listing).executeTakeFirstOrThrow()
  const number = tradeNumber('request', now, await takeSerials(trx, tradeSerialName('request', now), 1))
  const by = other.by.personId ?? ''
  const id = newId()
  const content = JSON.stringify(requestContent())
  await insertRequest(trx, {
    id,
    number,
    listingId: (await listingOf(own)).id,
    providerId: own.organisationId,
    buyerId: other.organisationId,
    createdBy: by,
    state: 'submitted',
    isOpen: 1,
    content,
    waitsFor: 'provider',
    dueAt: now + 86_400_000,
    createdAt: now,
    submittedAt: now,
    updatedAt: now,
  })
  const request = await findRequest(trx, { id })
  if (!request) throw new Error('No request was made')
  await insertRound(trx, {
    requestId: id,
    number: 1,
    providerId: own.organisationId,
    content,
    submittedBy: by,
    submittedAt: now,
  })
  const offer: PrivateOfferContent = { price: quoteContent(), mode: 'FILE', use: {}, evidence: {} }
  const offerId = newId()
  await insertPrivateOffer(trx, {
    id: offerId,
    listingId: (await listingOf(other)).id,
    providerId: other.organisationId,
    buyerId: own.organisationId,
    createdBy: by,
    state: 'open',
    content: JSON.stringify(offer),
    validUntil: now + 7 * 86_400_000,
    createdAt: now,
    updatedAt: now,
  })
  return { request: number, offer: offerId }
}
