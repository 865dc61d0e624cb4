import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { enqueueOpenDemands, listDueListings } from '#db/queries/match-queue.server.ts'
import { countJobs, listDueJobs, type OutboxJob, postponeJobs, settleJobs } from '#db/queries/outbox.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { dayOf } from '../calendar/days.ts'
import { forgetUnlisted, type Matcher, matchDemandNow, matchListingNow } from './keep-matches.server.ts'

/** The day on which all open demands were last queued to be matched anew. */
const refreshedKey = 'matches-refreshed'
/** Demands and listings that are matched in one turn, and listings that are looked at together. */
const atOnce = 20
/** Of more listings than this it costs less to match the open demands anew. */
const manyListings = 200
/** Listings that are taken off the queue together. */
const settledTogether = 1_000

type Running = {
  matcher: Matcher & { canMatch: () => boolean }
  /** Whether to come to an end after what is in hand. */
  isStopped?: () => boolean
  now?: number
}

/**
 * Matches the demands and listings that wait, as many as one turn takes; gives how many. Each is settled in the transaction
 * that keeps its result, so what was broken off is done again and nothing is told twice. What fails is put off, longer each
 * time. Waits while the words that matches are found by are missing.
 */
export async function runMatches(
  database: Database,
  { matcher, isStopped = () => false, now = Date.now() }: Running,
): Promise<number> {
  await refreshDaily(database, now)
  let done = await settleMany(database, now)
  const listings = await listDueListings(database.write, { now, limit: atOnce })
  const demands = await listDueJobs(database.write, 'match.demand', now, atOnce)
  if (listings.length + demands.length === 0 || !matcher.canMatch()) return done
  const attempt = async (job: OutboxJob, work: (settle: (trx: Db) => Promise<void>) => Promise<void>) => {
    if (isStopped()) return
    try {
      await work((trx) => settleJobs(trx, [job]))
      done++
    } catch (error) {
      await postponeJobs(database.write, [job], error instanceof Error ? error.message : 'unknown', now)
    }
  }
  for (const job of demands)
    await attempt(job, (settle) => matchDemandNow(database, { demandId: job.key, matcher, settle, now }))
  for (const job of listings)
    await attempt(job, (settle) => matchListingNow(database, { listingId: job.key, matcher, settle, now }))
  return done
}

/** Once a day all open demands are matched anew: what is fresh and who answers changes with time. */
async function refreshDaily(database: Database, now: number): Promise<void> {
  const today = dayOf(now)
  if ((await findSetting(database.read, refreshedKey)) === today) return
  await inTransaction(database.write, async (trx) => {
    await enqueueOpenDemands(trx, now)
    await upsertSetting(trx, refreshedKey, today)
  })
}

/**
 * Where very many listings wait, as after an import, has the open demands matched anew in their stead, once all of them have
 * reached the index; gives how many listings that was.
 */
async function settleMany(database: Database, now: number): Promise<number> {
  let done = 0
  if ((await countJobs(database.write, 'match.listing')) <= manyListings) return done
  for (;;) {
    const settled = await inTransaction(database.write, async (trx) => {
      if ((await countJobs(trx, 'search.listing')) > 0) return 0
      const jobs = await listDueJobs(trx, 'match.listing', now, settledTogether)
      if (jobs.length === 0) return 0
      await forgetUnlisted(
        trx,
        jobs.map(({ key }) => key),
      )
      if (done === 0) await enqueueOpenDemands(trx, now)
      await settleJobs(trx, jobs)
      return jobs.length
    })
    done += settled
    if (settled < settledTogether) return done
  }
}
