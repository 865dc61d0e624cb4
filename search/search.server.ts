import type { Absence, CatalogueResult, Suggestions } from '#app/domain/catalogue/catalogue-result.ts'
import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Language } from '#app/domain/text.ts'

export type SearchStatus =
  /** The engine answers and its index holds the current settings. */
  | 'ready'
  /** The index is being filled for the first time; answers come from the database. */
  | 'building'
  /** The engine does not answer, or is not there; answers come from the database. */
  | 'away'

/** Where the engine is and whether it can be searched. */
export type SearchState = { status: SearchStatus; address: { url: string; key: string | undefined } | undefined }

/** Finding, as pages and the API see it. Never throws for an engine that is away: it answers from the database. */
export type Search = {
  /** One page of results. The page, the suggest box and the API all call this. */
  searchListings: (query: CatalogueQuery) => Promise<CatalogueResult>
  /** Listings like this one, best first. Empty when nothing is alike. */
  similarListings: (code: string, limit: number) => Promise<ListingCard[]>
  /** Why a listing that somebody expected (its code, address or title) is not among the results, or where it is. */
  explainAbsence: (query: CatalogueQuery, expected: string) => Promise<Absence>
  /** What may be meant by a text that is still being typed, of which 200 characters count. Empty rather than late. */
  suggest: (text: string, language: Language) => Promise<Suggestions>
  status: () => SearchStatus
  /** Asks for the outbox to be drained now rather than at the next tick. */
  nudge: () => void
  close: () => Promise<void>
}
