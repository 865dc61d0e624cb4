import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#app/config.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { createSearch, type RunningSearch } from '#search/create-search.server.ts'

/** A database and a real engine of their own, in a folder that is gone after the test. */
export type TestSearch = {
  config: Config
  database: Database
  search: RunningSearch
  lines: string[]
  close: () => Promise<void>
}

/** Opens a database in a new folder, lets `fill` enter listings, and starts the search over it with a full index. */
export async function openTestSearch(
  options: { fill?: (database: Database) => Promise<unknown>; environment?: Record<string, string> } = {},
): Promise<TestSearch> {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-search-'))
  const config = readConfig({ DATA_DIR: folder, MEILI_PORT: String(randomPort()), ...options.environment } as never)
  const database = await openDatabase(config.databasePath)
  await options.fill?.(database)
  const lines: string[] = []
  const search = await createSearch({ database, config, log: (line) => lines.push(line) })
  if (search.engine.kind !== 'none') await search.ready
  return {
    config,
    database,
    search,
    lines,
    close: async () => {
      await search.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until something holds, looking every 25 ms; throws after the time is over. */
export async function until(holds: () => Promise<boolean> | boolean, milliseconds = 150_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Did not happen within ${milliseconds} ms`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function randomPort(): number {
  return 20_000 + Math.floor(Math.random() * 20_000)
}
