import type { Settings } from 'meilisearch'
import { type BoardFacet, boardFacets } from '#app/domain/demand-board/board-state.ts'
import { marksOf } from './settings.ts'

/** Raised by one when the same demand becomes a different document. */
export const demandMapping = 1

/** Texts of a demand in order of weight; each is written as coded pairs of Chinese characters and as other words. */
export const demandTexts = ['title', 'required', 'scenario', 'buyer', 'need', 'labels', 'glossary'] as const
export type DemandText = (typeof demandTexts)[number]

/** Facets that the index counts by itself; how near a deadline is depends on the day that is asked. */
export type CountedFacet = Exclude<BoardFacet, 'deadline'>
export const countedFacets = boardFacets.filter((name): name is CountedFacet => name !== 'deadline')

const codedAttributes = [...demandTexts.map((name) => `${name}Han`), 'titleSound', 'numberText']

/** Settings of the index of demands, complete: what is not named here is not relied on. */
export const demandSettings = {
  searchableAttributes: [
    ...demandTexts.flatMap((name) => [`${name}Han`, `${name}Words`]).slice(0, 2),
    'titleSound',
    'numberText',
    ...demandTexts.flatMap((name) => [`${name}Han`, `${name}Words`]).slice(2),
  ],
  filterableAttributes: [...countedFacets, 'deadlineDay', 'titleKeys', 'id'],
  sortableAttributes: ['isOpen', 'publishedAt', 'deadlineSort', 'budgetSort'],
  displayedAttributes: ['*'],
  // An order that a visitor chose holds for the whole list, so it stands first; by relevance none is sent.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'isOpen:desc', 'publishedAt:desc'],
  typoTolerance: { enabled: true, disableOnAttributes: codedAttributes, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1_000_000 },
  searchCutoffMs: 900,
} satisfies Settings

export const demandMarks = marksOf(demandMapping, demandSettings)
