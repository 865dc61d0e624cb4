import type { DemandContent } from '../demand/demand-content.ts'
import { type RequirementName, requirementsOf } from '../demand/demand-requirements.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { type FieldLexicon, fieldLexicon } from './field-names.ts'
import { shutGates } from './gates.ts'
import { holdBudget } from './match-budget.ts'
import * as cover from './match-cover.ts'
import { holdFields } from './match-fields.ts'
import type { MatchListing, MatchText } from './match-listing.ts'
import { partShares } from './match-parts.ts'
import * as terms from './match-terms.ts'
import type { Match, MatchedRequirement, ScorePart } from './match-types.ts'
import { fieldWeights, mostForFields, partWeights, requirementWeights, verdictShares } from './match-weights.ts'
import type { Finding, Findings } from './match-words.ts'

const holds: Record<RequirementName, (wanted: DemandContent, offered: ListingContent) => Finding> = {
  kind: cover.holdKind,
  industry: cover.holdIndustry,
  time: cover.holdTime,
  region: cover.holdRegion,
  granularity: cover.holdGranularity,
  frequency: cover.holdFrequency,
  rows: cover.holdRows,
  format: cover.holdFormat,
  delivery: terms.holdDelivery,
  quality: terms.holdQuality,
  grade: terms.holdGrade,
  personal: terms.holdPersonal,
  purpose: terms.holdPurpose,
  period: terms.holdPeriod,
  exclusivity: terms.holdExclusivity,
  budget: holdBudget,
}

/**
 * Holds a listing against a demand: the gates that shut, every requirement with its verdict and the place that says so,
 * and a score of 0 to 100 with its parts, which add up to it. The same pair with the same texts always gives the same.
 */
export function matchDemand(
  content: DemandContent,
  listing: MatchListing,
  text: MatchText,
  lexicon: FieldLexicon = fieldLexicon(),
): Match {
  const fields = holdFields(content.required, listing.content, lexicon)
  const asked = requirementsOf(content).map((requirement) => ({
    ...requirement,
    found:
      'field' in requirement
        ? (fields[Number(requirement.key.slice('field:'.length))] as Finding)
        : holds[requirement.key](content, listing.content),
  }))
  const findings: Findings = new Map(asked.map(({ key, found }) => [key, found]))
  const shares = partShares(content, listing, text, findings)
  const forField = fieldScale(content)
  const weights = asked.map((each) =>
    'field' in each ? fieldWeights[each.field.need] * forField : requirementWeights[each.key],
  )
  const names = Object.keys(shares) as ScorePart['name'][]
  const sum = names.reduce((all, name) => all + partWeights[name], 0) + weights.reduce((all, weight) => all + weight, 0)
  const scale = 100 / sum
  const parts = names.map((name) => ({
    name,
    weight: rounded(partWeights[name] * scale),
    points: rounded(partWeights[name] * scale * (shares[name] ?? 0)),
  }))
  const requirements: MatchedRequirement[] = asked.map(({ key, found: { verdict, place, word, share } }, index) => {
    const weight = (weights[index] ?? 0) * scale
    return {
      key,
      verdict,
      ...(place !== undefined && { place }),
      word,
      weight: rounded(weight),
      points: rounded(weight * (verdict === 'partly' ? (share ?? 0.5) : verdictShares[verdict])),
    }
  })
  const score = [...parts, ...requirements].reduce((all, { points }) => all + points, 0)
  return { listingId: listing.id, score: Math.min(100, rounded(score)), shut: shutGates(findings), requirements, parts }
}

/** Fields count by need, all together no more than their share. */
function fieldScale({ required }: DemandContent): number {
  const sum = required.reduce((all, { need }) => all + fieldWeights[need], 0)
  return sum > mostForFields ? mostForFields / sum : 1
}

function rounded(points: number): number {
  return Math.round(points * 1_000) / 1_000
}
