import type { Db } from '../client.server.ts'
import { countExchange } from './listings.server.ts'
import { listReviewMonths, type ReviewMonth } from './review-queue-statistics.server.ts'
import { countPublicNotices } from './submissions-notice.server.ts'
import { countTrade, type TradeCounts } from './trade-statistics.server.ts'

export type CodeCount = { code: string; n: number }

/** What the public statistics are made of. */
export type StatisticsFigures = {
  /** Own listings that were ever registered and ever listed: neither ever falls (rule R25). */
  everRegistered: number
  everListed: number
  listed: number
  notices: { open: number; held: number }
  objections: { filed: number; upheld: number }
  /** Own listings by state; those in the catalogue by kind and by grade. */
  states: CodeCount[]
  kinds: CodeCount[]
  grades: CodeCount[]
  /** The newest first. */
  months: ReviewMonth[]
  trade: TradeCounts
}

const kept = new WeakMap<Db, { until: number; key: string; figures: Promise<StatisticsFigures> }>()
const keepFor = 20_000

/** The public statistics with reviews from one month to another; kept for twenty seconds, as counting takes a moment. */
export function findStatistics(
  db: Db,
  { from, to, now }: { from: string; to: string; now: number },
): Promise<StatisticsFigures> {
  const key = `${from} ${to}`
  const before = kept.get(db)
  if (before && before.key === key && now < before.until) return before.figures
  const figures = readFigures(db, { from, to })
  kept.set(db, { until: now + keepFor, key, figures })
  figures.catch(() => kept.delete(db))
  return figures
}

async function readFigures(db: Db, months: { from: string; to: string }): Promise<StatisticsFigures> {
  const { listed, everListed } = await countExchange(db)
  const states = await countOwn(db, 'state')
  return {
    everRegistered: states.reduce((sum, { n }) => sum + n, 0),
    everListed,
    listed,
    notices: await countPublicNotices(db),
    objections: await countObjectionsEver(db),
    states,
    kinds: await countOwn(db, 'kind'),
    grades: await countOwn(db, 'grade'),
    months: await listReviewMonths(db, months),
    trade: await countTrade(db),
  }
}

/** Own listings by state, or those in the catalogue by kind or grade; the most first. */
async function countOwn(db: Db, column: 'state' | 'kind' | 'grade'): Promise<CodeCount[]> {
  let query = db
    .selectFrom('listing')
    .select((eb) => [`${column} as code` as const, eb.fn.countAll<number>().as('n')])
    .where('sourceId', 'is', null)
  if (column !== 'state') query = query.where('state', '=', 'listed')
  const rows = await query.groupBy(column).orderBy('n', 'desc').orderBy('code').limit(50).execute()
  return rows.map(({ code, n }) => ({ code: code ?? '', n: Number(n) }))
}

async function countObjectionsEver(db: Db): Promise<{ filed: number; upheld: number }> {
  const rows = await db
    .selectFrom('objection')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  return {
    filed: rows.reduce((sum, { n }) => sum + Number(n), 0),
    upheld: Number(rows.find(({ state }) => state === 'upheld')?.n ?? 0),
  }
}
