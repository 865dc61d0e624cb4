import { pinyin } from 'pinyin-pro'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { OrganisationName } from '#db/queries/organisation-pages.server.ts'
import { hanRuns } from './letter-code.ts'

const longestName = 60
const mostPieces = 6

/** Organisations whose name has every piece of a text: those that begin so first, then those with most listings. */
export function organisationsNamed<T extends OrganisationName>(
  text: string,
  organisations: readonly T[],
  most: number,
): T[] {
  const folded = fold(text)
  const pieces = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const [first] = pieces
  if (first === undefined || pieces.length > mostPieces || folded.length > longestName) return []
  const isLatin = pieces.map((piece) => !/\p{Script=Han}/u.test(piece))
  const has = (name: string, piece: string, index: number) =>
    isLatin[index] ? beginsWord(name, piece) : name.includes(piece)
  return best(
    organisations.filter((each) => pieces.every((piece, index) => has(each.searchText, piece, index))),
    (each) => each.searchText.split('\n').some((name) => name.startsWith(first)),
    most,
  )
}

/** Those of some organisations whose name sounds like letters typed: syllables or initials, from any character on. */
export function organisationsSounding<T extends OrganisationName>(
  text: string,
  organisations: readonly T[],
  most: number,
): T[] {
  const letters = fold(text).replace(/[^a-z]/g, '')
  if (letters.length < 2) return []
  const spellings = new Map(organisations.map((each) => [each, spellingsOf(each.searchText)]))
  const at = (each: T) => Math.min(...(spellings.get(each) ?? []).map((spelling) => whereFrom(spelling, letters)))
  return best(
    organisations.filter((each) => at(each) < Number.POSITIVE_INFINITY),
    (each) => at(each) === 0,
    most,
  )
}

function best<T extends OrganisationName>(found: readonly T[], isFirst: (each: T) => boolean, most: number): T[] {
  return found
    .map((each) => ({ each, place: isFirst(each) ? 0 : 1 }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        b.each.listings - a.each.listings ||
        a.each.searchText.length - b.each.searchText.length ||
        (a.each.slug < b.each.slug ? -1 : 1),
    )
    .slice(0, most)
    .map(({ each }) => each)
}

function beginsWord(name: string, piece: string): boolean {
  for (let at = name.indexOf(piece); at >= 0; at = name.indexOf(piece, at + 1))
    if (at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(name[at - 1] ?? '') || /\p{Script=Han}/u.test(name[at - 1] ?? ''))
      return true
  return false
}

/** How the Chinese runs of a name are spelled: the syllables, and their initials. */
function spellingsOf(folded: string): string[][] {
  return hanRuns(folded).flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
    return [syllables, syllables.map((each) => each[0] ?? '')]
  })
}

/** The syllable from which on the letters are spelled; infinity when they are nowhere. */
function whereFrom(syllables: readonly string[], letters: string): number {
  for (let start = 0; start < syllables.length; start++)
    if (syllables.slice(start).join('').startsWith(letters)) return start
  return Number.POSITIVE_INFINITY
}
