import type { Selectable } from 'kysely'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'

type ListingRow = Selectable<Schema['listing']>

/** Listings of an organisation with what their cards are drawn from, in the order of their ids. */
export async function listDrawnListings(
  db: Db,
  organisationId: string,
  { after, limit }: { after: string; limit: number },
): Promise<{ row: ListingRow; card: ListingCard; content: ListingContent }[]> {
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .selectAll('listing')
    .select('listing_revision.content')
    .where('listing.providerId', '=', organisationId)
    .where('listing.id', '>', after)
    .orderBy('listing.id')
    .limit(limit)
    .execute()
  return rows.map(({ content, ...row }) => ({
    row,
    card: JSON.parse(row.card) as ListingCard,
    content: JSON.parse(content) as ListingContent,
  }))
}

/** Writes cards and searched texts that were drawn anew: one statement for many. */
export async function updateDrawnListings(trx: Db, rows: readonly ListingRow[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('listing')
    .values([...rows])
    // The rows exist, so each one lands in the conflict and is updated.
    .onConflict((oc) =>
      oc.column('id').doUpdateSet((eb) => ({
        card: eb.ref('excluded.card'),
        searchText: eb.ref('excluded.searchText'),
        updatedAt: eb.ref('excluded.updatedAt'),
      })),
    )
    .execute()
}
