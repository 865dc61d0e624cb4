import type { Grade } from '../codes/grading.ts'
import type { Standing } from '../organisation/standings.ts'

/** Whether the provider's compliance was looked at: not yet, passed, failed. */
export const complianceStates = ['open', 'passed', 'failed'] as const
export type ComplianceState = (typeof complianceStates)[number]

/** What guards look at. Counts are of the present round. */
export type CaseFacts = {
  organisation: { standing: Standing; isProvider: boolean }
  /** Findings that keep it from being handed in. */
  blocks: number
  /** The grade an operator confirmed; null until then. */
  grade: Grade | null
  /** Reference of the assessment that important data need (rule R02). */
  assessmentRef: string | undefined
  compliance: ComplianceState
  approvals: { given: number; needed: number; byActor: boolean }
  openObjections: number
  /** Whether the last day of the public notice has passed. */
  isNoticeOver: boolean
}

/** What must be so for a step: gives the key of the sentence that says what is missing, or nothing. */
export const reviewGuards = {
  organisationVerified: ({ organisation }) =>
    organisation.standing === 'verified' ? undefined : 'organisationNotVerified',
  isProvider: ({ organisation }) => (organisation.isProvider ? undefined : 'notProvider'),
  noBlocks: ({ blocks }) => (blocks === 0 ? undefined : 'preCheckBlocks'),
  gradeConfirmed: ({ grade }) => (grade === null ? 'gradeMissing' : undefined),
  /** R01: core data are not registered. */
  notCore: ({ grade }) => (grade === 'CORE' ? 'coreData' : undefined),
  /** R02: important data name their risk assessment. */
  assessmentNamed: ({ grade, assessmentRef }) =>
    grade === 'IMPORTANT' && !assessmentRef ? 'assessmentMissing' : undefined,
  /** R10. */
  compliancePassed: ({ compliance }) => (compliance === 'passed' ? undefined : 'complianceMissing'),
  /** What was approved is not changed any more. */
  notApproved: ({ approvals }) => (approvals.given === 0 ? undefined : 'approvedAlready'),
  /** Four eyes: nobody approves twice. */
  isAnotherPerson: ({ approvals }) => (approvals.byActor ? 'secondPersonNeeded' : undefined),
  approvedByAll: ({ approvals }) => (approvals.given >= approvals.needed ? undefined : 'approvalsMissing'),
  noticeRunning: ({ isNoticeOver }) => (isNoticeOver ? 'noticeEnded' : undefined),
  noticeOver: ({ isNoticeOver }) => (isNoticeOver ? undefined : 'noticeRunning'),
  /** R22. */
  noOpenObjection: ({ openObjections }) => (openObjections === 0 ? undefined : 'objectionOpen'),
  otherObjections: ({ openObjections }) => (openObjections > 1 ? undefined : 'lastObjection'),
  noOtherObjection: ({ openObjections }) => (openObjections === 1 ? undefined : 'objectionOpen'),
} as const satisfies Record<string, (facts: CaseFacts) => string | undefined>
export type ReviewGuard = keyof typeof reviewGuards

/** The key of the sentence for the first guard that does not hold, or undefined. */
export function failingGuard(guards: readonly ReviewGuard[], facts: CaseFacts): string | undefined {
  for (const guard of guards) {
    const reason = reviewGuards[guard](facts)
    if (reason !== undefined) return reason
  }
  return undefined
}

/**
 * How many different operators have to approve: two for important data and for sensitive personal information that is not
 * anonymised (domain handbook 4.3), else one.
 */
export function approvalsNeeded(
  grade: Grade | null,
  personal: { sensitive: boolean; anonymised: boolean } | undefined,
): number {
  return grade === 'IMPORTANT' || (personal?.sensitive === true && !personal.anonymised) ? 2 : 1
}
