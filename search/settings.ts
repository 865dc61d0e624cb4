import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { deepestHit, type FacetName, facetNames } from '#app/domain/catalogue/catalogue-state.ts'

/** Raised by one when the same listing becomes a different document. */
export const mappingVersion = 3

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

/**
 * Word kept in the index's own settings, among those that no slip is forgiven in: it travels with the index, so a swap
 * moves both at one instant. In the dictionary it would cost every search the making of another tokenizer, ten times the
 * search itself.
 */
export const mappingWord = `shujimapping${mappingVersion}x`

/** Word that names settings and mapping together; an index without it is rebuilt. */
export const versionWord = `shujisettings${createHash('sha256')
  .update(JSON.stringify([mappingVersion, listingSettings]))
  .digest('hex')
  .slice(0, 16)}x`

/** Settings and the two marks, as they are sent. */
export const markedSettings: Settings = {
  ...listingSettings,
  typoTolerance: { ...listingSettings.typoTolerance, disableOnWords: [mappingWord, versionWord] },
}
