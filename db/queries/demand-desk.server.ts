import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import { type DeskFilter, type DeskWait, isDemandState } from '#app/domain/demand/desk-list.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Match } from '#app/domain/matching/match-types.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import type { Schema } from '../schema.ts'
import type { ConstructionTables } from '../tables/construction.ts'
import type { ResponseTables } from '../tables/responses.ts'
import { type Demand, demandRows, readDemand } from './demands.server.ts'

/** The moments that decide what waits: published before `unansweredSince`, deadline from today to `nearUntil`. */
export type DeskClock = { today: string; nearUntil: string; unansweredSince: number }

/** One page of the operators' desk: what waits with the least time left first, what ended with the newest first. */
export async function listDesk(
  db: Db,
  asked: DeskClock & { filter: DeskFilter; after?: { at: string; id: string }; limit: number },
): Promise<{ demand: Demand; at: string }[]> {
  const { filter, after } = asked
  const { column, isNewestFirst } = orders[filter as DeskWait] ?? { column: 'updatedAt', isNewestFirst: true }
  const key = `demand.${column}` as const
  const rows = await pageBy(demandRows(db).where(waits(filter, asked)), key, 'demand.id', {
    order: isNewestFirst ? 'desc' : 'asc',
    after: after && [column === 'deadline' ? after.at : Number(after.at), after.id],
    limit: asked.limit,
  }).execute()
  return rows.map((row) => ({ demand: readDemand(row), at: String(row[column]) }))
}

/** How many demands wait, by what they wait for; each is counted by an index. */
export async function countDesk(db: Db, clock: DeskClock): Promise<Record<DeskWait, number>> {
  const count = async (filter: DeskWait) => {
    const row = await db
      .selectFrom('demand')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(waits(filter, clock))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const names = Object.keys(orders) as DeskWait[]
  const counts = await Promise.all(names.map(count))
  return Object.fromEntries(names.map((name, at) => [name, counts[at]])) as Record<DeskWait, number>
}

const orders: Record<
  DeskWait,
  { column: 'dueAt' | 'publishedAt' | 'deadline' | 'decideBy' | 'escalatedAt'; isNewestFirst: boolean }
> = {
  submitted: { column: 'dueAt', isNewestFirst: false },
  unanswered: { column: 'publishedAt', isNewestFirst: false },
  near: { column: 'deadline', isNewestFirst: false },
  choose: { column: 'decideBy', isNewestFirst: false },
  escalated: { column: 'escalatedAt', isNewestFirst: false },
  open: { column: 'publishedAt', isNewestFirst: true },
}

function waits(filter: DeskFilter, clock: DeskClock): Expression<SqlBool> {
  const eb = expressionBuilder<Schema, 'demand'>()
  if (isDemandState(filter)) return eb('demand.state', '=', filter)
  const isOpen = eb('demand.isOpen', '=', 1)
  switch (filter) {
    case 'unanswered':
      return eb.and([eb('demand.state', '=', 'published'), eb('demand.publishedAt', '<', clock.unansweredSince)])
    case 'near':
      return eb.and([isOpen, eb('demand.deadline', '>=', clock.today), eb('demand.deadline', '<=', clock.nearUntil)])
    case 'choose':
      return eb.and([isOpen, eb('demand.isChallenge', 'is not', null)])
    case 'escalated':
      // What was answered since needs nobody, but for a challenge that is not decided.
      return eb.and([
        isOpen,
        eb('demand.escalatedAt', 'is not', null),
        eb.or([eb('demand.state', '=', 'published'), eb('demand.isChallenge', '=', 2)]),
      ])
    default:
      return isOpen
  }
}

/** The best matches of a demand as they were last worked out, with what operators need to invite who offers them. */
export async function listDeskMatches(
  db: Db,
  demandId: string,
  limit: number,
): Promise<{ code: string; title: Text; provider: { slug: string; name: Text }; match: Match; isShut: boolean }[]> {
  const rows = await db
    .selectFrom('demand_match')
    .innerJoin('listing', 'listing.id', 'demand_match.listingId')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.code', 'listing.card', 'organisation.slug', 'organisation.name'])
    .select(['demand_match.match', 'demand_match.isShut'])
    .where('demand_match.demandId', '=', demandId)
    .where('demand_match.rank', '>', 0)
    .where('listing.state', '=', 'listed')
    .orderBy('demand_match.rank')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    code: row.code,
    title: (JSON.parse(row.card) as ListingCard).title,
    provider: { slug: row.slug, name: JSON.parse(row.name) as Text },
    match: JSON.parse(row.match) as Match,
    isShut: row.isShut === 1,
  }))
}

/** Who answered a demand and where it stands, without a word of what was said; at most a hundred. */
export async function listDeskResponses(
  db: Db,
  demandId: string,
): Promise<
  (Pick<ResponseTables['response'], 'id' | 'state' | 'submittedAt' | 'reactedAt' | 'dueAt' | 'waitsFor'> & {
    provider: { slug: string; name: Text }
  })[]
> {
  const rows = await db
    .selectFrom('response')
    .innerJoin('organisation', 'organisation.id', 'response.organisationId')
    .select(['response.id', 'response.state', 'response.submittedAt', 'response.reactedAt'])
    .select(['response.dueAt', 'response.waitsFor', 'organisation.slug', 'organisation.name'])
    .where('response.demandId', '=', demandId)
    .where('response.submittedAt', 'is not', null)
    .orderBy('response.submittedAt')
    .orderBy('response.id')
    .limit(100)
    .execute()
  return rows.map(({ slug, name, ...row }) => ({ ...row, provider: { slug, name: JSON.parse(name) as Text } }))
}

/** Keeps what an operator wrote on a demand. */
export async function insertDemandAnnotation(
  trx: Db,
  annotation: ConstructionTables['demand_annotation'],
): Promise<void> {
  await trx.insertInto('demand_annotation').values(annotation).execute()
}

/** What operators wrote on a demand, the last first, for all or for everybody alone; at most fifty. */
export async function listDemandAnnotations(
  db: Db,
  { demandId, audience }: { demandId: string; audience?: 'public' },
): Promise<{ id: string; audience: 'operators' | 'public'; text: string; writtenAt: number; by: string }[]> {
  let query = db
    .selectFrom('demand_annotation')
    .innerJoin('person', 'person.id', 'demand_annotation.personId')
    .select(['demand_annotation.id', 'audience', 'text', 'writtenAt', 'person.name as by'])
    .where('demandId', '=', demandId)
  if (audience) query = query.where('audience', '=', audience)
  return query.orderBy('writtenAt', 'desc').orderBy('demand_annotation.id', 'desc').limit(50).execute()
}
