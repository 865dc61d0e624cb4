import type { Said } from '../catalogue/listing-view.ts'
import type { CertificateLineView } from '../certificate/certificate-view.ts'
import type { Grade } from '../codes/grading.ts'
import type { Freshness } from '../listing/freshness.ts'
import type { ListingState } from '../listing/listing-states.ts'
import {
  canListingStep,
  type ListingFacts,
  type ListingStep,
  type ListingStepRule,
  listingGuards,
  listingSteps,
} from '../listing/listing-steps.ts'
import type { SubmissionState } from '../review/review-steps.ts'

/** What its provider does with a listing, in the order in which it is offered. */
export const ownSteps = ['list', 'relist', 'delist'] as const satisfies ListingStep[]
export type OwnStep = (typeof ownSteps)[number]

/** A step that could be taken, and what keeps it from being taken: keys of sentences. */
export type StepOffer = { step: OwnStep; missing: string[] }

/** One line of what happened to a listing. */
export type HistoryLine = { action: string; at: number; reason?: string; revision?: number }

/** A registered listing as its provider manages it. */
export type OwnListingView = {
  code: string
  title: Said
  kind: string
  grade?: { code: Grade; label: string }
  state: ListingState
  revision: number
  score: number
  /** Whether its public page answers. */
  isPublic: boolean
  /** Why it is suspended or delisted, and since when. */
  stopped?: { reason?: string; at: number }
  offers: StepOffer[]
  /** Zones that were asked for and have not approved. */
  zonesOpen: string[]
  /** Evidence that has ended: what, and when. */
  expired: { label: string; day: string }[]
  canRevise: boolean
  /** The next revision: its draft, and the submission that is under way. */
  next?: { draftId?: string; submission?: { number: string; state: SubmissionState } }
  freshness: {
    state: Freshness
    frequency?: string
    updatedOn?: string
    dueOn?: string
    /** After so many periods without an update it is suspended. */
    periods: number
  }
  submissions: { number: string; state: SubmissionState; submittedAt: number }[]
  certificates: CertificateLineView[]
  history: HistoryLine[]
}

/**
 * The steps a provider could take from this state, each with everything that is missing, not only the first thing: the same
 * table of guards that the act reads.
 */
export function offersOf(state: ListingState, facts: ListingFacts): StepOffer[] {
  return ownSteps
    .filter((step) => canListingStep(step, state, 'owner'))
    .map((step) => {
      const rule: ListingStepRule = listingSteps[step]
      return { step, missing: rule.guards.flatMap((guard) => listingGuards[guard](facts) ?? []) }
    })
}
