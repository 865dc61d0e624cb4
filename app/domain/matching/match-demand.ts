import type { DemandContent } from '../demand/demand-content.ts'
import { requirementsOf } from '../demand/demand-requirements.ts'
import type { MatchListing, MatchText } from './match-listing.ts'
import type { Match } from './match-types.ts'

/** Holds a listing against a demand: the gates that shut, every requirement with its verdict, and the score with its parts. */
export function matchDemand(content: DemandContent, listing: MatchListing, text: MatchText): Match {
  return {
    listingId: listing.id,
    score: Math.round(text.relevance * 100_000) / 1_000,
    shut: [],
    requirements: requirementsOf(content).map(({ key }) => ({
      key,
      verdict: 'unknown',
      word: { key: 'notStated', values: {} },
      weight: 0,
      points: 0,
    })),
    parts: [{ name: 'text', weight: 100, points: Math.round(text.relevance * 100_000) / 1_000 }],
  }
}
