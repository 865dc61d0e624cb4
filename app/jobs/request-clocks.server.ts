import { setImmediate as breathe } from 'node:timers/promises'
import { expirePrivateOffers } from '#app/domain/offer/private-offers.server.ts'
import { expireQuotes } from '#app/domain/quote/quotes.server.ts'
import { lapseRequests, remindOfRequests } from '#app/domain/request/watch-requests.server.ts'
import type { Database } from '#db/client.server.ts'

/** What one batch takes at most, and batches of one run, so that other jobs have their turn. */
const limit = 100
const mostBatches = 20

/** Does what follows when the time of requests, quotes and private offers runs out; gives how much was done. */
export async function runRequestClocks(database: Database, now = Date.now()): Promise<number> {
  const clocks = [expireQuotes, expirePrivateOffers, lapseRequests, remindOfRequests]
  let done = 0
  for (const clock of clocks)
    for (let batch = 0; batch < mostBatches; batch++) {
      const count = await clock(database, { now, limit })
      done += count
      if (count < limit) break
      await breathe()
    }
  return done
}
