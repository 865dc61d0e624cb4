import type { Said } from '../catalogue/listing-view.ts'
import type { MatchView } from './match-view.ts'

/** An open demand as a provider sees it, with those of its listings that could serve it. */
export type OpportunityView = {
  number: string
  title: Said
  /** Absent where the buyer is masked. */
  buyer?: { slug: string; name: Said }
  deadline?: string
  isChallenge: boolean
  /** Id of the own response, begun or handed in, where there is one. */
  responseId?: string
  /** The best own listing, with why. */
  best?: MatchView & { code: string; title: Said }
  /** Other own listings that could serve it. */
  others: { code: string; title: Said; score: number }[]
}

export type OpportunitiesView = {
  invited: OpportunityView[]
  matched: OpportunityView[]
  /** Of the own industries or fields, without a match. */
  nearby: OpportunityView[]
  count: number
  /** Where the next page begins. */
  next?: { score: number; demandId: string }
}

/** How many open demands a listing could serve, and the best of them. */
export type ServedView = { count: number; top: { number: string; title: Said; score: number; summary: string }[] }
