import type { Insertable, Updateable } from 'kysely'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import type { DemandState } from '#app/domain/demand/demand-steps.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, deletesOne } from '../one-row.ts'
import type { DemandTables } from '../tables/demands.ts'

type Row = DemandTables['demand']

export type Demand = Omit<Row, 'content'> & {
  /** Whole from the moment it was handed in; of a draft, title and need may still be without any language. */
  content: DemandContent
  /** The buyer. */
  organisation: { slug: string; name: Text; standing: Standing }
}

/** Where a page of a list begins: after this line. */
export type DemandKey = { updatedAt: number; id: string }

/** Keeps a new demand. */
export async function insertDemand(trx: Db, demand: Insertable<Row>): Promise<void> {
  await trx.insertInto('demand').values(demand).execute()
}

/** One demand by its id; with an organisation only where it is that organisation's. */
export async function findDemand(
  db: Db,
  { id, organisationId }: { id: string; organisationId?: string },
): Promise<Demand | undefined> {
  let query = demandRows(db).where('demand.id', '=', id)
  if (organisationId !== undefined) query = query.where('demand.organisationId', '=', organisationId)
  const row = await query.executeTakeFirst()
  return row && readDemand(row)
}

/** One demand by its number, whatever its state. */
export async function findDemandByNumber(db: Db, number: string): Promise<Demand | undefined> {
  const row = await demandRows(db).where('demand.number', '=', number).executeTakeFirst()
  return row && readDemand(row)
}

/** Demands by id, in no order; at most five hundred. */
export async function listDemandsById(db: Db, ids: readonly string[]): Promise<Demand[]> {
  if (ids.length === 0) return []
  const rows = await demandRows(db).where('demand.id', 'in', ids.slice(0, 500)).execute()
  return rows.map(readDemand)
}

/** An organisation's own demands in these states, or in any, the last changed first. */
export async function listOwnDemands(
  db: Db,
  asked: { organisationId: string; states?: readonly DemandState[]; after?: DemandKey; limit: number },
): Promise<Demand[]> {
  const { states, after } = asked
  let query = demandRows(db).where('demand.organisationId', '=', asked.organisationId)
  if (states) query = query.where('demand.state', 'in', states)
  const rows = await pageBy(query, 'demand.updatedAt', 'demand.id', {
    order: 'desc',
    after: after && [after.updatedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readDemand)
}

/** How many demands an organisation has, by state. */
export async function countOwnDemands(db: Db, organisationId: string): Promise<Map<DemandState, number>> {
  const rows = await db
    .selectFrom('demand')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('organisationId', '=', organisationId)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

/** Saves over a demand only in the revision and state that the caller saw; false means somebody else was first. */
export function saveDemand(
  trx: Db,
  saved: { id: string; state: DemandState; revision: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('demand')
      .set({ ...saved.set, revision: saved.revision + 1 })
      .where('id', '=', saved.id)
      .where('state', '=', saved.state)
      .where('revision', '=', saved.revision),
  )
}

/** Moves a demand only if it is still as the caller saw it; false means somebody else moved it first. */
export function moveDemand(
  trx: Db,
  move: { id: string; from: DemandState; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('demand')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** Removes a draft that was never handed in; false where it is none any more. */
export function deleteDemand(trx: Db, { id, seen }: { id: string; seen: number }): Promise<boolean> {
  return deletesOne(
    trx
      .deleteFrom('demand')
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .where('number', 'is', null)
      .where('updatedAt', '=', seen),
  )
}

/** How many drafts of an organisation were never handed in, counted up to `most`. */
export async function countDemandDrafts(db: Db, organisationId: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom('demand')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'draft')
    .limit(most)
    .execute()
  return rows.length
}

/** Verified organisations of exactly this name, in any language, or this address; at most `limit`. */
export async function listOrganisationsNamed(
  db: Db,
  named: string,
  limit: number,
): Promise<{ id: string; slug: string }[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name'])
    .where('standing', '=', 'verified')
    .where((eb) =>
      eb.or([eb('slug', '=', named.toLowerCase()), contains(eb.ref('organisation.searchText'), fold(named))]),
    )
    .orderBy('id')
    .limit(50)
    .execute()
  const wanted = fold(named)
  return rows
    .filter(
      ({ slug, name }) =>
        slug === named.toLowerCase() ||
        Object.values(JSON.parse(name) as Text).some((own) => fold(own ?? '') === wanted),
    )
    .slice(0, limit)
    .map(({ id, slug }) => ({ id, slug }))
}

/** Demands with their buyer, to be narrowed by other queries. */
export function demandRows(db: Db) {
  return db
    .selectFrom('demand')
    .innerJoin('organisation', 'organisation.id', 'demand.organisationId')
    .selectAll('demand')
    .select(['organisation.slug', 'organisation.name as buyerName', 'organisation.standing'])
}

/** A row of `demandRows` as it is worked with. */
export function readDemand({
  slug,
  buyerName,
  standing,
  content,
  ...row
}: Row & { slug: string; buyerName: string; standing: Standing }): Demand {
  return {
    ...row,
    content: JSON.parse(content) as DemandContent,
    organisation: { slug, name: JSON.parse(buyerName) as Text, standing },
  }
}
