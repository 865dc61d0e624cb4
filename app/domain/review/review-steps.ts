import type { MemberRole } from '../access/roles.ts'
import type { TimeLimit } from '../settings/exchange-settings.ts'
import type { ReviewGuard } from './review-guards.ts'

/** Where a submission (送审件) stands between the draft it was made from and the registered listing. */
export const submissionStates = [
  'submitted',
  'reviewing',
  'returned',
  'refused',
  'notice',
  'objected',
  'registered',
  'withdrawn',
] as const
export type SubmissionState = (typeof submissionStates)[number]

/** States that are left again; a draft or listing has at most one submission in one of them. */
export const openStates = [
  'submitted',
  'reviewing',
  'returned',
  'notice',
  'objected',
] as const satisfies SubmissionState[]

/** States in which an answer of the operators is waited for. */
export const waitingStates = ['submitted', 'reviewing'] as const satisfies SubmissionState[]

/** Whether it is under way. */
export function isOpen(state: SubmissionState): boolean {
  return (openStates as readonly SubmissionState[]).includes(state)
}

/** Who takes a step: a member of the provider in a role, an operator, whoever objects, or the exchange at its time. */
export type StepTaker = MemberRole | 'operator' | 'objector' | 'system'

export type ReviewStepRule = {
  from: readonly (SubmissionState | 'none')[]
  to: SubmissionState
  by: readonly StepTaker[]
  /** What must be so; the first that is not refuses the step. */
  guards: readonly ReviewGuard[]
  /** The clock that runs in the state it leads to; none where nobody is waited for. */
  clock?: TimeLimit
  /** What the record calls it. */
  event: string
  /** The rule it stands on (domain handbook 10). */
  rule?: string
  /** Whether it must say why. */
  needsReason?: true
}

/**
 * How a draft becomes a registered listing (domain handbook 2.1, steps 3-7 and 10; rules R01, R03, R10, R21, R22). What is not
 * in this table cannot happen. `reviewDays` limits each of the two answers: to accept or return, and to decide.
 */
export const reviewSteps = {
  submit: {
    from: ['none'],
    to: 'submitted',
    by: ['owner', 'editor'],
    guards: ['organisationVerified', 'isProvider', 'noBlocks'],
    clock: 'reviewDays',
    event: 'submission.submitted',
  },
  resubmit: {
    from: ['returned'],
    to: 'submitted',
    by: ['owner', 'editor'],
    guards: ['organisationVerified', 'isProvider', 'noBlocks'],
    clock: 'reviewDays',
    event: 'submission.resubmitted',
    rule: 'R21',
  },
  withdraw: {
    from: ['submitted', 'reviewing', 'returned', 'notice', 'objected'],
    to: 'withdrawn',
    by: ['owner', 'editor'],
    guards: [],
    event: 'submission.withdrawn',
  },
  accept: {
    from: ['submitted'],
    to: 'reviewing',
    by: ['operator'],
    guards: [],
    clock: 'reviewDays',
    event: 'submission.accepted',
    rule: 'R21',
  },
  return: {
    from: ['submitted', 'reviewing'],
    to: 'returned',
    by: ['operator'],
    guards: [],
    event: 'submission.returned',
    rule: 'R21',
    needsReason: true,
  },
  refuse: {
    from: ['submitted', 'reviewing'],
    to: 'refused',
    by: ['operator'],
    guards: [],
    event: 'submission.refused',
    needsReason: true,
  },
  confirmGrade: {
    from: ['reviewing'],
    to: 'reviewing',
    by: ['operator'],
    guards: ['notApproved'],
    event: 'submission.graded',
    rule: 'R03',
  },
  decideCompliance: {
    from: ['reviewing'],
    to: 'reviewing',
    by: ['operator'],
    guards: ['notApproved'],
    event: 'submission.compliance_decided',
    rule: 'R10',
  },
  approve: {
    from: ['reviewing'],
    to: 'reviewing',
    by: ['operator'],
    guards: ['gradeConfirmed', 'notCore', 'assessmentNamed', 'compliancePassed', 'isAnotherPerson'],
    event: 'submission.approved',
    rule: 'R10',
  },
  startNotice: {
    from: ['reviewing'],
    to: 'notice',
    by: ['operator'],
    guards: ['gradeConfirmed', 'notCore', 'compliancePassed', 'approvedByAll'],
    clock: 'shortNoticeDays',
    event: 'submission.notice_started',
    rule: 'R21',
  },
  object: {
    from: ['notice', 'objected'],
    to: 'objected',
    by: ['objector'],
    guards: ['noticeRunning'],
    event: 'submission.objected',
    rule: 'R22',
  },
  rejectOneObjection: {
    from: ['objected'],
    to: 'objected',
    by: ['operator'],
    guards: ['otherObjections'],
    event: 'submission.objection_rejected',
    rule: 'R22',
    needsReason: true,
  },
  rejectObjection: {
    from: ['objected'],
    to: 'notice',
    by: ['operator'],
    guards: ['noOtherObjection'],
    clock: 'shortNoticeDays',
    event: 'submission.objection_rejected',
    rule: 'R22',
    needsReason: true,
  },
  upholdObjection: {
    from: ['objected'],
    to: 'refused',
    by: ['operator'],
    guards: [],
    event: 'submission.objection_upheld',
    rule: 'R22',
    needsReason: true,
  },
  register: {
    from: ['notice'],
    to: 'registered',
    by: ['system', 'operator'],
    guards: ['noticeOver', 'noOpenObjection', 'gradeConfirmed', 'notCore', 'compliancePassed', 'organisationVerified'],
    event: 'submission.registered',
    rule: 'R22',
  },
} as const satisfies Record<string, ReviewStepRule>
export type ReviewStep = keyof typeof reviewSteps
export const reviewStepNames = Object.keys(reviewSteps) as ReviewStep[]

/** Whether the table has this step from this state by this taker; guards are asked apart. */
export function canStep(step: ReviewStep, state: SubmissionState | 'none', by: StepTaker): boolean {
  const rule: ReviewStepRule = reviewSteps[step]
  return rule.from.includes(state) && rule.by.includes(by)
}
