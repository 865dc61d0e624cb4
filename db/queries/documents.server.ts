import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import { publicContent } from '#app/domain/listing/public-content.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { prepareListQuery } from '../prepared.server.ts'

/** What of a listed listing its search document is made from. */
export type DocumentRow = {
  id: string
  code: string
  content: ListingContent
  provider: { slug: string; name: Text }
  /** Name of the source of a harvested listing; null for the exchange's own. */
  source: string | null
  hasSample: boolean
  /** Millionths of a yuan. */
  priceMin: number | null
  disclosure: number
  dataUpdatedAt: number | null
  listedAt: number | null
  titleSort: string
}

/** Rows for the documents of these listings: one query. What is not listed is left out. */
export async function listDocumentRows(db: Db, ids: readonly string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .leftJoin('source', 'source.id', 'listing.sourceId')
    .select([
      'listing.id',
      'listing.code',
      'listing.state',
      'listing.hasSample',
      'listing.priceMin',
      'listing.disclosure',
      'listing.dataUpdatedAt',
      'listing.listedAt',
      'listing.titleSort',
      'listing_revision.content',
      'organisation.slug',
      'organisation.name',
      'source.name as source',
    ])
    .where('listing.id', 'in', ids)
    .execute()
  // The state is looked at here: asked for in SQL, it makes SQLite walk all listed listings instead of these keys.
  const listed = rows.filter((row) => row.state === 'listed')
  return listed.map(({ slug, name, content, hasSample, state: _state, ...row }) => ({
    ...row,
    content: publicContent(JSON.parse(content) as ListingContent),
    provider: { slug, name: JSON.parse(name) as Text },
    hasSample: hasSample === 1,
  }))
}

const contentsByCode = prepareListQuery((db, codes) =>
  db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.code', 'listing_revision.content'])
    .where('listing.code', 'in', codes),
)

/** What visitors may see of these listings, by code: one query. */
export async function listPublicContents(db: Db, codes: readonly string[]): Promise<Map<string, ListingContent>> {
  const rows = await contentsByCode(db, codes)
  return new Map(rows.map((row) => [row.code, publicContent(JSON.parse(row.content) as ListingContent)]))
}

/** Ids of listed listings in order of id, those after `after`. */
export async function listListedIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('listing')
    .select('id')
    .where('id', '>', after)
    .where('state', '=', 'listed')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** How many listings can be found. */
export async function countListed(db: Db): Promise<number> {
  const row = await db
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'listed')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The number of the newest event: everything done so far is at or before it. */
export async function findLastEvent(db: Db): Promise<number> {
  const row = await db.selectFrom('event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

/** Listings that something happened to after an event, and the newest event seen. */
export async function listChangedListings(
  db: Db,
  after: number,
  limit: number,
): Promise<{ ids: string[]; last: number }> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'subjectKind', 'subjectId'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return {
    ids: [...new Set(rows.filter((row) => row.subjectKind === 'listing').map((row) => row.subjectId))],
    last: rows.at(-1)?.seq ?? after,
  }
}

const fieldsByCode = prepareListQuery((db, codes) =>
  db
    .selectFrom('listing_field')
    .innerJoin('listing', 'listing.id', 'listing_field.listingId')
    .select(['listing.code', 'listing_field.name', 'listing_field.title'])
    .where('listing.code', 'in', codes)
    .orderBy('listing_field.listingId')
    .orderBy('listing_field.direction', 'desc')
    .orderBy('listing_field.position')
    .limit(20_000),
)

/** Names and titles in the dictionaries of these listings, by code of the listing, in order. */
export async function listFieldNames(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, { name: string; title: string | null }[]>> {
  const fields = new Map<string, { name: string; title: string | null }[]>()
  for (const { code, ...field } of await fieldsByCode(db, codes)) {
    const list = fields.get(code)
    if (list) list.push(field)
    else fields.set(code, [field])
  }
  return fields
}

/** Ids of listed listings that share the most field, industry and zone codes with one, best first. */
export async function listSimilarIds(db: Db, listingId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('listing_code as mine')
    .innerJoin('listing_code as other', (join) =>
      join.onRef('other.list', '=', 'mine.list').onRef('other.code', '=', 'mine.code'),
    )
    .innerJoin('listing', 'listing.id', 'other.listingId')
    .select('listing.id')
    .where('mine.listingId', '=', listingId)
    .where('mine.list', 'in', ['field', 'industry', 'zone'])
    .where('other.listingId', '!=', listingId)
    .where('listing.state', '=', 'listed')
    .groupBy(['listing.id', 'listing.sourceId', 'listing.disclosure'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('listing.disclosure', 'desc')
    .orderBy('listing.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Id, content and provider of one listing by its code, or undefined. */
export async function findDocumentRow(db: Db, code: string): Promise<DocumentRow | undefined> {
  const row = await db.selectFrom('listing').select('id').where('code', '=', code).executeTakeFirst()
  return row ? (await listDocumentRows(db, [row.id]))[0] : undefined
}

/** Id and state of a listing by its code, and when it was first public; undefined for an unknown code. */
export function findListingState(
  db: Db,
  code: string,
): Promise<{ id: string; state: ListingState; firstListedAt: number | null } | undefined> {
  return db.selectFrom('listing').select(['id', 'state', 'firstListedAt']).where('code', '=', code).executeTakeFirst()
}
