import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'

/** A review whose time runs out. */
export type RunningClock = {
  id: string
  number: string
  round: number
  title: Text
  reviewerId: string | null
  dueAt: number
}

/**
 * Reviews that wait for an operator and are due by `until`, of which no warning of this level was given yet; the first due
 * first, at most `limit`.
 */
export async function listClocksToWarn(
  db: Db,
  wanted: { until: number; level: 1 | 2; limit: number },
): Promise<RunningClock[]> {
  const rows = await db
    .selectFrom('submission')
    .select(['id', 'number', 'round', 'title', 'reviewerId', 'dueAt'])
    .where('isOpen', '=', 1)
    .where('state', 'in', ['submitted', 'reviewing'])
    .where('dueAt', '<=', wanted.until)
    .where('warned', '<', wanted.level)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(wanted.limit)
    .execute()
  return rows.map((row) => ({ ...row, title: JSON.parse(row.title) as Text }))
}

/** Notes that a warning of this level was given. */
export async function noteWarned(trx: Db, ids: readonly string[], level: 1 | 2): Promise<void> {
  await trx.updateTable('submission').set({ warned: level }).where('id', 'in', ids).execute()
}

/** What has been in public notice to its end before `now`, the first to end first, after one of them; at most `limit`. */
export function listNoticesOver(
  db: Db,
  page: { now: number; after?: { dueAt: number; id: string }; limit: number },
): Promise<{ id: string; dueAt: number }[]> {
  const { now, after, limit } = page
  const query = db
    .selectFrom('submission')
    .select(['id', 'dueAt'])
    .where('state', '=', 'notice')
    .where('dueAt', '<', now)
  return pageBy(query, 'dueAt', 'id', { order: 'asc', after: after && [after.dueAt, after.id], limit }).execute()
}
