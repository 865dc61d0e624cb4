import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findDataFile } from '#db/queries/data-files.server.ts'
import {
  deleteDeliveryUpload,
  insertDeliveryFile,
  listDeliveryFiles,
  measureDeliveryFiles,
} from '#db/queries/delivery-files.server.ts'
import { changeDeliverySet, findDeliverySet } from '#db/queries/delivery-sets.server.ts'
import { dataFileName } from '../data-file/data-file-rules.ts'
import { dataFilePath, freeBytes } from '../data-file/data-file-store.server.ts'
import { Refusal } from '../errors.ts'
import { insist } from '../organisation/insist.ts'
import { kindOfFile } from '../watermark/kind-of-file.server.ts'
import { mostProviderBytes, mostSetFiles } from './delivery-rules.ts'
import { openOwnSet, recordSet, requireProvider, type SetAct } from './delivery-set.server.ts'
import { dropReceived, keepDelivery, type Received } from './delivery-store.server.ts'
import { type Hashed, hashFile } from './file-blocks.server.ts'
import { marksOf } from './marks-of-file.server.ts'
import { scanFile } from './scan-file.server.ts'

/** What adding a file needs to know of this exchange. */
export type DeliveryPlace = { filesDir: string; scan: string | undefined }

/**
 * Refuses a file before any of its bytes are read: for whom it may not be, when there are too many, and when the disk has no
 * room for it.
 */
export async function admitDeliveryFile(
  database: Database,
  { filesDir, bytes = 0, ...act }: SetAct & { filesDir: string; bytes?: number },
): Promise<void> {
  insist(act.actor, 'delivery.write', act.organisationId)
  await openOwnSet(database.read, act)
  await refuseFull(database.read, act, bytes)
  if ((await freeBytes(filesDir)) < bytes) throw new Refusal('not_allowed', 'diskFull', { field: 'file' })
}

/** What of a file that was received is to be added, and the upload in pieces that it was. */
type NewFile = SetAct & { place: DeliveryPlace; file: Received; fileName: string; uploadId?: string }

/**
 * Adds a received file to a set that is open: scanned, hashed, its kind found by its content, and kept under its hash. Whatever
 * happens, what was received is gone afterwards. False where the set has the same content already.
 */
export async function addDeliveryFile(database: Database, added: NewFile): Promise<boolean> {
  try {
    return await keepReceived(database, added)
  } finally {
    await dropReceived(added.file)
  }
}

/** The same; what was received stays where it is. */
export async function keepReceived(
  database: Database,
  { place, file, fileName, uploadId, ...act }: NewFile,
): Promise<boolean> {
  if (file.bytes === 0) throw new Refusal('invalid', 'fileEmpty', { field: 'file' })
  await scanFile(place.scan, file.path)
  const hashed = await hashFile(file.path)
  return keepInSet(database, act, { path: file.path, fileName, hashed, place, ...(uploadId && { uploadId }) })
}

/** Adds a data file that the organisation sent before; it lies on the disk once. */
export async function chooseDataFile(
  database: Database,
  { place, fileId, ...act }: SetAct & { place: DeliveryPlace; fileId: string },
): Promise<boolean> {
  await requireProvider(database.read, act)
  const known = await findDataFile(database.read, { id: fileId, organisationId: act.organisationId })
  if (!known) throw new Refusal('invalid', 'fileGone', { field: 'dataFile' })
  const path = dataFilePath(place.filesDir, known.sha256)
  await scanFile(place.scan, path)
  const hashed = await hashFile(path).catch(() => undefined)
  if (hashed?.sha256 !== known.sha256) throw new Refusal('not_allowed', 'fileDamaged', { field: 'dataFile' })
  return keepInSet(database, act, { path, fileName: known.fileName, hashed, place })
}

async function keepInSet(
  database: Database,
  act: SetAct,
  kept: { path: string; fileName: string; hashed: Hashed; place: DeliveryPlace; uploadId?: string },
): Promise<boolean> {
  const { actor, now = Date.now() } = act
  const { path, hashed, place } = kept
  const fileName = dataFileName(kept.fileName)
  const set = await findDeliverySet(database.read, { id: act.setId, providerId: act.organisationId })
  if (!set) throw new Refusal('not_found', 'notAllowed')
  const { mediaType, kind } = await kindOfFile(path, fileName)
  const marks = await marksOf(database.read, set, { path, kind })
  await keepDelivery(place.filesDir, 'files', { path, sha256: hashed.sha256 })
  return inTransaction(database.write, async (trx) => {
    const open = await openOwnSet(trx, act)
    // What was looked for in the file was looked for by what the set said then.
    if (open.untouched !== set.untouched) throw new Refusal('stale', 'setMoved')
    await refuseFull(trx, act, kept.uploadId ? 0 : hashed.bytes)
    if (kept.uploadId && !(await deleteDeliveryUpload(trx, kept.uploadId))) throw new Refusal('stale', 'uploadGone')
    const isNew = await insertDeliveryFile(trx, {
      ...{ id: newId(), setId: open.id, fileName, mediaType, kind: kind ?? null, ...hashed, ...marks },
      ...{ uploadedBy: actor.personId, uploadedAt: now },
    })
    if (!isNew) return false
    await changeDeliverySet(trx, open.id, { updatedAt: Math.max(now, open.updatedAt + 1) })
    await recordSet(trx, act, 'delivery.file_added', { id: open.id, sha256: hashed.sha256, bytes: hashed.bytes })
    return true
  })
}

async function refuseFull(db: Db, { setId, organisationId }: SetAct, bytes: number): Promise<void> {
  const files = await listDeliveryFiles(db, [setId], mostSetFiles)
  if (files.length >= mostSetFiles) throw new Refusal('not_allowed', 'tooManyFiles', { field: 'file' })
  if ((await measureDeliveryFiles(db, organisationId)) + bytes > mostProviderBytes)
    throw new Refusal('not_allowed', 'filesTooLarge', { field: 'file' })
}
