import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'
import { canonicalJson, type EventEntry, hashOf } from '#app/domain/events/event-chain.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteProposals } from '#db/queries/industry-suggestions.server.ts'
import { insertListings, type ListingRows, updateListings } from '#db/queries/listing-rows.server.ts'
import { enqueueListings } from '#db/queries/match-queue.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import type { Schema } from '#db/schema.ts'
import type { SampleReport } from '../sample/check-sample.ts'
import { codePrefixes, listingCode, serialName } from './listing-code.ts'
import type { ListingContent } from './listing-content.ts'
import { projectListing } from './listing-projection.ts'
import type { ListingState } from './listing-states.ts'
import { publicContent } from './public-content.ts'

/** One listing to enter or to bring to a new revision. */
export type ListingEntry = {
  /** Set when the listing exists: its id, code, the number of its live revision, when it was first listed, and whether
   * it has a sample that stays. */
  existing?: {
    id: string
    code: string
    liveRevision: number
    createdAt: number
    firstListedAt: number | null
    hasSample?: boolean
  }
  provider: { id: string; profile: Pick<OrganisationProfile, 'slug' | 'name'> }
  source?: { id: string; name: string; title: Text }
  isDemo: boolean
  content: ListingContent
  listedAt: number
  /** When the live revision was made; `listedAt` where it is the first. */
  revisedAt?: number
  /** What the live revision changed. */
  change?: Text
  /** Earlier revisions of a new listing, oldest first. */
  history?: { content: ListingContent; change: Text; at: number }[]
  sample?: Omit<Insertable<Schema['sample']>, 'listingId'>
  /** The source has withdrawn it: kept resolvable, not in the catalogue. */
  withdrawn?: { reason: string }
  /** Set where entering does not list it: the state it is in or stays in. */
  stays?: { state: ListingState; delistedAt: number | null; delistReason: string | null }
}

export type EnteredListing = { id: string; code: string; contentHash: string }

/**
 * Enters listings that were decided elsewhere: by the demo, or by the catalogue they are harvested from. All in the
 * caller's transaction: rows, an event each, and the promise to the search index. What was suggested for earlier content goes. Gives ids and codes in the order given.
 */
export async function enterListings(
  trx: Db,
  entries: readonly ListingEntry[],
  { actor, now }: { actor: string; now: number },
): Promise<EnteredListing[]> {
  const codes = await giveCodes(trx, entries)
  const rows = entries.map((entry, index) => rowsOf(entry, codes[index] ?? '', now))
  await deleteProposals(
    trx,
    entries.flatMap((entry) => entry.existing?.id ?? []),
  )
  await insertListings(
    trx,
    rows.filter((_, index) => !entries[index]?.existing),
  )
  await updateListings(
    trx,
    rows.filter((_, index) => entries[index]?.existing),
  )

  const events = rows.map((row, index): EventEntry => {
    const entry = entries[index]
    const verb = entry?.withdrawn ? 'delisted' : entry?.existing ? 'revised' : 'listed'
    const live = row.revisions[row.revisions.length - 1]
    return {
      at: now,
      actor,
      action: `listing.${verb}`,
      subjectKind: 'listing',
      subjectId: row.listing.id,
      detail: {
        code: row.listing.code,
        revision: live?.number,
        contentHash: live?.contentHash,
        ...(entry?.source && { source: entry.source.name }),
      },
      ...(entry?.withdrawn && { reason: entry.withdrawn.reason }),
    }
  })
  await insertEvents(trx, events)
  await enqueueListings(trx, { listingIds: rows.map((row) => row.listing.id), now })
  return rows.map((row) => ({
    id: row.listing.id,
    code: row.listing.code,
    contentHash: row.revisions[row.revisions.length - 1]?.contentHash ?? '',
  }))
}

/** Codes for these entries, in their order: the known one, or the next of its month. Call with the transaction that uses them. */
export async function giveCodes(trx: Db, entries: readonly ListingEntry[]): Promise<string[]> {
  const wanted = new Map<string, number>()
  const nameOf = (entry: ListingEntry) => serialName(prefixOf(entry), entry.listedAt)
  for (const entry of entries) if (!entry.existing) wanted.set(nameOf(entry), (wanted.get(nameOf(entry)) ?? 0) + 1)
  const next = new Map<string, number>()
  for (const [name, count] of wanted) next.set(name, await takeSerials(trx, name, count))
  return entries.map((entry) => {
    if (entry.existing) return entry.existing.code
    const name = nameOf(entry)
    const serial = next.get(name) ?? 1
    next.set(name, serial + 1)
    return listingCode(prefixOf(entry), entry.content.kind, entry.listedAt, serial)
  })
}

/** Undefined where a report names no findings at all: the sample was not checked. */
function errorsIn(report: string): number | undefined {
  const { findings } = JSON.parse(report) as Partial<SampleReport>
  return findings?.filter((finding) => finding.severity === 'error').length
}

function prefixOf(entry: ListingEntry): string {
  return entry.source ? codePrefixes.harvested : codePrefixes.own
}

/** Everything that is written of an entry: the listing, its revisions and what is drawn from them. */
export function rowsOf(entry: ListingEntry, code: string, now: number): ListingRows {
  const { content, existing } = entry
  const shown = publicContent(content)
  const id = existing?.id ?? newId()
  const firstListedAt = existing?.firstListedAt ?? (entry.stays ? null : entry.listedAt)
  const { card, columns, codes } = projectListing({
    code,
    content,
    provider: entry.provider.profile,
    ...(entry.source && { source: { name: entry.source.name, title: entry.source.title } }),
    hasSample: entry.sample !== undefined || existing?.hasSample === true,
    sampleErrors: entry.sample && errorsIn(entry.sample.report),
    isDemo: entry.isDemo,
    ...(firstListedAt !== null && { listedAt: firstListedAt }),
  })
  const first = existing ? existing.liveRevision + 1 : 1
  const history = entry.history ?? []
  const revisedAt = entry.revisedAt ?? entry.listedAt
  const revisions = [
    ...history.map((each) => ({ content: each.content, change: each.change, at: each.at })),
    { content, change: entry.change, at: revisedAt },
  ].map((each, index) => {
    const text = canonicalJson(each.content)
    return {
      id: newId(),
      listingId: id,
      number: first + index,
      version: each.content.version,
      content: text,
      contentHash: hashOf(text),
      change: each.change ? JSON.stringify(each.change) : null,
      createdAt: each.at,
    }
  })
  return {
    listing: {
      id,
      code,
      state: entry.stays?.state ?? (entry.withdrawn ? 'delisted' : 'listed'),
      providerId: entry.provider.id,
      sourceId: entry.source?.id ?? null,
      liveRevision: first + history.length,
      isDemo: entry.isDemo ? 1 : 0,
      ...columns,
      card: JSON.stringify(card),
      firstListedAt,
      listedAt: firstListedAt,
      delistedAt: entry.stays ? entry.stays.delistedAt : entry.withdrawn ? now : null,
      delistReason: entry.stays ? entry.stays.delistReason : (entry.withdrawn?.reason ?? null),
      createdAt: existing?.createdAt ?? now,
      updatedAt: existing ? now : revisedAt,
    },
    revisions,
    codes,
    fields: [
      ...shown.dictionary.map((field, position) => fieldRow('OUT', position, field)),
      ...shown.apiInputs.map((field, position) => fieldRow('IN', position, field)),
    ],
    offers: shown.offers.map((offer, position) => ({
      position,
      model: offer.model,
      unit: offer.unit ?? null,
      currency: offer.currency,
      price: offer.price ?? null,
      rangeMin: offer.rangeMin ?? null,
      rangeMax: offer.rangeMax ?? null,
    })),
    files: shown.files.map((file, position) => ({
      position,
      name: file.name,
      format: file.format,
      bytes: file.bytes ?? null,
      rows: file.rows ?? null,
      sha256: file.sha256 ?? null,
      url: file.url ?? null,
    })),
    ...(entry.sample && { sample: entry.sample }),
  }
}

function fieldRow(
  direction: 'IN' | 'OUT',
  position: number,
  field: ListingContent['dictionary'][number],
): ListingRows['fields'][number] {
  return {
    direction,
    position,
    name: field.name,
    title: field.title ? JSON.stringify(field.title) : null,
    type: field.type,
    unit: field.unit ?? null,
    personal: field.personal,
  }
}
