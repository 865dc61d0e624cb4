import type { TimeLimit } from '../settings/exchange-settings.ts'

/** Where a complaint stands. */
export const complaintStates = ['filed', 'accepted', 'answered', 'upheld', 'dismissed'] as const
export type ComplaintState = (typeof complaintStates)[number]

const openStates: readonly ComplaintState[] = ['filed', 'accepted', 'answered']

/** Whether a complaint still waits for somebody. */
export function isComplaintOpen(state: ComplaintState): boolean {
  return openStates.includes(state)
}

/** Working days in which the provider answers. */
export const answerDays = 5

/** Who takes a step: an operator, or a member of the provider. */
export type ComplaintTaker = 'operator' | 'provider'

type ComplaintStepRule = {
  from: readonly ComplaintState[]
  to: ComplaintState
  by: ComplaintTaker
  /** Working days for whoever acts next: a number, or a limit that the operators set; none where it ends. */
  clock?: number | TimeLimit
  /** From this state it may be taken only once the provider's time to answer is over. */
  afterDue?: ComplaintState
  event: string
  needsReason?: true
}

/**
 * How a complaint that was filed comes to its end. What is not in this table cannot happen. A provider that is silent does not
 * hold it up: once its time is over the operators decide without its answer.
 */
export const complaintSteps = {
  accept: {
    from: ['filed'],
    to: 'accepted',
    by: 'operator',
    clock: answerDays,
    event: 'complaint.accepted',
  },
  dismiss: {
    from: ['filed', 'answered', 'accepted'],
    to: 'dismissed',
    by: 'operator',
    afterDue: 'accepted',
    event: 'complaint.dismissed',
    needsReason: true,
  },
  answer: {
    from: ['accepted'],
    to: 'answered',
    by: 'provider',
    clock: 'reviewDays',
    event: 'complaint.answered',
  },
  uphold: {
    from: ['answered', 'accepted'],
    to: 'upheld',
    by: 'operator',
    afterDue: 'accepted',
    event: 'complaint.upheld',
    needsReason: true,
  },
} as const satisfies Record<string, ComplaintStepRule>
export type ComplaintStep = keyof typeof complaintSteps
export const complaintStepNames = Object.keys(complaintSteps) as ComplaintStep[]

/** The rule of a step, in its widest form. */
export function complaintStepOf(step: ComplaintStep): ComplaintStepRule {
  return complaintSteps[step]
}

/** Why a step cannot be taken now, as the key of a sentence; undefined where it can. */
export function whyNoComplaintStep(
  step: ComplaintStep,
  { state, dueAt, now }: { state: ComplaintState; dueAt: number; now: number },
): 'complaintMoved' | 'answerDue' | undefined {
  const rule = complaintStepOf(step)
  if (!rule.from.includes(state)) return 'complaintMoved'
  return rule.afterDue === state && now <= dueAt ? 'answerDue' : undefined
}
