import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#app/config.server.ts'
import { connect, type EngineAddress } from './client.server.ts'
import { findEngineBinary } from './engine-binary.server.ts'
import * as files from './engine-files.server.ts'

/** The engine behind the search, whoever runs it. */
export type Engine = {
  /** `server`: somebody's server; `child`: our own process; `shared`: that of another process on this data folder. */
  kind: 'server' | 'child' | 'shared' | 'none'
  /** Where it is reached now; undefined while it is not running. */
  address: () => EngineAddress | undefined
  /** Its process, where it is ours. */
  pid: () => number | undefined
  close: () => Promise<void>
}

type Options = { config: Config; log: (line: string) => void; onDown?: () => void; onUp?: () => void }

/**
 * Ends with its parent, even one killed by force: the parent holds the other end of the pipe that is our input, and when
 * that closes the engine is told to stop. The engine takes the place of the shell, so its process number is the shell's.
 */
const withParent = `p=$$; exec 3<&0
(cat <&3 >/dev/null 2>&1; kill $p; i=0
 while kill -0 $p && [ $i -lt 50 ]; do sleep 0.1; i=$((i+1)); done; kill -9 $p) >/dev/null 2>&1 &
exec "$0" "$@" </dev/null 3<&-`

const longestStart = 30_000
const quietAfter = 60_000
/** Engines this process started and that still run. */
const ours = new Set<number>()

/** Starts the engine that the settings ask for, or finds the one that runs already; gives one that does not answer too. */
export async function startEngine({ config, log, onDown, onUp }: Options): Promise<Engine> {
  if (config.meili.url) {
    const address = { url: config.meili.url, key: config.meili.key }
    return { kind: 'server', address: () => address, pid: () => undefined, close: async () => {} }
  }
  const place = files.engineFiles(config.dataDir)
  const binary = findEngineBinary({ given: config.meili.binary, binDir: place.binDir })
  if (!binary) {
    log(
      config.meili.binary
        ? 'MEILI_BIN names no program that can be run; searching in the database'
        : 'No Meilisearch for this machine; searching in the database (set MEILI_URL or MEILI_BIN)',
    )
    return { kind: 'none', address: () => undefined, pid: () => undefined, close: async () => {} }
  }
  // MEILI_KEY is the key of the server at MEILI_URL; our own engine has its own.
  const key = files.readOrMakeKey(place.key)
  const shared = findShared(place, key)
  if (shared) return { kind: 'shared', address: () => shared, pid: () => undefined, close: async () => {} }
  await endLeftOver(place)

  let child: ChildProcess | undefined
  let address: EngineAddress | undefined
  let isClosing = false
  let failures = 0
  let logStart = 0
  const wait = new AbortController()

  /** One run of the process, from start to end. Gives whether it ever answered. */
  const run = async (answered: () => void): Promise<boolean> => {
    files.rotateLog(place.log)
    mkdirSync(place.folder, { recursive: true })
    logStart = files.sizeOfLog(place.log)
    const port = await freePort(config.meili.port)
    const url = `http://127.0.0.1:${port}`
    const out = openSync(place.log, 'a')
    const started = spawn(
      '/bin/sh',
      [
        '-c',
        withParent,
        binary,
        ...['--http-addr', `127.0.0.1:${port}`, '--db-path', place.database],
        ...['--dump-dir', place.dumps, '--snapshot-dir', place.snapshots],
        ...['--env', 'production', '--no-analytics', '--max-indexing-memory', '1GiB'],
      ],
      {
        cwd: config.dataDir,
        stdio: ['pipe', out, out],
        // In a group of its own: Ctrl-C is for us, and we end the engine when we are done.
        detached: true,
        // Nothing of our own surroundings: the engine reads settings of its own from there.
        env: { NODE_ENV: 'production', MEILI_MASTER_KEY: key, MEILI_LOG_LEVEL: 'WARN', NO_COLOR: '1' },
      },
    )
    closeSync(out)
    child = started
    started.stdin?.on('error', () => {})
    const ended = new Promise<void>((resolve) => {
      started.once('exit', () => resolve())
      started.once('error', () => resolve())
    })
    let isOver = false
    void ended.then(() => {
      isOver = true
    })
    if (started.pid) {
      ours.add(started.pid)
      files.writeRun(place.run, { pid: started.pid, owner: process.pid, url })
    }
    const isUp = await answers({ url, key }, () => isOver || isClosing)
    if (isUp) {
      address = { url, key }
      answered()
    } else if (!isOver) started.kill('SIGKILL')
    const upSince = Date.now()
    await ended
    address = undefined
    started.stdin?.destroy()
    if (started.pid) {
      ours.delete(started.pid)
      files.forgetRun(place.run, started.pid)
    }
    if (isUp && Date.now() - upSince > quietAfter) failures = 0
    return isUp
  }

  /** Runs the process again and again, each time after a longer wait, until closed. */
  const keepRunning = async (first: () => void) => {
    while (!isClosing) {
      const isUp = await run(() => {
        first()
        onUp?.()
      }).catch((error: unknown) => {
        log(`The search engine cannot be started: ${error instanceof Error ? error.message : 'unknown reason'}`)
        return false
      })
      if (isClosing) return
      if (isUp) onDown?.()
      failures++
      const said = files.readLog(place.log, logStart)
      const isPortTaken = /address already in use|AddrInUse/i.test(said)
      // A folder of another version or a damaged one: the index is made again from the database.
      if (!isUp && !isPortTaken && (failures >= 2 || /incompatible|corrupt|MDB_/i.test(said))) {
        log('The search engine does not start with its folder; making the folder anew')
        rmSync(place.folder, { recursive: true, force: true })
      }
      const seconds = Math.min(30, 2 ** (failures - 1))
      log(`The search engine stopped; starting it again in ${seconds} s`)
      if (failures >= 2) first()
      await sleep(seconds * 1_000, undefined, { signal: wait.signal }).catch(() => {})
    }
  }

  let loop: Promise<void> = Promise.resolve()
  await new Promise<void>((resolve) => {
    loop = keepRunning(resolve)
    void loop.then(resolve)
  })
  return {
    kind: 'child',
    address: () => address,
    pid: () => child?.pid,
    close: async () => {
      isClosing = true
      wait.abort()
      const ending = child
      if (ending && ending.exitCode === null && ending.signalCode === null) {
        ending.kill('SIGTERM')
        const force = setTimeout(() => ending.kill('SIGKILL'), 5_000)
        await loop
        clearTimeout(force)
      } else await loop
    },
  }
}

/** Where the running engine of a data folder is reached, when whoever started it still runs. */
function findShared(place: files.EngineFiles, key: string): EngineAddress | undefined {
  const known = files.readRun(place.run)
  if (!known || !files.isRunning(known.owner)) return undefined
  // After a restart of the machine our own number may be that of the process that died.
  if (known.owner === process.pid && !ours.has(known.pid)) return undefined
  return files.isEngineOf(known.pid, place.database) ? { url: known.url, key } : undefined
}

async function endLeftOver(place: files.EngineFiles): Promise<void> {
  const known = files.readRun(place.run)
  if (!known || !files.isEngineOf(known.pid, place.database)) return
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(known.pid, signal)
    } catch {
      // Gone already.
    }
  }
  kill('SIGTERM')
  for (let tries = 0; tries < 50 && files.isRunning(known.pid); tries++) await sleep(100)
  if (files.isEngineOf(known.pid, place.database)) kill('SIGKILL')
  await sleep(50)
}

async function answers(address: EngineAddress, isOver: () => boolean): Promise<boolean> {
  const connection = connect(address)
  const until = Date.now() + longestStart
  while (!isOver() && Date.now() < until) {
    if (await connection.isHealthy()) return true
    await sleep(30)
  }
  return false
}

async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 200 && port <= 65_535; port++) {
    const found = await new Promise<number | undefined>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(undefined))
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
      })
    })
    if (found !== undefined) return found
  }
  throw new Error('no free port for it')
}
