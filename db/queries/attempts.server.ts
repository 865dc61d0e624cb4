import type { Selectable } from 'kysely'
import type { Db } from '../client.server.ts'
import type { AccountTables } from '../tables/accounts.ts'

export type AttemptRow = Selectable<AccountTables['attempt']>

/** The counts kept under these keys, in no order. */
export function listAttempts(db: Db, keys: readonly string[]): Promise<AttemptRow[]> {
  return db.selectFrom('attempt').selectAll().where('key', 'in', keys).limit(keys.length).execute()
}

/** Keeps counts over those before. */
export async function upsertAttempts(trx: Db, rows: readonly AttemptRow[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('attempt')
    .values(rows)
    .onConflict((oc) =>
      oc.column('key').doUpdateSet((eb) => ({
        failures: eb.ref('excluded.failures'),
        blockedUntil: eb.ref('excluded.blockedUntil'),
        forgetAt: eb.ref('excluded.forgetAt'),
      })),
    )
    .execute()
}

/** Forgets the counts under these keys. */
export async function deleteAttempts(trx: Db, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await trx.deleteFrom('attempt').where('key', 'in', keys).execute()
}
