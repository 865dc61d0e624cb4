import { type WordsCandidate, wordColumns } from '#db/words/words-layout.server.ts'
import { countAll } from './count-words.ts'
import type { Question } from './question.ts'

/** Weights of the columns for a long need, in the order of `wordColumns`, and how much a long column dilutes. */
const columnWeights = [4, 2, 0.8, 0.8, 1, 1, 0.4, 0.6]
const dilution = [0.4, 0.6, 0.6, 0.1, 0.7, 0.75, 0, 0.5]
const saturation = 1.2

/**
 * How near listings are to a long need, 0 to 1 each: the share of the need's words, by their weight, that a listing
 * speaks of, where a word counts by how often and where it stands (BM25F). It depends on the need, the listing and the
 * collection (rarity of words, mean lengths), on no other candidate.
 */
export function needRelevance(
  question: Question,
  candidates: readonly WordsCandidate[],
  meanLengths: readonly number[],
): number[] {
  const { terms } = question
  const whole = terms.reduce((sum, term) => sum + term.weight, 0) || 1
  const termOf = new Map<string, number>()
  for (const [index, term] of terms.entries()) for (const token of term.tokens) termOf.set(token, index)
  const width = terms.length
  const count = countAll(termOf)
  const counts = new Uint16Array(width * wordColumns.length)
  const weights = Float64Array.from(terms, ({ weight }) => weight)
  const worths = new Float64Array(wordColumns.length)
  const frequencies = new Float64Array(width)
  return candidates.map(({ words, lengths }) => {
    counts.fill(0)
    count(words, width, counts)
    for (let column = 0; column < worths.length; column++) {
      const b = dilution[column] ?? 0.5
      const long = (lengths[column] ?? 0) / Math.max(1, meanLengths[column] ?? 1)
      worths[column] = (columnWeights[column] ?? 0) / (1 - b + b * long)
    }
    frequencies.fill(0)
    for (let column = 0, at = 0; column < worths.length; column++) {
      const worth = worths[column] as number
      for (let term = 0; term < width; term++, at++) {
        const times = counts[at] as number
        if (times > 0) frequencies[term] = (frequencies[term] as number) + times * worth
      }
    }
    let score = 0
    for (let term = 0; term < width; term++) {
      const frequency = frequencies[term] as number
      if (frequency > 0) score += (weights[term] as number) * (frequency / (frequency + saturation))
    }
    return score / whole
  })
}
