import type { Insertable, Selectable, Updateable } from 'kysely'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { PrivateOfferContent } from '#app/domain/offer/private-offer-content.ts'
import type { PrivateOfferState } from '#app/domain/offer/private-offer-states.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne } from '../one-row.ts'
import type { RequestTables } from '../tables/requests.ts'

type Row = Selectable<RequestTables['private_offer']>

/** A private offer with both sides, what it is about, and the order that came of it. */
export type PrivateOffer = Omit<Row, 'content'> & {
  content: PrivateOfferContent
  listing: { code: string; title: Text }
  buyer: { slug: string; name: Text }
  provider: { slug: string; name: Text }
  orderNumber: string | null
}

/** Keeps a new private offer. */
export async function insertPrivateOffer(trx: Db, offer: Insertable<RequestTables['private_offer']>): Promise<void> {
  await trx.insertInto('private_offer').values(offer).execute()
}

/** A private offer as one side has it; undefined for anybody else. */
export async function findPrivateOffer(
  db: Db,
  asked: { id: string } & ({ buyerId: string } | { providerId: string }),
): Promise<PrivateOffer | undefined> {
  let query = offerRows(db).where('private_offer.id', '=', asked.id)
  query =
    'buyerId' in asked
      ? query.where('private_offer.buyerId', '=', asked.buyerId)
      : query.where('private_offer.providerId', '=', asked.providerId)
  const row = await query.executeTakeFirst()
  return row && readOffer(row)
}

/** Private offers that an organisation got, in these states, the last changed first. */
export async function listReceivedOffers(
  db: Db,
  asked: {
    buyerId: string
    states: readonly PrivateOfferState[]
    after?: { updatedAt: number; id: string }
    limit: number
  },
): Promise<PrivateOffer[]> {
  const { after } = asked
  const query = offerRows(db)
    .where('private_offer.buyerId', '=', asked.buyerId)
    .where('private_offer.state', 'in', asked.states)
  const rows = await pageBy(query, 'private_offer.updatedAt', 'private_offer.id', {
    order: 'desc',
    after: after && [after.updatedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readOffer)
}

/** Private offers of a listing, the last changed first. */
export async function listOffersOf(db: Db, asked: { listingId: string; limit: number }): Promise<PrivateOffer[]> {
  const rows = await offerRows(db)
    .where('private_offer.listingId', '=', asked.listingId)
    .orderBy('private_offer.updatedAt', 'desc')
    .orderBy('private_offer.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(readOffer)
}

/** Ends an open private offer; false where it is not open any more. */
export function endPrivateOffer(
  trx: Db,
  { id, set }: { id: string; set: Updateable<RequestTables['private_offer']> & { state: PrivateOfferState } },
): Promise<boolean> {
  return changesOne(trx.updateTable('private_offer').set(set).where('id', '=', id).where('state', '=', 'open'))
}

/** Writes which order came of an accepted one. */
export async function setOfferOrder(trx: Db, { id, orderId }: { id: string; orderId: string }): Promise<void> {
  await trx.updateTable('private_offer').set({ orderId }).where('id', '=', id).execute()
}

/** Open private offers that hold no longer, the longest over first. */
export async function listOverOffers(db: Db, { now, limit }: { now: number; limit: number }): Promise<PrivateOffer[]> {
  const rows = await offerRows(db)
    .where('private_offer.state', '=', 'open')
    .where('private_offer.validUntil', '<', now)
    .orderBy('private_offer.validUntil')
    .limit(limit)
    .execute()
  return rows.map(readOffer)
}

/** A verified organisation by its address or its credit code. */
export async function findVerified(
  db: Db,
  name: string,
): Promise<{ id: string; slug: string; name: Text; standing: Standing } | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'standing'])
    .where('standing', '=', 'verified')
    .where(({ or, eb }) => or([eb('slug', '=', name.toLowerCase()), eb('creditCode', '=', name.toUpperCase())]))
    .executeTakeFirst()
  return row && { ...row, name: JSON.parse(row.name) as Text }
}

function offerRows(db: Db) {
  return db
    .selectFrom('private_offer')
    .innerJoin('listing', 'listing.id', 'private_offer.listingId')
    .innerJoin('organisation as buyer', 'buyer.id', 'private_offer.buyerId')
    .innerJoin('organisation as provider', 'provider.id', 'private_offer.providerId')
    .leftJoin('trade_order', 'trade_order.id', 'private_offer.orderId')
    .selectAll('private_offer')
    .select([
      'listing.code',
      'listing.card',
      'buyer.slug as buyerSlug',
      'buyer.name as buyerName',
      'provider.slug as providerSlug',
      'provider.name as providerName',
      'trade_order.number as orderNumber',
    ])
}

function readOffer(row: Awaited<ReturnType<ReturnType<typeof offerRows>['execute']>>[number]): PrivateOffer {
  const { content, code, card, buyerSlug, buyerName, providerSlug, providerName, ...offer } = row
  return {
    ...offer,
    content: PrivateOfferContent.parse(JSON.parse(content)),
    listing: { code, title: (JSON.parse(card) as ListingCard).title },
    buyer: { slug: buyerSlug, name: JSON.parse(buyerName) as Text },
    provider: { slug: providerSlug, name: JSON.parse(providerName) as Text },
  }
}
