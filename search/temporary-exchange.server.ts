import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#app/config.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { type Connection, connect, type EngineAddress } from './client.server.ts'
import { createSearch, type RunningSearch } from './create-search.server.ts'
import { listingsUid } from './rebuild.server.ts'

/** A database and an engine of their own, with a full index. */
export type TemporaryExchange = {
  config: Config
  database: Database
  search: RunningSearch
  connection: Connection
  address: EngineAddress
  /** Version of the engine. */
  version: string
  /** Listings the index holds. */
  indexed: number
}

const longestIndexing = 30 * 60_000
/** How long after a signal another one is still the same. */
const patience = 3_000

/** There is no search engine that could be started. */
export class NoEngine extends Error {}

/**
 * Does work with an exchange that reads no setting of another one and is gone after the work, after an error and after
 * Ctrl-C alike. `keep` names a folder that stays, with database and index, for the next time. A process that does other
 * work too gives a `signal`: it ends the work, which then throws the reason, and Ctrl-C is left to that process.
 */
export async function withTemporaryExchange<T>(
  options: {
    fill: (database: Database) => Promise<unknown>
    keep?: string
    log: (line: string) => void
    /** Path of the engine's program, before the one that comes with npm. */
    binary?: string
    signal?: AbortSignal
    onProgress?: (done: number, total: number) => void
  },
  work: (exchange: TemporaryExchange) => Promise<T>,
): Promise<T> {
  const { fill, keep, log, signal } = options
  signal?.throwIfAborted()
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'shuji-eval-'))
  if (keep !== undefined) mkdirSync(keep, { recursive: true })
  let database: Database | undefined
  let starting: Promise<RunningSearch> | undefined
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= (async () => {
      const search = await starting?.catch(() => undefined)
      await search?.close()
      await database?.close()
      removeFolder()
    })()
    return closing
  }
  const removeFolder = () => {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
  let stoppedAt: number | undefined
  const stop = (signal: NodeJS.Signals) => {
    const code = codes[signal as keyof typeof codes]
    if (stoppedAt !== undefined) {
      // npm passes on what the terminal sends us too: only a later signal does not wait for an orderly end.
      if (Date.now() - stoppedAt > patience) process.exit(code)
      return
    }
    stoppedAt = Date.now()
    void close()
      .catch(() => undefined)
      .finally(() => process.exit(code))
  }
  const signals = Object.keys(codes) as (keyof typeof codes)[]
  const end = () => {
    // Before there is a search to end, the next step notices by itself.
    if (starting) void close().catch(() => undefined)
  }
  if (signal) signal.addEventListener('abort', end, { once: true })
  else for (const name of signals) process.on(name, stop)
  process.on('exit', removeFolder)
  try {
    const config = readConfig({
      DATA_DIR: folder,
      MEILI_PORT: String(await freePort()),
      MEILI_BIN: options.binary,
      DEMO: '0',
    })
    database = await openDatabase(config.databasePath)
    await fill(database)
    if (stoppedAt !== undefined) return await endless()
    signal?.throwIfAborted()
    starting = createSearch({ database, config, log, ...(options.onProgress && { onProgress: options.onProgress }) })
    const search = await starting
    const address = search.engine.address()
    if (!address) throw new NoEngine('There is no search engine that could be started')
    await inTime(search.ready)
    signal?.throwIfAborted()
    await search.drainAll()
    const connection = connect(address)
    return await work({
      config,
      database,
      search,
      connection,
      address,
      version: await versionOf(address),
      indexed: await connection.countDocuments(listingsUid(config.meili.prefix)),
    })
  } catch (error) {
    // Broken off from outside: what fails now fails for that reason, and the process ends.
    if (stoppedAt !== undefined) return await endless()
    signal?.throwIfAborted()
    throw error
  } finally {
    await close()
    signal?.removeEventListener('abort', end)
    if (!signal && stoppedAt === undefined) for (const name of signals) process.off(name, stop)
    process.off('exit', removeFolder)
  }
}

/** Waits for the end of the process. */
function endless(): Promise<never> {
  return new Promise(() => undefined)
}

async function inTime(ready: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The index was not complete in time')), longestIndexing)
  })
  try {
    await Promise.race([ready, late])
  } finally {
    clearTimeout(timer)
  }
}

async function versionOf({ url, key }: EngineAddress): Promise<string> {
  const answer = await fetch(`${url}/version`, { headers: { Authorization: `Bearer ${key ?? ''}` } })
  const { pkgVersion } = (await answer.json()) as { pkgVersion?: unknown }
  return typeof pkgVersion === 'string' ? pkgVersion : 'unknown'
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
