import { type Database, inTransaction } from '#db/client.server.ts'
import { tidyCalls } from '#db/queries/gateway.server.ts'

/** At one turn; more at the next. */
const mostAtOnce = 5_000

/** Ends calls that were never heard of again, and forgets single calls after `callDays`; gives how many. */
export function tidyOldCalls(database: Database, now: number): Promise<number> {
  return inTransaction(database.write, (trx) => tidyCalls(trx, { now, limit: mostAtOnce }))
}
