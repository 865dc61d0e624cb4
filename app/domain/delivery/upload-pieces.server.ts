import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import {
  type DeliveryUpload,
  deleteDeliveryUpload,
  findDeliveryUpload,
  insertDeliveryUpload,
  listDeliveryUploads,
  noteReceived,
} from '#db/queries/delivery-files.server.ts'
import { dataFileName } from '../data-file/data-file-rules.ts'
import { Refusal } from '../errors.ts'
import { admitDeliveryFile, type DeliveryPlace, keepReceived } from './add-file.server.ts'
import { mostUploads, pieceBytes } from './delivery-rules.ts'
import { type DeliveryAct, openOwnSet, requireProvider, type SetAct } from './delivery-set.server.ts'
import {
  bytesOfUpload,
  dropReceived,
  hashOfPiece,
  placePiece,
  type Received,
  uploadPath,
} from './delivery-store.server.ts'

/** Where an upload stands: which byte is wanted next. */
export type UploadState = { id: string; received: number; bytes: number; piece: number }

export type UploadAct = DeliveryAct & { uploadId: string; filesDir: string }

/**
 * Begins an upload in pieces, or goes on with the one of the same name and length that is under way to the set. Refuses what could not be
 * kept, before anything is sent.
 */
export async function beginUpload(
  database: Database,
  act: SetAct & { fileName: string; bytes: number; mostFileBytes: number; filesDir: string },
): Promise<UploadState> {
  const { actor, setId, bytes, filesDir, mostFileBytes, now = Date.now() } = act
  if (bytes === 0) throw new Refusal('invalid', 'fileEmpty', { field: 'file' })
  if (bytes > mostFileBytes) throw new Refusal('invalid', 'fileTooLarge', { field: 'file' })
  const fileName = dataFileName(act.fileName)
  await admitDeliveryFile(database, act)
  const id = await inTransaction(database.write, async (trx) => {
    await openOwnSet(trx, act)
    const underWay = await listDeliveryUploads(trx, setId, mostUploads)
    const known = underWay.find((each) => each.fileName === fileName && each.bytes === bytes)
    if (known) return known.id
    if (underWay.length >= mostUploads) throw new Refusal('too_many', 'tooManyOnTheWay', { field: 'file' })
    const made = newId()
    await insertDeliveryUpload(trx, {
      ...{ id: made, setId, fileName, bytes, received: 0, createdBy: actor.personId, createdAt: now, updatedAt: now },
    })
    return made
  })
  return stateOfUpload(database, { ...act, uploadId: id, filesDir })
}

/** Where an upload stands. What the disk has lost, as after a restored backup, is wanted again from the beginning. */
export async function stateOfUpload(database: Database, act: UploadAct): Promise<UploadState> {
  const upload = await findOwn(database, act)
  const { now = Date.now() } = act
  if ((await bytesOfUpload(act.filesDir, upload.id)) >= upload.received) return stateOf(upload)
  await noteReceived(database.write, { id: upload.id, from: upload.received, to: 0, now })
  return stateOf({ ...upload, received: 0 })
}

/**
 * Takes one piece: it has to begin where the last one ended and to have the hash that its sender says. It is on the disk before it counts, so that whoever
 * sent it, or a server that was killed, goes on from there; a piece that came before is told of as received. Whatever
 * happens the received piece is gone afterwards.
 */
export async function takePiece(
  database: Database,
  act: UploadAct & { piece: Received; from: number; sha256: string },
): Promise<UploadState> {
  const { piece, from, filesDir, now = Date.now() } = act
  try {
    const upload = await findOwn(database, act)
    const to = from + piece.bytes
    if (to <= upload.received) return stateOf(upload)
    if (from !== upload.received) throw new Refusal('stale', 'pieceElsewhere')
    if (to > upload.bytes || piece.bytes > pieceBytes || piece.bytes === 0) throw new Refusal('invalid', 'pieceWrong')
    if ((await hashOfPiece(piece)) !== act.sha256) throw new Refusal('invalid', 'pieceWrong')
    await placePiece(filesDir, upload.id, piece, from)
    if (!(await noteReceived(database.write, { id: upload.id, from, to, now })))
      throw new Refusal('stale', 'pieceElsewhere')
    return stateOf({ ...upload, received: to })
  } finally {
    await dropReceived(piece)
  }
}

/**
 * Makes a file of its set of an upload that is complete. Where a server was killed meanwhile it is asked for again; where the
 * file was added the upload is gone.
 */
export async function finishUpload(database: Database, act: UploadAct & { place: DeliveryPlace }): Promise<boolean> {
  const { filesDir } = act
  const upload = await findOwn(database, act)
  if (upload.received < upload.bytes) throw new Refusal('stale', 'uploadUnderWay')
  const path = uploadPath(filesDir, upload.id)
  if ((await bytesOfUpload(filesDir, upload.id)) !== upload.bytes) throw new Refusal('stale', 'pieceElsewhere')
  const file = { path, bytes: upload.bytes }
  const { setId, fileName } = upload
  try {
    const isNew = await keepReceived(database, { ...act, setId, file, fileName, uploadId: upload.id })
    await dropReceived(file)
    return isNew
  } catch (error) {
    // What may go well another time is kept for it.
    if (error instanceof Refusal && error.reason === 'fileInfected') await dropUpload(database, act)
    throw error
  }
}

/** Gives an upload up. */
export async function dropUpload(database: Database, act: UploadAct): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    await requireProvider(trx, act)
    const upload = await findDeliveryUpload(trx, { id: act.uploadId, providerId: act.organisationId })
    if (upload) await deleteDeliveryUpload(trx, upload.id)
  })
  await dropReceived({ path: uploadPath(act.filesDir, act.uploadId) })
}

async function findOwn(database: Database, act: UploadAct): Promise<DeliveryUpload> {
  await requireProvider(database.read, act)
  const upload = await findDeliveryUpload(database.write, { id: act.uploadId, providerId: act.organisationId })
  if (!upload) throw new Refusal('not_found', 'notAllowed')
  return upload
}

function stateOf({ id, received, bytes }: DeliveryUpload): UploadState {
  return { id, received, bytes, piece: pieceBytes }
}
