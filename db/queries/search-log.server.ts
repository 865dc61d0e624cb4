import type { Insertable } from 'kysely'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'

/** Adds searches to the log. */
export async function insertSearches(db: Db, rows: readonly Insertable<Schema['search_log']>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 500)
    await db
      .insertInto('search_log')
      .values(rows.slice(start, start + 500))
      .execute()
}
