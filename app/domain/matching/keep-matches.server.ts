import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  findMatchedDemand,
  listMatchedDemands,
  listMatchedListings,
  listOpenDemands,
  type MatchedDemand,
} from '#db/queries/matched.server.ts'
import {
  listDemandsMatching,
  listKeptMatches,
  rankMatches,
  retireMatches,
  trimMatches,
  upsertMatches,
} from '#db/queries/matches.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { DemandContent } from '../demand/demand-content.ts'
import { compareMatches, type KeptMatch, keptScore, leastKept, mostMatches } from './match-limits.ts'
import type { Match } from './match-types.ts'
import { tellOfMatches } from './tell-matches.server.ts'

/** Finding matches, as the search gives it. */
export type Matcher = {
  matchDemand: (
    content: DemandContent,
    options: { limit: number; without?: string | undefined },
  ) => Promise<readonly FoundPair[]>
  matchListing: (
    listingId: string,
    demands: readonly { id: string; content: DemandContent }[],
  ) => Promise<readonly { demandId: string; match: Match }[]>
}
type FoundPair = Match & { revision: number }

/** What settles the job in the transaction that keeps its result. */
type Settle = (trx: Db) => Promise<void>

/** Open demands held against a listing in one go. */
const demandsAtOnce = 100

/**
 * Works out what matches a demand, keeps the best and tells both sides of what is new. Of a demand that is not open nothing
 * is worked out: what is kept stays as it was. One that was changed meanwhile is left to the job that the change has queued.
 */
export async function matchDemandNow(
  database: Database,
  {
    demandId,
    matcher,
    settle,
    now,
  }: { demandId: string; matcher: Pick<Matcher, 'matchDemand'>; settle: Settle; now: number },
): Promise<void> {
  const demand = await findMatchedDemand(database.write, demandId)
  const content = demand?.isOpen ? readContent(demand) : undefined
  if (!demand || !content) return inTransaction(database.write, settle)
  const found = await matcher.matchDemand(content, { limit: mostMatches, without: demand.organisationId })
  await inTransaction(database.write, async (trx) => {
    const seen = await findMatchedDemand(trx, demandId)
    if (seen?.isOpen && seen.revision === demand.revision) {
      await replaceMatches(trx, demand, found, now)
      await tellOfMatches(trx, { demands: [{ ...seen, read: content }], now })
    }
    await settle(trx)
  })
}

/** Puts what was found in the place of what is kept of a demand. */
async function replaceMatches(trx: Db, demand: MatchedDemand, found: readonly FoundPair[], now: number): Promise<void> {
  const ids = found.map(({ listingId }) => listingId)
  const listings = new Map((await listMatchedListings(trx, ids)).map((each) => [each.id, each]))
  const rows = found
    .flatMap((match) => {
      const listing = listings.get(match.listingId)
      const score = keptScore(match.score)
      if (!listing?.isListed || listing.provider.id === demand.organisationId || score < leastKept) return []
      const { listingId, revision: listingRevision } = match
      return [{ match, listingRevision, score, isShut: match.shut.length > 0, listingId }]
    })
    .sort(compareMatches)
    .slice(0, mostMatches)
  const stays = new Set(rows.map(({ listingId }) => listingId))
  const gone = (await listKeptMatches(trx, [demand.id])).flatMap(({ listingId }) =>
    stays.has(listingId) ? [] : [listingId],
  )
  await retireMatches(trx, { demandIds: [demand.id], listingIds: gone })
  await upsertMatches(
    trx,
    rows.map(({ isShut: _, ...row }, at) => ({
      ...row,
      demandId: demand.id,
      demandRevision: demand.revision,
      rank: at + 1,
      matchedAt: now,
    })),
  )
}

/**
 * Holds a listing against every open demand, a page of them at a time, takes it in where it is among the best and tells both
 * sides. A listing that is not listed any more loses its places.
 */
export async function matchListingNow(
  database: Database,
  {
    listingId,
    matcher,
    settle,
    now,
  }: { listingId: string; matcher: Pick<Matcher, 'matchListing'>; settle: Settle; now: number },
): Promise<void> {
  const [listing] = await listMatchedListings(database.write, [listingId])
  let after: string | undefined
  while (listing?.isListed) {
    const page = await listOpenDemands(database.write, { after, limit: demandsAtOnce })
    if (page.length === 0) break
    const demands = page.flatMap(({ id, content }) => {
      const read = readContent({ content })
      return read ? [{ id, content: read }] : []
    })
    const found = await matcher.matchListing(listingId, demands)
    await inTransaction(database.write, (trx) => placeListing(trx, { listingId, demands, found, now }))
    after = page.at(-1)?.id
  }
  await inTransaction(database.write, async (trx) => {
    await forgetUnlisted(trx, [listingId])
    await settle(trx)
  })
}

/** Takes listings that are not listed any more out of all matches. */
export async function forgetUnlisted(trx: Db, listingIds: readonly string[]): Promise<void> {
  const listed = new Set(
    (await listMatchedListings(trx, listingIds)).flatMap(({ id, isListed }) => (isListed ? [id] : [])),
  )
  const gone = listingIds.filter((id) => !listed.has(id))
  const demandIds = await listDemandsMatching(trx, gone)
  await retireMatches(trx, { demandIds, listingIds: gone })
  await rankMatches(trx, demandIds)
}

/** Takes a listing in among the matches of these demands, or out. */
async function placeListing(
  trx: Db,
  placed: {
    listingId: string
    demands: readonly { id: string; content: DemandContent }[]
    found: readonly { demandId: string; match: Match }[]
    now: number
  },
): Promise<void> {
  const { listingId, now } = placed
  const [listing] = await listMatchedListings(trx, [listingId])
  if (!listing?.isListed) return
  const read = new Map(placed.demands.map(({ id, content }) => [id, content]))
  const found = new Map(placed.found.map(({ demandId, match }) => [demandId, match]))
  const demands = (await listMatchedDemands(trx, [...read.keys()])).flatMap((demand) => {
    const content = read.get(demand.id)
    return demand.isOpen && content ? [{ ...demand, read: content }] : []
  })
  const kept = (
    await listKeptMatches(
      trx,
      demands.map(({ id }) => id),
    )
  ).filter(({ rank }) => rank > 0)
  const taken: Parameters<typeof upsertMatches>[1][number][] = []
  const left: string[] = []
  const short: string[] = []
  for (const demand of demands) {
    const own = kept.filter(({ demandId }) => demandId === demand.id)
    const before = own.find((each) => each.listingId === listingId)
    const match = found.get(demand.id)
    const place = match && placeOf(match, { demand, listing, others: own.filter((each) => each !== before) })
    if (match && place !== undefined)
      taken.push({
        demandId: demand.id,
        listingId,
        listingRevision: listing.revision,
        demandRevision: demand.revision,
        rank: place,
        score: keptScore(match.score),
        match,
        matchedAt: now,
      })
    else if (before) left.push(demand.id)
    // Behind the last of a full list others may stand that are better now.
    if (before && own.length >= mostMatches && (place ?? mostMatches) >= mostMatches) short.push(demand.id)
  }
  const changed = [...taken.map(({ demandId }) => demandId), ...left]
  await retireMatches(trx, { demandIds: left, listingIds: [listingId] })
  await upsertMatches(trx, taken)
  await rankMatches(trx, changed)
  await trimMatches(trx, { demandIds: changed, most: mostMatches })
  await enqueue(trx, { topic: 'match.demand', keys: short, now })
  await tellOfMatches(trx, { demands, only: [listingId], now })
}

/** Which place a match takes among the others, from 1; undefined where it is none, or not among the best. */
function placeOf(
  match: Match,
  {
    demand,
    listing,
    others,
  }: {
    demand: { organisationId: string }
    listing: { id: string; provider: { id: string } }
    others: readonly Pick<KeptMatch, 'isShut' | 'score' | 'listingId'>[]
  },
): number | undefined {
  const score = keptScore(match.score)
  if (listing.provider.id === demand.organisationId || score < leastKept) return undefined
  const own = { isShut: match.shut.length > 0, score, listingId: listing.id }
  const place = 1 + others.filter((other) => compareMatches(other, own) < 0).length
  return place <= mostMatches ? place : undefined
}

/** What a demand asks for; undefined for a draft that does not hold together yet. */
function readContent({ content }: { content: string }): DemandContent | undefined {
  const read = DemandContent.safeParse(JSON.parse(content))
  return read.success ? read.data : undefined
}
