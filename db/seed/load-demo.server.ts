import { enterListings, type ListingEntry } from '#app/domain/listing/enter-listings.server.ts'
import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import { creditCodeCheck, OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import { prepareSample } from '#app/domain/sample/enter-sample.server.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertOrganisations, listOrganisationsBySlug } from '#db/queries/organisations.server.ts'
import { demoLoaded, findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import type { DemoListing, DemoOrganisation, DemoTime } from './demo/demo-types.ts'
import { createRandom } from './demo/random.ts'
import { enterDemoResources } from './demo-resources.server.ts'

const dayLength = 86_400_000

/** Whether the demo is still to be loaded: never before, and nothing is listed yet. */
export async function isDemoWanted(db: Db): Promise<boolean> {
  if ((await findSetting(db, demoLoaded)) !== undefined) return false
  return (await db.selectFrom('listing').select('id').limit(1).executeTakeFirst()) === undefined
}

/**
 * Loads the demo catalogue: organisations, listings with their revisions, sample files. Dated from `now`, otherwise the
 * same on every machine. All or nothing; gives the number of listings.
 */
export async function loadDemo(
  db: Db,
  options: { filesDir: string; now?: number; onProgress?: (done: number, total: number) => void },
): Promise<number> {
  const now = options.now ?? Date.now()
  // Over a megabyte of texts, for the first start alone.
  const { demoParts } = await import('./demo/all-parts.ts')
  const { demoResources } = await import('./demo/resources.ts')
  const organisations = demoParts.flatMap((part) => part.organisations)
  const listings = demoParts.flatMap((part) => part.listings)

  // Sample files come first: no file is written while the database waits.
  const samples: (ListingEntry['sample'] | undefined)[] = []
  for (const [index, listing] of listings.entries()) {
    samples.push(await prepareDemoSample(listing, options.filesDir, now))
    options.onProgress?.(index + 1, listings.length)
  }

  await inTransaction(db, async (trx) => {
    const profiles = organisations.map((organisation, index) =>
      OrganisationProfile.parse({ ...organisation, creditCode: inventCreditCode(organisation, index) }),
    )
    await insertOrganisations(trx, profiles, { isDemo: true, isHarvested: false, now })
    const rows = new Map(
      (
        await listOrganisationsBySlug(
          trx,
          profiles.map((profile) => profile.slug),
        )
      ).map((row) => [row.slug, row]),
    )
    const keys = new Map<ListingEntry, string>()
    const entries = listings.map((listing, index): ListingEntry => {
      const provider = rows.get(listing.provider)
      if (!provider) throw new Error(`The demo listing ${listing.key} names no organisation: ${listing.provider}`)
      const entry = entryOf(listing, { id: provider.id, profile: provider.profile }, samples[index], now)
      keys.set(entry, listing.key)
      return entry
    })
    // Oldest first, so that codes and events rise with time as they would have.
    entries.sort((a, b) => a.listedAt - b.listedAt)
    const entered = await enterListings(trx, entries, { actor: 'demo', now })
    await enterDemoResources(trx, demoResources, {
      organisations: rows,
      listings: new Map(entries.map((entry, index) => [keys.get(entry) ?? '', entered[index]?.id ?? ''])),
      now,
    })
    await upsertSetting(trx, demoLoaded, String(now))
  })
  return listings.length
}

/** The content of a demo listing as of `now`: the dates that move with the day of loading are set here. */
export function datedContent(listing: DemoListing, now: number): ListingContent {
  const updatedAt = now - listing.updatedDaysAgo * dayLength
  const dated: ListingDraft = { ...listing.content, lastUpdated: dayOf(updatedAt) }
  if (listing.lagDays !== undefined) dated.timeEnd = dayOf(updatedAt - listing.lagDays * dayLength)
  return ListingContent.parse(dated)
}

/** The days a demo sample is made for. */
export function demoTime(listing: DemoListing, now: number): DemoTime {
  const { timeEnd } = datedContent(listing, now)
  const until = timeEnd
    ? new Date(`${timeEnd}T00:00:00Z`)
    : new Date(Math.floor(now / dayLength) * dayLength - listing.updatedDaysAgo * dayLength)
  return { until, day: (days) => dayOf(until.getTime() + days * dayLength) }
}

async function prepareDemoSample(
  listing: DemoListing,
  filesDir: string,
  now: number,
): Promise<ListingEntry['sample'] | undefined> {
  if (!listing.sample) return undefined
  const { dictionary } = datedContent(listing, now)
  const rows = listing.sample.rows(createRandom(listing.key), demoTime(listing, now))
  return prepareSample({
    filesDir,
    format: listing.sample.format,
    rows,
    dictionary,
    now: now - listing.updatedDaysAgo * dayLength,
  })
}

function entryOf(
  listing: DemoListing,
  provider: ListingEntry['provider'],
  sample: ListingEntry['sample'],
  now: number,
): ListingEntry {
  const content = datedContent(listing, now)
  return {
    provider,
    isDemo: true,
    content,
    listedAt: now - listing.listedDaysAgo * dayLength,
    revisedAt: now - Math.min(listing.updatedDaysAgo, listing.listedDaysAgo) * dayLength,
    ...(listing.change && { change: listing.change }),
    history: (listing.history ?? []).map((each) => {
      const at = now - each.daysAgo * dayLength
      return { content: { ...content, version: each.version, lastUpdated: dayOf(at) }, change: each.change, at }
    }),
    ...(sample && { sample }),
  }
}

/** An invented credit code with a right check character; the registration office 000000 does not exist. */
function inventCreditCode(organisation: DemoOrganisation, index: number): string {
  const random = createRandom(organisation.slug)
  const body = `91000000${Array.from({ length: 6 }, () => random.int(0, 9)).join('')}${String(index).padStart(3, '0')}`
  return body + (creditCodeCheck(body) ?? '0')
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
