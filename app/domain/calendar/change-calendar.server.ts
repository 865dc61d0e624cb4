import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  deleteCalendarDay,
  listCalendarDays,
  listRunningClocks,
  mostCalendarDays,
  moveClocks,
  upsertCalendarDay,
} from '#db/queries/calendar.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type Day, endOfDay, isDay, startOfDay } from './days.ts'
import { readCalendar } from './read-calendar.server.ts'
import { addWorkingDays } from './working-days.ts'

type Change = { actor: PersonActor; day: Day; now?: number }

/**
 * Makes a day a working day or a day off, with the name people know it by; clocks that run over it end anew, later or earlier.
 * Gives how many. Refuses what is no day, and more changed days than are kept.
 */
export async function setCalendarDay(
  database: Database,
  { isWorking, name, ...change }: Change & { isWorking: boolean; name?: string },
): Promise<number> {
  return changeDay(database, change, 'calendar.day_set', { isWorking, ...(name && { name }) }, async (trx, now) => {
    const known = await listCalendarDays(trx)
    if (known.length >= mostCalendarDays && !known.some(({ day }) => day === change.day))
      throw new Refusal('not_allowed', 'tooManyCalendarDays')
    await upsertCalendarDay(trx, {
      day: change.day,
      isWorking: isWorking ? 1 : 0,
      name: name?.trim().slice(0, 60) || null,
      changedBy: change.actor.personId,
      changedAt: now,
    })
  })
}

/** Gives a day back to the published table. Refuses a day that was not changed. */
export async function unsetCalendarDay(database: Database, change: Change): Promise<number> {
  return changeDay(database, change, 'calendar.day_unset', {}, async (trx) => {
    if (!(await deleteCalendarDay(trx, change.day))) throw new Refusal('stale', 'calendarDayUnchanged')
  })
}

async function changeDay(
  database: Database,
  { actor, day, now = Date.now() }: Change,
  action: string,
  detail: Record<string, unknown>,
  write: (trx: Db, now: number) => Promise<void>,
): Promise<number> {
  if (!may(actor, 'exchange.settings')) throw new Refusal('not_allowed', 'notAllowed')
  if (!isDay(day)) throw new Refusal('invalid', 'dayInvalid', { field: 'day' })
  return inTransaction(database.write, async (trx) => {
    await write(trx, now)
    const moved = await moveRunningClocks(trx, day, now)
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action,
        subjectKind: 'exchange',
        subjectId: 'calendar',
        detail: { day, ...detail, moved },
      },
    ])
    return moved
  })
}

/** Ends of clocks that began before the day and had not ended by now: each beginning and limit is counted anew once. */
async function moveRunningClocks(trx: Db, day: Day, now: number): Promise<number> {
  const calendar = await readCalendar(trx)
  let moved = 0
  for (const { clockFrom, clockDays } of await listRunningClocks(trx, day)) {
    const dueAt = addWorkingDays(startOfDay(clockFrom), clockDays, calendar)
    // What is over stays over: a day in the past moves no clock back to life.
    if (endOfDay(day) >= now) moved += await moveClocks(trx, { clockFrom, clockDays, dueAt })
  }
  return moved
}
