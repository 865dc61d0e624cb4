import type { Insertable, Selectable } from 'kysely'
import type { ApiScope } from '#app/domain/api-key/api-scopes.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { OrganisationTables } from '../tables/organisation-work.ts'

type KeyTable = OrganisationTables['api_key']
type KeyColumns = Selectable<KeyTable>

/** A key as the pages of its organisation show it. */
export type KeyRow = Pick<
  KeyColumns,
  'id' | 'name' | 'start' | 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'
> & { scopes: ApiScope[]; createdBy: string }

const shown = [
  'api_key.id',
  'api_key.name',
  'api_key.start',
  'api_key.scopes',
  'api_key.createdAt',
  'api_key.expiresAt',
  'api_key.lastUsedAt',
  'api_key.revokedAt',
  'person.name as createdBy',
] as const

/** Keys of an organisation that can be used now, the newest first, at most `limit`; with the name of whoever made each. */
export async function listLiveKeys(db: Db, organisationId: string, now: number, limit: number): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'api_key.createdBy')
    .select(shown)
    .where('api_key.organisationId', '=', organisationId)
    .where('api_key.revokedAt', 'is', null)
    .where('api_key.expiresAt', '>', now)
    .orderBy('api_key.createdAt', 'desc')
    .orderBy('api_key.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(readKey)
}

/** Keys that were revoked or have expired, the newest first, at most `limit`. */
export async function listEndedKeys(db: Db, organisationId: string, now: number, limit: number): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'api_key.createdBy')
    .select(shown)
    .where('api_key.organisationId', '=', organisationId)
    .where((eb) => eb.or([eb('api_key.revokedAt', 'is not', null), eb('api_key.expiresAt', '<=', now)]))
    .orderBy('api_key.createdAt', 'desc')
    .orderBy('api_key.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(readKey)
}

/** How many keys of an organisation can be used now; of one person's making where one is named. */
export async function countLiveKeys(db: Db, organisationId: string, now: number, createdBy?: string): Promise<number> {
  let query = db
    .selectFrom('api_key')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
  if (createdBy !== undefined) query = query.where('createdBy', '=', createdBy)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

/** A key as a request needs it: whose it is, what it may, and whether it still may. */
export type KeyInUse = {
  id: string
  organisationId: string
  scopes: ApiScope[]
  expiresAt: number
  lastUsedAt: number | null
  revokedAt: number | null
  standing: Standing
}

/** The key with this hash, also where it was revoked or has expired; undefined for a hash nobody made. */
export async function findKeyByHash(db: Db, keyHash: string): Promise<KeyInUse | undefined> {
  const row = await db
    .selectFrom('api_key')
    .innerJoin('organisation', 'organisation.id', 'api_key.organisationId')
    .select([
      'api_key.id',
      'api_key.organisationId',
      'api_key.scopes',
      'api_key.expiresAt',
      'api_key.lastUsedAt',
      'api_key.revokedAt',
      'organisation.standing',
    ])
    .where('api_key.keyHash', '=', keyHash)
    .executeTakeFirst()
  return row && { ...row, scopes: JSON.parse(row.scopes) as ApiScope[] }
}

/** Keeps a new key: its hash, never the key. */
export async function insertKey(
  trx: Db,
  { scopes, ...key }: Omit<Insertable<KeyTable>, 'scopes'> & { scopes: readonly ApiScope[] },
): Promise<void> {
  await trx
    .insertInto('api_key')
    .values({ ...key, scopes: JSON.stringify(scopes) })
    .execute()
}

/** Ends a key of an organisation that can still be used; false where there is none. */
export function revokeLiveKey(trx: Db, key: { id: string; organisationId: string; now: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('api_key')
      .set({ revokedAt: key.now })
      .where('id', '=', key.id)
      .where('organisationId', '=', key.organisationId)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', key.now),
  )
}

/** Whether the organisation has, or had, this key. */
export async function existsKey(db: Db, key: { id: string; organisationId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('api_key')
    .select('id')
    .where('id', '=', key.id)
    .where('organisationId', '=', key.organisationId)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a key was used, unless that was noted at `before` or later. */
export async function touchKey(db: Db, id: string, times: { now: number; before: number }): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ lastUsedAt: times.now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<', times.before)]))
    .execute()
}

function readKey<R extends { scopes: string }>(row: R): Omit<R, 'scopes'> & { scopes: ApiScope[] } {
  return { ...row, scopes: JSON.parse(row.scopes) as ApiScope[] }
}
