import { parseCatalogueQuery } from '../catalogue/catalogue-query.ts'
import {
  type CatalogueQuery,
  emptyQuery,
  facetNames,
  hasFilters,
  writeCatalogueQuery,
} from '../catalogue/catalogue-state.ts'
import { shortened } from '../catalogue/query-parts.ts'
import { sayPrices } from '../catalogue/ways-out.ts'

/** Longest search that can be followed, as its address writes it. */
export const longestSearch = 2_000
const longestName = 120

/** What can be followed, as pages name it. */
export type Followed =
  | { kind: 'listing'; code: string }
  | { kind: 'organisation'; slug: string }
  | { kind: 'search'; query: CatalogueQuery }

/** A search as it is followed: what it asks for, without order, page and opened groups. Equal searches give equal texts. */
export function searchSubject(query: CatalogueQuery): string {
  const { open: _, ...asked } = query
  return writeCatalogueQuery({ ...asked, sort: emptyQuery.sort, page: 1, size: emptyQuery.size }).toString()
}

/** The search behind such a text. */
export function searchOf(subject: string): CatalogueQuery {
  return parseCatalogueQuery(new URLSearchParams(subject)).query
}

/** Why a search cannot be followed, as the key of a sentence; undefined where it can. */
export function whyNotFollowed(query: CatalogueQuery): 'emptySearch' | 'searchTooLong' | undefined {
  if (!query.text && !hasFilters(query)) return 'emptySearch'
  return searchSubject(query).length > longestSearch ? 'searchTooLong' : undefined
}

/** Words for the conditions of a search. */
export type ConditionWords = {
  sampleWith: string
  sampleWithout: string
  fieldOf: (name: string) => string
  sinceOf: (day: string) => string
  priceAtLeast: (from: string) => string
  priceAtMost: (to: string) => string
}

/** What a search is called: its text and its conditions, in short. */
export function nameOfSearch(
  query: CatalogueQuery,
  { labelOf, words }: { labelOf: (name: (typeof facetNames)[number], value: string) => string; words: ConditionWords },
): string {
  const parts = [
    ...(query.text ? [shortened(query.text)] : []),
    ...facetNames.flatMap((name) => (query.chosen[name] ?? []).map((value) => labelOf(name, value))),
    ...(query.hasFields ?? []).map(words.fieldOf),
  ]
  if (query.priceFrom !== undefined || query.priceTo !== undefined) {
    const said = sayPrices(query)
    const isOpen = query.priceTo === undefined ? words.priceAtLeast : query.priceFrom === undefined && words.priceAtMost
    parts.push(isOpen ? isOpen(said) : said)
  }
  if (query.hasSample !== undefined) parts.push(query.hasSample ? words.sampleWith : words.sampleWithout)
  if (query.updatedSince) parts.push(words.sinceOf(query.updatedSince))
  return shortened(parts.join(' · '), longestName)
}
