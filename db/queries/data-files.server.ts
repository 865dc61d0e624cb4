import type { Insertable, Selectable } from 'kysely'
import type { DataFileState } from '#app/domain/data-file/data-file-states.ts'
import type { FileProfile } from '#app/domain/profile/file-profile.ts'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne } from '../one-row.ts'
import type { DataFileTables } from '../tables/data-file.ts'

type Row = Selectable<DataFileTables['data_file']>
export type DataFileRow = Omit<Row, 'profile'>
const columns = [
  ...(['id', 'organisationId', 'fileName', 'bytes', 'sha256', 'state', 'queuedAt', 'startedAt'] as const),
  ...(['finishedAt', 'attempts', 'percent', 'failure', 'uploadedBy', 'uploadedAt', 'usedAt'] as const),
]

/** The files of an organisation, the newest first, each with how many drafts were made from it; at most `limit`. */
export async function listDataFiles(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<(DataFileRow & { drafts: number })[]> {
  const rows = await db
    .selectFrom('data_file')
    .select(columns)
    .select((eb) =>
      eb
        .selectFrom('draft_file')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('draft_file.fileId', '=', 'data_file.id')
        .as('drafts'),
    )
    .where('organisationId', '=', organisationId)
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, drafts: Number(row.drafts) }))
}

/** How many files an organisation has, and their bytes. */
export async function measureDataFiles(db: Db, organisationId: string): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await db
    .selectFrom('data_file')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number | null>('bytes').as('bytes')])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { count: Number(count), bytes: Number(bytes ?? 0) }
}

/** One file of an organisation; undefined where it has none of this id. */
export function findDataFile(db: Db, file: { id: string; organisationId: string }): Promise<DataFileRow | undefined> {
  return db
    .selectFrom('data_file')
    .select(columns)
    .where('id', '=', file.id)
    .where('organisationId', '=', file.organisationId)
    .executeTakeFirst()
}

/** The file of an organisation with this content. */
export async function findDataFileByContent(
  db: Db,
  file: { organisationId: string; sha256: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('data_file')
    .select('id')
    .where('organisationId', '=', file.organisationId)
    .where('sha256', '=', file.sha256)
    .executeTakeFirst()
  return row?.id
}

/** What was found in a file; undefined while nothing is. */
export async function findProfile(db: Db, id: string): Promise<FileProfile | undefined> {
  const row = await db.selectFrom('data_file').select('profile').where('id', '=', id).executeTakeFirst()
  return row?.profile ? (JSON.parse(row.profile) as FileProfile) : undefined
}

/** Adds a file. */
export async function insertDataFile(trx: Db, row: Insertable<DataFileTables['data_file']>): Promise<void> {
  await trx.insertInto('data_file').values(row).execute()
}

/** Deletes a file; false where there is none. Drafts made from it keep what was found. */
export function deleteDataFile(trx: Db, file: { id: string; organisationId: string }): Promise<boolean> {
  return deletesOne(
    trx.deleteFrom('data_file').where('id', '=', file.id).where('organisationId', '=', file.organisationId),
  )
}

/** The file whose turn it is: one whose reading was broken off, else the one that waits longest. */
export function findNextDataFile(db: Db): Promise<DataFileRow | undefined> {
  return db
    .selectFrom('data_file')
    .select(columns)
    .where('state', 'in', ['profiling', 'waiting'])
    .orderBy('state')
    .orderBy('queuedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** How many files are read before this one. */
export async function countDataFilesBefore(
  db: Db,
  { id, queuedAt }: { id: string; queuedAt: number },
): Promise<number> {
  const { count } = await db
    .selectFrom('data_file')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', ['profiling', 'waiting'])
    .where((eb) => eb.or([eb('queuedAt', '<', queuedAt), eb.and([eb('queuedAt', '=', queuedAt), eb('id', '<', id)])]))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Changes = Partial<Omit<Row, 'id' | 'organisationId' | 'sha256' | 'bytes' | 'uploadedBy' | 'uploadedAt'>>

/** Moves a file to another state, if it is still in one of these. `startedAt` means this one reading only. */
export function moveDataFile(
  db: Db,
  file: { id: string; from: readonly DataFileState[]; startedAt?: number },
  changes: Changes & { state: DataFileState },
): Promise<boolean> {
  let update = db.updateTable('data_file').set(changes).where('id', '=', file.id).where('state', 'in', file.from)
  if (file.startedAt !== undefined) update = update.where('startedAt', '=', file.startedAt)
  return changesOne(update)
}

/** Notes how far a reading is; false where nobody waits for it any more. */
export function notePercent(db: Db, file: { id: string; startedAt: number; percent: number }): Promise<boolean> {
  return changesOne(
    db
      .updateTable('data_file')
      .set({ percent: file.percent })
      .where('id', '=', file.id)
      .where('state', '=', 'profiling')
      .where('startedAt', '=', file.startedAt),
  )
}

/** Notes that a file was used. */
export async function touchDataFile(trx: Db, id: string, now: number): Promise<void> {
  await trx.updateTable('data_file').set({ usedAt: now }).where('id', '=', id).execute()
}

/** Which of these hashes, at most a few hundred, some file has. */
export async function listKnownHashes(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.selectFrom('data_file').select('sha256').distinct().where('sha256', 'in', hashes).execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/**
 * Deletes files that nobody used since then and no draft was made from, the longest unused first; gives those that went, at
 * most `limit`.
 */
export function deleteUnusedDataFiles(
  trx: Db,
  { before, limit }: { before: number; limit: number },
): Promise<Pick<DataFileRow, 'id' | 'organisationId' | 'sha256'>[]> {
  const unused = trx
    .selectFrom('data_file')
    .select('id')
    .where('usedAt', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('draft_file').select('draftId').whereRef('draft_file.fileId', '=', 'data_file.id')),
      ),
    )
    .orderBy('usedAt')
    .orderBy('id')
    .limit(limit)
  return trx.deleteFrom('data_file').where('id', 'in', unused).returning(['id', 'organisationId', 'sha256']).execute()
}

/** The profile a draft was made from or last refreshed by. */
export async function findDraftProfile(db: Db, draftId: string): Promise<FileProfile | undefined> {
  const row = await db.selectFrom('draft_file').select('profile').where('draftId', '=', draftId).executeTakeFirst()
  return row && (JSON.parse(row.profile) as FileProfile)
}

/** Ties a draft to the file it was made from, in the place of the one before. */
export async function putDraftFile(trx: Db, row: DataFileTables['draft_file']): Promise<void> {
  const { draftId: _, ...rest } = row
  await trx
    .insertInto('draft_file')
    .values(row)
    .onConflict((oc) => oc.column('draftId').doUpdateSet(rest))
    .execute()
}

/** Drafts made from a file, what was changed last first, with their titles; at most `limit`. */
export async function listDraftsOfFile(
  db: Db,
  fileId: string,
  limit: number,
): Promise<{ id: string; content: Record<string, unknown> }[]> {
  const rows = await db
    .selectFrom('draft_file')
    .innerJoin('draft', 'draft.id', 'draft_file.draftId')
    .select(['draft.id', 'draft.content'])
    .where('draft_file.fileId', '=', fileId)
    .orderBy('draft.updatedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as Record<string, unknown> }))
}
