import type { Frequency } from '../codes/content.ts'

const hour = 3_600_000
const periods: Partial<Record<Frequency, (from: Date) => Date>> = {
  REALTIME: (from) => new Date(from.getTime() + 24 * hour),
  MINUTE: (from) => new Date(from.getTime() + 24 * hour),
  HOUR: (from) => new Date(from.getTime() + 24 * hour),
  DAY: (from) => addDays(from, 1),
  WEEK: (from) => addDays(from, 7),
  MONTH: (from) => addMonths(from, 1),
  QUARTER: (from) => addMonths(from, 3),
  HALF: (from) => addMonths(from, 6),
  YEAR: (from) => addMonths(from, 12),
}

/** When the next update is due: last update plus the promised period (domain handbook 6.5). Undefined where nothing is promised. */
export function nextDue(
  frequency: Frequency | null | undefined,
  lastUpdated: number | null | undefined,
): number | undefined {
  if (!frequency || lastUpdated == null) return undefined
  return periods[frequency]?.(new Date(lastUpdated)).getTime()
}

export type Freshness = 'fresh' | 'due' | 'overdue' | 'none'

/** How a listing keeps its promise: due for one period after the date, then overdue (rule R15). */
export function freshnessOf(
  frequency: Frequency | null | undefined,
  lastUpdated: number | null | undefined,
  now: number,
): Freshness {
  const due = nextDue(frequency, lastUpdated)
  if (due === undefined || lastUpdated == null) return 'none'
  // The day itself still counts.
  if (now < due + 24 * hour) return 'fresh'
  return now < due + (due - lastUpdated) ? 'due' : 'overdue'
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 24 * hour)
}

function addMonths(date: Date, months: number): Date {
  const result = new Date(date)
  result.setUTCDate(1)
  result.setUTCMonth(result.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(result.getUTCFullYear(), result.getUTCMonth() + 1, 0)).getUTCDate()
  result.setUTCDate(Math.min(date.getUTCDate(), lastDay))
  return result
}
