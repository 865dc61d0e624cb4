import { canonicalJson, hashOf } from '#app/domain/events/event-chain.ts'
import { withConfirmed } from '#app/domain/industry-suggestion/suggestion-states.ts'
import { enterListings, type ListingEntry } from '#app/domain/listing/enter-listings.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import { say } from '#app/domain/text.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { listKnownRecords, upsertHarvestRecords, upsertSources } from '#db/queries/harvest.server.ts'
import { listConfirmedIndustries } from '#db/queries/industry-suggestions.server.ts'
import { insertOrganisations, listOrganisationsBySlug } from '#db/queries/organisations.server.ts'
import type { HarvestRecord } from './harvest-record.ts'

export type HarvestOutcome = { outcome: 'created' | 'updated' | 'unchanged'; code: string }

/**
 * Takes a batch of records into the catalogue: new ones become listings, changed ones a new revision, unchanged ones
 * are not touched. Idempotent by source and record id; all or nothing. Give each record once in a batch.
 */
export async function harvestListings(
  db: Db,
  records: readonly { record: HarvestRecord; content: ListingContent }[],
  now = Date.now(),
): Promise<HarvestOutcome[]> {
  if (records.length === 0) return []
  const providers = providersOf(records.map(({ record }) => record))
  return inTransaction(db, async (trx) => {
    const sources = await upsertSources(
      trx,
      uniqueBy(
        records.map(({ record }) => record.source),
        (source) => source.name,
      ),
      now,
    )
    const known = await knownRecords(trx, records, sources)
    const hashes = records.map(({ record, content }) => hashOfRecord(record, content))

    const changed = records.flatMap((_, index) => (known[index]?.contentHash === hashes[index] ? [] : [index]))
    const wanted = uniqueBy(
      changed.map((index) => providers[index]!),
      (profile) => profile.slug,
    )
    await insertOrganisations(trx, wanted, { isDemo: false, isHarvested: true, now })
    const organisations = new Map(
      (
        await listOrganisationsBySlug(
          trx,
          wanted.map((profile) => profile.slug),
        )
      ).map((row) => [row.slug, row]),
    )

    const confirmed = await listConfirmedIndustries(
      trx,
      changed.flatMap((index) => known[index]?.listingId ?? []),
    )
    const entries = changed.map((index): ListingEntry => {
      const { record } = records[index]!
      const before = known[index]
      const kept = before && confirmed.get(before.listingId)
      // What an operator confirmed outlives what the source says next.
      const content = kept
        ? { ...records[index]!.content, industries: withConfirmed(records[index]!.content.industries, kept) }
        : records[index]!.content
      const source = sources.get(record.source.name)!
      const organisation = organisations.get(providers[index]!.slug)!
      return {
        provider: { id: organisation.id, profile: organisation.profile },
        source: { id: source.id, name: source.name, title: source.title },
        isDemo: false,
        content,
        listedAt: now,
        ...(before && {
          existing: {
            id: before.listingId,
            code: before.code,
            liveRevision: before.liveRevision,
            createdAt: before.createdAt,
            firstListedAt: before.firstListedAt,
          },
        }),
        ...(record.withdrawn && { withdrawn: record.withdrawn }),
      }
    })
    const entered = await enterListings(trx, entries, { actor: 'import', now })
    await upsertHarvestRecords(
      trx,
      changed.map((index, position) => {
        const { record } = records[index]!
        return {
          sourceId: sources.get(record.source.name)!.id,
          recordId: record.recordId,
          listingId: entered[position]!.id,
          contentHash: hashes[index]!,
          url: record.url ?? null,
          original: JSON.stringify(record.original),
          contact: record.contact ? JSON.stringify(record.contact) : null,
          harvestedAt: now,
        }
      }),
    )

    const outcomes: HarvestOutcome[] = records.map((_, index) => ({
      outcome: 'unchanged',
      code: known[index]?.code ?? '',
    }))
    for (const [position, index] of changed.entries())
      outcomes[index] = { outcome: known[index] ? 'updated' : 'created', code: entered[position]!.code }
    return outcomes
  })
}

async function knownRecords(
  trx: Db,
  records: readonly { record: HarvestRecord }[],
  sources: Map<string, { id: string }>,
) {
  const idsBySource = new Map<string, string[]>()
  for (const { record } of records) {
    const ids = idsBySource.get(record.source.name) ?? []
    ids.push(record.recordId)
    idsBySource.set(record.source.name, ids)
  }
  const found = new Map<string, Awaited<ReturnType<typeof listKnownRecords>>[number]>()
  for (const [name, ids] of idsBySource)
    for (const row of await listKnownRecords(trx, sources.get(name)!.id, ids))
      found.set(`${name}\n${row.recordId}`, row)
  return records.map(({ record }) => found.get(`${record.source.name}\n${record.recordId}`))
}

/** What decides whether a record changed: everything we keep of it but the moment of harvest. */
function hashOfRecord(record: HarvestRecord, content: ListingContent): string {
  return hashOf(
    canonicalJson({
      content,
      provider: record.provider,
      url: record.url,
      original: record.original,
      contact: record.contact,
      withdrawn: record.withdrawn,
    }),
  )
}

/** The provider of each record; a batch has few, and each is checked once. */
function providersOf(records: readonly HarvestRecord[]): OrganisationProfile[] {
  const known = new Map<string, OrganisationProfile>()
  return records.map((record) => {
    const key = JSON.stringify([record.source.name, record.provider])
    const profile = known.get(key) ?? providerOf(record)
    known.set(key, profile)
    return profile
  })
}

/** A harvested provider is one organisation a source and name; two portals' «教育局» are not the same body. */
function providerOf(record: HarvestRecord): OrganisationProfile {
  const name = say(record.provider.name, 'zh')
  const latin = say(record.provider.name, 'en')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const source = record.source.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const key = hashOf(`${record.source.name}\n${name}`).slice(0, 8)
  return OrganisationProfile.parse({
    ...record.provider,
    slug: [/[a-z]/.test(latin) ? latin : source.slice(0, 48), key].join('-'),
    capabilities: ['PROVIDER'],
  })
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
