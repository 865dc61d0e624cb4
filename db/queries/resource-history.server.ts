import type { Insertable } from 'kysely'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ResourceContent } from '#app/domain/resource/resource-content.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import type { ResourceTables } from '../tables/resource.ts'

/** Adds editions of resources. */
export async function insertEditions(
  trx: Db,
  rows: readonly Insertable<ResourceTables['resource_edition']>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500)
    await trx
      .insertInto('resource_edition')
      .values(rows.slice(start, start + 500))
      .execute()
}

/** The editions of a resource, newest first; at most `limit`. */
export async function listEditions(db: Db, resourceId: string, limit: number) {
  const rows = await db
    .selectFrom('resource_edition')
    .leftJoin('person', 'person.id', 'resource_edition.personId')
    .select([
      'resource_edition.edition',
      'resource_edition.content',
      'resource_edition.note',
      'resource_edition.createdAt',
      'person.name as by',
    ])
    .where('resourceId', '=', resourceId)
    .orderBy('edition', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as ResourceContent }))
}

/** The products begun from a resource, newest first: drafts that are still there, and listings. */
export async function listProductsOf(db: Db, resourceId: string, limit: number) {
  const rows = await db
    .selectFrom('resource_listing')
    .leftJoin('draft', 'draft.id', 'resource_listing.draftId')
    .leftJoin('listing', 'listing.id', 'resource_listing.listingId')
    .select([
      'resource_listing.id',
      'resource_listing.edition',
      'resource_listing.createdAt',
      'draft.id as draftId',
      'draft.content as draftContent',
      'draft.submissionId',
      'listing.code',
      'listing.state',
      'listing.card',
    ])
    .where('resource_listing.resourceId', '=', resourceId)
    .orderBy('resource_listing.createdAt', 'desc')
    .orderBy('resource_listing.id', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ draftContent, submissionId, card, ...row }) => {
    if (row.code === null && row.draftId === null) return []
    const title = card ? (JSON.parse(card) as ListingCard).title : (JSON.parse(draftContent ?? '{}').title as unknown)
    return [{ ...row, title: title as Text | undefined, isUnderReview: submissionId !== null }]
  })
}

/** Notes which draft was begun from which resource, or which listing was made of one. */
export async function insertResourceListings(
  trx: Db,
  rows: readonly Insertable<ResourceTables['resource_listing']>[],
): Promise<void> {
  if (rows.length > 0) await trx.insertInto('resource_listing').values(rows).execute()
}

/** Notes the listing that became of a draft, where that was begun from a resource. */
export async function linkRegistered(trx: Db, made: { draftId: string; listingId: string }): Promise<void> {
  await trx
    .updateTable('resource_listing')
    .set({ listingId: made.listingId })
    .where('draftId', '=', made.draftId)
    .where('listingId', 'is', null)
    .execute()
}
