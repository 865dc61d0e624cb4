import type { Insertable, Selectable, Updateable } from 'kysely'
import type { RatingState } from '#app/domain/rating/rating-lists.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { AfterTradeTables } from '../tables/after-trade.ts'

export type Rating = Selectable<AfterTradeTables['rating']>
/** A rating with its order, its listing and both sides, for those who decide on it. */
export type RatingLine = Rating & { order: string; code: string; buyer: { slug: string; name: Text } }

/** Keeps a new rating; false where its order has one. */
export function insertRating(trx: Db, rating: Insertable<AfterTradeTables['rating']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('rating')
      .values(rating)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Keeps a rating as it was written this time. */
export async function insertRatingRound(trx: Db, round: Insertable<AfterTradeTables['rating_round']>): Promise<void> {
  await trx.insertInto('rating_round').values(round).execute()
}

/** The rating of an order. */
export async function findRatingOfOrder(db: Db, orderId: string): Promise<Rating | undefined> {
  return db.selectFrom('rating').selectAll().where('orderId', '=', orderId).executeTakeFirst()
}

/** A rating by its id. */
export async function findRating(db: Db, id: string): Promise<RatingLine | undefined> {
  const row = await lines(db).where('rating.id', '=', id).executeTakeFirst()
  return row && lineOf(row)
}

/** Changes a rating that is still as it was seen; false where it is not. */
export function moveRating(
  trx: Db,
  move: { id: string; seen: number; set: Updateable<AfterTradeTables['rating']> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('rating').set(move.set).where('id', '=', move.id).where('updatedAt', '=', move.seen),
  )
}

/** Ratings of a listing that everybody sees, the last changed first. */
export async function listRatingsOf(
  db: Db,
  { listingId, limit }: { listingId: string; limit: number },
): Promise<RatingLine[]> {
  const rows = await lines(db)
    .where('rating.listingId', '=', listingId)
    .where('rating.state', 'in', ['shown', 'contested'])
    .orderBy('rating.updatedAt', 'desc')
    .orderBy('rating.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(lineOf)
}

/** Ratings in a state, those that wait longest first where they wait, else the last decided first. */
export async function listRatingsIn(
  db: Db,
  { state, after, limit }: { state: RatingState; after?: { at: number; id: string }; limit: number },
): Promise<RatingLine[]> {
  const isWaiting = state === 'contested'
  const query = lines(db).where('rating.state', '=', state)
  const rows = await pageBy(query, 'rating.updatedAt', 'rating.id', {
    order: isWaiting ? 'asc' : 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
  return rows.map(lineOf)
}

/** What the ratings of a listing come to: those that count, and those of related parties beside them. */
export async function sumRatings(
  db: Db,
  listingId: string,
): Promise<{ count: number; related: number; fit: number; quality: number; delivery: number; support: number }> {
  const rows = await db
    .selectFrom('rating')
    .select(({ fn }) => [
      'isRelated',
      fn.countAll<number>().as('count'),
      fn.sum<number>('fit').as('fit'),
      fn.sum<number>('quality').as('quality'),
      fn.sum<number>('delivery').as('delivery'),
      fn.sum<number>('support').as('support'),
    ])
    .where('listingId', '=', listingId)
    .where('state', 'in', ['shown', 'contested'])
    .groupBy('isRelated')
    .execute()
  const counted = rows.find(({ isRelated }) => isRelated === 0)
  return {
    count: Number(counted?.count ?? 0),
    related: Number(rows.find(({ isRelated }) => isRelated === 1)?.count ?? 0),
    fit: Number(counted?.fit ?? 0),
    quality: Number(counted?.quality ?? 0),
    delivery: Number(counted?.delivery ?? 0),
    support: Number(counted?.support ?? 0),
  }
}

function lines(db: Db) {
  return db
    .selectFrom('rating')
    .innerJoin('trade_order', 'trade_order.id', 'rating.orderId')
    .innerJoin('listing', 'listing.id', 'rating.listingId')
    .innerJoin('organisation', 'organisation.id', 'rating.buyerId')
    .selectAll('rating')
    .select([
      'trade_order.number as order',
      'listing.code as code',
      'organisation.slug as buyerSlug',
      'organisation.name as buyerName',
    ])
}

function lineOf({
  buyerSlug,
  buyerName,
  ...row
}: Rating & { order: string; code: string; buyerSlug: string; buyerName: string }): RatingLine {
  return { ...row, buyer: { slug: buyerSlug, name: JSON.parse(buyerName) as Text } }
}
