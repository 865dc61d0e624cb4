import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { deepestHit, type FacetName, facetNames } from '#app/domain/catalogue/catalogue-state.ts'

/** Raised by one when the same listing becomes a different document. */
export const mappingVersion = 5

/** Texts of a document in order of weight; each is written as Latin words and as coded pairs of Chinese characters. */
export const textAttributes = [
  'title',
  'keywords',
  'dictionary',
  'provider',
  'summary',
  'uses',
  'description',
  'labels',
  'glossary',
] as const
export type TextAttribute = (typeof textAttributes)[number]

/** The attribute that holds the Chinese of a text, in letter code. */
export type HanAttribute = `${TextAttribute}Han`
/** The attribute that holds the other words of a text. */
export type WordsAttribute = `${TextAttribute}Words`

const codedAttributes = [...textAttributes.map((name): HanAttribute => `${name}Han`), 'characters']

/** Attributes that hold what a listing says itself, without other names of it and what its codes are called. */
export const ownAttributes = [
  ...textAttributes
    .filter((name) => name !== 'labels' && name !== 'glossary')
    .flatMap((name) => [`${name}Han`, `${name}Words`]),
  'characters',
]

/** Facets as the index names them: the thirteen of the catalogue, and whether there is a sample. */
export const indexFacets: readonly (FacetName | 'hasSample')[] = [...facetNames, 'hasSample']

/** More different values than any facet has but `manyValued`. */
export const mostFacetValues = 300
export const manyValued: FacetName = 'provider'

/** Settings of the listings index, complete: what is not named here is not relied on. */
export const listingSettings = {
  searchableAttributes: [...textAttributes.flatMap((name) => [`${name}Han`, `${name}Words`]), 'characters', 'code'],
  filterableAttributes: [
    ...indexFacets,
    'priceMin',
    'dataUpdatedAt',
    'id',
    {
      attributePatterns: ['fieldKeys'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: [
    'disclosure',
    'isOwn',
    'listedAt',
    'dataUpdatedAt',
    'priceMin',
    'hasNoPrice',
    'hasNoDate',
    'titleSort',
  ],
  displayedAttributes: ['*'],
  // An order that a visitor chose holds for the whole list, so it stands first; by relevance none is sent.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attribute',
    'exactness',
    'disclosure:desc',
    'dataUpdatedAt:desc',
  ],
  typoTolerance: { enabled: true, disableOnAttributes: codedAttributes, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: mostFacetValues, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000 },
  searchCutoffMs: 900,
} satisfies Settings

/** Deepest hit that is ever asked for; the limit of the index lies above it so that totals are whole. */
export const deepest = deepestHit

/** What an index carries in its own settings, by which it is known whether it can be searched or must be filled anew. */
export type IndexMarks = {
  /** Names what documents are made of; an index without it is not searched. */
  mappingWord: string
  /** Names settings and mapping together; an index without it is rebuilt. */
  versionWord: string
  /** The settings and the two marks, as they are sent. */
  settings: Settings
}

/**
 * Marks of an index whose documents have this mapping. They are words kept among those that no slip is forgiven in, so they
 * travel with the index and a swap moves both at one instant. In the dictionary they would cost every search the making of
 * another tokenizer, ten times the search itself.
 */
export function marksOf<S extends Settings>(mapping: number, settings: S): IndexMarks {
  const mark = createHash('sha256')
    .update(JSON.stringify([mapping, settings]))
    .digest('hex')
    .slice(0, 16)
  const [mappingWord, versionWord] = [`shujimapping${mapping}x`, `shujisettings${mark}x`]
  return {
    mappingWord,
    versionWord,
    settings: {
      ...settings,
      typoTolerance: { ...settings.typoTolerance, disableOnWords: [mappingWord, versionWord] },
    },
  }
}

export const listingMarks = marksOf(mappingVersion, listingSettings)
export const { mappingWord, versionWord } = listingMarks
