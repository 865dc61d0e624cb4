import { tellOfListings } from '#app/domain/follow/listing-alerts.server.ts'
import { tellOfSearches } from '#app/domain/follow/search-alerts.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Search } from '#search/search.server.ts'

/** A turn lasts no longer; the rest is looked at in the next. */
const longestTurn = 45_000

/** Tells followers of listings, organisations and searches what is new; `run` gives how much was told and looked at. */
export function createFollowAlerts({ database, search }: { database: Database; search: Pick<Search, 'matchAmong'> }): {
  run: (now?: number) => Promise<number>
  stop: () => void
} {
  let isStopping = false
  return {
    run: async (now = Date.now()) => {
      const end = performance.now() + longestTurn
      const told = await tellOfListings(database, now)
      const isStopped = () => isStopping || performance.now() > end
      return told + (await tellOfSearches(database, { findAmong: search.matchAmong, isStopped, now }))
    },
    stop: () => {
      isStopping = true
    },
  }
}
