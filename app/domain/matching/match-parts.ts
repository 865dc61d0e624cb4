import type { DemandContent } from '../demand/demand-content.ts'
import type { Freshness } from '../listing/freshness.ts'
import type { MatchListing, MatchText, ProviderRecord } from './match-listing.ts'
import { qualityOf } from './match-terms.ts'
import type { ScorePart } from './match-types.ts'
import { neutralShare } from './match-weights.ts'
import type { Findings } from './match-words.ts'

/** What each part of the score reaches, 0 to 1; a part of which the demand says nothing is left out. */
export function partShares(
  content: DemandContent,
  { content: offered, disclosure, freshness, record }: MatchListing,
  { relevance, scenario }: MatchText,
  findings: Findings,
): Partial<Record<ScorePart['name'], number>> {
  const industry = findings.get('industry')?.verdict
  const quality = qualityOf(offered)?.score
  return {
    text: bent(relevance),
    ...(scenario !== undefined && { scenario: bent(scenario) }),
    ...(industry && { industry: industry === 'meets' ? 1 : industry === 'no' ? 0.2 : neutralShare }),
    freshness: freshnessShares[freshness],
    quality: quality === undefined ? neutralShare : Math.min(1, quality / (content.qualityFloor ?? 100)),
    disclosure: Math.min(100, disclosure) / 100,
    provider: recordShare(record),
  }
}

const freshnessShares: Record<Freshness, number> = { fresh: 1, due: 0.7, overdue: 0.2, none: neutralShare }

/** So much every text shares with every other. */
const chance = 0.04
/** A listing that speaks of a fifth of a long need, beyond chance, is half as near as can be: few speak of more than a third. */
const half = 0.2

/** Rises fast where little is shared, and reaches 1 where all is. */
function bent(share: number): number {
  const more = Math.max(0, share - chance) / (1 - chance)
  return Math.min(1, (more * (1 + half)) / (more + half))
}

/** Days in which a prompt provider answers, and in which a slow one does. */
const prompt = 2
const slow = 14
/** Who was asked less often than this is judged by half. */
const fewAsked = 5

/** The share of what it was asked that a provider answered, less where it takes long; neutral while it was hardly asked. */
function recordShare(record: ProviderRecord | undefined): number {
  if (!record || record.asked < 1) return neutralShare
  const answered = Math.min(1, record.answered / record.asked)
  const days = record.medianDays ?? slow
  const speed = Math.min(1, Math.max(0, (slow - days) / (slow - prompt)))
  const share = answered * (0.6 + 0.4 * speed)
  const sure = Math.min(1, record.asked / fewAsked)
  return neutralShare + (share - neutralShare) * sure
}
