import { type Database, openDatabase } from '#db/client.server.ts'
import { demoLoaded, findSetting } from '#db/queries/settings.server.ts'
import { createSearch } from '#search/create-search.server.ts'
import type { Search } from '#search/search.server.ts'
import type { Config } from './config.server.ts'

/** A running exchange: everything a request needs, passed along rather than imported. */
export type Exchange = {
  config: Config
  database: Database
  search: Search
  /** Whether the invented demo catalogue is in it: pages say so. */
  hasDemo: boolean
  /** Version of the program. */
  version: string
}

/**
 * Opens the database, starts the search engine and keeps the index up to date until `close`. `fill` may put things into
 * the database first, so that the index is built over them and no search says «nothing» of what is there.
 */
export async function openExchange(
  config: Config,
  options: {
    version: string
    log: (line: string) => void
    onProgress?: (done: number, total: number) => void
    fill?: (database: Database) => Promise<void>
  },
): Promise<Exchange & { indexReady: Promise<void>; close: () => Promise<void> }> {
  const database = await openDatabase(config.databasePath)
  const search = await startSearch(database).catch(async (error) => {
    await database.close()
    throw error
  })

  async function startSearch(opened: Database) {
    await options.fill?.(opened)
    const { log, onProgress } = options
    return createSearch({ database: opened, config, log, ...(onProgress && { onProgress }) })
  }

  return {
    config,
    database,
    search,
    hasDemo: (await findSetting(database.read, demoLoaded)) !== undefined,
    version: options.version,
    indexReady: search.ready,
    close: async () => {
      await search.close()
      await database.close()
    },
  }
}
