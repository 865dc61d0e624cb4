import type { Said } from '../catalogue/listing-view.ts'
import type { CertificateKind } from '../certificate/certificate-payload.ts'
import type { ListingState } from '../listing/listing-states.ts'
import type { GradeView } from '../listing/view-grade.ts'
import type { ObjectionState } from '../review/review-lists.ts'
import type { SubmissionState } from '../review/review-steps.ts'
import type { TimeLeft } from '../review/time-left.ts'
import type { ReasonLine } from './reasons-view.ts'

export const stepNames = ['handedIn', 'accepted', 'reviewed', 'notice', 'registered', 'listed'] as const
export type StepName = (typeof stepNames)[number]

/** One step of the way from draft to catalogue: whether it is done, and when it was. */
export type StepLine = { name: StepName; state: 'done' | 'now' | 'next' | 'stopped'; at?: number }

/** One line of what differs between two rounds. */
export type ChangeLine = { label: string; before: string; after: string }

export type RoundLine = {
  number: number
  handedInAt: number
  note?: string
  /** Findings of the machine that block or want a look. */
  found: { block: number; warn: number }
  /** Against the round before; left out in the first. */
  changes?: { lines: ChangeLine[]; more: number; evidence: string[] }
  reasons: ReasonLine[]
}

export type RemarkLine = {
  id: string
  isByOperator: boolean
  /** Who wrote it, of the provider's own people. */
  by?: string
  at: number
  place: string
  placeLabel: string
  text: string
}

/** A submission as its provider sees it. */
export type SubmissionView = {
  number: string
  title: Said
  kind: string
  registration: 'FIRST' | 'CHANGE'
  state: SubmissionState
  round: number
  time: TimeLeft
  steps: StepLine[]
  /** The draft it was made from, while that is there. */
  draftId?: string
  /** The listing it registered or changes. */
  listing?: { code: string; state: ListingState }
  reasons: ReasonLine[]
  outcome?: { reason: string; rule?: string; ruleTitle?: string }
  /** The table with the deciding cell, for what was refused because of its grade. */
  grading?: GradeView
  notice?: { from: string; until?: string; frozenDays?: number }
  objections: { state: ObjectionState; text: string; filedAt: number; decision?: string }[]
  remarks: RemarkLine[]
  rounds: RoundLine[]
  certificates: { number: string; kind: CertificateKind }[]
  isOpen: boolean
}

type Dates = {
  handedInAt: number
  acceptedAt: number | null
  noticeFrom: number | null
  decidedAt: number | null
}

/**
 * The steps of a submission. One that was returned, refused or withdrawn stops at the step it was in; a change of a listing
 * that is in the catalogue is listed with its registration.
 */
export function stepsOf(
  state: SubmissionState,
  { handedInAt, acceptedAt, noticeFrom, decidedAt }: Dates,
  listing: { state: ListingState; firstListedAt: number | null } | undefined,
): StepLine[] {
  const isRegistered = state === 'registered'
  const isListed = isRegistered && listing?.state === 'listed'
  const done: Record<StepName, number | undefined> = {
    handedIn: handedInAt,
    accepted: acceptedAt ?? undefined,
    reviewed: noticeFrom ?? undefined,
    notice: isRegistered ? (decidedAt ?? undefined) : undefined,
    registered: isRegistered ? (decidedAt ?? undefined) : undefined,
    listed: isListed ? Math.max(listing.firstListedAt ?? 0, decidedAt ?? 0) : undefined,
  }
  const first = stepNames.findIndex((name) => done[name] === undefined)
  const isStopped = ['returned', 'refused', 'withdrawn'].includes(state)
  return stepNames.map((name, index) => {
    const at = done[name]
    if (at !== undefined && (first < 0 || index < first)) return { name, state: 'done' as const, at }
    if (index > first) return { name, state: 'next' as const }
    if (isStopped) return { name, state: 'stopped' as const, ...(decidedAt !== null && { at: decidedAt }) }
    return { name, state: 'now' as const }
  })
}
