import type { ThirdPartyKind } from '#app/domain/codes/parties.ts'
import type { ComplaintKind, ComplaintMeasure } from '#app/domain/complaint/complaint-lists.ts'
import type { ComplaintState } from '#app/domain/complaint/complaint-steps.ts'
import type { Interest } from '#app/domain/opinion/conflicts.ts'
import type { Conclusion, OpinionSlot } from '#app/domain/opinion/opinion-slots.ts'
import type { OpinionState } from '#app/domain/opinion/opinion-steps.ts'

/** A file that came with a case; it lies under its hash and is never shown inside our pages. All null where there is none. */
type CaseFileColumns = {
  fileName: string | null
  mediaType: string | null
  bytes: number | null
  sha256: string | null
}

export type OpinionTables = {
  /** What a provider asks an assessor to say of one draft, for one slot of evidence; and what was said, signed. */
  opinion: CaseFileColumns & {
    id: string
    /** The provider. */
    organisationId: string
    assessorId: string
    /** Null once the draft is gone. */
    draftId: string | null
    slot: OpinionSlot
    /** As which kind of third-party body the assessor is asked. */
    kind: ThirdPartyKind
    /** JSON Text: the title of the draft when it was asked for. */
    title: string
    note: string | null
    state: OpinionState
    /** 1 while it is asked for or being written. */
    isOpen: number
    requestedBy: string
    requestedAt: number
    /** Who declared for the assessor that it is independent, and when. */
    independentBy: string | null
    independentAt: number | null
    interest: Interest | null
    /** JSON Conflict[], as they were found when it was last looked. */
    conflicts: string
    /** Why it was declined, taken back or withdrawn. */
    reason: string | null
    conclusion: Conclusion | null
    /** The assessor's own number of its document. */
    number: string | null
    /** The last day on which it holds: 2027-11-23. */
    expires: string | null
    /** Of the draft as it was assessed. */
    contentHash: string | null
    sampleHash: string | null
    /** Canonical JSON OpinionPayload: what was signed. */
    payload: string | null
    signature: string | null
    /** Id of the key. */
    signedBy: string | null
    publicKey: string | null
    issuedBy: string | null
    issuedAt: number | null
    updatedAt: number
  }
  /** A complaint about a listing. */
  complaint: CaseFileColumns & {
    id: string
    number: string
    listingId: string
    /** The revision that was live when it was filed. */
    revision: number
    providerId: string
    /** Who complains, and in whose name. */
    personId: string
    organisationId: string | null
    /** 1 where the provider may be told who complains. */
    isNamed: number
    kind: ComplaintKind
    text: string
    state: ComplaintState
    isOpen: number
    /** Until when somebody has to act; `noDue` once it is decided. */
    dueAt: number
    filedAt: number
    acceptedBy: string | null
    acceptedAt: number | null
    answer: string | null
    answeredBy: string | null
    answeredAt: number | null
    measure: ComplaintMeasure | null
    decision: string | null
    decidedBy: string | null
    decidedAt: number | null
    updatedAt: number
  }
}
