import type { Generated } from 'kysely'
import type { MemberRole } from '#app/domain/access/roles.ts'
import type { Capability } from '#app/domain/codes/parties.ts'
import type { CapabilityState, DocumentKind, VerificationState } from '#app/domain/organisation/standings.ts'

/** What people do together as an organisation. */
export type OrganisationTables = {
  member: { organisationId: string; personId: string; role: MemberRole; joinedAt: number }
  invitation: {
    id: string
    organisationId: string
    email: string
    emailKey: string
    role: MemberRole
    tokenHash: string
    invitedBy: string
    createdAt: number
    expiresAt: number
    settledAt: number | null
    state: InvitationState
  }
  /** A file that proves something; it lies under its hash and is never shown inside our pages. */
  organisation_document: {
    id: string
    organisationId: string
    kind: DocumentKind
    fileName: string
    mediaType: string
    bytes: number
    sha256: string
    uploadedBy: string
    uploadedAt: number
    removedAt: number | null
    /** What it is there for: to verify the organisation, or as evidence of listings. */
    purpose: Generated<'organisation' | 'listing'>
    /** When a listing was first handed in with it; from then on it is kept. */
    handedInAt: number | null
  }
  /** One application for verification, with the profile and documents as they were. */
  verification: {
    id: string
    organisationId: string
    /** JSON OrganisationProfile. */
    profile: string
    /** JSON string[]: ids of documents. */
    documents: string
    submittedBy: string
    submittedAt: number
    state: VerificationState
    decidedBy: string | null
    decidedAt: number | null
    /** JSON { field, reason }[]: why it was returned. */
    reasons: Generated<string>
  }
  capability_grant: {
    organisationId: string
    capability: Capability
    state: CapabilityState
    /** JSON: for ASSESSOR { kinds: ThirdPartyKind[] }; a statement { text }. */
    detail: Generated<string>
    requestedBy: string | null
    requestedAt: number
    decidedBy: string | null
    decidedAt: number | null
    reason: string | null
  }
  /** Recognition with a date: enterprise tier, DCMM level, kind of third-party body. */
  badge: {
    organisationId: string
    kind: 'tier' | 'dcmm' | 'third_party'
    value: string
    grantedBy: string | null
    grantedAt: number
    expiresAt: number | null
  }
  api_key: {
    id: string
    organisationId: string
    name: string
    /** The first characters, to tell keys apart. */
    start: string
    /** SHA-256 of the key. */
    keyHash: string
    /** JSON ApiScope[]. */
    scopes: string
    createdBy: string
    createdAt: number
    expiresAt: number
    lastUsedAt: number | null
    revokedAt: number | null
  }
}

export type InvitationState = 'open' | 'accepted' | 'declined' | 'revoked'
