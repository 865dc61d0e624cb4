import { runMatches } from '#app/domain/matching/run-matches.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Search } from '#search/search.server.ts'

/** Matches demands and listings that changed, and tells both sides; `run` gives how many were matched. */
export function createMatchRuns({
  database,
  search,
}: {
  database: Database
  search: Pick<Search, 'canMatch' | 'matchDemand' | 'matchListing'>
}): {
  run: (now?: number) => Promise<number>
  stop: () => void
} {
  let isStopping = false
  return {
    run: (now = Date.now()) => runMatches(database, { matcher: search, isStopped: () => isStopping, now }),
    stop: () => {
      isStopping = true
    },
  }
}
