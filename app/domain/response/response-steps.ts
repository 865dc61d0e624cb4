import type { ResponseSide } from './response-lists.ts'

/** Where a response stands. */
export const responseStates = [
  'draft',
  'submitted',
  'shortlisted',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type ResponseState = (typeof responseStates)[number]

const openStates: readonly ResponseState[] = ['draft', 'submitted', 'shortlisted']
/** States in which the buyer weighs a response. */
export const standingStates: readonly ResponseState[] = ['submitted', 'shortlisted']
/** States in which both sides write to each other. */
export const talkingStates: readonly ResponseState[] = ['submitted', 'shortlisted', 'accepted']

/** Whether something can still come of it. */
export function isResponseOpen(state: ResponseState): boolean {
  return openStates.includes(state)
}

/** Who takes a step: a member of one side, or the exchange when something happened or time ran out. */
export type ResponseTaker = ResponseSide | 'exchange'

/** Whether a demand was answered and nothing of it is left: every response was taken back or lapsed. */
export function isLeftUnserved(counts: ReadonlyMap<ResponseState, number>): boolean {
  return counts.size > 0 && [...counts.keys()].every((state) => state === 'withdrawn' || state === 'lapsed')
}

/** Working days in which the buyer does something about a response that was handed in, and a provider answers a question. */
export const reactionDays = 5
export const answerDays = 3

export type ResponseStepRule = {
  from: readonly ResponseState[]
  /** Left out where it stays where it is. */
  to?: ResponseState
  by: ResponseTaker
  event: string
  needsReason?: true
  /** Who has to act next and in how many working days; `keep` leaves the clock running as it is. None: nobody. */
  clock?: { side: ResponseSide; days: number } | 'keep'
  /** The demand has to be one that is answered still. */
  needsOpenDemand?: true
}

const buyerClock = { side: 'buyer', days: reactionDays } as const

/** How a response goes from draft to its end. What is not in this table cannot happen. */
export const responseSteps = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    by: 'provider',
    event: 'response.submitted',
    clock: buyerClock,
    needsOpenDemand: true,
  },
  /** Another offer in place of what was handed in; the buyer sees what is new. */
  revise: {
    from: ['submitted', 'shortlisted'],
    by: 'provider',
    event: 'response.revised',
    clock: 'keep',
    needsOpenDemand: true,
  },
  /** The buyer asks. */
  ask: {
    from: ['submitted', 'shortlisted'],
    by: 'buyer',
    event: 'response.asked',
    clock: { side: 'provider', days: answerDays },
  },
  /** The provider answers what was asked: the buyer is next. */
  answer: { from: ['submitted', 'shortlisted'], by: 'provider', event: 'response.answered', clock: buyerClock },
  shortlist: {
    from: ['submitted'],
    to: 'shortlisted',
    by: 'buyer',
    event: 'response.shortlisted',
    needsOpenDemand: true,
  },
  decline: {
    from: ['submitted', 'shortlisted'],
    to: 'declined',
    by: 'buyer',
    event: 'response.declined',
    needsReason: true,
  },
  accept: {
    from: ['submitted', 'shortlisted'],
    to: 'accepted',
    by: 'buyer',
    event: 'response.accepted',
    needsOpenDemand: true,
  },
  /** Another response was accepted. */
  supersede: {
    from: ['submitted', 'shortlisted'],
    to: 'declined',
    by: 'exchange',
    event: 'response.superseded',
  },
  /** The buyer asks a provider whose response ended to answer again: what it offered is its draft. */
  invite: {
    from: ['declined', 'withdrawn', 'lapsed'],
    to: 'draft',
    by: 'buyer',
    event: 'response.invited_again',
    needsOpenDemand: true,
  },
  withdraw: { from: ['submitted', 'shortlisted'], to: 'withdrawn', by: 'provider', event: 'response.withdrawn' },
  /** Its validity is over, or the demand ended. */
  lapse: { from: ['draft', 'submitted', 'shortlisted'], to: 'lapsed', by: 'exchange', event: 'response.lapsed' },
} as const satisfies Record<string, ResponseStepRule>
export type ResponseStep = keyof typeof responseSteps
export const responseStepNames = Object.keys(responseSteps) as ResponseStep[]

/** The rule of a step, in its widest form. */
export function responseStepOf(step: ResponseStep): ResponseStepRule {
  return responseSteps[step]
}

/** Steps that somebody may take from a state; those that need a demand that is answered still only where it is. */
export function responseStepsFrom(
  state: ResponseState,
  by: ResponseTaker,
  { isDemandOpen }: { isDemandOpen: boolean },
): ResponseStep[] {
  return responseStepNames.filter((step) => {
    const rule = responseStepOf(step)
    return rule.by === by && rule.from.includes(state) && (isDemandOpen || !rule.needsOpenDemand)
  })
}
