import { type Language, pickText } from '../text.ts'
import type { Absence } from './catalogue-result.ts'
import { type CatalogueQuery, emptyQuery } from './catalogue-state.ts'
import type { AddressOf, LabelOf } from './catalogue-view.ts'
import type { Said } from './listing-view.ts'
import { without } from './query-parts.ts'
import { type WayOut, wayOut } from './ways-out.ts'

/** The answer to «where is the listing that I expected?». */
export type AbsenceView = {
  kind: Absence['kind']
  /** What was typed. */
  asked: string
  listing?: { code: string; title: Said }
  /** The page on which it stands, and its address. */
  page?: number
  pageHref?: string
  /** Words of the text that it does not have. */
  missing: string[]
  /** The same search without those words. */
  wordsHref?: string
  /** Filters that leave it out, each as a link that drops it. */
  filters: WayOut[]
  /** The search without any of them, where there are several. */
  filtersHref?: string
  /** A search for what was typed, among everything. */
  searchHref: string
}

/** Puts the answer into words and addresses. */
export function viewAbsence(
  query: CatalogueQuery,
  asked: string,
  absence: Absence,
  options: { language: Language; addressOf: AddressOf; label: LabelOf },
): AbsenceView {
  const { language, addressOf, label } = options
  const plain = { asked, missing: [], filters: [], searchHref: addressOf({ ...emptyQuery, text: asked }) }
  if (absence.kind === 'unknown' || absence.kind === 'not-listed') return { kind: absence.kind, ...plain }
  const { code, title } = absence.card
  const listing = { code, title: pickText(title, language) ?? { text: code, language } }
  if (absence.kind === 'shown')
    return {
      kind: 'shown',
      ...plain,
      listing,
      page: absence.page,
      pageHref: addressOf({ ...query, page: absence.page }),
    }
  const fewer = withoutWords(query.text, absence.missingWords)
  const filters = absence.filters.map((name) => wayOut(query, name, addressOf, label))
  return {
    kind: 'hidden',
    ...plain,
    listing,
    missing: absence.missingWords,
    ...(fewer && { wordsHref: addressOf({ ...query, text: fewer, page: 1 }) }),
    filters,
    ...(filters.length > 1 && {
      filtersHref: addressOf(filters.reduce((left, { name }) => without(left, name), query)),
    }),
  }
}

/** The text without these words; undefined where they do not stand in it as they are, or nothing is left. */
function withoutWords(text: string, words: readonly string[]): string | undefined {
  let left = ` ${text} `
  // The longest first, so that no word is cut out of the middle of another.
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const at = left.toLowerCase().indexOf(word.toLowerCase())
    if (at >= 0) left = `${left.slice(0, at)} ${left.slice(at + word.length)}`
  }
  left = left.replace(/\s+/g, ' ').trim()
  return left === '' || left === text ? undefined : left
}
