import { pathToFileURL } from 'node:url'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { DatabaseUnusable, type Db, openDatabase } from '#db/client.server.ts'
import { openWordsReader } from '#db/words/words-reader.server.ts'
import { compareIndex, compareKind, type Differences } from '#search/check-index.server.ts'
import { type Connection, EngineAway, EngineRefused } from '#search/client.server.ts'
import { demandsIndex } from '#search/demands-index.server.ts'
import { uidOf } from '#search/index-kind.ts'
import { inspectIndex, listingsUid } from '#search/rebuild.server.ts'
import { mappingVersion } from '#search/settings.ts'
import { withEngine } from '#search/with-engine.server.ts'
import { wordsPath } from '#search/words/words-projection.server.ts'

const usage = `Compares the search indexes and the words index with the database, listing by listing and demand by demand.

  npm run search:check

Ends with 0 when they agree, 1 when they differ, 2 when the engine cannot be asked.
`
const mostShown = 20

/** Compares the search index and the words index with the database. 0 when they agree, 1 when they differ, 2 when it cannot be told. */
export async function main(argv: string[]): Promise<number> {
  if (argv.length > 0) {
    process.stdout.write(usage)
    return argv[0] === '--help' || argv[0] === '-h' ? 0 : 2
  }
  try {
    const config = readConfig()
    const database = await openDatabase(config.databasePath)
    try {
      const uid = listingsUid(config.meili.prefix)
      return await withEngine(
        config,
        (line) => process.stderr.write(`${line}\n`),
        async (connection) => {
          const state = await inspectIndex(connection, uid)
          if (state === 'unusable') {
            console.log('There is no index of this program; run: npm run reindex')
            return 1
          }
          const words = openWordsReader(wordsPath(config), String(mappingVersion))
          try {
            const areWhole = words?.isComplete() ?? false
            const found = await compareIndex(connection, database.read, uid, areWhole ? words : undefined)
            show('listed, not in the index', found.missing)
            show('in the index, not listed', found.surplus)
            show('in the index with other content', found.stale)
            show('listed, not in the words index', found.words?.missing)
            show('in the words index, not listed', found.words?.surplus)
            show('in the words index with other words', found.words?.stale)
            if (state === 'searchable') console.log('The index has settings of another version')
            if (!areWhole)
              console.log('The words index is not there or not whole; a running exchange makes it by itself')
            const differ = countOf(found) + countOf(found.words)
            console.log(`${found.compared} listings compared, ${differ} differ`)
            const areDemandsEqual = await checkDemands(connection, database.read, config.meili.prefix)
            return differ > 0 || state === 'searchable' || !areWhole || !areDemandsEqual ? 1 : 0
          } finally {
            words?.close()
          }
        },
      )
    } finally {
      await database.close()
    }
  } catch (error) {
    if ([EngineAway, EngineRefused, ConfigError, DatabaseUnusable].some((kind) => error instanceof kind)) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      return 2
    }
    throw error
  }
}

/** The same for the index of demands; false where it differs or is of another program. */
async function checkDemands(connection: Connection, db: Db, prefix: string): Promise<boolean> {
  const state = await inspectIndex(connection, uidOf(demandsIndex, prefix), demandsIndex.marks)
  if (state !== 'current') {
    console.log('The index of demands is not that of this program; run: npm run reindex')
    return false
  }
  const found = await compareKind(connection, db, demandsIndex, prefix)
  show('demands, not in the index', found.missing)
  show('demands in the index, not public', found.surplus)
  show('demands in the index with other content', found.stale)
  console.log(`${found.compared} demands compared, ${countOf(found)} differ`)
  return countOf(found) === 0
}

function countOf(found: Differences | undefined): number {
  return found ? found.missing.length + found.surplus.length + found.stale.length : 0
}

function show(what: string, ids: readonly string[] = []): void {
  if (ids.length === 0) return
  console.log(`${ids.length} ${what}:`)
  for (const id of ids.slice(0, mostShown)) console.log(`  ${id}`)
  if (ids.length > mostShown) console.log(`  and ${ids.length - mostShown} more`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2))
