import type { DemandType } from '../demand/demand-lists.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import type { Text } from '../text.ts'
import type { FacetName } from './catalogue-state.ts'

/** Where in a listing something of the text was found, in the order in which places are told. */
export const matchPlaces = [
  'title',
  'keywords',
  'fields',
  'provider',
  'summary',
  'description',
  'labels',
  'glossary',
  'sound',
] as const
export type MatchPlace = (typeof matchPlaces)[number]

/** One reason why a listing was found. */
export type Why = {
  place: MatchPlace
  /** Words around what was found, where the card does not show it: of a keyword, a description, a label. */
  snippet?: { text: string; language: string }
  /** Found under another name: what was asked, and the name it has in the listing. */
  through?: { asked: string; found: string }
}

/** One listing found, and what in it matched. */
export type CatalogueHit = {
  card: ListingCard
  /** Fields of the dictionary that match the text or were asked for; all of them where fields were asked for, else at most six. */
  matchedFields: { name: string; title?: Text }[]
  /** Why it was found, strongest first; at most three. Empty without a text. */
  why: Why[]
  /** Share of the text's weight that the listing covers, 0-1; only where listings need not have all of it. */
  coverage?: number
}

/** Counts of one facet: value → listings, for all values that have any, and for the chosen ones even at zero. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>

/** What a text was understood to ask for. */
export type Understood = {
  /** `words`: all must be found. `need`: a long text, the nearest listings. `sound`: pinyin or initials. */
  kind: 'words' | 'need' | 'sound'
  /** Values of facets that stand in the text; `rest` is the text without those words. They are looked for as words until chosen. */
  recognised: { name: FacetName; value: string; text: string; rest: string }[]
  /** Fields asked for, as typed; `rest` is the text without them where they were typed into it. */
  fields: { name: string; isKnown: boolean; rest?: string }[]
  /** Other spellings that would find more, best first, as whole texts. */
  corrections: string[]
  /** What of a long text was looked for, most telling first. */
  lookedFor: string[]
}

/** Groups of conditions a visitor can drop, and the number of listings there would be without each. */
export type Gain = { name: FacetName | 'hasSample' | 'ranges' | 'dictionary'; total: number }

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
  understood: Understood
  /** For each group of conditions, how many listings there would be without it, most first. Empty while the database answers. */
  gains: Gain[]
  /** Who answered; `database` while the search engine is away, with fewer features. */
  engine: 'meilisearch' | 'database'
  /** The words were not all found: these are the nearest listings. */
  isRelaxed: boolean
  milliseconds: number
}

/** What is offered while a text is being typed; the listings in the order of the catalogue page. */
export type Suggestions = {
  listings: Pick<ListingCard, 'code' | 'kind' | 'title' | 'provider'>[]
  /** In the order of the demand board; `deadline` while it can be answered. */
  demands: { number: string; type: DemandType; title: Text; deadline?: string }[]
  organisations: { slug: string; name: Text; listings: number }[]
  /** Values of facets that what is typed names or begins to name; `rest` is the text without those words. */
  codes: { name: FacetName; value: string; listings: number; rest: string }[]
  /** Fields of dictionaries that begin so. */
  fields: string[]
  corrections: string[]
  milliseconds: number
}

/** Why a listing that somebody expected is not among the results. */
export type Absence =
  | { kind: 'unknown' }
  /** It is there, on this page of the results (1 is the first). */
  | { kind: 'shown'; page: number; card: ListingCard }
  /** It cannot be found: not listed now. */
  | { kind: 'not-listed' }
  | {
      kind: 'hidden'
      card: ListingCard
      /** Words of the text that the listing does not have under any name. */
      missingWords: string[]
      /** Groups of conditions that leave it out. */
      filters: Gain['name'][]
    }
