import type { IndustrySection } from '../codes/industry.ts'
import { featuresOf, type ListingWords } from './industry-features.ts'
import type { IndustryModel } from './industry-model.ts'

export type IndustrySuggestion = { industry: IndustrySection; confidence: number }

/** The sections a listing most likely belongs to, the likeliest first, each with how often such a guess is right. */
export function suggestIndustries(model: IndustryModel, listing: ListingWords, most = 3): IndustrySuggestion[] {
  const width = model.sections.length
  const scores = new Float64Array(width)
  for (const [hash, value] of featuresOf(listing)) {
    const row = model.rows.get(hash)
    if (row === undefined) continue
    for (let at = 0; at < width; at++)
      scores[at] = (scores[at] as number) + (model.weights[row * width + at] as number) * value
  }
  for (let at = 0; at < width; at++)
    scores[at] = ((scores[at] as number) * (model.steps[at] as number)) / model.temperature
  const highest = Math.max(...scores)
  let sum = 0
  for (let at = 0; at < width; at++) sum += scores[at] = Math.exp((scores[at] as number) - highest)
  return model.sections
    .map((industry, at) => ({ industry, confidence: (scores[at] as number) / sum }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, most)
}
