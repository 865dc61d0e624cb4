import type { Database, Db } from '#db/client.server.ts'
import { listInvitedAmong } from '#db/queries/demand-invitations.server.ts'
import { type Demand, findDemand } from '#db/queries/demands.server.ts'
import { countRankedMatches, listProvidersOfListings, listRankedMatches } from '#db/queries/match-pages.server.ts'
import { listMatchedListings } from '#db/queries/matched.server.ts'
import { DemandContent } from '../demand/demand-content.ts'
import { editableStates } from '../demand/demand-steps.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import type { Language } from '../text.ts'
import { keptScore, leastKept, mostMatches } from './match-limits.ts'
import type { FoundMatch, Match } from './match-types.ts'
import { type MatchedCard, type MatchesPageView, type TopMatchesView, viewMatchedCard } from './match-view.ts'

/** The search, as far as matches are found by it. */
export type FindMatches = {
  canMatch: () => boolean
  matchDemand: (
    content: DemandContent,
    options: { limit: number; without?: string | undefined },
  ) => Promise<FoundMatch[]>
}

/** Matches on one page. */
export const matchesPerPage = 20
/** Matches that stand on the page of a demand. */
const mostOnTop = 3

/**
 * The best listings for what was typed so far, worked out at once; own listings of the buyer, `without`, are left out.
 * Nothing is kept and nobody is told.
 */
export async function readTopMatches(
  search: FindMatches,
  { read }: Pick<Database, 'read'>,
  content: unknown,
  most: number,
  reader: { language: Language; now: number; without?: string | undefined },
): Promise<TopMatchesView> {
  const parsed = DemandContent.safeParse(content)
  if (!parsed.success) return { state: 'draft', matches: [] }
  if (!search.canMatch()) return { state: 'waiting', matches: [] }
  const found = await findNow(search, parsed.data, { limit: most, without: reader.without })
  return { state: 'found', matches: await viewAll(read, found, { content: parsed.data, ...reader }) }
}

/** The best listings for an own demand while it is written, under review or open; undefined for one that is over. */
export async function readTopMatchesOf(
  search: FindMatches,
  database: Pick<Database, 'read'>,
  asked: { id: string; organisationId: string; language: Language; now: number },
): Promise<TopMatchesView | undefined> {
  const { id, organisationId, language, now } = asked
  const demand = await findDemand(database.read, { id, organisationId })
  if (!demand || !(demand.isOpen === 1 || demand.state === 'submitted' || editableStates.includes(demand.state)))
    return undefined
  return readTopMatches(search, database, demand.content, mostOnTop, { language, now, without: organisationId })
}

/** A page of the matches of a demand: as the last run kept them, or worked out now where none is kept of what it says now. */
export async function readMatchesPage(
  search: FindMatches,
  { read }: Pick<Database, 'read'>,
  asked: { demand: Demand; after: number; language: Language; now: number },
): Promise<MatchesPageView> {
  const { demand, after, language, now } = asked
  const none = { count: { all: 0, open: 0 }, invited: [], invitable: [] }
  const parsed = DemandContent.safeParse(demand.content)
  if (!parsed.success) return { state: 'draft', matches: [], ...none }
  const kept = await listRankedMatches(read, {
    demandId: demand.id,
    revision: demand.revision,
    after,
    limit: matchesPerPage + 1,
  })
  if (kept.length === 0 && after === 0 && !search.canMatch()) return { state: 'waiting', matches: [], ...none }
  const isKept = kept.length > 0 || after > 0
  const found = isKept
    ? kept
    : (await findNow(search, parsed.data, { limit: mostMatches, without: demand.organisationId })).map((match, at) => ({
        rank: at + 1,
        match,
        matchedAt: now,
      }))
  const page = isKept ? found.slice(0, matchesPerPage) : found
  const last = page.at(-1)
  const matches = page.map(({ match }) => match)
  return {
    state: 'found',
    matches: await viewAll(read, matches, { content: parsed.data, language, now }),
    ...(isKept && last && { matchedAt: last.matchedAt }),
    count: isKept
      ? await countRankedMatches(read, demand.id)
      : { all: found.length, open: found.filter(({ match }) => match.shut.length === 0).length },
    ...(isKept && found.length > page.length && last && { next: last.rank }),
    ...(await readInvitable(read, demand, matches)),
  }
}

/** Of the providers of these listings, who was invited to the demand, and who can be: verified ones, while it is open. */
async function readInvitable(
  db: Db,
  demand: Demand,
  matches: readonly Match[],
): Promise<{ invited: string[]; invitable: string[] }> {
  const providers = await listProvidersOfListings(
    db,
    matches.map(({ listingId }) => listingId),
  )
  const organisationIds = [...new Set(providers.map(({ id }) => id))]
  const invited = new Set(await listInvitedAmong(db, { demandId: demand.id, organisationIds }))
  const slugsOf = (some: typeof providers) => [...new Set(some.map(({ slug }) => slug))]
  return {
    invited: slugsOf(providers.filter(({ id }) => invited.has(id))),
    invitable: slugsOf(
      providers.filter(
        ({ id, standing, isHarvested }) =>
          demand.isOpen === 1 && !isHarvested && standing === 'verified' && !invited.has(id),
      ),
    ),
  }
}

async function findNow(
  search: FindMatches,
  content: DemandContent,
  options: { limit: number; without?: string | undefined },
): Promise<FoundMatch[]> {
  const found = await search.matchDemand(content, options)
  return found.filter(({ score }) => keptScore(score) >= leastKept)
}

/** Puts matches into words with the cards of their listings; what is not listed any more is left out. */
async function viewAll(
  db: Db,
  matches: readonly Match[],
  { content, language, now }: { content: DemandContent; language: Language; now: number },
): Promise<MatchedCard[]> {
  const ids = matches.map(({ listingId }) => listingId)
  const listings = new Map((await listMatchedListings(db, ids)).map((each) => [each.id, each]))
  return matches.flatMap((match) => {
    const listing = listings.get(match.listingId)
    if (!listing?.isListed) return []
    const card = JSON.parse(listing.card) as ListingCard
    return [viewMatchedCard(match, { card, content, language, now })]
  })
}
