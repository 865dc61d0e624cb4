import { pathToFileURL } from 'node:url'
import { Presets, SingleBar } from 'cli-progress'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { DatabaseUnusable, openDatabase } from '#db/client.server.ts'
import { EngineAway, EngineRefused } from '#search/client.server.ts'
import { demandsIndex } from '#search/demands-index.server.ts'
import { listingsIndex } from '#search/listings-index.server.ts'
import { rebuildIndex } from '#search/rebuild.server.ts'
import { withEngine } from '#search/with-engine.server.ts'

const usage = `Fills the search indexes, of listings and of demands, anew from the database. Works while the exchange runs and while it does not.

  npm run reindex
`

/** Rebuilds the search indexes. 0 when done, 1 when another process is doing it, 2 when it cannot be done. */
export async function main(argv: string[]): Promise<number> {
  if (argv.length > 0) {
    process.stdout.write(usage)
    return argv[0] === '--help' || argv[0] === '-h' ? 0 : 2
  }
  try {
    const config = readConfig()
    const database = await openDatabase(config.databasePath)
    const progress = showProgress()
    const started = Date.now()
    try {
      const isDone = await withEngine(
        config,
        (line) => process.stderr.write(`${line}\n`),
        async (connection) => {
          const to = { connection, database, prefix: config.meili.prefix }
          const isDone = await rebuildIndex({ ...to, kind: listingsIndex, onProgress: progress.update })
          return (await rebuildIndex({ ...to, kind: demandsIndex })) && isDone
        },
      )
      progress.stop()
      if (!isDone) {
        process.stderr.write('Another process is rebuilding the index.\n')
        return 1
      }
      console.log(`${progress.total()} listings indexed in ${((Date.now() - started) / 1_000).toFixed(1)} s`)
      return 0
    } finally {
      progress.stop()
      await database.close()
    }
  } catch (error) {
    if (isExpected(error)) {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    throw error
  }
}

function isExpected(error: unknown): error is Error {
  return [EngineAway, EngineRefused, ConfigError, DatabaseUnusable].some((kind) => error instanceof kind)
}

/** A bar on a terminal, a line for every tenth elsewhere. */
function showProgress() {
  let total = 0
  let tenth = -1
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: '{bar} {percentage} % | {value} of {total} listings' }, Presets.shades_classic)
    : undefined
  return {
    total: () => total,
    update: (done: number, of: number) => {
      if (bar && done === 0) bar.start(of, 0)
      else bar?.update(done)
      const now = of === 0 ? 10 : Math.floor((done / of) * 10)
      if (!bar && now !== tenth) console.log(`${done} of ${of} listings`)
      tenth = now
      total = of
    },
    stop: () => bar?.stop(),
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2))
