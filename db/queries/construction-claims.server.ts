import type { Insertable, Updateable } from 'kysely'
import type { ClaimState } from '#app/domain/construction/construction-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { ConstructionTables } from '../tables/construction.ts'

type Row = ConstructionTables['construction_claim']

export type ConstructionClaim = Row & {
  provider: { slug: string; name: Text }
  item: { number: string; title: Text }
}

/** Keeps a claim; false where the organisation has one that stands. */
export function insertConstructionClaim(trx: Db, claim: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('construction_claim')
      .values(claim)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** One claim by its id. */
export async function findConstructionClaim(db: Db, id: string): Promise<ConstructionClaim | undefined> {
  const row = await claims(db).where('construction_claim.id', '=', id).executeTakeFirst()
  return row && readClaim(row)
}

/** The claims of an item, the first first; at most a hundred. */
export async function listClaimsOfItem(db: Db, itemId: string): Promise<ConstructionClaim[]> {
  const rows = await claims(db)
    .where('construction_claim.itemId', '=', itemId)
    .orderBy('construction_claim.offeredAt')
    .orderBy('construction_claim.id')
    .limit(100)
    .execute()
  return rows.map(readClaim)
}

/** An organisation's own claims, the newest first. */
export async function listOwnClaims(
  db: Db,
  asked: { organisationId: string; after?: { offeredAt: number; id: string }; limit: number },
): Promise<ConstructionClaim[]> {
  const { after } = asked
  const query = claims(db).where('construction_claim.organisationId', '=', asked.organisationId)
  const rows = await pageBy(query, 'construction_claim.offeredAt', 'construction_claim.id', {
    order: 'desc',
    after: after && [after.offeredAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readClaim)
}

/** Claims in this state of which the time is over, the longest over first. */
export async function listDueClaims(
  db: Db,
  { state, now, limit }: { state: ClaimState; now: number; limit: number },
): Promise<ConstructionClaim[]> {
  const rows = await claims(db)
    .where('construction_claim.state', '=', state)
    .where('construction_claim.dueAt', '<', now)
    .orderBy('construction_claim.dueAt')
    .orderBy('construction_claim.id')
    .limit(limit)
    .execute()
  return rows.map(readClaim)
}

/** How many claims wait for the operators. */
export async function countOfferedClaims(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('construction_claim')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Moves a claim only if it is still as the caller saw it; false means somebody else moved it first. */
export function moveConstructionClaim(
  trx: Db,
  move: { id: string; from: ClaimState; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('construction_claim')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** Keeps what a provider says of how the building goes. */
export async function insertConstructionProgress(
  trx: Db,
  progress: ConstructionTables['construction_progress'],
): Promise<void> {
  await trx.insertInto('construction_progress').values(progress).execute()
}

/** What was said of how the building goes, the last first; at most fifty. */
export async function listConstructionProgress(
  db: Db,
  claimId: string,
): Promise<Pick<ConstructionTables['construction_progress'], 'id' | 'text' | 'writtenAt'>[]> {
  return db
    .selectFrom('construction_progress')
    .select(['id', 'text', 'writtenAt'])
    .where('claimId', '=', claimId)
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

function claims(db: Db) {
  return db
    .selectFrom('construction_claim')
    .innerJoin('organisation', 'organisation.id', 'construction_claim.organisationId')
    .innerJoin('construction_item', 'construction_item.id', 'construction_claim.itemId')
    .selectAll('construction_claim')
    .select([
      'organisation.slug',
      'organisation.name as providerName',
      'construction_item.number as itemNumber',
      'construction_item.title as itemTitle',
    ])
}

function readClaim({
  slug,
  providerName,
  itemNumber,
  itemTitle,
  ...row
}: Row & { slug: string; providerName: string; itemNumber: string; itemTitle: string }): ConstructionClaim {
  return {
    ...row,
    provider: { slug, name: JSON.parse(providerName) as Text },
    item: { number: itemNumber, title: JSON.parse(itemTitle) as Text },
  }
}
