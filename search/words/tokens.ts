import { hanRuns } from '../letter-code.ts'
import { stem } from './stems.ts'

const latin = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/**
 * The tokens of a folded text, separated by spaces: every pair of neighbouring Han characters (a character that stands
 * alone by itself), and the stems of all other words.
 */
export function tokensOf(folded: string, language: string): string {
  const stems = latinWords(folded).map((word) => stem(word, language))
  return [...hanRuns(folded).flatMap(pairsOf), ...stems].join(' ')
}

/** The words of a folded text that are not Han, in order; words of scripts without spaces as they stand. */
export function latinWords(folded: string): string[] {
  return folded.match(latin) ?? []
}

/** The pairs of neighbouring characters of a run; the run itself when it is one character. */
export function pairsOf(run: string): string[] {
  const chars = [...run]
  return chars.length === 1 ? [run] : chars.slice(0, -1).map((char, index) => char + chars[index + 1])
}
