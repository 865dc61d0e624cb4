import { proposeByClock } from '#app/domain/billing/propose-run.server.ts'
import { dayOf, shiftDay, startOfDay } from '#app/domain/calendar/days.ts'
import type { Database } from '#db/client.server.ts'

/** Proposes once a week what providers are to be paid of what was taken before its Monday. Gives how many runs it proposed. */
export async function proposeWeekly(database: Database, now = Date.now()): Promise<number> {
  const today = dayOf(now)
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = shiftDay(today, -weekday)
  const proposed = await proposeByClock(database, { occasion: `week:${monday}`, cutoffAt: startOfDay(monday), now })
  return proposed === undefined ? 0 : 1
}
