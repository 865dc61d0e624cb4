import type { Generated } from 'kysely'
import type { Grade } from '#app/domain/codes/grading.ts'
import type { Kind } from '#app/domain/codes/trade.ts'
import type { ComplianceState } from '#app/domain/review/review-guards.ts'
import type { AnswerKind, ObjectionState, RegistrationKind, RemarkAudience } from '#app/domain/review/review-lists.ts'
import type { SubmissionState } from '#app/domain/review/review-steps.ts'

/** How drafts become registered listings, and the working days that is counted in. */
export type ReviewTables = {
  /** One draft on its way to be registered (送审件); each time it is handed in is a round. */
  submission: {
    id: string
    number: string
    organisationId: string
    /** The draft it was made from; null once that is gone. */
    draftId: string | null
    /** The listing it changes; of a new one, set when that is registered. */
    listingId: string | null
    registration: RegistrationKind
    state: SubmissionState
    /** 1 while it is under way. */
    isOpen: number
    /** Number of the present round. */
    round: number
    /** JSON Text. */
    title: string
    kind: Kind
    /** The confirmed grade, until then the proposed one. */
    grade: Grade | null
    isPublicData: number
    /** Findings of the present round that want a look. */
    warnings: number
    submittedBy: string
    submittedAt: number
    /** When the present round was handed in. */
    handedInAt: number
    /** The operator who accepted it. */
    reviewerId: string | null
    acceptedAt: number | null
    /** JSON ConfirmedGrade. */
    grading: string | null
    compliance: Generated<ComplianceState>
    complianceNote: string | null
    /** JSON string[]: zones that approved it. */
    zones: Generated<string>
    /** The day the running clock began, as 2026-11-23, and its limit in working days; null where none runs. */
    clockFrom: string | null
    clockDays: number | null
    /** The end of its last day; `noDue` where no clock runs. */
    dueAt: number
    /** Working days of the public notice that are left, while an objection holds it. */
    frozenDays: number | null
    /** 0; 1 once operators were told that a day is left, 2 once they were told that it is over. */
    warned: Generated<number>
    noticeFrom: number | null
    /** The end of the public notice: planned while it runs, real once it is over. */
    noticeUntil: number | null
    /** Why it was refused or withdrawn, and by which rule. */
    outcomeReason: string | null
    outcomeRule: string | null
    decidedAt: number | null
    createdAt: number
    updatedAt: number
  }
  /** What was handed in, as it was; never changed. */
  submission_round: {
    submissionId: string
    number: number
    /** Canonical JSON ListingContent. */
    content: string
    contentHash: string
    /** JSON DraftSample. */
    sample: string | null
    /** JSON SampleReport. */
    sampleReport: string | null
    /** JSON Evidence[]. */
    evidence: string
    /** JSON Finding[]. */
    findings: string
    /** Edition of the draft that was handed in. */
    draftEdition: number
    /** What the provider says of it. */
    note: string | null
    handedInBy: string
    handedInAt: number
  }
  /** Why a round was returned, one line a field. */
  review_reason: {
    submissionId: string
    round: number
    position: number
    place: string
    rule: string
    text: string
    why: string | null
  }
  /** An operator's approval of a round; important data need two. */
  submission_approval: { submissionId: string; round: number; personId: string; approvedAt: number }
  /** An answer of the exchange to a round, and how long it took: what the public statistics count. */
  review_answer: {
    submissionId: string
    round: number
    kind: AnswerKind
    /** Month in Asia/Shanghai: 2026-11. */
    month: string
    at: number
    /** Working days from handing in to the answer, in hundredths. */
    hundredths: number
    isOnTime: number
  }
  review_remark: {
    id: string
    submissionId: string
    round: number
    place: string
    rule: string | null
    text: string
    audience: RemarkAudience
    personId: string
    createdAt: number
  }
  /** An objection against what is in public notice. */
  objection: {
    id: string
    submissionId: string
    organisationId: string
    personId: string
    text: string
    documentId: string | null
    state: ObjectionState
    filedAt: number
    decidedBy: string | null
    decidedAt: number | null
    decision: string | null
  }
  /** A day an operator made a working day or a day off. */
  calendar_day: { day: string; isWorking: number; name: string | null; changedBy: string; changedAt: number }
  /** How a listing keeps its promised update: what the provider was told of which promised day. */
  listing_freshness: {
    listingId: string
    /** The promised day it is about. */
    dueAt: number
    remindedAt: number | null
    overdueAt: number | null
    suspendedAt: number | null
    /** When that suspension ended, by an update or by an operator: it is not suspended for the same day again. */
    reinstatedAt: number | null
  }
}
