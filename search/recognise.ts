import type { FacetCounts, Understood } from '#app/domain/catalogue/catalogue-result.ts'
import type { FacetName } from '#app/domain/catalogue/catalogue-state.ts'
import { listOfFacet, namedFacets } from '#app/domain/catalogue/facet-lists.ts'
import { fold } from '#app/domain/catalogue/fold.ts'

type Recognised = Understood['recognised'][number]
type Named = { name: FacetName; value: string }
type Chosen = Partial<Record<FacetName, string[]>>

const mostRecognised = 4
const longestName = 12
const longestWords = 4
const longestText = 400
const regionEnds = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u

let names: Map<string, Named[]> | undefined

/** The facets of which a value may stand in a text: those whose counts `recognise` needs. */
export function facetsNamedIn(text: string, chosen: Chosen): FacetName[] {
  return [...new Set(valuesIn(text, chosen).map(({ name }) => name))]
}

/**
 * Values of facets that stand in a text as words of their own, longest first, at most four, each with the text that is
 * left without it. Only values that some of the listings found have, and none that is chosen already.
 */
export function recognise(text: string, counts: FacetCounts, chosen: Chosen): Recognised[] {
  const found = valuesIn(text, chosen).flatMap(({ name, value, start, end }) => {
    if (!counts[name]?.[value]) return []
    const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim()
    return [{ name, value, text: text.slice(start, end), rest, start, end }]
  })
  const kept: typeof found = []
  for (const each of found.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each)
  return kept
    .slice(0, mostRecognised)
    .sort((a, b) => a.start - b.start)
    .map(({ start: _start, end: _end, ...each }) => each)
}

/** Every value that a stretch of the text is the name of, but for those chosen. */
function valuesIn(text: string, chosen: Chosen): (Named & { start: number; end: number })[] {
  if (text.length > longestText) return []
  names ??= everyName()
  const all = names
  return spans(text).flatMap(({ start, end, folded }) =>
    (all.get(folded) ?? [])
      .filter(({ name, value }) => !chosen[name]?.includes(value))
      .map((named) => ({ ...named, start, end })),
  )
}

/** Stretches of a text that may be a name: pieces of Chinese, and up to four words in Latin letters. */
function spans(text: string): { start: number; end: number; folded: string }[] {
  const all: { start: number; end: number; folded: string }[] = []
  for (const run of text.matchAll(/\p{Script=Han}+/gu)) {
    // Each character is folded once, however many stretches it is part of.
    const units = run[0].split('').map(fold)
    for (let start = 0; start < units.length - 1; start++)
      for (let end = start + 2; end <= Math.min(units.length, start + longestName); end++)
        all.push({
          start: run.index + start,
          end: run.index + end,
          folded: units.slice(start, end).join(''),
        })
  }
  const words = [...text.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)]
  for (const [index, first] of words.entries())
    for (const last of words.slice(index, index + longestWords)) {
      const end = last.index + last[0].length
      all.push({ start: first.index, end, folded: fold(text.slice(first.index, end)) })
    }
  return all
}

function everyName(): Map<string, Named[]> {
  const table = new Map<string, Named[]>()
  for (const name of namedFacets)
    for (const item of listOfFacet(name)) {
      const own = [item.zh, item.en, ...(item.also ?? [])].map(fold)
      const short = name === 'region' ? [own[0]?.replace(regionEnds, '') ?? ''] : []
      for (const text of new Set([...own, ...short])) {
        const isLong = /\p{Script=Han}/u.test(text) ? [...text].length > 1 : text.length > 2
        if (isLong) table.set(text, [...(table.get(text) ?? []), { name, value: item.code }])
      }
    }
  return table
}
