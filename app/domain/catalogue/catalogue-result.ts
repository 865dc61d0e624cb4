import type { ListingCard } from '../listing/listing-card.ts'
import type { Text } from '../text.ts'
import type { FacetName } from './catalogue-state.ts'

/** One listing found, and what in it matched. */
export type CatalogueHit = {
  card: ListingCard
  /** Fields of the dictionary that match the text, at most six. */
  matchedFields: { name: string; title?: Text }[]
}

/** Counts of one facet: value → listings, for all values that have any, and for the chosen ones even at zero. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>

/** What a catalogue page shows. Counts are exact, disjunctive inside a facet. */
export type CatalogueResult = {
  hits: CatalogueHit[]
  /** Nearest listings that have not all the words; only where those with all do not fill the first page. */
  near: CatalogueHit[]
  total: number
  facets: FacetCounts
  /** Listings with and without sample under the other filters. */
  samples: { with: number; without: number }
  /** Pieces of the query, folded, to mark in shown texts. */
  terms: string[]
  /** Who answered; `database` while the search engine is away, with fewer features. */
  engine: 'meilisearch' | 'database'
  /** The words were not all found: these are the nearest listings. */
  isRelaxed: boolean
  milliseconds: number
}
