import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { AccountTables } from '../tables/accounts.ts'

export type PersonRow = Selectable<AccountTables['person']>

/** A person by the key of their mail address. Deleted ones have none. */
export function findPersonByEmail(db: Db, emailKey: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('emailKey', '=', emailKey).executeTakeFirst()
}

/** A person who is not deleted. */
export function findPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).where('deletedAt', 'is', null).executeTakeFirst()
}

/** Enters a person; false where the mail address is taken. */
export function insertPerson(trx: Db, person: Insertable<AccountTables['person']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('person')
      .values(person)
      .onConflict((oc) => oc.column('emailKey').doNothing()),
  )
}

/** Changes a person who is not deleted; false where there is none. */
export function updatePerson(
  trx: Db,
  id: string,
  changes: Omit<Updateable<AccountTables['person']>, 'id' | 'createdAt'>,
): Promise<boolean> {
  return changesOne(trx.updateTable('person').set(changes).where('id', '=', id).where('deletedAt', 'is', null))
}

/** Puts a stronger hash of the same password in place of the one it was checked against, if that still stands. */
export async function strengthenPassword(
  trx: Db,
  password: { personId: string; from: string; to: string },
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ passwordHash: password.to })
    .where('id', '=', password.personId)
    .where('passwordHash', '=', password.from)
    .execute()
}

/** Uses a time step of the second factor; false where it, or a later one, was used before. */
export function spendTotpStep(trx: Db, personId: string, step: number): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('person')
      .set({ totpLastStep: step })
      .where('id', '=', personId)
      .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)])),
  )
}

/** Uses a recovery code; false where there is no such code, or it was used. */
export function spendRecoveryCode(
  trx: Db,
  code: { personId: string; codeHash: string; now: number },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('recovery_code')
      .set({ usedAt: code.now })
      .where('personId', '=', code.personId)
      .where('codeHash', '=', code.codeHash)
      .where('usedAt', 'is', null),
  )
}

/** How many recovery codes a person still has. */
export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Puts new recovery codes in place of all a person had. */
export async function replaceRecoveryCodes(trx: Db, personId: string, codeHashes: readonly string[]): Promise<void> {
  await trx.deleteFrom('recovery_code').where('personId', '=', personId).execute()
  if (codeHashes.length > 0)
    await trx
      .insertInto('recovery_code')
      .values(codeHashes.map((codeHash) => ({ personId, codeHash, usedAt: null })))
      .execute()
}

/** Whether this person has signed in from the device before. */
export async function existsKnownDevice(db: Db, personId: string, deviceHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('deviceHash')
    .where('personId', '=', personId)
    .where('deviceHash', '=', deviceHash)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this person has signed in from any device. */
export async function hasKnownDevices(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('deviceHash')
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes a device known to a person, or notes that it was used again. */
export async function upsertKnownDevice(
  trx: Db,
  device: { personId: string; deviceHash: string; now: number },
): Promise<void> {
  await trx
    .insertInto('known_device')
    .values({
      personId: device.personId,
      deviceHash: device.deviceHash,
      firstSeenAt: device.now,
      lastSeenAt: device.now,
    })
    .onConflict((oc) => oc.columns(['personId', 'deviceHash']).doUpdateSet({ lastSeenAt: device.now }))
    .execute()
}

/** Forgets all devices of a person. */
export async function deleteKnownDevicesOf(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('known_device').where('personId', '=', personId).execute()
}
