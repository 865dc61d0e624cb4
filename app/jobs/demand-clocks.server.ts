import { watchClaims } from '#app/domain/construction/watch-claims.server.ts'
import { watchDemands } from '#app/domain/demand/watch-demands.server.ts'
import { remindOfResponses } from '#app/domain/response/remind-responses.server.ts'
import { countResponseRecords } from '#app/domain/response/response-record.server.ts'
import type { Database } from '#db/client.server.ts'

/**
 * Does what follows when the time of demands, responses and claims runs out, and counts anew how fast providers answer.
 * Gives how many of them it did something with.
 */
export async function runDemandClocks(database: Database, now = Date.now()): Promise<number> {
  const demands = await watchDemands(database, now)
  const responses = await remindOfResponses(database, now)
  const claims = await watchClaims(database, now)
  return demands + responses + claims + (await countResponseRecords(database, now))
}
