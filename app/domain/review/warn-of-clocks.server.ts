import { type Database, inTransaction } from '#db/client.server.ts'
import { listClocksToWarn, noteWarned } from '#db/queries/submissions-clocks.server.ts'
import { dayOf, endOfDay } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { nextWorkingDay } from '../calendar/working-days.ts'
import { tellReviewers } from './tell-review.server.ts'

/** Reviews that are warned of in one transaction. */
const batch = 100

/**
 * Tells the operators, once each, of reviews with one working day left and of those that are over their limit. Gives how many
 * reviews were told of. What is over is not told of as nearly over.
 */
export async function warnOfClocks(database: Database, now = Date.now()): Promise<number> {
  const calendar = await readCalendar(database.read)
  const lastDay = endOfDay(nextWorkingDay(dayOf(now), calendar))
  return (await warn('overdue', 2, now - 1)) + (await warn('dueSoon', 1, lastDay))

  async function warn(what: 'dueSoon' | 'overdue', level: 1 | 2, until: number): Promise<number> {
    let told = 0
    for (;;) {
      // Looked at before it is written to: most of the time there is nothing.
      if ((await listClocksToWarn(database.read, { until, level, limit: 1 })).length === 0) return told
      const count = await inTransaction(database.write, async (trx) => {
        const clocks = await listClocksToWarn(trx, { until, level, limit: batch })
        for (const { reviewerId, ...submission } of clocks)
          await tellReviewers(trx, {
            submission,
            what,
            ...(reviewerId !== null && { reviewerId }),
            occasion: `${what}:${submission.dueAt}`,
            now,
          })
        if (clocks.length > 0)
          await noteWarned(
            trx,
            clocks.map(({ id }) => id),
            level,
          )
        return clocks.length
      })
      told += count
      if (count < batch) return told
    }
  }
}
