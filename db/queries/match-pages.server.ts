import { leastOffered } from '#app/domain/matching/match-limits.ts'
import type { Match } from '#app/domain/matching/match-types.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Db } from '../client.server.ts'
import { type Demand, listDemandsById } from './demands.server.ts'

/** A match as it is kept, best first in its demand. */
export type RankedMatch = { rank: number; match: Match; matchedAt: number }

/** Matches of a demand in the revision it has now, from behind a rank on; at most `limit`. */
export async function listRankedMatches(
  db: Db,
  asked: { demandId: string; revision: number; after?: number; limit: number },
): Promise<RankedMatch[]> {
  const rows = await db
    .selectFrom('demand_match')
    .select(['rank', 'match', 'matchedAt'])
    .where('demandId', '=', asked.demandId)
    .where('rank', '>', asked.after ?? 0)
    .where('demandRevision', '=', asked.revision)
    .orderBy('rank')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => ({ ...row, match: JSON.parse(row.match) as Match }))
}

/** How many matches of a demand are kept, and how many of them have no shut gate. */
export async function countRankedMatches(db: Db, demandId: string): Promise<{ all: number; open: number }> {
  const row = await db
    .selectFrom('demand_match')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>(eb.case().when('isShut', '=', 0).then(1).end()).as('open'),
    ])
    .where('demandId', '=', demandId)
    .where('rank', '>', 0)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), open: Number(row.open) }
}

/** Whose listings these are, and whether somebody there could be invited. */
export async function listProvidersOfListings(
  db: Db,
  listingIds: readonly string[],
): Promise<{ listingId: string; id: string; slug: string; standing: Standing; isHarvested: boolean }[]> {
  if (listingIds.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.id as listingId', 'organisation.id', 'organisation.slug', 'organisation.standing', 'sourceId'])
    .where('listing.id', 'in', listingIds)
    .execute()
  return rows.map(({ sourceId, ...row }) => ({ ...row, isHarvested: sourceId !== null }))
}

/** Who looks for demands, and what that organisation may see. */
export type Seeker = { organisationId: string; isVerified: boolean }

/** Where a page of opportunities begins: after this one. */
export type OpportunityKey = { score: number; demandId: string }

/** An open demand with the best of a provider's listings for it. */
export type Opportunity = { demandId: string; score: number }

/**
 * Open demands that a provider may see and its listed listings could serve, the best score first; at most `limit`. With a
 * listing: those that it could serve.
 */
export async function listOpportunities(
  db: Db,
  asked: Seeker & { listingId?: string; after?: OpportunityKey; limit: number },
): Promise<Opportunity[]> {
  const { after } = asked
  let query = servable(db, asked)
    .select((eb) => ['demand_match.demandId', eb.fn.max('demand_match.score').as('score')])
    .groupBy('demand_match.demandId')
  if (after)
    query = query.having((eb) =>
      eb.or([
        eb(eb.fn.max('demand_match.score'), '<', after.score),
        eb.and([
          eb(eb.fn.max('demand_match.score'), '=', after.score),
          eb('demand_match.demandId', '>', after.demandId),
        ]),
      ]),
    )
  const rows = await query.orderBy('score', 'desc').orderBy('demand_match.demandId').limit(asked.limit).execute()
  return rows.map(({ demandId, score }) => ({ demandId, score: Number(score) }))
}

/** How many such demands there are. */
export async function countOpportunities(db: Db, asked: Seeker & { listingId?: string }): Promise<number> {
  const row = await servable(db, asked)
    .select((eb) => eb.fn.count<number>('demand_match.demandId').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How a provider's listed listings stand to these demands: of each demand the best, at most `perDemand`. */
export async function listOwnMatches(
  db: Db,
  asked: { organisationId: string; demandIds: readonly string[]; listingId?: string; perDemand: number },
): Promise<{ demandId: string; match: Match }[]> {
  if (asked.demandIds.length === 0) return []
  let own = db
    .selectFrom('demand_match')
    .innerJoin('listing', 'listing.id', 'demand_match.listingId')
    .select((eb) => [
      'demand_match.demandId',
      'demand_match.match',
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy('demand_match.demandId')
            .orderBy('demand_match.score', 'desc')
            .orderBy('demand_match.listingId'),
        )
        .as('place'),
    ])
    .where('demand_match.demandId', 'in', asked.demandIds)
    .where('listing.providerId', '=', asked.organisationId)
    .where('listing.state', '=', 'listed')
    .where('demand_match.isShut', '=', 0)
    .where('demand_match.rank', '>', 0)
  if (asked.listingId !== undefined) own = own.where('demand_match.listingId', '=', asked.listingId)
  const rows = await db
    .selectFrom(own.as('own'))
    .select(['own.demandId', 'own.match'])
    .where('own.place', '<=', asked.perDemand)
    .orderBy('own.demandId')
    .orderBy('own.place')
    .execute()
  return rows.map((row) => ({ demandId: row.demandId, match: JSON.parse(row.match) as Match }))
}

/** Open demands that an organisation was invited to, the newest invitation first; at most `limit`. */
export async function listInvitedDemands(db: Db, organisationId: string, limit: number): Promise<Demand[]> {
  const rows = await db
    .selectFrom('demand_invitation')
    .innerJoin('demand', 'demand.id', 'demand_invitation.demandId')
    .select('demand.id')
    .where('demand_invitation.organisationId', '=', organisationId)
    .where('demand.isOpen', '=', 1)
    .orderBy('demand_invitation.invitedAt', 'desc')
    .orderBy('demand.id')
    .limit(limit)
    .execute()
  return inOrder(
    db,
    rows.map(({ id }) => id),
  )
}

/** The newest open demands that an organisation may see without an invitation, its own left out; at most `limit`. */
export async function listNewestOpenDemands(db: Db, seeker: Seeker, limit: number): Promise<Demand[]> {
  const rows = await db
    .selectFrom('demand')
    .select('id')
    .where('isOpen', '=', 1)
    .where('visibility', 'in', seeker.isVerified ? ['PUBLIC', 'VERIFIED'] : ['PUBLIC'])
    .where('organisationId', '!=', seeker.organisationId)
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return inOrder(
    db,
    rows.map(({ id }) => id),
  )
}

/** Industries and fields of a provider's listed listings, by list of codes. */
export async function listOwnCodes(db: Db, organisationId: string): Promise<{ list: string; code: string }[]> {
  return db
    .selectFrom('listing_code')
    .innerJoin('listing', 'listing.id', 'listing_code.listingId')
    .select(['listing_code.list', 'listing_code.code'])
    .distinct()
    .where('listing.providerId', '=', organisationId)
    .where('listing.state', '=', 'listed')
    .where('listing_code.list', 'in', ['industry', 'field'])
    .execute()
}

/** Demands by id, in the order of the ids. */
export async function inOrder(db: Db, ids: readonly string[]): Promise<Demand[]> {
  const demands = new Map((await listDemandsById(db, ids)).map((demand) => [demand.id, demand]))
  return ids.flatMap((id) => demands.get(id) ?? [])
}

function servable(db: Db, { organisationId, isVerified, listingId }: Seeker & { listingId?: string }) {
  let query = db
    .selectFrom('listing')
    .innerJoin('demand_match', 'demand_match.listingId', 'listing.id')
    .innerJoin('demand', 'demand.id', 'demand_match.demandId')
    .where('listing.providerId', '=', organisationId)
    .where('listing.state', '=', 'listed')
    .where('demand_match.isShut', '=', 0)
    .where('demand_match.rank', '>', 0)
    .where('demand_match.score', '>=', leastOffered)
    .where('demand.isOpen', '=', 1)
    .where('demand.organisationId', '!=', organisationId)
    .where((eb) =>
      eb.or([
        eb('demand.visibility', 'in', isVerified ? ['PUBLIC', 'VERIFIED'] : ['PUBLIC']),
        eb.exists(
          eb
            .selectFrom('demand_invitation')
            .select('demand_invitation.demandId')
            .whereRef('demand_invitation.demandId', '=', 'demand.id')
            .where('demand_invitation.organisationId', '=', organisationId),
        ),
      ]),
    )
  if (listingId !== undefined) query = query.where('listing.id', '=', listingId)
  return query
}
