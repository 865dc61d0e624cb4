import type { RequestState } from './request-states.ts'

/** The two sides of a request. */
export const requestSides = ['buyer', 'provider'] as const
export type RequestSide = (typeof requestSides)[number]
/** Who takes a step: a member of one side, or the exchange when a rule approves or time ran out. */
export type RequestTaker = RequestSide | 'exchange'
/** How a round was answered. */
export type RequestAnswer = 'approved' | 'changes' | 'denied'

const openStates: readonly RequestState[] = ['submitted', 'changes']

/** Whether something can still come of it. A denied one can be handed in again, which opens it. */
export function isRequestOpen(state: RequestState): boolean {
  return openStates.includes(state)
}

/** Working days after which a request that nobody moved ends by itself. */
export const lapseDays = 30

export type RequestStepRule = {
  from: readonly RequestState[]
  /** Left out where it stays where it is. */
  to?: RequestState
  by: readonly RequestTaker[]
  event: string
  needsReason?: true
  /** Who has to act next, within the days that operators set; `lapse` gives the time after which it ends. None: nobody. */
  clock?: { side: RequestSide; days: 'answer' | 'lapse' }
}

/** How a request goes from being handed in to its end. What is not in this table cannot happen. */
export const requestSteps = {
  approve: { from: ['submitted'], to: 'approved', by: ['provider', 'exchange'], event: 'request.approved' },
  /** Both sides agree on a price: that is the approval. */
  agree: { from: ['submitted'], to: 'approved', by: ['buyer', 'provider'], event: 'request.agreed' },
  askChanges: {
    from: ['submitted'],
    to: 'changes',
    by: ['provider'],
    event: 'request.changes_asked',
    needsReason: true,
    clock: { side: 'buyer', days: 'lapse' },
  },
  deny: { from: ['submitted'], to: 'denied', by: ['provider'], event: 'request.denied', needsReason: true },
  /** The buyer changes it and hands it in again, also after it was denied: another round. */
  resubmit: {
    from: ['changes', 'denied'],
    to: 'submitted',
    by: ['buyer'],
    event: 'request.resubmitted',
    clock: { side: 'provider', days: 'answer' },
  },
  /** One side named a price: the other is next. */
  quoteByBuyer: {
    from: ['submitted'],
    by: ['buyer'],
    event: 'request.quoted',
    clock: { side: 'provider', days: 'answer' },
  },
  quoteByProvider: {
    from: ['submitted'],
    by: ['provider'],
    event: 'request.quoted',
    clock: { side: 'buyer', days: 'lapse' },
  },
  /** A price was declined, taken back or ran out: the provider is next. */
  unquote: {
    from: ['submitted'],
    by: ['buyer', 'provider', 'exchange'],
    event: 'request.quote_ended',
    clock: { side: 'provider', days: 'answer' },
  },
  withdraw: { from: ['submitted', 'changes'], to: 'withdrawn', by: ['buyer'], event: 'request.withdrawn' },
  lapse: { from: ['submitted', 'changes'], to: 'lapsed', by: ['exchange'], event: 'request.lapsed' },
} as const satisfies Record<string, RequestStepRule>
export type RequestStep = keyof typeof requestSteps
export const requestStepNames = Object.keys(requestSteps) as RequestStep[]

/** The rule of a step, in its widest form. */
export function requestStepOf(step: RequestStep): RequestStepRule {
  return requestSteps[step]
}

/** Steps that somebody may take from a state. */
export function requestStepsFrom(state: RequestState, by: RequestTaker): RequestStep[] {
  return requestStepNames.filter((step) => {
    const rule = requestStepOf(step)
    return rule.by.includes(by) && rule.from.includes(state)
  })
}
