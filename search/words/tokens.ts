import { codedPairs, hanRuns, letterCode } from '../letter-code.ts'
import { stem } from './stems.ts'

const latin = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/**
 * The tokens of a folded text, separated by spaces: every pair of neighbouring Han characters in letter code (a character
 * that stands alone as four letters), and the stems of all other words.
 */
export function tokensOf(folded: string, language: string): string {
  const stems = latinWords(folded).map((word) => stem(word, language))
  const pairs = codedPairsOnly(folded)
  return pairs && stems.length > 0 ? `${pairs} ${stems.join(' ')}` : pairs || stems.join(' ')
}

/** The words of a folded text that are not Han, in order; words of scripts without spaces as they stand. */
export function latinWords(folded: string): string[] {
  return folded.match(latin) ?? []
}

/** The token of two neighbouring Han characters, or of one. */
export function codeOfHan(text: string): string {
  return [...text].map(letterCode).join('')
}

function codedPairsOnly(folded: string): string {
  return hanRuns(folded)
    .map((run) => {
      const coded = codedPairs(run)
      // The last character of a run is in the last pair already; only one that stands alone is a token.
      return coded.length > 4 ? coded.slice(0, coded.lastIndexOf(' ')) : coded
    })
    .join(' ')
}
