import type { DraftOrigin } from '#app/domain/draft/draft-origins.ts'

export type DraftTables = {
  /** A listing that is being made or revised: the working copy, which nobody outside the organisation sees. */
  draft: {
    id: string
    organisationId: string
    /** The listing it revises; null where it is to become a new one. */
    listingId: string | null
    origin: DraftOrigin
    /** JSON LooseContent: any part of a ListingDraft, kept also where it is not valid. */
    content: string
    /** Counts up with each save. */
    edition: number
    /** JSON: masked rows of a sample and their format. */
    sample: string | null
    /** Set while it is under review; then nobody changes it. */
    submissionId: string | null
    createdBy: string
    updatedBy: string
    createdAt: number
    updatedAt: number
  }
  /** A filled slot of evidence of a draft; it goes into the round when the draft is handed in. */
  draft_evidence: {
    draftId: string
    slot: string
    number: string | null
    issuer: string | null
    /** Days, as 2026-11-23. */
    issued: string | null
    expires: string | null
    documentId: string | null
    sha256: string | null
    /** Who looked at the original. */
    verifiedBy: string | null
    /** The signed opinion of an assessor that fills it. */
    opinionId: string | null
    changedBy: string
    changedAt: number
  }
}
