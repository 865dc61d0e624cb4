import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Meilisearch } from 'meilisearch'
import { readConfig } from '#app/config.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { listListedIds } from '#db/queries/documents.server.ts'
import type { IndexDocument } from '#search/client.server.ts'
import { startEngine } from '#search/engine.server.ts'
import { listingsIndex } from '#search/listings-index.server.ts'
import { type Bench, printRatio, round, seconds } from './set-up.ts'

/** Import to searchable, against writing the same rows raw and indexing the same documents raw. */
export async function benchImport({ config, dataDir, filled }: Bench): Promise<void> {
  if (!filled.isReal) {
    console.log('Import: skipped, there are no real catalogues at hand (--data <folder>)')
    return
  }
  const ours = filled.records / filled.searchableSeconds
  console.log(
    `Import: ${filled.records} listings, ${round(filled.importSeconds)} s into the database, ${round(filled.searchableSeconds)} s until searchable`,
  )
  printRatio(
    'Import to searchable',
    { value: ours, unit: 'records/s' },
    {
      name: 'the same rows inserted raw',
      value: filled.records / insertRaw(config.databasePath, join(dataDir, 'raw.sqlite')),
    },
  )
  printRatio(
    'Import to searchable',
    { value: ours, unit: 'records/s' },
    {
      name: 'the same documents indexed raw',
      value: filled.records / (await indexRaw(config.databasePath, join(dataDir, 'raw'))),
    },
  )
}

/** Seconds to write every row of the database into an empty one: one prepared statement a table, 500 rows a transaction. */
function insertRaw(from: string, to: string): number {
  const source = new SqliteDatabase(from, { readonly: true })
  const target = new SqliteDatabase(to)
  target.pragma('journal_mode = WAL')
  target.pragma('synchronous = FULL')
  const schema = source
    .prepare(
      "select name, sql from sqlite_master where type in ('table','index') and sql is not null and name not like 'sqlite_%' order by type desc",
    )
    .all() as { name: string; sql: string }[]
  for (const { sql } of schema) target.exec(sql)
  const tables = source
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'",
    )
    .pluck()
    .all() as string[]
  let spent = 0
  for (const table of tables) {
    const rows = source.prepare(`select * from "${table}"`).raw().all() as unknown[][]
    if (rows.length === 0) continue
    const insert = target.prepare(`insert into "${table}" values (${rows[0]?.map(() => '?').join(',')})`)
    const startedAt = performance.now()
    for (let start = 0; start < rows.length; start += 500)
      target.transaction((some: unknown[][]) => {
        for (const row of some) insert.run(...row)
      })(rows.slice(start, start + 500))
    spent += seconds(startedAt)
  }
  source.close()
  target.close()
  return spent
}

/** Seconds to index the same documents in an engine of its own, all sent at once in large batches. */
async function indexRaw(databasePath: string, dataDir: string): Promise<number> {
  const database = await openDatabase(databasePath)
  const documents: IndexDocument[] = []
  for (let after = ''; ; ) {
    const ids = await listListedIds(database.read, after, 2_000)
    if (ids.length === 0) break
    documents.push(...(await listingsIndex.readDocuments(database.read, ids)))
    after = ids[ids.length - 1] ?? ''
  }
  await database.close()

  const engine = await startEngine({
    config: readConfig({ DATA_DIR: dataDir, MEILI_PORT: '27750' }),
    log: () => undefined,
    onDown: () => undefined,
    onUp: () => undefined,
  })
  try {
    const address = engine.address()
    if (!address) throw new Error('The engine did not start')
    const client = new Meilisearch({ host: address.url, apiKey: address.key ?? '' })
    const index = client.index('raw')
    const wait = { timeout: 1_800_000, interval: 200 }
    await client.createIndex('raw', { primaryKey: 'id' }).waitTask(wait)
    await index.updateSettings(listingsIndex.marks.settings).waitTask(wait)
    const startedAt = performance.now()
    const tasks = []
    for (let start = 0; start < documents.length; start += 10_000)
      tasks.push(await index.addDocuments(documents.slice(start, start + 10_000)))
    for (const task of tasks) await client.tasks.waitForTask(task, wait)
    return seconds(startedAt)
  } finally {
    await engine.close()
  }
}
