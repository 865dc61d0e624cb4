import type { FacetCounts, Suggestions } from '#app/domain/catalogue/catalogue-result.ts'
import { namedFacets, namesOfValue } from '#app/domain/catalogue/facet-lists.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { Language } from '#app/domain/text.ts'

type Code = Suggestions['codes'][number]

/** A value that some listing has, under one of its names, folded. */
export type CodeName = Omit<Code, 'rest'> & { text: string; language: Language; isShort: boolean }

const han = /\p{Script=Han}/u
const letter = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u
const regionEnds = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u
/** Characters at the end of a text that are looked at as the beginning of a name. */
const longestBeginning = 40

/** Every name of every value that has listings: in both languages, its other spellings, and its parts. */
export function codeNames(counts: FacetCounts): CodeName[] {
  return namedFacets.flatMap((name) =>
    Object.entries(counts[name] ?? {}).flatMap(([value, listings]) => {
      const item = listings > 0 ? namesOfValue(name, value) : undefined
      if (!item) return []
      const own = (['zh', 'en'] as const).map((language) => ({ text: fold(item[language]), language, isShort: false }))
      // 泉州 for 泉州市, and what stands between the commas of a long name.
      const parts = own.flatMap(({ text, language }) =>
        [
          ...(name === 'region' ? [text.replace(regionEnds, '')] : []),
          ...(name === 'industry' ? text.split(/[、，,和及]|\band\b/u).map((part) => part.trim()) : []),
        ].map((part) => ({ text: part, language, isShort: true })),
      )
      const also = (item.also ?? [])
        .filter((text) => !text.includes('/'))
        .map((text) => ({ text: fold(text), language: languageOf(text), isShort: true }))
      const seen = new Set<string>()
      return [...own, ...parts, ...also]
        .filter(({ text }) => [...text].length > 1 && !seen.has(text) && seen.add(text))
        .map((each) => ({ ...each, name, value, listings }))
    }),
  )
}

/**
 * Values that a text names anywhere, or whose name its end begins, with the text that is left without those words. What
 * is named in most letters comes first, then what most listings have.
 */
export function codesNamed(text: string, names: readonly CodeName[], language: Language, most: number): Code[] {
  const { folded, places } = foldedWithPlaces(text)
  const best = new Map<string, Found>()
  for (const name of names) {
    const found = placeOf(name.text, folded)
    if (!found) continue
    const each = { name, ...found }
    const key = `${name.name} ${name.value}`
    const before = best.get(key)
    if (!before || compare(each, before, language) < 0) best.set(key, each)
  }
  const found = [...best.values()]
  // What is named outright is meant, not what another spelling of something else begins with.
  const isOvershadowed = (each: Found) =>
    !each.isWhole &&
    each.name.isShort &&
    found.some((other) => other.isWhole && other.end >= each.end && other.start <= each.start)
  return found
    .filter((each) => !isOvershadowed(each))
    .sort((a, b) => compare(a, b, language))
    .slice(0, most)
    .map(({ name: { name, value, listings }, start, end }) => ({
      name,
      value,
      listings,
      rest: `${text.slice(0, places[start])} ${text.slice(places[end])}`.replace(/\s+/g, ' ').trim(),
    }))
}

type Found = { name: CodeName; start: number; end: number; isWhole: boolean }

function compare(a: Found, b: Found, language: Language): number {
  const isOther = (each: Found) => Number(each.name.language !== language)
  return (
    b.end - b.start - (a.end - a.start) ||
    Number(b.isWhole) - Number(a.isWhole) ||
    Number(a.name.isShort) - Number(b.name.isShort) ||
    isOther(a) - isOther(b) ||
    b.name.listings - a.name.listings ||
    (a.name.value < b.name.value ? -1 : 1)
  )
}

/** Where a name stands in a text: whole, or its beginning at the text's end. */
function placeOf(name: string, folded: string): Omit<Found, 'name'> | undefined {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1))
    if (isBounded(folded, at, at + name.length)) return { start: at, end: at + name.length, isWhole: true }
  const end = folded.trimEnd().length
  // The longest beginning counts, so the search goes from the left.
  for (let start = Math.max(0, end - Math.min(longestBeginning, name.length)); start < end; start++) {
    const beginning = folded.slice(start, end)
    if (!isBounded(folded, start, start) || !beginsName(name, beginning)) continue
    const isInside = start > 0 && folded[start - 1] !== ' '
    // Inside a run one character, or a letter or two, may begin anything.
    const least = han.test(beginning) ? (isInside ? 2 : 1) : start > 0 ? 3 : 1
    if ([...beginning].length >= least) return { start, end, isWhole: false }
  }
  return undefined
}

function beginsName(name: string, beginning: string): boolean {
  if (name.startsWith(beginning)) return true
  // A later word of an English name: tourism in «culture and tourism».
  return beginning.length > 2 && !han.test(beginning) && name.includes(` ${beginning}`)
}

/** Whether no Latin word is cut at either place. */
function isBounded(text: string, start: number, end: number): boolean {
  const isInWord = (at: number) => letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
  return !isInWord(start) && (end === start || !isInWord(end))
}

/** The folded text, and for each of its places the place in the text as typed. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const char of text) {
    const each = /\s/.test(char) ? ' ' : fold(char)
    for (let index = 0; index < each.length; index++) places.push(at)
    folded += each
    at += char.length
  }
  places.push(at)
  return { folded, places }
}

function languageOf(text: string): Language {
  return han.test(text) ? 'zh' : 'en'
}
