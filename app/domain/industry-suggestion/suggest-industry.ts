import type { IndustrySection } from '../codes/industry.ts'
import { featuresOf, type ListingWords } from './industry-features.ts'
import { heightOf, type IndustryModel, places } from './industry-model.ts'

/** Confidence is how often such a guess was right for portals that the model had not seen. */
export type IndustrySuggestion = { industry: IndustrySection; confidence: number }

/** The three sections a listing most likely belongs to, the likeliest first. */
export function suggestIndustries(model: IndustryModel, listing: ListingWords): IndustrySuggestion[] {
  const width = model.sections.length
  const scores = new Float64Array(width)
  for (const [hash, value] of featuresOf(listing)) {
    const row = model.rows.get(hash)
    if (row === undefined) continue
    for (let at = 0; at < width; at++)
      scores[at] = (scores[at] as number) + (model.weights[row * width + at] as number) * value
  }
  for (let at = 0; at < width; at++) scores[at] = (scores[at] as number) * (model.steps[at] as number)
  return rankShares(model.sections, sharesOf(scores, model.temperature)).map(({ industry, share }, place, ranked) => {
    const confidence = heightOf(model.curves[place] ?? [], share)
    const before = ranked[place - 1]
    // Where two curves cross, a later place is no surer than the one before.
    const most = before ? heightOf(model.curves[place - 1] ?? [], before.share) : 1
    return { industry, confidence: Math.min(confidence, most) }
  })
}

/** Scores as shares of one. */
export function sharesOf(scores: Float64Array, temperature: number): Float64Array {
  const highest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => share / sum)
}

/** The sections of the largest shares; of equal ones the first of the standard. */
export function rankShares<S>(sections: readonly S[], shares: Float64Array): { industry: S; share: number }[] {
  return sections
    .map((industry, at) => ({ industry, share: shares[at] as number }))
    .sort((one, other) => other.share - one.share)
    .slice(0, places)
}
