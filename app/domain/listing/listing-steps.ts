import type { MemberRole } from '../access/roles.ts'
import type { Day } from '../calendar/days.ts'
import type { Grade } from '../codes/grading.ts'
import type { Standing } from '../organisation/standings.ts'
import type { ComplianceState } from '../review/review-guards.ts'
import type { ListingState } from './listing-states.ts'

/** What guards of listing steps look at. */
export type ListingFacts = {
  isHarvested: boolean
  organisation: { standing: Standing }
  offers: number
  /** Places of evidence that has ended. */
  expired: readonly { place: string; expires: Day }[]
  /** The grade an operator confirmed, or that was decided elsewhere; null where nobody did. */
  grade: Grade | null
  compliance: ComplianceState
  /** Zones asked for and not approved. */
  zonesOpen: readonly string[]
  delistedBy: 'provider' | 'operator' | undefined
  /** Whether the exchange itself suspended it for being out of date, and it no longer is. */
  isFreshAgain: boolean
}

export const listingGuards = {
  /** What another catalogue lists is not ours to move. */
  isOwn: ({ isHarvested }) => (isHarvested ? 'listingHarvested' : undefined),
  organisationVerified: ({ organisation }) =>
    organisation.standing === 'verified' ? undefined : 'organisationNotVerified',
  hasOffer: ({ offers }) => (offers > 0 ? undefined : 'offerMissing'),
  /** R09. */
  evidenceValid: ({ expired }) => (expired.length === 0 ? undefined : 'evidenceExpired'),
  gradeConfirmed: ({ grade }) => (grade === null ? 'gradeMissing' : undefined),
  notCore: ({ grade }) => (grade === 'CORE' ? 'coreData' : undefined),
  compliancePassed: ({ compliance }) => (compliance === 'passed' ? undefined : 'complianceMissing'),
  zonesApproved: ({ zonesOpen }) => (zonesOpen.length === 0 ? undefined : 'zoneMissing'),
  /** What an operator took off the catalogue, only an operator puts back. */
  delistedByProvider: ({ delistedBy }) => (delistedBy === 'operator' ? 'delistedByOperator' : undefined),
  freshAgain: ({ isFreshAgain }) => (isFreshAgain ? undefined : 'notFresh'),
} as const satisfies Record<string, (facts: ListingFacts) => string | undefined>
export type ListingGuard = keyof typeof listingGuards

export type ListingStepTaker = MemberRole | 'operator' | 'system'
export type ListingStepRule = {
  from: readonly ListingState[]
  to: ListingState
  by: readonly ListingStepTaker[]
  guards: readonly ListingGuard[]
  /** What the record, and the public history of the listing, call it. */
  event: string
  rule?: string
  needsReason?: true
}

const mayStand = ['isOwn', 'organisationVerified', 'hasOffer', 'evidenceValid', 'gradeConfirmed', 'notCore'] as const
const mayBeListed = [...mayStand, 'compliancePassed', 'zonesApproved'] as const

/**
 * How a registered listing comes into the catalogue and leaves it (domain handbook 2.1, steps 10 and 18). What is not in this
 * table cannot happen. Listed follows from registered, passed compliance and a confirmed grade only (rule R10); what was once
 * listed stays resolvable and counted (rule R25).
 */
export const listingSteps = {
  list: {
    from: ['registered'],
    to: 'listed',
    by: ['owner', 'editor'],
    guards: mayBeListed,
    event: 'listing.listed',
    rule: 'R10',
  },
  suspend: {
    from: ['listed'],
    to: 'suspended',
    by: ['operator'],
    guards: ['isOwn'],
    event: 'listing.suspended',
    needsReason: true,
  },
  suspendOverdue: {
    from: ['listed'],
    to: 'suspended',
    by: ['system'],
    guards: ['isOwn'],
    event: 'listing.suspended',
    rule: 'R15',
    needsReason: true,
  },
  reinstate: {
    from: ['suspended'],
    to: 'listed',
    by: ['operator'],
    guards: mayStand,
    event: 'listing.resumed',
    needsReason: true,
  },
  resumeFresh: {
    from: ['suspended'],
    to: 'listed',
    by: ['system'],
    guards: ['isOwn', 'organisationVerified', 'evidenceValid', 'freshAgain'],
    event: 'listing.resumed',
    rule: 'R15',
  },
  delist: {
    from: ['listed', 'suspended'],
    to: 'delisted',
    by: ['owner', 'editor', 'operator'],
    guards: ['isOwn'],
    event: 'listing.delisted',
    rule: 'R25',
    needsReason: true,
  },
  relist: {
    from: ['delisted'],
    to: 'listed',
    by: ['owner', 'editor'],
    guards: [...mayBeListed, 'delistedByProvider'],
    event: 'listing.listed',
    rule: 'R10',
  },
  relistByOperator: {
    from: ['delisted'],
    to: 'listed',
    by: ['operator'],
    guards: mayBeListed,
    event: 'listing.listed',
    rule: 'R10',
  },
} as const satisfies Record<string, ListingStepRule>
export type ListingStep = keyof typeof listingSteps
export const listingStepNames = Object.keys(listingSteps) as ListingStep[]

/** Whether the table has this step from this state by this taker; guards are asked apart. */
export function canListingStep(step: ListingStep, state: ListingState, by: ListingStepTaker): boolean {
  const rule: ListingStepRule = listingSteps[step]
  return rule.from.includes(state) && rule.by.includes(by)
}

/** The key of the sentence for the first guard that does not hold, or undefined. */
export function failingListingGuard(step: ListingStep, facts: ListingFacts): string | undefined {
  const rule: ListingStepRule = listingSteps[step]
  for (const guard of rule.guards) {
    const reason = listingGuards[guard](facts)
    if (reason !== undefined) return reason
  }
  return undefined
}
