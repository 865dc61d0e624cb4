import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from '#db/client.server.ts'
import { deleteSearchesBefore } from '#db/queries/search-log.server.ts'

const dayLength = 24 * 3_600_000
const batch = 1_000

/** Removes searches older than a number of days from the log, now; gives how many. */
export async function forgetSearches(database: Database, days: number, now = Date.now()): Promise<number> {
  let removed = 0
  for (;;) {
    const count = await deleteSearchesBefore(database.write, now - days * dayLength, batch)
    removed += count
    if (count < batch) return removed
    await breathe()
  }
}
