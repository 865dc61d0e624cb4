import type { DemandVisibility } from '#app/domain/demand/demand-lists.ts'
import type { DemandState } from '#app/domain/demand/demand-steps.ts'

export type DemandTables = {
  /** What an organisation wants. */
  demand: {
    id: string
    /** XQ…; given when it is handed in for the first time. Null while it never was. */
    number: string | null
    /** The buyer. */
    organisationId: string
    /** Who began it. */
    createdBy: string
    state: DemandState
    /** JSON DemandContent; while it is a draft, what was typed so far, which need not be valid. */
    content: string
    /** Counts saves, so that a second editor is told. */
    revision: number
    visibility: DemandVisibility
    /** 1 where the name of the buyer is not shown to others. */
    isMasked: number
    /** The last day on which it is answered: 2027-01-31. */
    deadline: string | null
    /** Until when somebody has to act; `noDue` where nobody has. */
    dueAt: number
    /** 1 while it can be answered. */
    isOpen: number
    /** Why it was returned, withdrawn or closed. */
    reason: string | null
    /** What became of it: see `demand-outcomes.ts`. */
    outcome: string | null
    /** The response that was accepted. */
    acceptedResponseId: string | null
    responseCount: number
    createdAt: number
    submittedAt: number | null
    reviewedBy: string | null
    publishedAt: number | null
    endedAt: number | null
    /** When nobody had answered for so long that operators were told; or the choice is overdue. */
    escalatedAt: number | null
    /** The due date that operators were told is over. */
    toldDueAt: number | null
    /** The deadline that the buyer was told is near. */
    toldDeadline: string | null
    /** Until when the buyer decides; set once the deadline is over and somebody answered. */
    decideBy: number | null
    /** 1 for a challenge that is over and waits for its choice, 2 once that is overdue, null else. */
    isChallenge: number | null
    updatedAt: number
  }
  /** An organisation that was asked to answer, by the buyer or by an operator; it sees the demand whatever its visibility. */
  demand_invitation: {
    demandId: string
    organisationId: string
    invitedBy: string
    /** 1 where an operator brokered it. */
    isBrokered: number
    note: string | null
    invitedAt: number
  }
  /** The best matches of a demand as they were last worked out. */
  demand_match: {
    demandId: string
    listingId: string
    /** Of the listing's revision and the demand's that were compared. */
    listingRevision: number
    demandRevision: number
    /** From 1; 0 where it is no match any more and somebody was told of it. */
    rank: number
    /** In thousandths of a point: 0 to 100,000. */
    score: number
    /** 1 where a gate is shut. */
    isShut: number
    /** JSON Match. */
    match: string
    /** When buyer and provider were told of it; null where they were not. */
    toldBuyerAt: number | null
    toldProviderAt: number | null
    matchedAt: number
  }
}
