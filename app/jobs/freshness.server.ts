import { enforcePromise } from '#app/domain/listing/listing-steps-freshness.server.ts'
import { longestLead, promiseLevel } from '#app/domain/listing/listing-steps-freshness.ts'
import { readLimits } from '#app/domain/review/review-case.server.ts'
import type { ReviewHooks } from '#app/domain/review/review-hooks.ts'
import type { Database } from '#db/client.server.ts'
import { listDueListings } from '#db/queries/freshness.server.ts'

const batch = 200

/**
 * Goes through own listings whose promised update is near or past: reminds, marks overdue, suspends (rule R15). Gives how many
 * it did something to.
 */
export async function watchFreshness(database: Database, now = Date.now(), hooks?: ReviewHooks): Promise<number> {
  const { overduePeriods: periods } = await readLimits(database.read)
  let done = 0
  let after: { nextDueAt: number; id: string } | undefined
  for (;;) {
    const listings = await listDueListings(database.read, {
      until: now + longestLead,
      limit: batch,
      ...(after && { after }),
    })
    for (const listing of listings) {
      const level = promiseLevel(listing, periods, now)
      if (level === 'none' || isDone(listing, level)) continue
      if (await enforcePromise(database, listing, { level, periods, now, ...(hooks && { hooks }) })) done++
    }
    after = listings.at(-1)
    if (listings.length < batch) return done
  }
}

/** Whether this was told of this promised day before: most listings need no transaction. */
function isDone(
  { mark, nextDueAt }: Awaited<ReturnType<typeof listDueListings>>[number],
  level: 'remind' | 'overdue' | 'suspend',
): boolean {
  if (!mark || mark.dueAt !== nextDueAt) return false
  const told = { remind: mark.remindedAt, overdue: mark.overdueAt, suspend: mark.suspendedAt }
  return told[level] !== null
}
