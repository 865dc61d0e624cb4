import type { IndustrySection } from '#app/domain/codes/industry.ts'
import type { SuggestionState } from '#app/domain/industry-suggestion/suggestion-states.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

/** Which suggestions an operator looks through. Open ones are counted once a listing, by the likeliest that is open. */
export type SuggestionFilter = {
  state: SuggestionState
  industry: IndustrySection | undefined
  minConfidence: number
  providerId: string | undefined
}

/** A suggestion with what an operator decides by. */
export type SuggestionLine = {
  listingId: string
  code: string
  title: Text
  provider: Text
  providerSlug: string
  industry: IndustrySection
  confidence: number
  decidedAt: number | null
}

/** Most providers offered to choose from. */
const mostProviders = 200

function fitting(db: Db, { state, industry, minConfidence, providerId }: SuggestionFilter) {
  return db
    .selectFrom('industry_suggestion')
    .innerJoin('listing', 'listing.id', 'industry_suggestion.listingId')
    .where('industry_suggestion.state', '=', state)
    .where('industry_suggestion.confidence', '>=', minConfidence)
    .where('listing.state', '=', 'listed')
    .$if(industry !== undefined, (some) => some.where('industry_suggestion.industry', '=', industry as IndustrySection))
    .$if(providerId !== undefined, (some) => some.where('listing.providerId', '=', providerId as string))
    .$if(state === 'proposed', (some) =>
      some.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('industry_suggestion as likelier')
              .select('likelier.industry')
              .whereRef('likelier.listingId', '=', 'industry_suggestion.listingId')
              .whereRef('likelier.position', '<', 'industry_suggestion.position')
              .where('likelier.state', '=', 'proposed'),
          ),
        ),
      ),
    )
}

/** How many suggestions fit. */
export async function countSuggestionLines(db: Db, filter: SuggestionFilter): Promise<number> {
  const { n } = await fitting(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Suggestions that fit, a page: open ones the surest first, decided ones the newest decision first. */
export async function listSuggestionLines(
  db: Db,
  filter: SuggestionFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<SuggestionLine[]> {
  const rows = await fitting(db, filter)
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select([
      'listing.id as listingId',
      'listing.code',
      'listing_revision.content',
      'organisation.name',
      'organisation.slug as providerSlug',
      'industry_suggestion.industry',
      'industry_suggestion.confidence',
      'industry_suggestion.decidedAt',
    ])
    .orderBy(filter.state === 'proposed' ? 'industry_suggestion.confidence' : 'industry_suggestion.decidedAt', 'desc')
    .orderBy('industry_suggestion.listingId', 'desc')
    .orderBy('industry_suggestion.industry')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ content, name, ...row }) => ({
    ...row,
    title: (JSON.parse(content) as ListingContent).title,
    provider: JSON.parse(name) as Text,
  }))
}

/** The open suggestions of these listings, at most a thousand listings, each listing's likeliest first. */
export async function listOpenOf(
  db: Db,
  listingIds: readonly string[],
): Promise<{ listingId: string; code: string; industry: IndustrySection; confidence: number }[]> {
  if (listingIds.length === 0) return []
  return db
    .selectFrom('industry_suggestion')
    .innerJoin('listing', 'listing.id', 'industry_suggestion.listingId')
    .select(['industry_suggestion.listingId', 'listing.code', 'industry', 'confidence'])
    .where('industry_suggestion.listingId', 'in', listingIds.slice(0, 1_000))
    .where('industry_suggestion.state', '=', 'proposed')
    .orderBy('industry_suggestion.listingId')
    .orderBy('position')
    .execute()
}

/** The ids of listings by code, at most a thousand. */
export async function listIdsOfCodes(db: Db, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await db.selectFrom('listing').select('id').where('code', 'in', codes.slice(0, 1_000)).execute()
  return rows.map(({ id }) => id)
}

/** Providers whose listings have suggestions in this state, those with most first, at most 200. */
export async function listSuggestionProviders(
  db: Db,
  state: SuggestionState,
): Promise<{ id: string; slug: string; name: Text; count: number }[]> {
  const rows = await db
    .selectFrom('industry_suggestion')
    .innerJoin('listing', 'listing.id', 'industry_suggestion.listingId')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select((eb) => [
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      eb.fn.count<number>('industry_suggestion.listingId').distinct().as('count'),
    ])
    .where('industry_suggestion.state', '=', state)
    .where('listing.state', '=', 'listed')
    .groupBy(['organisation.id', 'organisation.slug', 'organisation.name'])
    .orderBy('count', 'desc')
    .orderBy('organisation.slug')
    .limit(mostProviders)
    .execute()
  return rows.map(({ name, count, ...row }) => ({ ...row, name: JSON.parse(name) as Text, count: Number(count) }))
}
