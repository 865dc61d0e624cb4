import { noDue } from '#app/domain/review/review-lists.ts'
import type { Db } from '../client.server.ts'
import { deletesOne } from '../one-row.ts'
import type { ReviewTables } from '../tables/review.ts'

/** Most days operators may have changed at one time. */
export const mostCalendarDays = 2_000

/** The days that operators changed, in their order. */
export function listCalendarDays(db: Db): Promise<ReviewTables['calendar_day'][]> {
  return db.selectFrom('calendar_day').selectAll().orderBy('day').limit(mostCalendarDays).execute()
}

/** Makes a day a working day or a day off. */
export async function upsertCalendarDay(trx: Db, row: ReviewTables['calendar_day']): Promise<void> {
  const { day: _, ...set } = row
  await trx
    .insertInto('calendar_day')
    .values(row)
    .onConflict((oc) => oc.column('day').doUpdateSet(set))
    .execute()
}

/** Gives a day back to the holiday table; false where it was not changed. */
export function deleteCalendarDay(trx: Db, day: string): Promise<boolean> {
  return deletesOne(trx.deleteFrom('calendar_day').where('day', '=', day))
}

/** Clocks that run and began before this day, each beginning and limit once; at most a thousand. */
export async function listRunningClocks(db: Db, before: string): Promise<{ clockFrom: string; clockDays: number }[]> {
  const rows = await db
    .selectFrom('submission')
    .select(['clockFrom', 'clockDays'])
    .distinct()
    .where('clockFrom', '<', before)
    .where('dueAt', '<', noDue)
    .limit(1_000)
    .execute()
  return rows.flatMap(({ clockFrom, clockDays }) =>
    clockFrom === null || clockDays === null ? [] : [{ clockFrom, clockDays }],
  )
}

/** How many clocks run over a day: they began before it and end on it or after. `from` is its first millisecond. */
export async function countClocksOver(db: Db, { day, from }: { day: string; from: number }): Promise<number> {
  const { count } = await db
    .selectFrom('submission')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('clockFrom', '<', day)
    .where('dueAt', '>=', from)
    .where('dueAt', '<', noDue)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Sets the end of all running clocks with this beginning and limit, and of the public notices they measure; gives how many. */
export async function moveClocks(
  trx: Db,
  clock: { clockFrom: string; clockDays: number; dueAt: number },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('submission')
    .set((eb) => ({
      dueAt: clock.dueAt,
      warned: 0,
      noticeUntil: eb.case().when('state', '=', 'notice').then(clock.dueAt).else(eb.ref('noticeUntil')).end(),
    }))
    .where('clockFrom', '=', clock.clockFrom)
    .where('clockDays', '=', clock.clockDays)
    .where('dueAt', '<', noDue)
    .where('dueAt', '!=', clock.dueAt)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
