import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { inTransaction } from '#db/client.server.ts'
import { type Bench, quantile, round } from './set-up.ts'

const changes = 60

/** From the commit of a change to the first search that finds it, on an exchange of full size. */
export async function benchChange({ exchange }: Bench): Promise<void> {
  const { write, read } = exchange.database
  const listings = await read
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select([
      'listing.id',
      'listing.code',
      'listing.liveRevision',
      'listing.createdAt',
      'listing.firstListedAt',
      'listing_revision.content',
      'organisation.id as providerId',
      'organisation.slug',
      'organisation.name',
    ])
    .where('listing.state', '=', 'listed')
    .limit(changes)
    .execute()
  const waits: number[] = []
  for (const [index, row] of listings.entries()) {
    const content = JSON.parse(row.content) as ListingContent
    const word = `quokka${index.toString(36)}x${Date.now().toString(36)}`
    const now = Date.now()
    await inTransaction(write, (trx) =>
      enterListings(
        trx,
        [
          {
            existing: {
              id: row.id,
              code: row.code,
              liveRevision: row.liveRevision ?? 1,
              createdAt: row.createdAt,
              firstListedAt: row.firstListedAt,
            },
            provider: { id: row.providerId, profile: { slug: row.slug, name: JSON.parse(row.name) } },
            isDemo: false,
            content: { ...content, summary: { ...content.summary, en: `Changed: ${word}` } },
            listedAt: now,
          },
        ],
        { actor: 'bench', now },
      ),
    )
    const startedAt = performance.now()
    exchange.search.nudge()
    while (performance.now() - startedAt < 30_000) {
      const { total, isRelaxed } = await exchange.search.searchListings({ ...emptyQuery, text: word })
      if (total > 0 && !isRelaxed) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    waits.push(performance.now() - startedAt)
  }
  console.log(
    `Change to searchable, ${waits.length} changes: p50 ${round(quantile(waits, 0.5))} ms, p95 ${round(quantile(waits, 0.95))} ms`,
  )
}
