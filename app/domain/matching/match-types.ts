import type { RequirementKey, Verdict } from '../demand/demand-requirements.ts'

/** Reasons for which a listing cannot serve a demand at all, whatever it scores (domain handbook 7.3). */
export const gateNames = ['grade', 'personal', 'region', 'delivery', 'budget'] as const
export type GateName = (typeof gateNames)[number]

/**
 * What is said of a requirement, as the key of a sentence and what goes into it; the sentence is made in the language of the
 * reader. Values are codes, days, numbers and names as they stand in demand and listing.
 */
export type MatchWord = { key: string; values: Readonly<Record<string, string | number | readonly string[]>> }

/** How a listing stands to one requirement. */
export type MatchedRequirement = {
  key: RequirementKey
  verdict: Verdict
  /** Path in the listing's content that says so: `dictionary.3`, `frequency`, `offers.0`. Absent where nothing says anything. */
  place?: string | undefined
  word: MatchWord
  /** What it counts and what of that was reached; both 0 where it does not count. */
  weight: number
  points: number
}

/** One part of the score beside the requirements. */
export type ScorePart = {
  name: 'text' | 'scenario' | 'industry' | 'freshness' | 'quality' | 'disclosure' | 'provider'
  weight: number
  points: number
}

/** How one listing stands to one demand. */
export type Match = {
  listingId: string
  /** 0 to 100. */
  score: number
  /** Gates that are shut. A match with any is ranked below all without. */
  shut: readonly GateName[]
  requirements: readonly MatchedRequirement[]
  parts: readonly ScorePart[]
}

/** A match with the listing it is of: its code, and the revision that was compared. */
export type FoundMatch = Match & { code: string; revision: number }
