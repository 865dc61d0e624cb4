import { fold } from '#app/domain/catalogue/fold.ts'
import { allRegions } from '#app/domain/codes/region.ts'
import { hanRuns } from '../letter-code.ts'
import { latinWords, pairsOf } from './tokens.ts'

const regionEnds = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u
const longestName = 6
const mostWords = 3

let names: ReadonlySet<string> | undefined

/** The parts of a folded text, pairs of characters and words, that are of the name of a region or country. */
export function placesNamedIn(folded: string): Set<string> {
  names ??= new Set(allRegions.flatMap(({ zh, en }) => [fold(zh.replace(regionEnds, '')), fold(en)]))
  const parts = new Set<string>()
  for (const run of hanRuns(folded)) {
    const characters = [...run]
    for (let start = 0; start < characters.length - 1; start++)
      for (let end = start + 2; end <= Math.min(characters.length, start + longestName); end++) {
        const piece = characters.slice(start, end).join('')
        if (names.has(piece)) for (const pair of pairsOf(piece)) parts.add(pair)
      }
  }
  const words = latinWords(folded)
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end++) {
      const piece = words.slice(start, end)
      if (names.has(piece.join(' '))) for (const word of piece) parts.add(word)
    }
  return parts
}
