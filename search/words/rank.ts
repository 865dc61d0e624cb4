import type { WordsCandidate } from '#db/words/words-index.server.ts'
import type { Question } from './question.ts'

/** A listing, how near it is to a question, and how much of the question it covers (0-1, by weight). */
export type Ranked = { id: string; score: number; coverage: number }

/** Weights of the columns, in the order of `wordColumns`, and how much a long column dilutes. */
const columnWeights = [4, 2.5, 1.5, 1.2, 1.5, 1, 0.7, 0.5]
const dilution = [0.5, 0.5, 0.3, 0.3, 0.6, 0.75, 0.1, 0.2]
const saturation = 1.2
const nearness = 0.35
const coverageShare = 0.6

/**
 * Orders listings by BM25F over the columns: a word counts by its rarity and by where it stands. Words that are neighbours
 * in the question and in the listing count more, and who covers more of the question stands before who repeats a part of it.
 */
export function rankWords(
  question: Question,
  candidates: readonly WordsCandidate[],
  meanLengths: readonly number[],
): Ranked[] {
  const terms = question.terms.filter((term) => term.count > 0)
  const whole = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1
  const termOf = new Map<string, number>()
  for (const [index, term] of terms.entries()) for (const token of term.tokens) termOf.set(token, index)
  const ranked = candidates.map(({ id, words }) => {
    const frequency = new Float64Array(terms.length)
    const isNear = new Uint8Array(terms.length)
    for (const [column, text] of words.entries()) {
      if (!text) continue
      const tokens = text.split(' ')
      const mean = Math.max(1, meanLengths[column] ?? 1)
      const b = dilution[column] ?? 0.5
      const worth = (columnWeights[column] ?? 1) / (1 - b + (b * tokens.length) / mean)
      let before = -2
      let beforeAt = -9
      for (const [at, token] of tokens.entries()) {
        const term = termOf.get(token)
        if (term === undefined) continue
        frequency[term] = (frequency[term] ?? 0) + worth
        if (term === before + 1 && at - beforeAt <= 2 && column < 6) isNear[term] = 1
        before = term
        beforeAt = at
      }
    }
    let score = 0
    let covered = 0
    for (const [index, term] of terms.entries()) {
      const tf = frequency[index] ?? 0
      if (tf === 0) continue
      covered += term.weight
      score += term.weight * ((tf * (saturation + 1)) / (tf + saturation)) * (1 + nearness * (isNear[index] ?? 0))
    }
    const coverage = covered / whole
    return { id, score: score * (1 - coverageShare + coverageShare * coverage), coverage }
  })
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
