import { hanRuns } from '../letter-code.ts'
import { letterKinds, runsOf } from '../letter-kinds.ts'
import { stem } from './stems.ts'

/**
 * The tokens of a folded text, separated by spaces: every pair of neighbouring Han characters (a character that stands
 * alone by itself), and the stems of all other words.
 */
export function tokensOf(folded: string, language: string): string {
  const tokens: string[] = []
  for (const run of hanRuns(folded)) addPairs(run, tokens)
  for (const word of latinWords(folded)) tokens.push(stem(word, language))
  return tokens.join(' ')
}

/** The words of a folded text that are not Han, in order; words of scripts without spaces as they stand. */
export function latinWords(folded: string): string[] {
  return runsOf(folded, letterKinds.word)
}

/** The pairs of neighbouring characters of a run; the run itself when it is one character. */
export function pairsOf(run: string): string[] {
  const pairs: string[] = []
  addPairs(run, pairs)
  return pairs
}

const surrogate = /[\ud800-\udfff]/

function addPairs(run: string, to: string[]): void {
  // Most characters are one code unit, and pairs of them are cut without taking the run apart.
  const chars = surrogate.test(run) ? [...run] : undefined
  const last = (chars ?? run).length - 1
  if (last === 0) to.push(run)
  for (let at = 0; at < last; at++) to.push(chars ? `${chars[at]}${chars[at + 1]}` : run.slice(at, at + 2))
}
