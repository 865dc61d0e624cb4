import type { KeptSuggestion } from '#app/domain/industry-suggestion/suggestion-states.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { askedFor, prepareQuery } from '../prepared.server.ts'
import type { RevisionLine } from './listings.server.ts'

/** A listing with all that programs are given of it. */
export type WholeListing = {
  code: string
  state: ListingState
  /** Canonical JSON of ListingContent, as the live revision holds it: also what visitors may not see. */
  content: string
  contentHash: string
  provider: { slug: string; name: Text }
  /** 0-100. */
  disclosure: number
  firstListedAt: number | null
  updatedAt: number
  delistedAt: number | null
  delistReason: string | null
  /** Set on harvested listings. */
  harvest: {
    source: string
    title: Text
    sourceUrl: string | null
    recordUrl: string | null
    licence: string | null
    original: Record<string, string>
  } | null
  sample: { format: 'CSV' | 'JSONL'; sha256: string; bytes: number; rows: number } | null
  /** Newest first, at most a hundred. */
  revisions: RevisionLine[]
  /** The likeliest first. */
  suggestions: Pick<KeptSuggestion, 'industry' | 'position' | 'confidence' | 'state'>[]
}

const mostRevisions = 100

const listingByCode = prepareQuery((db) =>
  db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .leftJoin('source', 'source.id', 'listing.sourceId')
    .leftJoin('harvest_record', 'harvest_record.listingId', 'listing.id')
    .leftJoin('sample', 'sample.listingId', 'listing.id')
    .select(({ exists, selectFrom }) => [
      'listing.id',
      'listing.code',
      'listing.state',
      'listing.disclosure',
      'listing.firstListedAt',
      'listing.delistedAt',
      'listing.delistReason',
      'listing.updatedAt',
      'listing_revision.content',
      'listing_revision.contentHash',
      'listing_revision.number',
      'listing_revision.version',
      'listing_revision.change',
      'listing_revision.createdAt',
      'organisation.slug as providerSlug',
      'organisation.name as providerName',
      'source.name as sourceName',
      'source.title as sourceTitle',
      'source.url as sourceUrl',
      'source.licence as sourceLicence',
      'harvest_record.url as recordUrl',
      'harvest_record.original',
      'sample.format as sampleFormat',
      'sample.sha256 as sampleSha256',
      'sample.bytes as sampleBytes',
      'sample.rowCount as sampleRows',
      selectFrom('listing_revision as other')
        .select(({ fn }) => fn.max('other.number').as('last'))
        .whereRef('other.listingId', '=', 'listing.id')
        .as('lastRevision'),
      exists(
        selectFrom('industry_suggestion')
          .select('industry_suggestion.industry')
          .whereRef('industry_suggestion.listingId', '=', 'listing.id'),
      ).as('isSuggested'),
    ])
    .where('listing.code', '=', askedFor),
)

const revisionsOf = prepareQuery((db) =>
  db
    .selectFrom('listing_revision')
    .select(['number', 'version', 'change', 'contentHash', 'createdAt'])
    .where('listingId', '=', askedFor)
    .orderBy('number', 'desc')
    .limit(mostRevisions),
)

const suggestionsOf = prepareQuery((db) =>
  db
    .selectFrom('industry_suggestion')
    .select(['industry', 'position', 'confidence', 'state'])
    .where('listingId', '=', askedFor)
    .orderBy('position')
    .orderBy('industry'),
)

/**
 * One listing with its revisions and suggestions. Undefined for an unknown code. One prepared query, and one more where
 * there are several revisions or any suggestions, which most listings have not.
 */
export async function findWholeListing(db: Db, code: string): Promise<WholeListing | undefined> {
  const [row] = await listingByCode(db, code)
  if (!row) return undefined
  const revisions = row.lastRevision === 1 ? [row] : await revisionsOf(db, row.id)
  const suggestions = row.isSuggested ? await suggestionsOf(db, row.id) : []
  return {
    code: row.code,
    state: row.state,
    content: row.content,
    contentHash: row.contentHash,
    provider: { slug: row.providerSlug, name: JSON.parse(row.providerName) as Text },
    disclosure: row.disclosure,
    firstListedAt: row.firstListedAt,
    updatedAt: row.updatedAt,
    delistedAt: row.delistedAt,
    delistReason: row.delistReason,
    harvest:
      row.sourceName && row.sourceTitle && row.original
        ? {
            source: row.sourceName,
            title: JSON.parse(row.sourceTitle) as Text,
            sourceUrl: row.sourceUrl,
            recordUrl: row.recordUrl,
            licence: row.sourceLicence,
            original: JSON.parse(row.original) as Record<string, string>,
          }
        : null,
    sample:
      row.sampleFormat && row.sampleSha256
        ? {
            format: row.sampleFormat,
            sha256: row.sampleSha256,
            bytes: row.sampleBytes ?? 0,
            rows: row.sampleRows ?? 0,
          }
        : null,
    revisions: revisions.map(({ number, version, change, contentHash, createdAt }) => ({
      number,
      version,
      change: change ? (JSON.parse(change) as Text) : null,
      contentHash,
      createdAt,
    })),
    suggestions,
  }
}
