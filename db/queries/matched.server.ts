import type { DemandVisibility } from '#app/domain/demand/demand-lists.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

/** Of a demand what matching it needs. */
export type MatchedDemand = {
  id: string
  /** The buyer. */
  organisationId: string
  slug: string
  isOpen: boolean
  visibility: DemandVisibility
  /** JSON as it was saved. */
  content: string
  revision: number
}

/** A listing as it is told of: whose it is, and whether anybody could answer for it. */
export type MatchedListing = {
  id: string
  isListed: boolean
  isHarvested: boolean
  revision: number
  /** JSON ListingCard. */
  card: string
  provider: { id: string; slug: string; name: Text; standing: Standing }
}

/** One demand as the matcher reads it; undefined where it is gone. */
export async function findMatchedDemand(db: Db, id: string): Promise<MatchedDemand | undefined> {
  const row = await matchedDemands(db).where('demand.id', '=', id).executeTakeFirst()
  return row && { ...row, isOpen: row.isOpen === 1 }
}

/** Demands by id, open or not, in no order. */
export async function listMatchedDemands(db: Db, ids: readonly string[]): Promise<MatchedDemand[]> {
  if (ids.length === 0) return []
  const rows = await matchedDemands(db).where('demand.id', 'in', ids).execute()
  return rows.map((row) => ({ ...row, isOpen: row.isOpen === 1 }))
}

/** Open demands in the order of their ids, from behind `after` on; at most `limit`. */
export async function listOpenDemands(
  db: Db,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<MatchedDemand[]> {
  const rows = await matchedDemands(db)
    .where('demand.isOpen', '=', 1)
    .where('demand.id', '>', after)
    .orderBy('demand.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, isOpen: true }))
}

/** Whether any demand can be answered now. */
export async function hasOpenDemand(db: Db): Promise<boolean> {
  return (await db.selectFrom('demand').select('id').where('isOpen', '=', 1).limit(1).executeTakeFirst()) !== undefined
}

/** Listings by id, listed or not, in no order. */
export async function listMatchedListings(db: Db, ids: readonly string[]): Promise<MatchedListing[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select([
      'listing.id',
      'listing.state',
      'listing.sourceId',
      'listing.liveRevision',
      'listing.card',
      'organisation.id as providerId',
      'organisation.slug',
      'organisation.name',
      'organisation.standing',
    ])
    .where('listing.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    isListed: row.state === 'listed' && row.liveRevision !== null,
    isHarvested: row.sourceId !== null,
    revision: row.liveRevision ?? 0,
    card: row.card,
    provider: { id: row.providerId, slug: row.slug, name: JSON.parse(row.name) as Text, standing: row.standing },
  }))
}

/** Which organisations are invited to answer which of these demands, as far as these organisations go. */
export async function listInvitedTo(
  db: Db,
  { demandIds, organisationIds }: { demandIds: readonly string[]; organisationIds: readonly string[] },
): Promise<{ demandId: string; organisationId: string }[]> {
  if (demandIds.length === 0 || organisationIds.length === 0) return []
  return db
    .selectFrom('demand_invitation')
    .select(['demandId', 'organisationId'])
    .where('demandId', 'in', demandIds)
    .where('organisationId', 'in', organisationIds)
    .execute()
}

/** Owners and editors of these organisations, who joined first come first; at most `most` in all. */
export function listWriters(
  db: Db,
  organisationIds: readonly string[],
  most: number,
): Promise<{ organisationId: string; personId: string }[]> {
  if (organisationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('member')
    .select(['organisationId', 'personId'])
    .where('organisationId', 'in', organisationIds)
    .where('role', 'in', ['owner', 'editor'])
    .orderBy('joinedAt')
    .orderBy('personId')
    .limit(most)
    .execute()
}

function matchedDemands(db: Db) {
  return db
    .selectFrom('demand')
    .innerJoin('organisation', 'organisation.id', 'demand.organisationId')
    .select([
      'demand.id',
      'demand.organisationId',
      'organisation.slug',
      'demand.isOpen',
      'demand.visibility',
      'demand.content',
      'demand.revision',
    ])
}
