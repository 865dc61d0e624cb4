import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { inTransaction } from '#db/client.server.ts'
import { load, manySearches } from './load.ts'
import { serveExchange } from './serve.ts'
import { type Bench, quantile, round } from './set-up.ts'

const changes = 60
const people = 50

/** From the commit of a change to the first search that finds it: while nothing else is done, and while people search. */
export async function benchChange(bench: Bench): Promise<void> {
  await measureChanges(bench, 'nobody else there')
  const site = await serveExchange(bench, { isKeeping: true })
  try {
    let isOver = false
    let refused = 0
    const searching = (async () => {
      while (!isOver) {
        const { wrong } = await load({
          url: site.url,
          addresses: manySearches('/catalogue').map((path) => ({ path })),
          connections: people,
          rate: people,
          seconds: 5,
          // More than the machine can search at once are asked to come back.
          isRefused: true,
        })
        refused += wrong
      }
    })()
    await measureChanges(bench, `${people} people searching, each once a second`)
    isOver = true
    await searching
    console.log(`  of their searches ${refused} were refused or failed`)
  } finally {
    await site.close()
  }
}

async function measureChanges({ exchange }: Bench, meanwhile: string): Promise<void> {
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
    `Change to searchable, ${meanwhile}, ${waits.length} changes: p50 ${round(quantile(waits, 0.5))} ms, p95 ${round(quantile(waits, 0.95))} ms`,
  )
}
