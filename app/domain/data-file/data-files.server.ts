import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  deleteDataFile,
  deleteUnusedDataFiles,
  findDataFile,
  findDataFileByContent,
  insertDataFile,
  listKnownHashes,
  measureDataFiles,
  moveDataFile,
} from '#db/queries/data-files.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { dataFileName, keptDays, mostBytesTogether, mostFileBytes, mostFiles } from './data-file-rules.ts'
import { type DataFileStep, dataFileSteps, firstState } from './data-file-states.ts'
import {
  deleteKeptDataFile,
  dropReceivedDataFile,
  forgetStrays,
  freeBytes,
  keepDataFile,
  type ReceivedDataFile,
} from './data-file-store.server.ts'

export type InFiles = { actor: PersonActor; organisationId: string; now?: number }

/**
 * Refuses a file before any of its bytes are read: for whom it may not be, of a suspended organisation, when there are too
 * many, and when the disk has no room for it. `bytes` is what the sender says, where it says so.
 */
export async function admitDataFile(
  database: Database,
  { actor, organisationId, filesDir, bytes = 0 }: InFiles & { filesDir: string; bytes?: number },
): Promise<void> {
  insist(actor, 'listing.write', organisationId)
  await refuseFull(database.read, organisationId, Math.min(bytes, mostFileBytes))
  if ((await freeBytes(filesDir)) < bytes) throw new Refusal('not_allowed', 'diskFull', { field: 'file' })
}

/**
 * Keeps a received file and has it wait to be read; gives its id, or that of the file with the same content which is there
 * already. Whatever happens, the received file is gone afterwards.
 */
export async function addDataFile(
  database: Database,
  { filesDir, file, fileName, ...place }: InFiles & { filesDir: string; file: ReceivedDataFile; fileName: string },
): Promise<{ id: string; isNew: boolean }> {
  const { actor, organisationId, now = Date.now() } = place
  try {
    insist(actor, 'listing.write', organisationId)
    if (file.bytes === 0) throw new Refusal('invalid', 'fileEmpty', { field: 'file' })
    await keepDataFile(filesDir, file)
    const made = await inTransaction(database.write, async (trx) => {
      await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
      const known = await findDataFileByContent(trx, { organisationId, sha256: file.sha256 })
      if (known) return { id: known, isNew: false }
      await refuseFull(trx, organisationId, file.bytes)
      const id = newId()
      await insertDataFile(trx, {
        ...{ id, organisationId, fileName: dataFileName(fileName), bytes: file.bytes, sha256: file.sha256 },
        ...{ state: firstState, queuedAt: now, startedAt: null, finishedAt: null, attempts: 0, percent: 0 },
        ...{ failure: null, profile: null, uploadedBy: actor.personId, uploadedAt: now, usedAt: now },
      })
      await record(trx, place, 'file.added', id, { sha256: file.sha256, bytes: file.bytes })
      return { id, isNew: true }
    }).catch(async (error) => {
      await dropUnnamed(database, filesDir, [file.sha256])
      throw error
    })
    // Somebody may have deleted theirs with the same content between the two: now that the row is there nobody will.
    await keepDataFile(filesDir, file)
    return made
  } finally {
    await dropReceivedDataFile(file)
  }
}

/** Has a file that could not be read, or was cancelled, read again; or ends the reading. Refuses what moved on meanwhile. */
export async function askOfDataFile(
  database: Database,
  { fileId, step, ...place }: InFiles & { fileId: string; step: DataFileStep & ('cancel' | 'again') },
): Promise<void> {
  const { actor, organisationId, now = Date.now() } = place
  insist(actor, 'listing.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    if (!(await findDataFile(trx, { id: fileId, organisationId }))) throw new Refusal('not_found', 'fileGone')
    const { from, to } = dataFileSteps[step]
    const isMoved = await moveDataFile(
      trx,
      { id: fileId, from },
      step === 'again'
        ? { state: to, queuedAt: now, attempts: 0, percent: 0, failure: null, startedAt: null, finishedAt: null }
        : { state: to, finishedAt: now },
    )
    if (!isMoved) throw new Refusal('stale', 'fileMoved')
    await record(trx, place, step === 'again' ? 'file.asked_again' : 'file.cancelled', fileId, {})
  })
}

/** Deletes a file with its bytes. Drafts made from it stay, and keep what was found. */
export async function removeDataFile(
  database: Database,
  { fileId, filesDir, ...place }: InFiles & { fileId: string; filesDir: string },
): Promise<void> {
  const { actor, organisationId } = place
  insist(actor, 'listing.write', organisationId)
  const sha256 = await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const file = await findDataFile(trx, { id: fileId, organisationId })
    if (!file || !(await deleteDataFile(trx, file))) throw new Refusal('stale', 'fileGone')
    await record(trx, place, 'file.removed', fileId, { sha256: file.sha256 })
    return file.sha256
  })
  await dropUnnamed(database, filesDir, [sha256])
}

/**
 * Deletes files that nobody used for `keptDays` and no draft was made from, and what no row names; gives how many. Called at
 * its times, and when the program begins.
 */
export async function forgetDataFiles(database: Database, filesDir: string, now = Date.now()): Promise<number> {
  const gone = await inTransaction(database.write, async (trx) => {
    const unused = await deleteUnusedDataFiles(trx, { before: now - keptDays * 86_400_000, limit: 200 })
    await insertEvents(
      trx,
      unused.map(({ id, organisationId, sha256 }) => ({
        ...{ at: now, actor: 'system', action: 'file.forgotten', subjectKind: 'file' as const, subjectId: id },
        detail: { organisation: organisationId, sha256 },
      })),
    )
    return unused
  })
  await dropUnnamed(
    database,
    filesDir,
    gone.map(({ sha256 }) => sha256),
  )
  return gone.length + (await forgetStrays(filesDir, (hashes) => listKnownHashes(database.read, hashes), now))
}

async function refuseFull(db: Db, organisationId: string, bytes: number): Promise<void> {
  const organisation = await findOrganisationWork(db, { id: organisationId })
  if (organisation?.standing === 'suspended') throw new Refusal('not_allowed', 'filesClosed')
  const kept = await measureDataFiles(db, organisationId)
  if (kept.count >= mostFiles) throw new Refusal('not_allowed', 'tooManyFiles', { field: 'file' })
  if (kept.bytes + bytes > mostBytesTogether) throw new Refusal('not_allowed', 'filesTooLarge', { field: 'file' })
}

async function record(
  trx: Db,
  { actor, organisationId, now = Date.now() }: InFiles,
  action: string,
  fileId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await insertEvents(trx, [
    {
      ...{ at: now, actor: actor.personId, action, subjectKind: 'file' as const, subjectId: fileId },
      detail: { organisation: organisationId, ...detail },
    },
  ])
}

/** Deletes the bytes of those hashes that no row names; at most a few hundred. */
async function dropUnnamed(database: Database, filesDir: string, hashes: readonly string[]): Promise<void> {
  const named = await listKnownHashes(database.write, hashes)
  for (const sha256 of hashes) if (!named.has(sha256)) await deleteKeptDataFile(filesDir, sha256)
}
