import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne, insertsOne } from '../one-row.ts'
import type { DeliveryTables } from '../tables/delivery.ts'

export type DeliveryFile = Selectable<DeliveryTables['delivery_file']>
export type DeliveryUpload = Selectable<DeliveryTables['delivery_upload']>

/** Keeps a file of a set; false where the set has the same content already. */
export function insertDeliveryFile(trx: Db, file: Insertable<DeliveryTables['delivery_file']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('delivery_file')
      .values(file)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Files of some sets, by set and name; without the hashes of their blocks. */
export async function listDeliveryFiles(
  db: Db,
  setIds: readonly string[],
  limit: number,
): Promise<Omit<DeliveryFile, 'blocks'>[]> {
  if (setIds.length === 0) return []
  return db
    .selectFrom('delivery_file')
    .select(['id', 'setId', 'fileName', 'mediaType', 'kind', 'bytes', 'sha256', 'carriers', 'unmarked', 'uploadedBy'])
    .select('uploadedAt')
    .where('setId', 'in', setIds)
    .orderBy('setId')
    .orderBy('fileName')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** A file with its set. */
export async function findDeliveryFile(db: Db, id: string): Promise<DeliveryFile | undefined> {
  return db.selectFrom('delivery_file').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Keeps where marks go in a file. */
export async function changeDeliveryFile(
  trx: Db,
  id: string,
  set: Pick<DeliveryFile, 'carriers' | 'unmarked'>,
): Promise<void> {
  await trx.updateTable('delivery_file').set(set).where('id', '=', id).execute()
}

/** Takes a file out of a set that is open; gives its hash, or undefined where there is none. */
export async function deleteDeliveryFile(
  trx: Db,
  asked: { id: string; setId: string },
): Promise<{ sha256: string } | undefined> {
  return trx
    .deleteFrom('delivery_file')
    .where('id', '=', asked.id)
    .where('setId', '=', asked.setId)
    .returning('sha256')
    .executeTakeFirst()
}

/** How many files a provider has for delivery, and their bytes; uploads under way count whole. */
export async function measureDeliveryFiles(db: Db, providerId: string): Promise<number> {
  const sum = async (table: 'delivery_file' | 'delivery_upload') => {
    const row = await db
      .selectFrom(table)
      .innerJoin('delivery_set', 'delivery_set.id', `${table}.setId`)
      .select(({ fn }) => fn.sum<number>(`${table}.bytes`).as('bytes'))
      .where('delivery_set.providerId', '=', providerId)
      .executeTakeFirst()
    return Number(row?.bytes ?? 0)
  }
  return (await sum('delivery_file')) + (await sum('delivery_upload'))
}

/** Of these hashes those that a file of a set has. */
export async function listKnownDeliveryHashes(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('delivery_file').select('sha256').where('sha256', 'in', hashes).execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Begins an upload in pieces. */
export async function insertDeliveryUpload(
  trx: Db,
  upload: Insertable<DeliveryTables['delivery_upload']>,
): Promise<void> {
  await trx.insertInto('delivery_upload').values(upload).execute()
}

/** An upload of a provider. */
export async function findDeliveryUpload(
  db: Db,
  asked: { id: string; providerId: string },
): Promise<DeliveryUpload | undefined> {
  return db
    .selectFrom('delivery_upload')
    .innerJoin('delivery_set', 'delivery_set.id', 'delivery_upload.setId')
    .selectAll('delivery_upload')
    .where('delivery_upload.id', '=', asked.id)
    .where('delivery_set.providerId', '=', asked.providerId)
    .executeTakeFirst()
}

/** Uploads under way to a set, the newest first. */
export async function listDeliveryUploads(db: Db, setId: string, limit: number): Promise<DeliveryUpload[]> {
  return db
    .selectFrom('delivery_upload')
    .selectAll()
    .where('setId', '=', setId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
}

/** Notes that a piece is on the disk; false where the upload is not where the piece begins. */
export function noteReceived(trx: Db, piece: { id: string; from: number; to: number; now: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('delivery_upload')
      .set({ received: piece.to, updatedAt: piece.now })
      .where('id', '=', piece.id)
      .where('received', '=', piece.from),
  )
}

/** Ends an upload; false where it was ended before. */
export function deleteDeliveryUpload(trx: Db, id: string): Promise<boolean> {
  return deletesOne(trx.deleteFrom('delivery_upload').where('id', '=', id))
}

/** Takes away uploads of which nothing was heard for long; gives their ids. */
export async function deleteOldUploads(
  trx: Db,
  { before, limit }: { before: number; limit: number },
): Promise<string[]> {
  const rows = await trx
    .deleteFrom('delivery_upload')
    .where('id', 'in', (eb) =>
      eb.selectFrom('delivery_upload').select('id').where('updatedAt', '<', before).orderBy('updatedAt').limit(limit),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
