import type { MemberRole } from '#app/domain/access/roles.ts'
import type { EndReason, ResponseSide } from '#app/domain/response/response-lists.ts'
import type { ResponseState } from '#app/domain/response/response-steps.ts'

/** A file that came with a response; it lies under its hash and is never shown inside our pages. All null where there is none. */
type CaseFileColumns = {
  fileName: string | null
  mediaType: string | null
  bytes: number | null
  sha256: string | null
}

export type ResponseTables = {
  /** What a provider offers for a demand; the file is its sample. */
  response: CaseFileColumns & {
    id: string
    /** YD…; given when it is handed in for the first time. Null while it never was. */
    number: string | null
    demandId: string
    /** The provider. */
    organisationId: string
    createdBy: string
    state: ResponseState
    /** 1 while something can still come of it: one such a provider and demand. */
    isOpen: number
    /** JSON ResponseContent as the provider last saved it; while it is a draft, what is there so far. */
    content: string
    /** How often it was handed in; 0 while it never was. */
    revision: number
    /** Until when `waitsFor` has to act; `noDue` where nobody has. */
    dueAt: number
    /** The due date that whoever is waited for was told is over. */
    toldDueAt: number | null
    waitsFor: ResponseSide | null
    /** The last day on which what was handed in is offered: 2027-01-31. */
    validUntil: string | null
    /** Why it ended; the text is the buyer's or the provider's own. */
    endReason: EndReason | null
    reason: string | null
    /** JSON ResponseAgreed: what both agreed on when it was accepted. */
    agreed: string | null
    messageCount: number
    createdAt: number
    /** When it was handed in for the first time. */
    submittedAt: number | null
    /** When the buyer did something about it for the first time. */
    reactedAt: number | null
    endedAt: number | null
    updatedAt: number
  }
  /** A response as it was handed in, each time. */
  response_revision: {
    responseId: string
    /** From 1. */
    number: number
    /** JSON ResponseContent. */
    content: string
    /** Of the demand it answered. */
    demandRevision: number
    submittedBy: string
    submittedAt: number
  }
  /** What one side said to the other, perhaps with a file. */
  response_message: CaseFileColumns & {
    id: string
    responseId: string
    side: ResponseSide
    personId: string
    role: MemberRole
    text: string
    sentAt: number
  }
}
