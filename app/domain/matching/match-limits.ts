/** Matches that are kept of one demand. */
export const mostMatches = 50
/** Less than this score is no match and is not kept: words in common alone. In thousandths of a point, as scores are kept. */
export const leastKept = 35_000
/** From this score on a demand is shown to a provider among those that its listings could serve. */
export const leastOffered = 45_000
/** From this score on both sides are told of a match without a shut gate. */
export const leastTold = 55_000

/** What is kept of how a listing stands to a demand, without the match itself. */
export type KeptMatch = {
  demandId: string
  listingId: string
  /** From 1; 0 where it is none any more and somebody was told of it. */
  rank: number
  /** Thousandths of a point. */
  score: number
  isShut: boolean
  toldBuyerAt: number | null
  toldProviderAt: number | null
}

/** A score as it is kept. */
export function keptScore(score: number): number {
  return Math.round(score * 1_000)
}

/** Orders matches: those without a shut gate first, then by score, then by id, so that the order is always the same. */
export function compareMatches(
  one: Pick<KeptMatch, 'isShut' | 'score' | 'listingId'>,
  other: Pick<KeptMatch, 'isShut' | 'score' | 'listingId'>,
): number {
  if (one.isShut !== other.isShut) return one.isShut ? 1 : -1
  if (one.score !== other.score) return other.score - one.score
  return one.listingId < other.listingId ? -1 : one.listingId > other.listingId ? 1 : 0
}
