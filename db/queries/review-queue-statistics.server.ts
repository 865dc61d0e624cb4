import { sql } from 'kysely'
import type { Db } from '../client.server.ts'

/** How the exchange answered in one month, for everybody to see. */
export type ReviewMonth = {
  /** 2026-11, in Asia/Shanghai. */
  month: string
  /** Rounds that were accepted into review, and how many of them within the limit. */
  accepted: number
  acceptedOnTime: number
  /** Rounds that were returned, refused or approved, and how many of them within the limit. */
  decided: number
  decidedOnTime: number
  /** Working days from handing in to the decision; null where nothing was decided. */
  medianDays: number | null
  p90Days: number | null
}

/**
 * Answers by month, the newest first, from one month to another, at most ten years: counts, share within the limit, median and
 * 90th percentile of the working days a decision took.
 */
export async function listReviewMonths(db: Db, { from, to }: { from: string; to: string }): Promise<ReviewMonth[]> {
  const ranked = db
    .selectFrom('review_answer')
    .select([
      'month',
      'hundredths',
      'isOnTime',
      sql<number>`row_number() over (partition by "month" order by "hundredths")`.as('place'),
      sql<number>`count(*) over (partition by "month")`.as('total'),
    ])
    .where('kind', '!=', 'accepted')
    .where('month', '>=', from)
    .where('month', '<=', to)
  const decided = await db
    .selectFrom(ranked.as('ranked'))
    .select((eb) => [
      'month',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>('isOnTime').as('onTime'),
      // Of an even number the two in the middle.
      sql<number>`avg(case when 2 * "place" between "total" and "total" + 2 then "hundredths" end)`.as('median'),
      sql<number>`min(case when 10 * "place" >= 9 * "total" then "hundredths" end)`.as('p90'),
    ])
    .groupBy('month')
    .orderBy('month', 'desc')
    .limit(120)
    .execute()
  const accepted = await db
    .selectFrom('review_answer')
    .select((eb) => ['month', eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('isOnTime').as('onTime')])
    .where('kind', '=', 'accepted')
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy('month')
    .orderBy('month', 'desc')
    .limit(120)
    .execute()
  const months = [...new Set([...decided, ...accepted].map(({ month }) => month))].sort().reverse()
  return months.map((month) => {
    const decisions = decided.find((each) => each.month === month)
    const acceptances = accepted.find((each) => each.month === month)
    return {
      month,
      accepted: Number(acceptances?.count ?? 0),
      acceptedOnTime: Number(acceptances?.onTime ?? 0),
      decided: Number(decisions?.count ?? 0),
      decidedOnTime: Number(decisions?.onTime ?? 0),
      medianDays: decisions ? Number(decisions.median) / 100 : null,
      p90Days: decisions ? Number(decisions.p90) / 100 : null,
    }
  })
}
