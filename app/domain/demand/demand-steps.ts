/** Where a demand stands (domain handbook 7.2). */
export const demandStates = [
  'draft',
  'submitted',
  'returned',
  'published',
  'matching',
  'in_talks',
  'matched',
  'closed',
  'withdrawn',
  'expired',
  'no_supply',
] as const
export type DemandState = (typeof demandStates)[number]

/** States in which a demand is answered. */
export const answerableStates: readonly DemandState[] = ['published', 'matching', 'in_talks']
/** States in which it can be seen by those it is meant for. */
export const visibleStates: readonly DemandState[] = [
  'published',
  'matching',
  'in_talks',
  'matched',
  'closed',
  'expired',
  'no_supply',
]
/** States in which its content can be changed. */
export const editableStates: readonly DemandState[] = ['draft', 'returned']
/** States in which organisations can be invited to answer. */
export const invitableStates: readonly DemandState[] = [...editableStates, 'submitted', ...answerableStates]
/** States that nothing leaves. */
export const endStates: readonly DemandState[] = ['closed', 'withdrawn', 'expired', 'no_supply']

/** Who takes a step: members of the buyer, an operator, or the exchange itself when something happened or time ran out. */
export type DemandTaker = 'buyer' | 'operator' | 'exchange'

export type DemandStepRule = {
  from: readonly DemandState[]
  to: DemandState
  by: readonly DemandTaker[]
  event: string
  needsReason?: true
  /** Working days for whoever acts next. */
  clock?: number
}

/** Working days in which a demand that was handed in is published or returned. */
export const demandReviewDays = 2

/** How a demand goes from draft to its end. What is not in this table cannot happen. */
export const demandSteps = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['buyer'],
    event: 'demand.submitted',
    clock: demandReviewDays,
  },
  recall: { from: ['submitted'], to: 'draft', by: ['buyer'], event: 'demand.recalled' },
  return: { from: ['submitted'], to: 'returned', by: ['operator'], event: 'demand.returned', needsReason: true },
  publish: { from: ['submitted'], to: 'published', by: ['operator'], event: 'demand.published' },
  /** The first response was handed in. */
  answer: { from: ['published'], to: 'matching', by: ['exchange'], event: 'demand.answered' },
  /** The buyer shortlisted a response or asked about it. */
  talk: { from: ['matching'], to: 'in_talks', by: ['buyer'], event: 'demand.in_talks' },
  /** The buyer accepted a response. */
  match: { from: ['matching', 'in_talks'], to: 'matched', by: ['buyer'], event: 'demand.matched' },
  /** What was accepted came about, or did not. */
  close: {
    from: ['published', 'matching', 'in_talks', 'matched'],
    to: 'closed',
    by: ['buyer', 'operator'],
    event: 'demand.closed',
    needsReason: true,
  },
  withdraw: {
    from: ['draft', 'submitted', 'returned', 'published', 'matching', 'in_talks'],
    to: 'withdrawn',
    by: ['buyer', 'operator'],
    event: 'demand.withdrawn',
    needsReason: true,
  },
  /** Its time is over and nobody was accepted, though somebody had answered. */
  expire: { from: ['matching', 'in_talks'], to: 'expired', by: ['exchange'], event: 'demand.expired' },
  /** The deadline passed without an answer: it goes on the dataset construction list (数据集建设清单). */
  noSupply: { from: ['published'], to: 'no_supply', by: ['exchange', 'operator'], event: 'demand.no_supply' },
  /** Its time is over, and every answer was taken back or holds no longer: it goes on the list like what nobody answered. */
  leftUnserved: { from: ['matching', 'in_talks'], to: 'no_supply', by: ['exchange'], event: 'demand.no_supply' },
} as const satisfies Record<string, DemandStepRule>
export type DemandStep = keyof typeof demandSteps
export const demandStepNames = Object.keys(demandSteps) as DemandStep[]

/** The rule of a step, in its widest form. */
export function demandStepOf(step: DemandStep): DemandStepRule {
  return demandSteps[step]
}

/** Steps that somebody may take from a state. */
export function demandStepsFrom(state: DemandState, by: DemandTaker): DemandStep[] {
  return demandStepNames.filter((step) => {
    const rule = demandStepOf(step)
    return rule.from.includes(state) && rule.by.includes(by)
  })
}
