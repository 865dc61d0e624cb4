import { type WordsCandidate, wordColumns } from '#db/words/words-layout.server.ts'
import { countAll, countEach, placesOf } from './count-words.ts'
import type { Question } from './question.ts'

/**
 * A listing, how near it is to a question, and how much of the question it covers (0-1, by weight). `isWhole`: it has
 * every part of the question, under one name or another.
 */
export type Ranked = { id: string; score: number; coverage: number; isWhole: boolean }

/** Weights of the columns, in the order of `wordColumns`, and how much a long column dilutes. */
const columnWeights = [5, 2, 0.8, 1.4, 0.8, 0.6, 0.8, 1]
const dilution = [0.3, 0.6, 0.6, 0.1, 0.8, 0.75, 0, 0.5]
const saturation = 1.5
const coverageShare = 0.9
/** Rare words count a little more than their rarity says. */
const rarity = 1.2
/** A title that says nothing but what was asked, against one that says much else. */
const fullTitle = 1
/** What two words that stand beside each other as in the question are worth against the less of the two. */
const besides = 0.6
/** What another name of a concept is worth against the one asked for, and what it counts for a title that says just that. */
const otherName = 0.8
const otherNameTold = 0.6
/** Up to so many tokens each is looked for by itself; for more, a listing's words are gone through once. */
const fewTokens = 12

/**
 * Orders listings by BM25F over the columns: a word counts by its rarity and by where it stands. Who covers more of the
 * question stands before who repeats a part of it, and a title that says just that before one that says much else. A
 * title or keyword that names a concept otherwise counts as if it said the words asked for, once for all its names.
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
  const count = termOf.size > fewTokens ? countAll(termOf) : countEach(termOf)
  const width = terms.length
  const counts = new Uint16Array(width * wordColumns.length)
  const concepts = (question.concepts ?? []).flatMap(({ tokens, others }) => {
    const parts = [...new Set(tokens.flatMap((token) => termOf.get(token) ?? []))]
    return parts.length > 0 ? [{ parts, others }] : []
  })
  const named = new Float64Array(width)
  const pairs = (question.pairs ?? []).flatMap((tokens) => {
    const [one, other] = tokens.split(' ').map((token) => termOf.get(token))
    if (one === undefined || other === undefined) return []
    return [{ tokens, one, other, weight: besides * Math.min(weights[one] ?? 0, weights[other] ?? 0) }]
  })
  const ranked = candidates.map(({ id, words, lengths }) => {
    counts.fill(0)
    count(words, width, counts)
    let inTitle = 0
    for (let term = 0; term < width; term++) inTitle += counts[term] ?? 0
    const worths = columnWeights.map((weight, column) => {
      const b = dilution[column] ?? 0.5
      return weight / (1 - b + (b * (lengths[column] ?? 0)) / Math.max(1, meanLengths[column] ?? 1))
    })
    named.fill(0)
    if (concepts.length > 0) inTitle += nameOtherwise(words, worths)
    let score = 0
    let covered = 0
    let found = 0
    for (const [term, weight] of weights.entries()) {
      let frequency = 0
      for (const [column, worth] of worths.entries()) frequency += (counts[column * width + term] ?? 0) * worth
      frequency = Math.max(frequency, named[term] ?? 0)
      if (frequency === 0) continue
      covered += weight
      found += 1
      score += weight * saturated(frequency)
    }
    if (pairs.length > 0 && found > 1) score += besideEachOther(words, worths)
    const coverage = covered / whole
    const told = lengths[0] ? Math.min(1, inTitle / lengths[0]) : 0
    const nearer = (1 - coverageShare + coverageShare * coverage) * (1 + fullTitle * told)
    return { id, score: score * nearer, coverage, isWhole: found === question.terms.length }
  })
  return ranked.sort(inOrder)

  /** What pairs of words of the question that stand beside each other are worth. */
  function besideEachOther(words: string, worths: readonly number[]): number {
    let worth = 0
    for (const { tokens, one, other, weight } of pairs) {
      if (!isFound(one) || !isFound(other)) continue
      let frequency = 0
      for (const at of placesOf(tokens, words)) frequency += worths[columnAt(words, at)] ?? 0
      worth += weight * saturated(frequency)
    }
    return worth
  }

  function isFound(term: number): boolean {
    for (let at = term; at < counts.length; at += width) if (counts[at]) return true
    return false
  }

  /** Notes in `named` what other names in title and keywords are worth; gives how much more of the title they tell. */
  function nameOtherwise(words: string, worths: readonly number[]): number {
    const titleEnd = words.indexOf('\n')
    const head = words.slice(0, words.indexOf('\n', titleEnd + 1))
    let told = 0
    for (const { parts, others } of concepts) {
      let worth = 0
      let longest = 0
      for (const name of others)
        for (const at of placesOf(name, head)) {
          worth += otherName * (worths[at < titleEnd ? 0 : 1] ?? 0)
          if (at < titleEnd) longest = Math.max(longest, name.split(' ').length)
        }
      if (worth === 0) continue
      let own = 0
      for (const term of parts) {
        named[term] = Math.max(named[term] ?? 0, worth)
        if ((counts[term] ?? 0) > 0) own += 1
      }
      told += otherNameTold * Math.max(0, longest - own)
    }
    return told
  }
}

/** Nearest first; of equals, always the same one. */
export function inOrder(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1)
}

/** A word that is found again and again counts for less each time. */
function saturated(frequency: number): number {
  return (frequency * (saturation + 1)) / (frequency + saturation)
}

/** The column that a place in the words is of. */
function columnAt(words: string, at: number): number {
  let column = 0
  for (let end = words.indexOf('\n'); end >= 0 && end < at; end = words.indexOf('\n', end + 1)) column++
  return column
}
