import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { type Db, inTransaction } from '#db/client.server.ts'

/** Copies listings with changed words until there are `count` more; for measuring where no real catalogues are at hand. */
export async function multiplyListings(db: Db, count: number): Promise<void> {
  const originals = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing_revision.content', 'organisation.id', 'organisation.slug', 'organisation.name'])
    .where('listing.state', '=', 'listed')
    .limit(5_000)
    .execute()
  const now = Date.now()
  for (let made = 0; made < count; made += 500) {
    const entries = Array.from({ length: Math.min(500, count - made) }, (_, index) => {
      const original = originals[(made + index) % originals.length]
      if (!original) throw new Error('There is nothing to copy')
      const content = JSON.parse(original.content) as ListingContent
      const mark = `${made + index}`
      return {
        provider: { id: original.id, profile: { slug: original.slug, name: JSON.parse(original.name) } },
        isDemo: false,
        content: {
          ...content,
          title: Object.fromEntries(Object.entries(content.title).map(([tag, title]) => [tag, `${title} ${mark}`])),
        },
        listedAt: now,
      }
    })
    await inTransaction(db, (trx) => enterListings(trx, entries, { actor: 'bench', now }))
  }
}
