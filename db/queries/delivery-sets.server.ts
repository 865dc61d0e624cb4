import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne, insertsOne } from '../one-row.ts'
import type { DeliveryTables } from '../tables/delivery.ts'

type Row = DeliveryTables['delivery_set']
export type DeliverySet = Selectable<Row>

/** Keeps a new set; false where the listing has one that is open. */
export function insertDeliverySet(trx: Db, set: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('delivery_set')
      .values(set)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** The sets of a listing, the newest first. */
export async function listDeliverySets(
  db: Db,
  asked: { listingId: string; state?: 'released'; limit: number },
): Promise<DeliverySet[]> {
  let query = db.selectFrom('delivery_set').selectAll().where('listingId', '=', asked.listingId)
  if (asked.state) query = query.where('state', '=', asked.state)
  return query.orderBy('number', 'desc').limit(asked.limit).execute()
}

/** A set of an organisation's own listing. */
export async function findDeliverySet(
  db: Db,
  asked: { id: string; providerId: string },
): Promise<DeliverySet | undefined> {
  return db
    .selectFrom('delivery_set')
    .selectAll()
    .where('id', '=', asked.id)
    .where('providerId', '=', asked.providerId)
    .executeTakeFirst()
}

/** Changes a set that is open still; false where it is not. */
export function changeDeliverySet(trx: Db, id: string, set: Updateable<Row>): Promise<boolean> {
  return changesOne(trx.updateTable('delivery_set').set(set).where('id', '=', id).where('state', '=', 'open'))
}

/** Takes away a set that is open, with its files and uploads; false where it is not open any more. */
export function deleteDeliverySet(trx: Db, id: string): Promise<boolean> {
  return deletesOne(trx.deleteFrom('delivery_set').where('id', '=', id).where('state', '=', 'open'))
}

/** A listing that its provider delivers, with the title of the live revision. */
export type DeliveredListing = { id: string; code: string; revision: number; title: Text; content: string }

/** A listing of a provider by its code. */
export async function findDeliveredListing(
  db: Db,
  asked: { code: string; providerId: string },
): Promise<DeliveredListing | undefined> {
  const row = await listings(db)
    .select('listing_revision.content')
    .where('listing.code', '=', asked.code)
    .where('listing.providerId', '=', asked.providerId)
    .executeTakeFirst()
  return row && { ...row, title: titleOf(row.content) }
}

/** Listings of a provider, by code, with how many sets were released and whether one is open. */
export async function listDeliveredListings(
  db: Db,
  asked: { providerId: string; after?: string; limit: number },
): Promise<(Omit<DeliveredListing, 'content'> & { released: number; open: number; waiting: number })[]> {
  const rows = await listings(db)
    .select(({ selectFrom, fn }) => [
      'listing_revision.content',
      selectFrom('delivery_set')
        .select(fn.countAll<number>().as('count'))
        .whereRef('delivery_set.listingId', '=', 'listing.id')
        .where('delivery_set.state', '=', 'released')
        .as('released'),
      selectFrom('delivery_set')
        .select(fn.countAll<number>().as('count'))
        .whereRef('delivery_set.listingId', '=', 'listing.id')
        .where('delivery_set.state', '=', 'open')
        .as('open'),
      selectFrom('trade_order')
        .select(fn.countAll<number>().as('count'))
        .whereRef('trade_order.listingId', '=', 'listing.id')
        .where('trade_order.state', '=', 'delivering')
        .as('waiting'),
    ])
    .where('listing.providerId', '=', asked.providerId)
    .where('listing.code', '>', asked.after ?? '')
    .orderBy('listing.code')
    .limit(asked.limit)
    .execute()
  return rows.map(({ content, released, open, waiting, ...listing }) => ({
    ...listing,
    title: titleOf(content),
    ...{ released: Number(released), open: Number(open), waiting: Number(waiting) },
  }))
}

/** The content of some revisions of a listing. */
export async function listRevisionContents(
  db: Db,
  listingId: string,
  numbers: readonly number[],
): Promise<{ number: number; content: string }[]> {
  if (numbers.length === 0) return []
  return db
    .selectFrom('listing_revision')
    .select(['number', 'content'])
    .where('listingId', '=', listingId)
    .where('number', 'in', numbers)
    .execute()
}

/** Orders of a listing that wait to be delivered, the longest waiting first. */
export async function listWaitingOrderIds(db: Db, listingId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('trade_order')
    .select('id')
    .where('listingId', '=', listingId)
    .where('state', '=', 'delivering')
    .orderBy('createdAt')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Rights to a listing that hold now, for telling who has them of something new. */
export async function listHolders(
  db: Db,
  asked: { listingId: string; now: number; after?: string; limit: number },
): Promise<{ id: string; number: string; buyerId: string; slug: string; revision: number; terms: string }[]> {
  return db
    .selectFrom('entitlement')
    .innerJoin('organisation', 'organisation.id', 'entitlement.buyerId')
    .innerJoin('trade_order', 'trade_order.id', 'entitlement.orderId')
    .select([
      'entitlement.id',
      'entitlement.number',
      'entitlement.buyerId',
      'entitlement.revision',
      'organisation.slug',
      'trade_order.terms',
    ])
    .where('entitlement.listingId', '=', asked.listingId)
    .where('entitlement.state', '=', 'active')
    .where('entitlement.endsAt', '>', asked.now)
    .where('entitlement.id', '>', asked.after ?? '')
    .orderBy('entitlement.id')
    .limit(asked.limit)
    .execute()
}

function listings(db: Db) {
  return db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.id', 'listing.code', 'listing_revision.number as revision'])
}

function titleOf(content: string): Text {
  return (JSON.parse(content) as { title: Text }).title
}
