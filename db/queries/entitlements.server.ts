import type { Insertable, Selectable, Updateable } from 'kysely'
import type { EntitlementState } from '#app/domain/entitlement/entitlement-states.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { OrderTables } from '../tables/orders.ts'

type Row = OrderTables['entitlement']
export type Entitlement = Selectable<Row>

/** Keeps a buyer's right; false where the order has one. */
export function insertEntitlement(trx: Db, entitlement: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('entitlement')
      .values(entitlement)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** The right that an order gave. */
export async function findEntitlementOfOrder(db: Db, orderId: string): Promise<Entitlement | undefined> {
  return db.selectFrom('entitlement').selectAll().where('orderId', '=', orderId).executeTakeFirst()
}

/** A right by its number; for one side only where that is the organisation's. */
export async function findEntitlement(
  db: Db,
  asked: { number: string; buyerId?: string; providerId?: string },
): Promise<Entitlement | undefined> {
  let query = db.selectFrom('entitlement').selectAll().where('number', '=', asked.number)
  if (asked.buyerId !== undefined) query = query.where('buyerId', '=', asked.buyerId)
  if (asked.providerId !== undefined) query = query.where('providerId', '=', asked.providerId)
  return query.executeTakeFirst()
}

/** Changes a right that is still in one of these states; false where it is not. */
export function moveEntitlement(
  trx: Db,
  move: { id: string; from: readonly EntitlementState[]; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('entitlement').set(move.set).where('id', '=', move.id).where('state', 'in', move.from),
  )
}

/**
 * Counts `units` of use where the right holds now and they are left, in one statement: of two at once the last unit goes to
 * one. False where it does not hold or too few are left.
 */
export function useEntitlement(trx: Db, use: { id: string; units: number; now: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('entitlement')
      .set((eb) => ({ used: eb('used', '+', use.units), updatedAt: use.now }))
      .where('id', '=', use.id)
      .where('state', '=', 'active')
      .where('startsAt', '<=', use.now)
      .where('endsAt', '>', use.now)
      .where(({ eb, or }) => or([eb('quota', 'is', null), eb(eb('used', '+', use.units), '<=', eb.ref('quota'))])),
  )
}

/** Rights whose term is over and that are not ended yet, the longest over first. */
export async function listOverEntitlements(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<Entitlement[]> {
  return db
    .selectFrom('entitlement')
    .selectAll()
    .where('state', 'in', ['active', 'suspended'])
    .where('endsAt', '<=', now)
    .orderBy('endsAt')
    .limit(limit)
    .execute()
}

/**
 * Active rights that end within `before` milliseconds and whose end was not told since then, the nearest first; those that
 * last less than twice as long are left out.
 */
export async function listEndingEntitlements(
  db: Db,
  { now, before, limit }: { now: number; before: number; limit: number },
): Promise<Entitlement[]> {
  return db
    .selectFrom('entitlement')
    .selectAll()
    .where('state', '=', 'active')
    .where('endsAt', '>', now)
    .where('endsAt', '<=', now + before)
    .where(({ eb }) => eb(eb('endsAt', '-', eb.ref('startsAt')), '>=', 2 * before))
    .where(({ eb, or }) => or([eb('remindedAt', 'is', null), eb('remindedAt', '<', eb('endsAt', '-', before))]))
    .orderBy('endsAt')
    .limit(limit)
    .execute()
}

/** Writes down that the end of a right was told; false where it was meanwhile, or the right is another. */
export function noteEntitlementReminded(
  trx: Db,
  { entitlement, now }: { entitlement: Entitlement; now: number },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('entitlement')
      .set({ remindedAt: now })
      .where('id', '=', entitlement.id)
      .where('state', '=', 'active')
      .where('endsAt', '=', entitlement.endsAt)
      .where('remindedAt', entitlement.remindedAt === null ? 'is' : '=', entitlement.remindedAt),
  )
}
