import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { prepareListQuery } from '../prepared.server.ts'

export type ListingPage = {
  id: string
  code: string
  state: ListingState
  content: ListingContent
  card: ListingCard
  contentHash: string
  isDemo: boolean
  providerSlug: string
  firstListedAt: number | null
  listedAt: number | null
  delistedAt: number | null
  delistReason: string | null
  updatedAt: number
  /** Set on harvested listings. */
  harvest: {
    source: string
    title: Text
    sourceUrl: string | null
    licence: string | null
    url: string | null
    original: Record<string, string>
    harvestedAt: number
  } | null
  sample: { format: 'CSV' | 'JSONL'; sha256: string; bytes: number; rowCount: number } | null
}

/** Everything a listing's page needs but its sample rows and revisions: one query. Undefined for an unknown code. */
export async function findListingPage(db: Db, code: string): Promise<ListingPage | undefined> {
  const row = await db
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
    .select([
      'listing.id',
      'listing.code',
      'listing.state',
      'listing.card',
      'listing.isDemo',
      'listing.firstListedAt',
      'listing.listedAt',
      'listing.delistedAt',
      'listing.delistReason',
      'listing.updatedAt',
      'listing_revision.content',
      'listing_revision.contentHash',
      'organisation.slug as providerSlug',
      'source.name as sourceName',
      'source.title as sourceTitle',
      'source.url as sourceUrl',
      'source.licence as sourceLicence',
      'harvest_record.url as recordUrl',
      'harvest_record.original',
      'harvest_record.harvestedAt',
      'sample.format as sampleFormat',
      'sample.sha256 as sampleSha256',
      'sample.bytes as sampleBytes',
      'sample.rowCount as sampleRows',
    ])
    .where('listing.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    content: JSON.parse(row.content) as ListingContent,
    card: JSON.parse(row.card) as ListingCard,
    contentHash: row.contentHash,
    isDemo: row.isDemo === 1,
    providerSlug: row.providerSlug,
    firstListedAt: row.firstListedAt,
    listedAt: row.listedAt,
    delistedAt: row.delistedAt,
    delistReason: row.delistReason,
    updatedAt: row.updatedAt,
    harvest:
      row.sourceName && row.sourceTitle && row.harvestedAt
        ? {
            source: row.sourceName,
            title: JSON.parse(row.sourceTitle) as Text,
            sourceUrl: row.sourceUrl,
            licence: row.sourceLicence,
            url: row.recordUrl,
            original: JSON.parse(row.original ?? '{}') as Record<string, string>,
            harvestedAt: row.harvestedAt,
          }
        : null,
    sample:
      row.sampleFormat && row.sampleSha256
        ? {
            format: row.sampleFormat,
            sha256: row.sampleSha256,
            bytes: row.sampleBytes ?? 0,
            rowCount: row.sampleRows ?? 0,
          }
        : null,
  }
}

export type RevisionLine = {
  number: number
  version: string
  change: Text | null
  contentHash: string
  createdAt: number
}

/** The revisions of a listing, newest first, at most `limit`; without their content. */
export async function listRevisions(db: Db, listingId: string, limit: number): Promise<RevisionLine[]> {
  const rows = await db
    .selectFrom('listing_revision')
    .select(['number', 'version', 'change', 'contentHash', 'createdAt'])
    .where('listingId', '=', listingId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, change: row.change ? (JSON.parse(row.change) as Text) : null }))
}

/** Statistics, first rows and check report of a listing's sample, or undefined. */
export async function findSample(db: Db, listingId: string) {
  return db.selectFrom('sample').selectAll().where('listingId', '=', listingId).executeTakeFirst()
}

const cardsById = prepareListQuery((db, ids) =>
  db.selectFrom('listing').select(['id', 'card', 'state']).where('id', 'in', ids),
)

/** Cards of listed listings by id, in the order asked; what is no longer listed is left out. */
export async function listCards(db: Db, ids: readonly string[]): Promise<ListingCard[]> {
  // The state is looked at here: asked for in SQL, it makes SQLite walk all listed listings instead of twenty keys.
  const rows = await cardsById(db, ids)
  const cards = new Map(rows.filter((row) => row.state === 'listed').map((row) => [row.id, row.card]))
  return ids.flatMap((id) => {
    const card = cards.get(id)
    return card ? [JSON.parse(card) as ListingCard] : []
  })
}

/** The newest listed cards, by the day they were listed or changed. */
export async function listNewestCards(
  db: Db,
  options: { by: 'listedAt' | 'updatedAt'; limit: number; own?: boolean; provider?: string },
): Promise<{ card: ListingCard; listedAt: number; updatedAt: number }[]> {
  let query = db.selectFrom('listing').select(['card', 'listedAt', 'updatedAt']).where('state', '=', 'listed')
  // Harvested listings come by the thousand at one time; «new on the exchange» means its own.
  if (options.own) query = query.where('sourceId', 'is', null)
  if (options.provider)
    query = query.where('providerId', '=', (eb) =>
      eb
        .selectFrom('organisation')
        .select('id')
        .where('slug', '=', options.provider ?? ''),
    )
  const rows = await query.orderBy(options.by, 'desc').orderBy('id', 'desc').limit(options.limit).execute()
  return rows.map((row) => ({
    card: JSON.parse(row.card) as ListingCard,
    listedAt: row.listedAt ?? row.updatedAt,
    updatedAt: row.updatedAt,
  }))
}

export type ExchangeCounts = {
  listed: number
  everListed: number
  harvested: number
  organisations: number
  withSample: number
  demo: number
}

/** The exchange's own counters: listed now, ever listed (never falls, rule R25), harvested apart. */
export async function countExchange(db: Db): Promise<ExchangeCounts> {
  const row = await db
    .selectFrom('listing')
    .select((eb) => [
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('state', '=', 'listed'), eb('sourceId', 'is', null)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('listed'),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('firstListedAt', 'is not', null), eb('sourceId', 'is', null)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('everListed'),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('state', '=', 'listed'), eb('sourceId', 'is not', null)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('harvested'),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('state', '=', 'listed'), eb('hasSample', '=', 1)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('withSample'),
      eb.fn.sum<number>('isDemo').as('demo'),
    ])
    .executeTakeFirstOrThrow()
  const organisations = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('isHarvested', '=', 0)
    .executeTakeFirstOrThrow()
  return {
    listed: Number(row.listed ?? 0),
    everListed: Number(row.everListed ?? 0),
    harvested: Number(row.harvested ?? 0),
    withSample: Number(row.withSample ?? 0),
    demo: Number(row.demo ?? 0),
    organisations: Number(organisations.n),
  }
}
