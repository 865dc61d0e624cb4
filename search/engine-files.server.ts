import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the engine of one data folder leaves on disk, and where. */
export type EngineFiles = ReturnType<typeof engineFiles>

/** The files of the engine in a data folder. */
export function engineFiles(dataDir: string) {
  const folder = join(dataDir, 'meili')
  return {
    folder,
    database: join(folder, 'data.ms'),
    dumps: join(folder, 'dumps'),
    snapshots: join(folder, 'snapshots'),
    binDir: join(dataDir, 'bin'),
    key: join(dataDir, 'meili.key'),
    run: join(dataDir, 'meili.pid'),
    log: join(dataDir, 'logs', 'meilisearch.log'),
  }
}

const largestLog = 10 * 1024 * 1024

/** The key of the engine; made once, readable by its owner only. */
export function readOrMakeKey(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  try {
    const key = readFileSync(path, 'utf8').trim()
    if (key.length >= 16) return key
    rmSync(path)
  } catch {
    // Not there yet.
  }
  const key = randomBytes(24).toString('hex')
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

/** Makes room for the log: one older log is kept. */
export function rotateLog(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`)
}

/** The running engine of a data folder: its process, where it listens, and the process that started it. */
export type EngineRun = { pid: number; owner: number; url: string }

/** What the last start wrote down, or undefined. */
export function readRun(path: string): EngineRun | undefined {
  try {
    const run = JSON.parse(readFileSync(path, 'utf8')) as Partial<EngineRun>
    return typeof run.pid === 'number' && typeof run.owner === 'number' && typeof run.url === 'string'
      ? (run as EngineRun)
      : undefined
  } catch {
    return undefined
  }
}

/** Writes down which engine runs. */
export function writeRun(path: string, run: EngineRun): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(run), { mode: 0o600 })
}

/** Forgets the engine, if it is still this one that is written down. */
export function forgetRun(path: string, pid: number): void {
  if (readRun(path)?.pid === pid) rmSync(path, { force: true })
}

/** Whether a process runs and is the engine of this database folder: process numbers are used again. */
export function isEngineOf(pid: number, database: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(database)
  } catch {
    return false
  }
}

/** Whether a process of this number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** How long the log is now. */
export function sizeOfLog(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

/** What the engine wrote to its log after a place, for telling why it stopped. */
export function readLog(path: string, after: number): string {
  try {
    return readFileSync(path).subarray(after).toString('utf8').slice(-8_000)
  } catch {
    return ''
  }
}
