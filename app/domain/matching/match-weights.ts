import type { RequirementName, Verdict } from '../demand/demand-requirements.ts'
import type { ScorePart } from './match-types.ts'

/**
 * What everything counts in a match. What a demand does not ask for does not count, and the rest is scaled so that all of
 * it is 100.
 */
export const partWeights: Record<ScorePart['name'], number> = {
  text: 60,
  scenario: 4,
  industry: 3,
  freshness: 2,
  quality: 2,
  disclosure: 2,
  provider: 3,
}

/** What a requirement counts beside the parts. Industry and quality count as parts, grade and personal as gates alone. */
export const requirementWeights: Record<RequirementName, number> = {
  kind: 3,
  industry: 0,
  time: 5,
  region: 7,
  granularity: 3,
  frequency: 4,
  rows: 3,
  format: 3,
  delivery: 4,
  quality: 0,
  grade: 2,
  personal: 2,
  purpose: 2,
  period: 2,
  exclusivity: 3,
  budget: 6,
}

/** What a wanted field counts; all of them together at most `mostForFields`. */
export const fieldWeights = { MUST: 6, NICE: 2 } as const
export const mostForFields = 30

/** What share of its weight a requirement brings. What nobody declared is worth less than half of what would be met. */
export const verdictShares: Record<Exclude<Verdict, 'partly'>, number> = { meets: 1, no: 0, unknown: 0.4 }

/** What a part brings of which nothing is known. */
export const neutralShare = 0.5
