import type { Insertable } from 'kysely'
import type { MatchedOpening, ShownSearch } from '#app/domain/search-log/search-opening.ts'
import type { LoggedSearch } from '#app/domain/search-log/search-report.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'

/** Adds searches to the log. */
export async function insertSearches(db: Db, rows: readonly Insertable<Schema['search_log']>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 500)
    await db
      .insertInto('search_log')
      .values(rows.slice(start, start + 500))
      .execute()
}

/** The newest searches of these visitors since a moment, at most 5,000. */
export async function listSearchesOf(db: Db, visitors: readonly string[], since: number): Promise<ShownSearch[]> {
  if (visitors.length === 0) return []
  const rows = await db
    .selectFrom('search_log')
    .select(['id', 'visitor', 'at', 'query', 'filters', 'page', 'shown'])
    .where('visitor', 'in', visitors)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(5_000)
    .execute()
  return rows.map((row) => ({ ...row, shown: JSON.parse(row.shown) as string[] }))
}

/** Notes which results were opened; what is noted already stays as it was. */
export async function insertOpenings(db: Db, openings: readonly MatchedOpening[]): Promise<void> {
  const each = new Map(openings.map((opening) => [`${opening.searchId} ${opening.code}`, opening]))
  const rows = [...each.values()]
  for (let start = 0; start < rows.length; start += 500)
    await db
      .insertInto('search_opening')
      .values(rows.slice(start, start + 500))
      .onConflict((oc) => oc.columns(['searchId', 'code']).doNothing())
      .execute()
}

/** Place of a row in the log as it is read visitor by visitor. */
export type LogPlace = { visitor: string; at: number; id: string }

/** Rows of the log since a moment, visitor by visitor, each in the order of time; those after `after`. */
export async function listLoggedSearches(
  db: Db,
  of: { since: number; after?: LogPlace; limit: number },
): Promise<(LoggedSearch & LogPlace)[]> {
  const { since, after, limit } = of
  let asked = db
    .selectFrom('search_log')
    .select((eb) => [
      ...(['id', 'visitor', 'at', 'query', 'filters', 'total', 'isRelaxed', 'engine', 'milliseconds'] as const),
      eb
        .selectFrom('search_opening')
        .select((each) => each.fn.countAll<number>().as('n'))
        .whereRef('search_opening.searchId', '=', 'search_log.id')
        .as('opened'),
      eb
        .selectFrom('search_opening')
        .select((each) => each.fn.min('search_opening.rank').as('rank'))
        .whereRef('search_opening.searchId', '=', 'search_log.id')
        .as('bestRank'),
    ])
    .where('at', '>=', since)
    .orderBy('visitor')
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
  if (after)
    asked = asked.where((eb) =>
      eb(eb.refTuple('visitor', 'at', 'id'), '>', eb.tuple(after.visitor, after.at, after.id)),
    )
  const rows = await asked.execute()
  return rows.map(({ isRelaxed, opened, bestRank, ...row }) => ({
    ...row,
    isRelaxed: isRelaxed === 1,
    opened: Number(opened ?? 0),
    bestRank: bestRank === null ? null : Number(bestRank),
  }))
}

/** The moment of the search that has this many newer ones; undefined where there are fewer. */
export async function findSearchMoment(db: Db, newer: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('search_log')
    .select('at')
    .orderBy('at', 'desc')
    .offset(newer)
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

/** Removes searches from before a moment, and what was opened from them; at most `limit` at a time. Gives how many. */
export async function deleteSearchesBefore(db: Db, before: number, limit: number): Promise<number> {
  const result = await db
    .deleteFrom('search_log')
    .where('id', 'in', (eb) =>
      eb.selectFrom('search_log').select('id').where('at', '<', before).orderBy('at').limit(limit),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
