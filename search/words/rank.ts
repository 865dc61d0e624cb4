import type { WordsCandidate } from '#db/words/words-index.server.ts'
import type { Question } from './question.ts'

/**
 * A listing, how near it is to a question, and how much of the question it covers (0-1, by weight). `isWhole`: it has
 * every part of the question, under one name or another.
 */
export type Ranked = { id: string; score: number; coverage: number; isWhole: boolean }

/** Weights of the columns, in the order of `wordColumns`, and how much a long column dilutes. */
const columnWeights = [4, 2.5, 0.8, 1.8, 0.8, 0.6, 0.7, 1]
const dilution = [0.3, 0.6, 0.6, 0.1, 0.8, 0.75, 0, 0.5]
const saturation = 1.5
const nearness = 0.1
const coverageShare = 0.8
/** Rare words count a little more than their rarity says. */
const rarity = 1.2
/** A title that says nothing but what was asked, against one that says much else. */
const fullTitle = 1

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
  const weights = terms.map((term) => term.weight ** rarity)
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const termOf = new Map<string, number>()
  for (const [index, term] of terms.entries()) for (const token of term.tokens) termOf.set(token, index)
  const ranked = candidates.map(({ id, words }) => {
    const frequency = new Float64Array(terms.length)
    const isNear = new Uint8Array(terms.length)
    let inTitle = 0
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
        if (column === 0) inTitle += 1
        if (term === before + 1 && at - beforeAt <= 2 && column < 6) isNear[term] = 1
        before = term
        beforeAt = at
      }
    }
    const titleLength = words[0] ? words[0].split(' ').length : 0
    let score = 0
    let covered = 0
    let found = 0
    for (const index of terms.keys()) {
      const tf = frequency[index] ?? 0
      if (tf === 0) continue
      const weight = weights[index] ?? 0
      covered += weight
      found += 1
      score += weight * ((tf * (saturation + 1)) / (tf + saturation)) * (1 + nearness * (isNear[index] ?? 0))
    }
    const coverage = covered / whole
    const told = titleLength > 0 ? Math.min(1, inTitle / titleLength) : 0
    const nearer = (1 - coverageShare + coverageShare * coverage) * (1 + fullTitle * told)
    return { id, score: score * nearer, coverage, isWhole: found === question.terms.length }
  })
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
