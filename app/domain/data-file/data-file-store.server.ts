import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { keepFile, writeStream } from '../keep-file.server.ts'
import { diskReserve, mostFileBytes } from './data-file-rules.ts'

/** A data file that was received and is not kept yet. */
export type ReceivedDataFile = { path: string; bytes: number; sha256: string }

/** Why a file that was being received was not: it is too large, or the disk is full. */
export type NotReceived = 'fileTooLarge' | 'diskFull'

/** How often the free space is looked at again while a file comes in. */
const lookEvery = 32_000_000
/** A file that no row names is left alone for so long: it may be about to get one. */
const strayLife = 3_600_000

/** Bytes that may still be written before the reserve is touched. */
export async function freeBytes(filesDir: string): Promise<number> {
  await mkdir(filesDir, { recursive: true })
  const { bavail, bsize } = await statfs(filesDir)
  return bavail * bsize - diskReserve
}

/**
 * Streams a file to disk while its bytes are counted and hashed, never more than `mostFileBytes` of it. The caller keeps it
 * with `keepDataFile` or drops it; one that is refused, or whose sender went away, leaves nothing behind.
 */
export async function receiveDataFile(
  filesDir: string,
  stream: Readable,
  free: (filesDir: string) => Promise<number> = freeBytes,
): Promise<ReceivedDataFile | NotReceived> {
  // The process is in the name: what one that was killed left behind is known by that.
  const path = join(incomingFolder(filesDir), `${process.pid}-${randomUUID()}`)
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  let looked = 0
  let problem: NotReceived | undefined
  try {
    await writeStream(path, stream, async (chunk) => {
      bytes += chunk.byteLength
      if (bytes > mostFileBytes) problem ??= 'fileTooLarge'
      if (bytes - looked >= lookEvery) {
        looked = bytes
        if ((await free(filesDir)) < 0) problem ??= 'diskFull'
      }
      if (problem) return false
      hash.update(chunk)
      return true
    })
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOSPC') return 'diskFull'
    throw error
  }
  if (problem) return problem
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Puts a received file under its hash; the same content twice is one file. Safe to call again. */
export async function keepDataFile(filesDir: string, file: ReceivedDataFile): Promise<void> {
  await keepFile(file.path, dataFilePath(filesDir, file.sha256))
}

/** Forgets a received file, kept or not; what was kept stays under its hash. */
export async function dropReceivedDataFile(file: Pick<ReceivedDataFile, 'path'>): Promise<void> {
  await rm(file.path, { force: true })
}

/** Deletes the file of a hash that no row names any more. */
export async function deleteKeptDataFile(filesDir: string, sha256: string): Promise<void> {
  await rm(dataFilePath(filesDir, sha256), { force: true })
}

/** Where a file with this hash lies. */
export function dataFilePath(filesDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A data file is named by its hash')
  return join(keptFolder(filesDir), sha256.slice(0, 2), sha256)
}

/**
 * The bytes of a kept file; undefined where it is not there or not as long as it was. Its last piece is held back until the
 * whole has been held against the hash: of a damaged file nobody gets all.
 */
export async function readDataFile(
  filesDir: string,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<(() => AsyncGenerator<Buffer>) | undefined> {
  const path = dataFilePath(filesDir, sha256)
  const found = await stat(path).catch(() => undefined)
  if (found?.size !== bytes) return undefined
  return async function* () {
    const hash = createHash('sha256')
    let held: Buffer | undefined
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (held) yield held
      hash.update(chunk)
      held = chunk
    }
    if (hash.digest('hex') !== sha256) throw new Error(`The data file ${sha256} is damaged`)
    if (held) yield held
  }
}

/** Takes away what processes that are gone were just receiving, and old files that no row names; gives how many. */
export async function forgetStrays(
  filesDir: string,
  known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
  now = Date.now(),
): Promise<number> {
  const incoming = incomingFolder(filesDir)
  let gone = 0
  for (const name of await namesIn(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || (isAlive(Number(name.split('-')[0])) && found.mtimeMs > now - strayLife)) continue
    await rm(path, { force: true })
    gone++
  }
  for (const part of await namesIn(keptFolder(filesDir))) {
    const hashes = (await namesIn(join(keptFolder(filesDir), part))).filter((name) => /^[0-9a-f]{64}$/.test(name))
    for (let start = 0; start < hashes.length; start += 500) {
      const some = hashes.slice(start, start + 500)
      const rows = await known(some)
      for (const sha256 of some) {
        const found = rows.has(sha256) ? undefined : await stat(dataFilePath(filesDir, sha256)).catch(() => undefined)
        if (!found || found.ctimeMs > now - strayLife) continue
        await deleteKeptDataFile(filesDir, sha256)
        gone++
      }
    }
  }
  return gone
}

function incomingFolder(filesDir: string): string {
  return join(filesDir, 'incoming-data')
}

function keptFolder(filesDir: string): string {
  return join(filesDir, 'data')
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
