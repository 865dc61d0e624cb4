import type { Db } from '../client.server.ts'

/** Set when the demo catalogue was loaded, to the moment it was. */
export const demoLoaded = 'demo-loaded'

/** The value kept under a key, or undefined. */
export async function findSetting(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

/** Keeps a value under a key, over the one before. */
export async function upsertSetting(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute()
}

/** Takes `count` numbers of a serial and gives the first; two callers never get the same. */
export async function takeSerials(trx: Db, name: string, count: number): Promise<number> {
  const row = await trx
    .insertInto('counter')
    .values({ name, value: count })
    .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ value: eb('counter.value', '+', count) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return Number(row.value) - count + 1
}

/** Forgets what is kept under a key. */
export async function deleteSetting(db: Db, key: string): Promise<void> {
  await db.deleteFrom('setting').where('key', '=', key).execute()
}
