import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import { visibleStates } from '#app/domain/demand/demand-steps.ts'
import type { BoardRow } from '#app/domain/demand-board/board-result.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'

/** Demands that are or were published, with their buyers; who may see them is the caller's. */
function shown(db: Db) {
  return db
    .selectFrom('demand')
    .innerJoin('organisation', 'organisation.id', 'demand.organisationId')
    .where('demand.state', 'in', visibleStates)
    .where('demand.number', 'is not', null)
    .select([
      'demand.id',
      'demand.number',
      'demand.content',
      'demand.state',
      'demand.isOpen',
      'demand.isMasked',
      'demand.deadline',
      'demand.publishedAt',
      'demand.updatedAt',
      'demand.responseCount',
      'organisation.slug',
      'organisation.name',
    ])
}

/** Those that everybody may see. */
function withBuyer(db: Db) {
  return shown(db).where('demand.visibility', '=', 'PUBLIC')
}

/** The same without their buyers: for keys and counts. */
function everybodys(db: Db) {
  return db
    .selectFrom('demand')
    .where('demand.visibility', '=', 'PUBLIC')
    .where('demand.state', 'in', visibleStates)
    .where('demand.number', 'is not', null)
}

type Found = Awaited<ReturnType<ReturnType<typeof withBuyer>['execute']>>[number]

/** Of a masked buyer nothing leaves this file. */
function boardRow({ slug, name, isMasked, content, number, publishedAt, isOpen, ...row }: Found): BoardRow {
  return {
    ...row,
    number: number ?? '',
    content: JSON.parse(content) as DemandContent,
    isOpen: isOpen === 1,
    publishedAt: publishedAt ?? row.updatedAt,
    buyer: isMasked === 1 ? null : { slug, name: JSON.parse(name) as Text },
  }
}

/** Demands of these ids that everybody may see, at most a few hundred, in the order of the ids. */
export async function listBoardRows(db: Db, ids: readonly string[]): Promise<BoardRow[]> {
  if (ids.length === 0) return []
  const rows = await withBuyer(db).where('demand.id', 'in', ids).execute()
  const found = new Map(rows.map((row) => [row.id, boardRow(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** One demand that everybody may see. */
export async function findBoardRow(db: Db, number: string): Promise<BoardRow | undefined> {
  const row = await withBuyer(db).where('demand.number', '=', number).executeTakeFirst()
  return row && boardRow(row)
}

/** Ids of demands that everybody may see, in order of id. */
export async function listBoardIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await everybodys(db)
    .select('demand.id')
    .where('demand.id', '>', after)
    .orderBy('demand.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** How many demands everybody may see. */
export async function countBoard(db: Db): Promise<number> {
  const row = await everybodys(db)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Demands that events after one speak of, and the newest event looked at; at most `limit` events. */
export async function listChangedDemands(
  db: Db,
  after: number,
  limit: number,
): Promise<{ ids: string[]; last: number }> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'subjectKind', 'subjectId'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return {
    ids: [...new Set(rows.filter((row) => row.subjectKind === 'demand').map((row) => row.subjectId))],
    last: rows.at(-1)?.seq ?? after,
  }
}

/** The latest demands that can be answered and that everybody may see, newest first. */
export async function listNewestDemands(db: Db, limit: number): Promise<BoardRow[]> {
  const rows = await withBuyer(db)
    .where('demand.isOpen', '=', 1)
    .orderBy('demand.publishedAt', 'desc')
    .orderBy('demand.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(boardRow)
}

/** Numbers of demands that everybody may see and when they changed, by number: a part of the sitemap. */
export async function listDemandAddresses(db: Db, limit: number): Promise<{ number: string; updatedAt: number }[]> {
  const rows = await everybodys(db)
    .select(['demand.number', 'demand.updatedAt'])
    .orderBy('demand.publishedAt', 'desc')
    .orderBy('demand.id')
    .limit(limit)
    .execute()
  return rows.map(({ number, updatedAt }) => ({ number: number ?? '', updatedAt }))
}

/** Ids of demands of an organisation that everybody may see with its name. */
export async function listBoardIdsOf(db: Db, organisationId: string, limit: number): Promise<string[]> {
  const rows = await everybodys(db)
    .select('demand.id')
    .where('demand.organisationId', '=', organisationId)
    .where('demand.isMasked', '=', 0)
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Where a page of the demands for members begins: after this one. */
export type MemberKey = { publishedAt: number; id: string }

/** Demands for members of verified organisations that can be answered, newest first. */
export async function listVerifiedDemands(
  db: Db,
  { after, limit }: { after?: MemberKey | undefined; limit: number },
): Promise<BoardRow[]> {
  const query = shown(db).where('demand.isOpen', '=', 1).where('demand.visibility', '=', 'VERIFIED')
  const rows = await pageBy(query, 'demand.publishedAt', 'demand.id', {
    order: 'desc',
    after: after && [after.publishedAt, after.id],
    limit,
  }).execute()
  return rows.map(boardRow)
}

/** Demands that can be answered and that these organisations were invited to, the latest invitation first. */
export async function listInvitedDemands(
  db: Db,
  organisationIds: readonly string[],
  limit: number,
): Promise<BoardRow[]> {
  if (organisationIds.length === 0) return []
  const rows = await shown(db)
    .innerJoin('demand_invitation', 'demand_invitation.demandId', 'demand.id')
    .where('demand_invitation.organisationId', 'in', organisationIds)
    .where('demand.isOpen', '=', 1)
    .orderBy('demand_invitation.invitedAt', 'desc')
    .orderBy('demand.id')
    .limit(limit)
    .execute()
  return [...new Map(rows.map((row) => [row.id, boardRow(row)])).values()]
}
