import { setImmediate as breathe } from 'node:timers/promises'
import { lapseResponses } from '#app/domain/response/lapse-responses.server.ts'
import type { Database } from '#db/client.server.ts'

/** Batches of one run at most, so that other jobs have their turn. */
const mostBatches = 20

/** Lets responses lapse that hold no longer, or of which the demand ended; gives how many. */
export async function runLapsing(database: Database, now = Date.now()): Promise<number> {
  let lapsed = 0
  for (let batch = 0; batch < mostBatches; batch++) {
    const count = await lapseResponses(database, { now })
    lapsed += count
    if (count === 0) break
    await breathe()
  }
  return lapsed
}
