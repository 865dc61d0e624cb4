import type { Frequency } from '#app/domain/codes/content.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import type { ReviewTables } from '../tables/review.ts'

type Mark = ReviewTables['listing_freshness']

/** A listing whose promised day is near or past, and what was told of that day. */
export type DueListing = {
  id: string
  code: string
  title: Text
  frequency: Frequency
  dataUpdatedAt: number
  nextDueAt: number
  organisationId: string
  slug: string
  mark: Omit<Mark, 'listingId'> | undefined
}

/**
 * Own listings in the catalogue whose next update is due by `until`, the longest due first, after one of them; harvested
 * listings are their source's matter, and nobody keeps the demo's up to date.
 */
export async function listDueListings(
  db: Db,
  page: { until: number; after?: { nextDueAt: number; id: string }; limit: number },
): Promise<DueListing[]> {
  const { until, after, limit } = page
  const query = db
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .leftJoin('listing_freshness', 'listing_freshness.listingId', 'listing.id')
    .where('listing.sourceId', 'is', null)
    .where('listing.state', '=', 'listed')
    .where('listing.isDemo', '=', 0)
    .where('listing.nextDueAt', '<=', until)
    .select([
      'listing.id',
      'listing.code',
      'listing.card',
      'listing.frequency',
      'listing.dataUpdatedAt',
      'listing.nextDueAt',
      'organisation.id as organisationId',
      'organisation.slug',
      'listing_freshness.dueAt',
      'listing_freshness.remindedAt',
      'listing_freshness.overdueAt',
      'listing_freshness.suspendedAt',
      'listing_freshness.reinstatedAt',
    ])
  const rows = await pageBy(query, 'listing.nextDueAt', 'listing.id', {
    order: 'asc',
    after: after && [after.nextDueAt, after.id],
    limit,
  }).execute()
  return rows.flatMap(({ card, dueAt, remindedAt, overdueAt, suspendedAt, reinstatedAt, ...row }) => {
    const { frequency, dataUpdatedAt, nextDueAt } = row
    if (frequency === null || dataUpdatedAt === null || nextDueAt === null) return []
    return [
      {
        ...row,
        frequency,
        dataUpdatedAt,
        nextDueAt,
        title: (JSON.parse(card) as ListingCard).title,
        mark: dueAt === null ? undefined : { dueAt, remindedAt, overdueAt, suspendedAt, reinstatedAt },
      },
    ]
  })
}

/** What a listing was told of its promised day. */
export function findFreshness(db: Db, listingId: string): Promise<Mark | undefined> {
  return db.selectFrom('listing_freshness').selectAll().where('listingId', '=', listingId).executeTakeFirst()
}

/** Keeps what a listing was told; over what was known of it. */
export async function upsertFreshness(trx: Db, mark: Mark): Promise<void> {
  const { listingId: _, ...set } = mark
  await trx
    .insertInto('listing_freshness')
    .values(mark)
    .onConflict((oc) => oc.column('listingId').doUpdateSet(set))
    .execute()
}
