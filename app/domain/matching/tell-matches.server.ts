import type { Db } from '#db/client.server.ts'
import {
  listInvitedTo,
  listMatchedListings,
  listWriters,
  type MatchedDemand,
  type MatchedListing,
} from '#db/queries/matched.server.ts'
import { listUntoldMatches, noteTold } from '#db/queries/matches.server.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import { type NewNotice, notifyEach } from '../notice/notify.server.ts'
import { leastTold } from './match-limits.ts'
import { meetsAny, newsOfMatches } from './match-news.ts'

/** Most people that are told in one go. */
const mostTold = 2_000

type Demand = MatchedDemand & { read: DemandContent }
type News = { demand: Demand; listingIds: readonly string[] }

/**
 * Tells buyers and providers of what matches now and was not told yet, by `newsOfMatches`: the buyer once a demand; a
 * provider once for a demand with several of its listings, or once for several demands. That they were told is noted with
 * the notices, in the caller's transaction, so no pair is told twice. `only`: the listings that were just matched.
 */
export async function tellOfMatches(
  trx: Db,
  { demands, only, now }: { demands: readonly Demand[]; only?: readonly string[]; now: number },
): Promise<void> {
  const demandIds = demands.map(({ id }) => id)
  const untold = await listUntoldMatches(trx, { demandIds, ...(only && { listingIds: only }), least: leastTold })
  const kept = untold.map(({ match, ...each }) => ({ ...each, isMet: meetsAny(match) }))
  if (kept.length === 0) return
  const listings = new Map(
    (await listMatchedListings(trx, [...new Set(kept.map(({ listingId }) => listingId))])).map((each) => [
      each.id,
      each,
    ]),
  )
  const providerIds = [...new Set([...listings.values()].map(({ provider }) => provider.id))]
  const invitations = await listInvitedTo(trx, { demandIds, organisationIds: providerIds })
  const toBuyers: News[] = []
  const toProviders = new Map<string, News[]>()
  for (const demand of demands) {
    const invited = new Set(
      invitations.filter(({ demandId }) => demandId === demand.id).map(({ organisationId }) => organisationId),
    )
    const own = kept.filter(({ demandId }) => demandId === demand.id)
    const news = newsOfMatches(demand, own, { listings, invited })
    if (news.buyer.length > 0) toBuyers.push({ demand, listingIds: news.buyer })
    for (const [providerId, listingIds] of news.providers)
      toProviders.set(providerId, [...(toProviders.get(providerId) ?? []), { demand, listingIds }])
  }
  const people = await peopleOf(trx, [...toBuyers.map(({ demand }) => demand.organisationId), ...toProviders.keys()])
  const notices = [
    ...toBuyers.map((news) => buyerNotice(news, { people, listings, now })),
    ...[...toProviders].flatMap(([providerId, news]) => providerNotice(providerId, news, { people, listings, now })),
  ]
  await notifyEach(
    trx,
    notices.filter(({ personIds }) => personIds.length > 0),
  )
  for (const { demand, listingIds } of toBuyers)
    await noteTold(trx, { demandId: demand.id, listingIds, side: 'buyer', now })
  for (const [providerId, news] of toProviders)
    for (const { demand, listingIds } of people.has(providerId) ? news : [])
      await noteTold(trx, { demandId: demand.id, listingIds, side: 'provider', now })
}

type Known = { people: ReadonlyMap<string, string[]>; listings: ReadonlyMap<string, MatchedListing>; now: number }

function buyerNotice({ demand, listingIds }: News, { people, listings, now }: Known): NewNotice {
  const [best = ''] = listingIds
  return {
    kind: 'match.found',
    personIds: people.get(demand.organisationId) ?? [],
    // Of each pair the buyer is told once: the best of them names the occasion.
    occasion: `match:${demand.id}:${best}:buyer`,
    detail: {
      demand: JSON.stringify(demand.read.title),
      title: titleOf(listings.get(best)),
      count: String(listingIds.length),
    },
    path: `/my/organisations/${encodeURIComponent(demand.slug)}/demands/${demand.id}/matches`,
    now,
  }
}

/** Says one demand with the listings that could serve it; several demands by their number. */
function providerNotice(
  providerId: string,
  news: readonly News[],
  { people, listings, now }: Known,
): NewNotice | readonly NewNotice[] {
  const [first] = news
  const [best = ''] = first?.listingIds ?? []
  const listing = listings.get(best)
  if (!first || !listing) return []
  return {
    kind: 'match.demand',
    personIds: people.get(providerId) ?? [],
    occasion: `match:${first.demand.id}:${best}:provider`,
    detail: {
      demand: JSON.stringify(first.demand.read.title),
      title: titleOf(listing),
      listings: String(new Set(news.flatMap(({ listingIds }) => listingIds)).size),
      demands: String(news.length),
    },
    path: `/my/organisations/${encodeURIComponent(listing.provider.slug)}/opportunities`,
    now,
  }
}

function titleOf(listing: MatchedListing | undefined): string {
  return JSON.stringify(listing ? (JSON.parse(listing.card) as ListingCard).title : {})
}

async function peopleOf(trx: Db, organisationIds: readonly string[]): Promise<Map<string, string[]>> {
  const people = new Map<string, string[]>()
  for (const { organisationId, personId } of await listWriters(trx, [...new Set(organisationIds)], mostTold))
    people.set(organisationId, [...(people.get(organisationId) ?? []), personId])
  return people
}
