import type { Db } from '../client.server.ts'
import { hasOpenDemand, listOpenDemands } from './matched.server.ts'
import { enqueue, type OutboxJob } from './outbox.server.ts'

/** Open demands that are queued in one statement. */
const queuedTogether = 1_000

/**
 * Promises a look at listings that changed: by the search, and by the matcher where there is a demand they could match. Call
 * with the transaction that makes the change.
 */
export async function enqueueListings(
  trx: Db,
  { listingIds, now }: { listingIds: readonly string[]; now: number },
): Promise<void> {
  await enqueue(trx, { topic: 'search.listing', keys: listingIds, now })
  if (listingIds.length > 0 && (await hasOpenDemand(trx)))
    await enqueue(trx, { topic: 'match.listing', keys: listingIds, now })
}

/** Promises that all open demands are matched anew; gives how many there are. */
export async function enqueueOpenDemands(trx: Db, now: number): Promise<number> {
  let after: string | undefined
  for (let count = 0; ; ) {
    const demands = await listOpenDemands(trx, { after, limit: queuedTogether })
    const ids = demands.map(({ id }) => id)
    await enqueue(trx, { topic: 'match.demand', keys: ids, now })
    count += ids.length
    after = ids.at(-1)
    if (ids.length < queuedTogether) return count
  }
}

/** Listings that wait to be matched and have reached the index, those that wait longest first; at most `limit`. */
export function listDueListings(db: Db, { now, limit }: { now: number; limit: number }): Promise<OutboxJob[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'key', 'revision', 'attempts'])
    .where('topic', '=', 'match.listing')
    .where('dueAt', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as index')
            .select('index.id')
            .where('index.topic', '=', 'search.listing')
            .whereRef('index.key', '=', 'outbox.key'),
        ),
      ),
    )
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}
