import type { Capability } from '../codes/parties.ts'
import type { FormProblem } from '../form-state.ts'
import type { Language } from '../text.ts'
import { missingForVerification } from './completeness.ts'
import {
  changedFields,
  describeProfile,
  type OwnProfile,
  ownProfileOf,
  type ProfileField,
  type ReasonField,
} from './profile-fields.ts'
import type { CapabilityState, DocumentKind, Standing, VerificationState } from './standings.ts'

type Application = {
  id: string
  submittedAt: number
  state: VerificationState
  decidedAt: number | null
  reasons: { field: ReasonField; reason: string }[]
}

/** One application as the history shows it. */
export type HistoryLine = Omit<Application, 'id'>

/** What a page says about one changed field. */
export type ChangedLine = { field: ProfileField; before: string; after: string }

/** Where an organisation stands, and what its members have to do. */
export type OverviewView = {
  standing: Standing
  verifiedAt: number | null
  /** The application that waits. */
  open: { id: string; submittedAt: number } | undefined
  /** Why the last application was returned, while that is still to be mended. */
  returned: { field: ReasonField; reason: string }[]
  /** What a verified organisation wants to change of its identity. */
  change: ChangedLine[]
  /** Whether there is something to submit. */
  canSubmit: boolean
  missing: FormProblem[]
  suspendedFor: string | undefined
  capabilities: { capability: Capability; state: CapabilityState }[]
  documents: number
  history: HistoryLine[]
}

/** Puts the overview together. `applications` newest first. */
export function viewOverview(
  organisation: {
    standing: Standing
    profile: OwnProfile
    proposal: OwnProfile | undefined
    verifiedAt: number | null
  },
  about: {
    applications: readonly Application[]
    documents: readonly DocumentKind[]
    capabilities: readonly { capability: Capability; state: CapabilityState }[]
    suspendedFor: string | undefined
  },
  language: Language,
): OverviewView {
  const { standing, proposal, verifiedAt } = organisation
  const profile = ownProfileOf(organisation.profile)
  const [last] = about.applications
  const isOpen = last?.state === 'open'
  const canSubmit = !isOpen && (standing === 'draft' || standing === 'returned' || isChanging(standing, proposal))
  const isReturned = last?.state === 'returned' && canSubmit
  return {
    standing,
    verifiedAt,
    open: isOpen ? { id: last.id, submittedAt: last.submittedAt } : undefined,
    returned: isReturned ? last.reasons : [],
    change: proposal && isChanging(standing, proposal) ? describeChange(profile, proposal, language) : [],
    canSubmit,
    missing: canSubmit ? missingForVerification(proposal ?? profile, about.documents) : [],
    suspendedFor: about.suspendedFor,
    capabilities: about.capabilities.map(({ capability, state }) => ({ capability, state })),
    documents: about.documents.length,
    history: about.applications.map(({ id: _, ...line }) => line),
  }
}

/** What differs between two profiles, each field in the reader's words. */
export function describeChange(before: OwnProfile, after: OwnProfile, language: Language): ChangedLine[] {
  const [old, now] = [describeProfile(before, language), describeProfile(after, language)]
  return changedFields(before, after).map((field) => ({ field, before: old[field], after: now[field] }))
}

function isChanging(standing: Standing, proposal: OwnProfile | undefined): boolean {
  return standing === 'verified' && proposal !== undefined
}
