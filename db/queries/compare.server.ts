import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { Db } from '../client.server.ts'

export type ComparedListing = { card: ListingCard; content: ListingContent }

/** Listed listings by code with what they declare, in the order asked; unknown ones are left out. At most ten. */
export async function listForComparison(db: Db, codes: readonly string[]): Promise<ComparedListing[]> {
  const wanted = codes.slice(0, 10)
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.code', 'listing.card', 'listing_revision.content'])
    .where('listing.code', 'in', wanted)
    .where('listing.state', '=', 'listed')
    .execute()
  const found = new Map(rows.map((row) => [row.code, row]))
  return wanted.flatMap((code) => {
    const row = found.get(code)
    return row
      ? [{ card: JSON.parse(row.card) as ListingCard, content: JSON.parse(row.content) as ListingContent }]
      : []
  })
}
