import type { Db } from '#db/client.server.ts'
import { listCalendarDays } from '#db/queries/calendar.server.ts'
import { type WorkCalendar, workCalendar } from './working-days.ts'

/** The calendar as it is now: the holiday table and what operators changed in it. */
export async function readCalendar(db: Db): Promise<WorkCalendar> {
  const changed = await listCalendarDays(db)
  return workCalendar(new Map(changed.map(({ day, isWorking }) => [day, isWorking === 1])))
}
