import type { KyselyPlugin } from 'kysely'
import type { Database } from '#db/client.server.ts'

/** The same database, whose writing connection calls `fail` instead of making its n-th statement. */
export function failingAt(database: Database, n: number, fail: () => void): Database {
  let made = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (++made === n) fail()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { ...database, write: database.write.withPlugin(plugin) }
}
