import type { Frequency } from '../codes/content.ts'
import { nextDue } from './freshness.ts'

const day = 86_400_000

/** How long before the promised day a provider is reminded; what is due daily or oftener is not reminded of. */
const leads: Partial<Record<Frequency, number>> = {
  WEEK: day,
  MONTH: 3 * day,
  QUARTER: 7 * day,
  HALF: 7 * day,
  YEAR: 7 * day,
}
/** The longest of them: what is due later needs no look. */
export const longestLead = 7 * day

/** What a promised update calls for: nothing, a reminder, a word that it is overdue, or suspension. */
export type PromiseLevel = 'none' | 'remind' | 'overdue' | 'suspend'

/**
 * How a listing stands to its promise (rule R15). Overdue after one period without the update, as pages show it; to be
 * suspended after `periods` of them. The promised day itself still counts.
 */
export function promiseLevel(
  { frequency, dataUpdatedAt }: { frequency: Frequency; dataUpdatedAt: number },
  periods: number,
  now: number,
): PromiseLevel {
  const due = nextDue(frequency, dataUpdatedAt)
  if (due === undefined) return 'none'
  const period = due - dataUpdatedAt
  if (now >= due + day + periods * period) return 'suspend'
  if (now >= due + Math.max(day, period)) return 'overdue'
  const lead = leads[frequency]
  return lead !== undefined && now >= due - lead ? 'remind' : 'none'
}
