import type { Insertable } from 'kysely'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { GatewayTables } from '../tables/gateway.ts'

/** A key as the page of its right shows it. */
export type CallKeyRow = {
  id: string
  name: string
  start: string
  createdBy: string
  createdAt: number
  expiresAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** Keys of a right, the newest first, at most `limit`; with the name of whoever made each. */
export function listCallKeys(db: Db, entitlementId: string, limit: number): Promise<CallKeyRow[]> {
  return db
    .selectFrom('gateway_key')
    .innerJoin('person', 'person.id', 'gateway_key.createdBy')
    .select([
      'gateway_key.id',
      'gateway_key.name',
      'gateway_key.start',
      'person.name as createdBy',
      'gateway_key.createdAt',
      'gateway_key.expiresAt',
      'gateway_key.lastUsedAt',
      'gateway_key.revokedAt',
    ])
    .where('gateway_key.entitlementId', '=', entitlementId)
    .orderBy('gateway_key.createdAt', 'desc')
    .orderBy('gateway_key.id', 'desc')
    .limit(limit)
    .execute()
}

/** How many keys of a right can be used now. */
export async function countCallKeys(db: Db, entitlementId: string, now: number): Promise<number> {
  const { count } = await db
    .selectFrom('gateway_key')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('entitlementId', '=', entitlementId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Keeps a new key: its hash, never the key. */
export async function insertCallKey(trx: Db, key: Insertable<GatewayTables['gateway_key']>): Promise<void> {
  await trx.insertInto('gateway_key').values(key).execute()
}

/** Ends a key of a right that can still be used; false where there is none. */
export function revokeCallKey(trx: Db, key: { id: string; entitlementId: string; now: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('gateway_key')
      .set({ revokedAt: key.now })
      .where('id', '=', key.id)
      .where('entitlementId', '=', key.entitlementId)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', key.now),
  )
}

/** Whether the right has, or had, this key. */
export async function existsCallKey(db: Db, key: { id: string; entitlementId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('gateway_key')
    .select('id')
    .where('id', '=', key.id)
    .where('entitlementId', '=', key.entitlementId)
    .executeTakeFirst()
  return row !== undefined
}
