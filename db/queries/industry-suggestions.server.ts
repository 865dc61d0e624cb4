import type { Insertable } from 'kysely'
import type { IndustrySection } from '#app/domain/codes/industry.ts'
import type { KeptSuggestion } from '#app/domain/industry-suggestion/suggestion-states.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'

/** Listed listings without an industry that this model has not looked at, in order of id, those after `after`. */
export async function listWithoutIndustry(
  db: Db,
  { modelVersion, after, limit }: { modelVersion: string; after: string; limit: number },
): Promise<{ id: string; content: ListingContent; provider: Text }[]> {
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.id', 'listing_revision.content', 'organisation.name'])
    .where('listing.id', '>', after)
    .where('listing.state', '=', 'listed')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('listing_code')
            .select('listing_code.code')
            .whereRef('listing_code.listingId', '=', 'listing.id')
            .where('listing_code.list', '=', 'industry'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('industry_suggestion')
            .select('industry_suggestion.industry')
            .whereRef('industry_suggestion.listingId', '=', 'listing.id')
            .where('industry_suggestion.modelVersion', '=', modelVersion),
        ),
      ),
    )
    .orderBy('listing.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, content, name }) => ({
    id,
    content: JSON.parse(content) as ListingContent,
    provider: JSON.parse(name) as Text,
  }))
}

/** Puts new proposals in place of open ones; what an operator has decided stays as it is. */
export async function replaceProposals(
  trx: Db,
  proposals: readonly Omit<Insertable<Schema['industry_suggestion']>, 'state' | 'decidedAt'>[],
): Promise<void> {
  await deleteProposals(trx, [...new Set(proposals.map(({ listingId }) => listingId))])
  for (let start = 0; start < proposals.length; start += 500)
    await trx
      .insertInto('industry_suggestion')
      .values(
        proposals.slice(start, start + 500).map((row) => ({ ...row, state: 'proposed' as const, decidedAt: null })),
      )
      .onConflict((oc) => oc.columns(['listingId', 'industry']).doNothing())
      .execute()
}

/** Takes back open proposals of these listings: their content has changed. */
export async function deleteProposals(trx: Db, listingIds: readonly string[]): Promise<void> {
  for (let start = 0; start < listingIds.length; start += 1_000)
    await trx
      .deleteFrom('industry_suggestion')
      .where('listingId', 'in', listingIds.slice(start, start + 1_000))
      .where('state', '=', 'proposed')
      .execute()
}

/** All that is suggested for one listing, the likeliest first. */
export async function listSuggestionsOf(db: Db, listingId: string): Promise<KeptSuggestion[]> {
  return db
    .selectFrom('industry_suggestion')
    .select(['industry', 'position', 'confidence', 'modelVersion', 'state', 'madeAt', 'decidedAt'])
    .where('listingId', '=', listingId)
    .orderBy('position')
    .orderBy('industry')
    .execute()
}

/** First proposals that wait for an operator, the surest first. */
export async function listOpenSuggestions(
  db: Db,
  { limit, minConfidence = 0 }: { limit: number; minConfidence?: number },
): Promise<{ code: string; industry: IndustrySection; confidence: number; title: Text }[]> {
  const rows = await db
    .selectFrom('industry_suggestion')
    .innerJoin('listing', 'listing.id', 'industry_suggestion.listingId')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select([
      'listing.code',
      'industry_suggestion.industry',
      'industry_suggestion.confidence',
      'listing_revision.content',
    ])
    .where('industry_suggestion.state', '=', 'proposed')
    .where('industry_suggestion.position', '=', 1)
    .where('industry_suggestion.confidence', '>=', minConfidence)
    .where('listing.state', '=', 'listed')
    .orderBy('industry_suggestion.confidence', 'desc')
    .orderBy('listing.code')
    .limit(limit)
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, title: (JSON.parse(content) as ListingContent).title }))
}

/** How many listings wait for an operator, and how many suggestions were confirmed and declined. */
export async function countSuggestions(db: Db): Promise<{ open: number; confirmed: number; declined: number }> {
  const rows = await db
    .selectFrom('industry_suggestion')
    .select((eb) => ['state', eb.fn.count<number>('listingId').distinct().as('n')])
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0)
  return { open: of('proposed'), confirmed: of('confirmed'), declined: of('declined') }
}

/** Confirmed sections by listing. */
export async function listConfirmedIndustries(
  db: Db,
  listingIds: readonly string[],
): Promise<Map<string, IndustrySection[]>> {
  const confirmed = new Map<string, IndustrySection[]>()
  for (let start = 0; start < listingIds.length; start += 1_000) {
    const rows = await db
      .selectFrom('industry_suggestion')
      .select(['listingId', 'industry'])
      .where('listingId', 'in', listingIds.slice(start, start + 1_000))
      .where('state', '=', 'confirmed')
      .orderBy('position')
      .execute()
    for (const { listingId, industry } of rows)
      confirmed.set(listingId, [...(confirmed.get(listingId) ?? []), industry])
  }
  return confirmed
}

/** Moves suggestions that are still in one of the states `from`; gives those that were. */
export async function moveSuggestions(
  trx: Db,
  wanted: readonly { listingId: string; industry: IndustrySection }[],
  move: { from: readonly KeptSuggestion['state'][]; to: 'confirmed' | 'declined'; now: number },
): Promise<{ listingId: string; industry: IndustrySection }[]> {
  const moved: { listingId: string; industry: IndustrySection }[] = []
  for (let start = 0; start < wanted.length; start += 200) {
    const some = wanted.slice(start, start + 200)
    moved.push(
      ...(await trx
        .updateTable('industry_suggestion')
        .set({ state: move.to, decidedAt: move.now })
        .where('state', 'in', move.from)
        .where(({ or, and, eb }) =>
          or(
            some.map(({ listingId, industry }) =>
              and([eb('listingId', '=', listingId), eb('industry', '=', industry)]),
            ),
          ),
        )
        .returning(['listingId', 'industry'])
        .execute()),
    )
  }
  return moved
}

export type RevisableListing = {
  existing: {
    id: string
    code: string
    liveRevision: number
    createdAt: number
    firstListedAt: number | null
    hasSample: boolean
  }
  provider: { id: string; profile: OrganisationProfile }
  source?: { id: string; name: string; title: Text }
  isDemo: boolean
  listedAt: number
  content: ListingContent
  suggestions: KeptSuggestion[]
}

/** Listed listings by code with all that a new revision needs, and what is suggested for them. */
export async function listRevisable(trx: Db, codes: readonly string[]): Promise<RevisableListing[]> {
  if (codes.length === 0) return []
  const rows = await trx
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .leftJoin('source', 'source.id', 'listing.sourceId')
    .leftJoin('sample', 'sample.listingId', 'listing.id')
    .select([
      'listing.id',
      'listing.code',
      'listing.state',
      'listing.liveRevision',
      'listing.createdAt',
      'listing.firstListedAt',
      'listing.listedAt',
      'listing.isDemo',
      'listing_revision.content',
      'organisation.id as providerId',
      'organisation.profile',
      'source.id as sourceId',
      'source.name as sourceName',
      'source.title as sourceTitle',
      'sample.sha256 as sample',
    ])
    .where('listing.code', 'in', codes)
    .execute()
  const listed = rows.filter((row) => row.state === 'listed')
  if (listed.length === 0) return []
  const suggestions = await trx
    .selectFrom('industry_suggestion')
    .selectAll()
    .where(
      'listingId',
      'in',
      listed.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  return listed.map((row) => ({
    existing: {
      id: row.id,
      code: row.code,
      liveRevision: row.liveRevision ?? 1,
      createdAt: row.createdAt,
      firstListedAt: row.firstListedAt,
      hasSample: row.sample !== null,
    },
    provider: { id: row.providerId, profile: JSON.parse(row.profile) as OrganisationProfile },
    ...(row.sourceId &&
      row.sourceName &&
      row.sourceTitle && {
        source: { id: row.sourceId, name: row.sourceName, title: JSON.parse(row.sourceTitle) as Text },
      }),
    isDemo: row.isDemo === 1,
    listedAt: row.listedAt ?? row.createdAt,
    content: JSON.parse(row.content) as ListingContent,
    suggestions: suggestions.filter(({ listingId }) => listingId === row.id),
  }))
}
