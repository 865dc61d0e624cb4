import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Db } from '../client.server.ts'

/** How many organisations there are of each standing. */
export async function countStandings(db: Db): Promise<Partial<Record<Standing, number>>> {
  const rows = await db
    .selectFrom('organisation')
    .select((eb) => ['standing', eb.fn.countAll<number>().as('count')])
    .groupBy('standing')
    .execute()
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, Number(count)]))
}

/** How many listings can be found. */
export async function countListed(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'listed')
    .executeTakeFirstOrThrow()
  return Number(count)
}
