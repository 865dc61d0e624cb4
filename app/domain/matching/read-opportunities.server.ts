import type { Db } from '#db/client.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import {
  countOpportunities,
  inOrder,
  listInvitedDemands,
  listNewestOpenDemands,
  listOpportunities,
  listOwnCodes,
  listOwnMatches,
  type OpportunityKey,
  type Seeker,
} from '#db/queries/match-pages.server.ts'
import { listMatchedListings } from '#db/queries/matched.server.ts'
import { listOpenResponseIds } from '#db/queries/responses.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { publicDemandOf } from '../demand/public-demand.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import type { Standing } from '../organisation/standings.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { Match } from './match-types.ts'
import { viewMatch } from './match-view.ts'
import type { OpportunitiesView, OpportunityView, ServedView } from './opportunity-view.ts'

/** Demands on one page, and those that are shown beside: invited ones, and those of the own industries. */
const perPage = 20
const mostInvited = 20
const mostNearby = 10
/** The newest open demands that are looked at for the own industries. */
const lookedAt = 200
/** Own listings that are shown for one demand. */
const mostListings = 3

type Asking = { actor: PersonActor; organisation: { id: string; standing: Standing }; language: Language }

/** What a provider could answer: what it was invited to, what its listings could serve, and what is of its industries. */
export async function readOpportunities(
  db: Db,
  { after, ...asking }: Asking & { after?: OpportunityKey | undefined },
): Promise<OpportunitiesView> {
  const seeker = seekerOf(asking.organisation)
  const [found, count, invited] = await Promise.all([
    listOpportunities(db, { ...seeker, ...(after && { after }), limit: perPage + 1 }),
    countOpportunities(db, seeker),
    after ? [] : listInvitedDemands(db, seeker.organisationId, mostInvited),
  ])
  const page = found.slice(0, perPage)
  const last = page.at(-1)
  const isInvited = new Set(invited.map(({ id }) => id))
  const matched = (
    await inOrder(
      db,
      page.map(({ demandId }) => demandId),
    )
  ).filter(({ id }) => !isInvited.has(id))
  const nearby = after
    ? []
    : await findNearby(db, seeker, new Set([...isInvited, ...found.map((each) => each.demandId)]))
  const view = await viewerOf(db, { matched: [...invited, ...matched], nearby }, asking)
  return {
    invited: invited.map(view),
    matched: matched.map(view),
    nearby: nearby.map(view),
    count,
    ...(found.length > page.length && last && { next: last }),
  }
}

/** The demands that an own listing could serve and its provider may see: their number and the best three. */
export async function readServed(
  db: Db,
  { listingId, ...asking }: Asking & { listingId: string },
): Promise<ServedView> {
  const seeker = { ...seekerOf(asking.organisation), listingId }
  const found = await listOpportunities(db, { ...seeker, limit: 3 })
  if (found.length === 0) return { count: 0, top: [] }
  const demandIds = found.map(({ demandId }) => demandId)
  const [demands, matches, count] = await Promise.all([
    inOrder(db, demandIds),
    listOwnMatches(db, { organisationId: seeker.organisationId, demandIds, listingId, perDemand: 1 }),
    countOpportunities(db, seeker),
  ])
  return {
    count,
    top: demands.flatMap((demand) => {
      const own = matches.find(({ demandId }) => demandId === demand.id)
      if (!own || demand.number === null) return []
      const { score, summary } = viewMatch(own.match, demand.content, asking.language)
      return [{ number: demand.number, title: said(demand.content.title, asking.language), score, summary }]
    }),
  }
}

function seekerOf({ id, standing }: Asking['organisation']): Seeker {
  return { organisationId: id, isVerified: standing === 'verified' }
}

/** The newest open demands of the industries and fields of the own listings that are not shown already. */
async function findNearby(db: Db, seeker: Seeker, shown: ReadonlySet<string>): Promise<Demand[]> {
  const codes = new Set((await listOwnCodes(db, seeker.organisationId)).map(({ list, code }) => `${list}:${code}`))
  if (codes.size === 0) return []
  const newest = await listNewestOpenDemands(db, seeker, lookedAt)
  return newest
    .filter(
      ({ id, content }) =>
        !shown.has(id) &&
        (content.industries.some((code) => codes.has(`industry:${code}`)) ||
          content.fields.some((code) => codes.has(`field:${code}`))),
    )
    .slice(0, mostNearby)
}

/** Puts demands into words, with the own listings that could serve them. */
async function viewerOf(
  db: Db,
  { matched, nearby }: { matched: readonly Demand[]; nearby: readonly Demand[] },
  { actor, organisation, language }: Asking,
) {
  const organisationId = organisation.id
  const demandIds = matched.map(({ id }) => id)
  const [matches, responses] = await Promise.all([
    listOwnMatches(db, { organisationId, demandIds, perDemand: mostListings }),
    listOpenResponseIds(db, { organisationId, demandIds: [...demandIds, ...nearby.map(({ id }) => id)] }),
  ])
  const ids = [...new Set(matches.map(({ match }) => match.listingId))]
  const cards = new Map(
    (await listMatchedListings(db, ids)).map(({ id, card }) => [id, JSON.parse(card) as ListingCard]),
  )
  const listingOf = (match: Match) => {
    const card = cards.get(match.listingId)
    return { code: card?.code ?? '', title: said(card?.title, language) }
  }
  return (demand: Demand): OpportunityView => {
    const { number, content, buyer, deadline } = publicDemandOf(demand, actor)
    const own = matches.filter(({ demandId }) => demandId === demand.id).map(({ match }) => match)
    const [best, ...others] = own
    const responseId = responses.get(demand.id)
    return {
      number,
      title: said(content.title, language),
      ...(buyer && { buyer: { slug: buyer.slug, name: said(buyer.name, language) } }),
      ...(deadline && { deadline }),
      isChallenge: content.challenge !== undefined,
      ...(responseId !== undefined && { responseId }),
      ...(best && { best: { ...viewMatch(best, content, language), ...listingOf(best) } }),
      others: others
        .slice(0, mostListings - 1)
        .map((match) => ({ ...listingOf(match), score: Math.round(match.score) })),
    }
  }
}

function said(text: Text | undefined, language: Language): Said {
  return pickText(text, language) ?? { text: '', language }
}
