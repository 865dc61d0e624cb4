import { sql } from 'kysely'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { WorkFilter, WorkKey } from '#app/domain/draft/work-list.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { whereAfter } from '../keyset.server.ts'

/** One line of an organisation's own list: a draft, or a listing with what is live of it. */
export type WorkRow = {
  id: string
  /** State of the listing; `draft` and `review` are drafts. */
  state: 'draft' | 'review' | ListingState
  /** Code of the listing, or of the one a draft revises. */
  code: string | null
  updatedAt: number
  content: Record<string, unknown>
  hasSample: boolean
  /** Taken from another catalogue, which looks after it. */
  isHarvested: boolean
}

/**
 * Drafts and listings of an organisation, what was changed last first, from `after` on; at most `limit`. Text is looked for
 * in everything a draft holds and in what can be searched of a listing.
 */
export async function listOwnWork(
  db: Db,
  asked: { organisationId: string; filter: WorkFilter; after?: WorkKey; limit: number },
): Promise<WorkRow[]> {
  const rows = await ownWork(db, asked).execute()
  const listingIds = rows.filter((row) => !isDraft(row.state)).map((row) => row.id)
  const draftIds = rows.filter((row) => isDraft(row.state)).map((row) => row.id)
  const contents = new Map([...(await draftContents(db, draftIds)), ...(await liveContents(db, listingIds))])
  return rows.flatMap((row) => {
    const found = contents.get(row.id)
    return found ? [{ ...row, state: row.state as WorkRow['state'], ...found }] : []
  })
}

/** How many drafts and listings an organisation has in each state. */
export async function countOwnWork(db: Db, organisationId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom(ownWork(db, { organisationId, filter: { text: '', state: 'all' } }).as('work'))
    .select((eb) => ['work.state', eb.fn.countAll<number>().as('count')])
    .groupBy('work.state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** Own listings that are not harvested, for choosing one: the newest first, at most `limit`. */
export async function listOwnListings(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<{ code: string; title: Text }[]> {
  const rows = await db
    .selectFrom('listing')
    .select(['code', 'card'])
    .where('providerId', '=', organisationId)
    .where('sourceId', 'is', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ code, card }) => ({ code, title: (JSON.parse(card) as ListingCard).title }))
}

/** An own listing by its code with what is live of it; undefined for another's and for harvested ones. */
export async function findOwnListing(
  db: Db,
  listing: { organisationId: string; code: string },
): Promise<{ id: string; code: string; state: ListingState; content: ListingContent } | undefined> {
  const row = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.id', 'listing.code', 'listing.state', 'listing_revision.content'])
    .where('listing.code', '=', listing.code)
    .where('listing.providerId', '=', listing.organisationId)
    .where('listing.sourceId', 'is', null)
    .executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) as ListingContent }
}

function isDraft(state: string): boolean {
  return state === 'draft' || state === 'review'
}

function ownWork(
  db: Db,
  {
    organisationId,
    filter,
    after,
    limit,
  }: { organisationId: string; filter: WorkFilter; after?: WorkKey; limit?: number },
) {
  const { text, state } = filter
  let drafts = db
    .selectFrom('draft')
    .leftJoin('listing', 'listing.id', 'draft.listingId')
    .select([
      'draft.id as id',
      sql<string>`case when ${sql.ref('draft.submissionId')} is null then 'draft' else 'review' end`.as('state'),
      'listing.code as code',
      'draft.updatedAt as updatedAt',
    ])
    .where('draft.organisationId', '=', organisationId)
  let listings = db
    .selectFrom('listing')
    .select([
      'listing.id as id',
      sql<string>`${sql.ref('listing.state')}`.as('state'),
      'listing.code as code',
      'listing.updatedAt as updatedAt',
    ])
    .where('listing.providerId', '=', organisationId)
  if (text !== '') {
    const lower = sql`lower(${sql.ref('draft.content')})`
    drafts = drafts.where(contains(lower, JSON.stringify(text.toLowerCase()).slice(1, -1)))
    listings = listings.where((eb) => contains(eb.ref('listing.searchText'), fold(text)))
  }
  const last = after && ([after.updatedAt, after.id] as const)
  drafts = whereAfter(drafts, 'draft.updatedAt', 'draft.id', { order: 'desc', after: last })
  listings = whereAfter(listings, 'listing.updatedAt', 'listing.id', { order: 'desc', after: last })
  if (state === 'draft') drafts = drafts.where('draft.submissionId', 'is', null)
  if (state === 'review') drafts = drafts.where('draft.submissionId', 'is not', null)
  if (state !== 'all' && state !== 'draft' && state !== 'review') listings = listings.where('listing.state', '=', state)
  const hasDrafts = ['all', 'draft', 'review'].includes(state)
  const hasListings = state === 'all' || !hasDrafts
  const all = hasDrafts && hasListings ? drafts.unionAll(listings) : hasDrafts ? drafts : listings
  const ordered = db.selectFrom(all.as('own')).selectAll().orderBy('own.updatedAt', 'desc').orderBy('own.id', 'desc')
  return limit === undefined ? ordered : ordered.limit(limit)
}

type Found = Pick<WorkRow, 'content' | 'hasSample' | 'isHarvested'>

async function draftContents(db: Db, ids: readonly string[]): Promise<[string, Found][]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('draft').select(['id', 'content', 'sample']).where('id', 'in', ids).execute()
  return rows.map(({ id, content, sample }) => [
    id,
    { content: JSON.parse(content) as Record<string, unknown>, hasSample: sample !== null, isHarvested: false },
  ])
}

async function liveContents(db: Db, ids: readonly string[]): Promise<[string, Found][]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        // A listing that was registered and not yet listed has a revision, too.
        .on('listing_revision.number', '=', (eb) =>
          eb.fn.coalesce(
            'listing.liveRevision',
            eb
              .selectFrom('listing_revision as newest')
              .select((inner) => inner.fn.max('newest.number').as('number'))
              .whereRef('newest.listingId', '=', 'listing.id'),
          ),
        ),
    )
    .select(['listing.id', 'listing.sourceId', 'listing.hasSample', 'listing_revision.content'])
    .where('listing.id', 'in', ids)
    .execute()
  return rows.map(({ id, sourceId, content, hasSample }) => [
    id,
    {
      content: JSON.parse(content) as Record<string, unknown>,
      hasSample: hasSample === 1,
      isHarvested: sourceId !== null,
    },
  ])
}
