import type { Absence, CatalogueResult, Suggestions } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, type FacetName, facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import type { BoardResult } from '#app/domain/demand-board/board-result.ts'
import type { BoardQuery } from '#app/domain/demand-board/board-state.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { FoundMatch } from '#app/domain/matching/match-types.ts'
import type { NearDuplicate } from '#app/domain/pre-check/check-context.ts'
import type { Language } from '#app/domain/text.ts'
import type { AskedBy } from './near-duplicates.server.ts'

export type SearchStatus =
  /** The engine answers and its index holds the current settings. */
  | 'ready'
  /** The index is being filled for the first time; answers come from the database. */
  | 'building'
  /** The engine does not answer, or is not there; answers come from the database. */
  | 'away'

/** Where the engine is and whether it can be searched; `hasDemands`: for demands too. */
export type SearchState = {
  status: SearchStatus
  hasDemands: boolean
  address: { url: string; key: string | undefined } | undefined
}

/** What is counted and told beside the listings and their number; each costs time. */
export type Counting = {
  /** Facets whose values are counted, those with a choice as if there were none; no others are in the result. */
  facets: readonly FacetName[]
  /** Listings with and without a sample. */
  samples: boolean
  /** Whether people read it: reasons, other spellings, and values of facets that stand in the text, which are counted. */
  isRead: boolean
}

/** Everything. */
export const countEverything: Counting = { facets: facetNames, samples: true, isRead: true }

/**
 * Finding, as pages and the API see it. Never throws for an engine that is away: it answers from the database. Throws
 * SearchBusy when far more is searched than the engine can answer.
 */
export type Search = {
  /** One page of results, with everything counted unless less is asked for. Page and API call this. */
  searchListings: (query: CatalogueQuery, counting?: Counting) => Promise<CatalogueResult>
  /** One page of the demands that everybody may see, with everything counted. Page, feed and API call this. */
  searchDemands: (query: BoardQuery, now?: number) => Promise<BoardResult>
  /** Listings like this one, best first. Empty when nothing is alike. */
  similarListings: (code: string, limit: number) => Promise<ListingCard[]>
  /** Listed listings that say much the same as a content that is to be handed in, most alike first; none while words are missing. */
  nearDuplicates: (content: ListingContent, by: AskedBy) => Promise<NearDuplicate[]>
  /** Whether the words are there that matches are found by. */
  canMatch: () => boolean
  /**
   * Listed listings that match a demand best: those without a shut gate first, each by score. `without` is an organisation
   * whose own listings are left out, the buyer as a rule. None while words are missing.
   */
  matchDemand: (
    content: DemandContent,
    options: { limit: number; without?: string | undefined },
  ) => Promise<FoundMatch[]>
  /**
   * How a listed listing stands to each of these demands, in their order: the same for a pair as `matchDemand` gives.
   * Empty where it is not listed or words are missing.
   */
  matchListing: (
    listingId: string,
    demands: readonly { id: string; content: DemandContent }[],
  ) => Promise<{ demandId: string; match: FoundMatch }[]>
  /**
   * Which of these listings, at most a thousand, the query finds: what its pages count as found, not what they offer as
   * near. Undefined while the engine cannot say.
   */
  matchAmong: (query: CatalogueQuery, ids: readonly string[]) => Promise<string[] | undefined>
  /** Why a listing that somebody expected (its code, address or title) is not among the results, or where it is. */
  explainAbsence: (query: CatalogueQuery, expected: string) => Promise<Absence>
  /** What may be meant by a text that is still being typed, of which 200 characters count. Empty rather than late. */
  suggest: (text: string, language: Language) => Promise<Suggestions>
  status: () => SearchStatus
  /** Asks for the outbox to be drained now rather than at the next tick. */
  nudge: () => void
  close: () => Promise<void>
}
