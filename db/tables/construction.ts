import type { ClaimState, ConstructionState } from '#app/domain/construction/construction-steps.ts'

export type ConstructionTables = {
  /** What operators wrote on a demand: for themselves, or for everybody who sees it. */
  demand_annotation: {
    id: string
    demandId: string
    audience: 'operators' | 'public'
    text: string
    personId: string
    writtenAt: number
  }
  /** Data that nobody supplies, on the dataset construction list (数据集建设清单). */
  construction_item: {
    id: string
    /** JS… */
    number: string
    /** The demand it comes from, or the topic of unmet demand. */
    demandId: string | null
    topicId: string | null
    /** JSON Text. */
    title: string
    /** JSON DemandContent as it may be shown: nothing of the buyer. */
    content: string
    visibility: 'PUBLIC' | 'VERIFIED'
    state: ConstructionState
    /** Claims that were ever made, and those that wait for the operators. */
    claimCount: number
    offeredCount: number
    /** What was built. */
    listingId: string | null
    /** Why it was dropped. */
    reason: string | null
    publishedAt: number
    endedAt: number | null
    updatedAt: number
  }
  /** By what an item is looked for: sections of industry, regions with those that they lie in. */
  construction_tag: { itemId: string; kind: 'industry' | 'region'; code: string }
  /** A provider's offer to build what is on the list. */
  construction_claim: {
    id: string
    itemId: string
    organisationId: string
    /** Who made it. */
    personId: string
    plan: string
    /** The day by which it is to be delivered. */
    readyBy: string
    state: ClaimState
    /** When the exchange looks at it next; `noDue` where it does not. */
    dueAt: number
    /** When the provider was told that its day is over. */
    remindedAt: number | null
    /** Why it was released. */
    reason: string | null
    offeredAt: number
    acceptedAt: number | null
    endedAt: number | null
    updatedAt: number
  }
  /** How the building goes, in the provider's words. */
  construction_progress: { id: string; claimId: string; text: string; personId: string; writtenAt: number }
  /** How fast a provider answers demands, over the last twelve months, as it was counted last. */
  response_record: {
    organisationId: string
    /** Demands that it answered. */
    answers: number
    /** From when it could answer to its first answer, median; null without answers. */
    medianMs: number | null
    /** Invitations that it could answer, and those it did. */
    invitations: number
    invitationsAnswered: number
    countedAt: number
  }
}
