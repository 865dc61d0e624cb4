import { watchHolds } from '#app/domain/payment/watch-holds.server.ts'
import type { Database } from '#db/client.server.ts'

/** Sees to holds on cards that are about to end. */
export function runHolds(database: Database, now: number): Promise<number> {
  return watchHolds(database, now)
}
