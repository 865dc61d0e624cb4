import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import { mostAttempts } from '#app/domain/data-file/data-file-rules.ts'
import { dataFilePath } from '#app/domain/data-file/data-file-store.server.ts'
import { type Reading, settleReading } from '#app/domain/data-file/settle-reading.server.ts'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import { type ProfileRequest, profileFile } from '#app/profiling/profile-file.server.ts'
import type { Database } from '#db/client.server.ts'
import { type DataFileRow, findNextDataFile, moveDataFile, notePercent } from '#db/queries/data-files.server.ts'
import { upsertJobStart } from '#db/queries/jobs.server.ts'
import type { Job } from './run-jobs.server.ts'

type Options = {
  database: Database
  config: Pick<Config, 'dataDir' | 'filesDir'>
  /** Told when the process that reads has begun. */
  onStart?: NonNullable<ProfileRequest['onStart']>
}

/** How often progress is written down, and how often the job says that it is still at work. */
const noteEvery = 500
const aliveEvery = 60_000

/**
 * Reads the data files that wait, one at a time, each in a process of its own. One whose reading broke off with the whole
 * program is begun again, `mostAttempts` times in all.
 */
export function createFileProfiles(options: Options): Pick<Job, 'run' | 'stop'> {
  const closing = new AbortController()
  const scratch = join(options.config.dataDir, 'profiling')
  let isClean = false
  return {
    run: async (now) => {
      // What a program that was killed was just unpacking.
      if (!isClean) await rm(scratch, { recursive: true, force: true })
      isClean = true
      const file = await findNextDataFile(options.database.read)
      if (!file || closing.signal.aborted) return 0
      await read(options, file, { scratch, closing: closing.signal, now })
      return 1
    },
    stop: () => closing.abort(),
  }
}

async function read(
  { database, config, onStart }: Options,
  file: DataFileRow,
  { scratch, closing, now }: { scratch: string; closing: AbortSignal; now: number },
): Promise<void> {
  const { id, sha256, fileName, attempts } = file
  // One began and was broken off at the same moment is another reading.
  const startedAt = Math.max(now, (file.startedAt ?? 0) + 1)
  await upsertJobStart(database.write, { name: 'profile-files', startedAt: now })
  const reading: Reading = { file, startedAt }
  const isBegun = await moveDataFile(
    database.write,
    { id, from: ['waiting', 'profiling'] },
    { state: 'profiling', startedAt, attempts: attempts + 1, percent: 0 },
  )
  if (!isBegun) return
  if (attempts >= mostAttempts) return settleReading(database, reading, { failure: 'crashed' })
  const progress = watchProgress(database, { id, startedAt })
  try {
    await mkdir(scratch, { recursive: true })
    const profile = await profileFile({
      path: dataFilePath(config.filesDir, sha256),
      name: fileName,
      scratch,
      onProgress: progress.note,
      signal: AbortSignal.any([closing, progress.signal]),
      ...(onStart && { onStart }),
    })
    await progress.end()
    await settleReading(database, reading, { profile })
  } catch (error) {
    await progress.end()
    if (closing.aborted)
      await moveDataFile(database.write, { id, from: ['profiling'], startedAt }, { state: 'waiting', attempts })
    else if (!progress.signal.aborted) {
      await settleReading(database, reading, { failure: error instanceof ProfileFailure ? error.code : 'crashed' })
      if (!(error instanceof ProfileFailure)) throw error
    }
  }
}

/** Writes progress down now and then; its signal says that nobody waits for this reading any more. */
function watchProgress(database: Database, reading: { id: string; startedAt: number }) {
  const unwanted = new AbortController()
  let writing: Promise<void> | undefined
  let aliveAt = Date.now()
  let percent = 0
  const write = async () => {
    if (!(await notePercent(database.write, { ...reading, percent }))) unwanted.abort()
    if (Date.now() - aliveAt < aliveEvery) return
    aliveAt = Date.now()
    await upsertJobStart(database.write, { name: 'profile-files', startedAt: aliveAt })
  }
  const timer = setInterval(() => {
    writing ??= write()
      .catch(() => undefined)
      .finally(() => {
        writing = undefined
      })
  }, noteEvery)
  return {
    signal: unwanted.signal,
    note: (share: number) => {
      percent = Math.min(99, Math.floor(share * 100))
    },
    /** Waits for what is being written. */
    end: async () => {
      clearInterval(timer)
      await writing
    },
  }
}
