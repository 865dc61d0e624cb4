import type { MemberRole } from '../access/roles.ts'

/** Where a request for an opinion stands between the provider that asks and the assessor that is asked. */
export const opinionStates = ['requested', 'accepted', 'declined', 'cancelled', 'issued', 'withdrawn'] as const
export type OpinionState = (typeof opinionStates)[number]

/** States in which something is still awaited of the assessor. */
const openStates: readonly OpinionState[] = ['requested', 'accepted']

/** Whether an opinion is still asked for or being written. */
export function isOpinionOpen(state: OpinionState): boolean {
  return openStates.includes(state)
}

/** On which side whoever takes a step stands. */
export type OpinionSide = 'provider' | 'assessor'

type OpinionStepRule = {
  from: readonly OpinionState[]
  to: OpinionState
  side: OpinionSide
  by: readonly MemberRole[]
  /** Conflicts of interest are looked for anew, and one that blocks refuses the step (rule R24). */
  checksConflicts?: true
  event: string
  needsReason?: true
}

const writers = ['owner', 'editor'] as const

/** How an opinion comes about once it was asked for, and ends. What is not in this table cannot happen. */
export const opinionSteps = {
  cancel: {
    from: ['requested', 'accepted'],
    to: 'cancelled',
    side: 'provider',
    by: writers,
    event: 'opinion.cancelled',
  },
  accept: {
    from: ['requested'],
    to: 'accepted',
    side: 'assessor',
    by: writers,
    checksConflicts: true,
    event: 'opinion.accepted',
  },
  decline: {
    from: ['requested', 'accepted'],
    to: 'declined',
    side: 'assessor',
    by: writers,
    event: 'opinion.declined',
    needsReason: true,
  },
  /** An opinion binds the body that gives it: its owners sign. */
  issue: {
    from: ['accepted'],
    to: 'issued',
    side: 'assessor',
    by: ['owner'],
    checksConflicts: true,
    event: 'opinion.issued',
  },
  withdraw: {
    from: ['issued'],
    to: 'withdrawn',
    side: 'assessor',
    by: ['owner'],
    event: 'opinion.withdrawn',
    needsReason: true,
  },
} as const satisfies Record<string, OpinionStepRule>
export type OpinionStep = keyof typeof opinionSteps
export const opinionStepNames = Object.keys(opinionSteps) as OpinionStep[]

/** The rule of a step, in its widest form. */
export function opinionStepOf(step: OpinionStep): OpinionStepRule {
  return opinionSteps[step]
}

/** Whether the table has this step from this state, on this side, by this role. */
export function canOpinionStep(step: OpinionStep, state: OpinionState, side: OpinionSide, role: MemberRole): boolean {
  const rule = opinionStepOf(step)
  return rule.side === side && rule.from.includes(state) && rule.by.includes(role)
}

/** Whether an issued opinion has run out: its last day is before this day. */
export function isExpired({ state, expires }: { state: OpinionState; expires: string | null }, today: string): boolean {
  return state === 'issued' && expires !== null && expires < today
}
