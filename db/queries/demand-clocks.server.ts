import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import { type Demand, demandRows, readDemand } from './demands.server.ts'

/** Demands that wait to be published, are late, and of which the operators were not told; the latest first. */
export async function listLateReviews(db: Db, { now, limit }: { now: number; limit: number }): Promise<Demand[]> {
  const rows = await demandRows(db)
    .where('demand.state', '=', 'submitted')
    .where('demand.dueAt', '<', now)
    .where((eb) => eb.or([eb('demand.toldDueAt', 'is', null), eb('demand.toldDueAt', '!=', eb.ref('demand.dueAt'))]))
    .orderBy('demand.dueAt')
    .limit(limit)
    .execute()
  return rows.map(readDemand)
}

/** Demands that nobody answered since they were published before this moment, and that were not escalated. */
export async function listUnanswered(db: Db, { before, limit }: { before: number; limit: number }): Promise<Demand[]> {
  const rows = await demandRows(db)
    .where('demand.state', '=', 'published')
    .where('demand.escalatedAt', 'is', null)
    .where('demand.publishedAt', '<', before)
    .orderBy('demand.publishedAt')
    .limit(limit)
    .execute()
  return rows.map(readDemand)
}

/** Demands that are answered until one of these days, of which the buyer was not told. */
export async function listDeadlinesNear(
  db: Db,
  { today, until, limit }: { today: string; until: string; limit: number },
): Promise<Demand[]> {
  const rows = await demandRows(db)
    .where('demand.isOpen', '=', 1)
    .where('demand.deadline', '>=', today)
    .where('demand.deadline', '<=', until)
    .where((eb) =>
      eb.or([eb('demand.toldDeadline', 'is', null), eb('demand.toldDeadline', '!=', eb.ref('demand.deadline'))]),
    )
    .orderBy('demand.deadline')
    .limit(limit)
    .execute()
  return rows.map(readDemand)
}

/** Open demands of which the deadline is over, and nothing has followed from it. */
export async function listDeadlinesOver(db: Db, { today, limit }: { today: string; limit: number }): Promise<Demand[]> {
  const rows = await demandRows(db)
    .where('demand.isOpen', '=', 1)
    .where('demand.decideBy', 'is', null)
    .where('demand.deadline', '<', today)
    .orderBy('demand.deadline')
    .limit(limit)
    .execute()
  return rows.map(readDemand)
}

/** Open demands that should have been decided by now. */
export async function listUndecided(db: Db, { now, limit }: { now: number; limit: number }): Promise<Demand[]> {
  const rows = await demandRows(db)
    .where('demand.isOpen', '=', 1)
    .where('demand.decideBy', '<', now)
    .orderBy('demand.decideBy')
    .limit(limit)
    .execute()
  return rows.map(readDemand)
}

/** A response of which somebody's time is over. */
export type LateResponse = {
  id: string
  demandId: string
  organisationId: string
  slug: string
  dueAt: number
  waitsFor: 'buyer' | 'provider'
}

/** Open responses of which somebody's time is over and who was not told; the latest first. */
export async function listLateResponses(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<LateResponse[]> {
  const rows = await db
    .selectFrom('response')
    .innerJoin('organisation', 'organisation.id', 'response.organisationId')
    .select(['response.id', 'response.demandId', 'response.organisationId', 'organisation.slug'])
    .select(['response.dueAt', 'response.waitsFor'])
    .where('response.isOpen', '=', 1)
    .where('response.dueAt', '<', now)
    .where('response.waitsFor', 'is not', null)
    .where((eb) =>
      eb.or([eb('response.toldDueAt', 'is', null), eb('response.toldDueAt', '!=', eb.ref('response.dueAt'))]),
    )
    .orderBy('response.dueAt')
    .limit(limit)
    .execute()
  return rows.flatMap(({ waitsFor, ...row }) => (waitsFor === null ? [] : [{ ...row, waitsFor }]))
}

/** Notes the due date that somebody was told of; false where the response has another by now. */
export function noteResponseTold(trx: Db, { id, dueAt }: { id: string; dueAt: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('response')
      .set({ toldDueAt: dueAt })
      .where('id', '=', id)
      .where('dueAt', '=', dueAt)
      .where('isOpen', '=', 1),
  )
}
