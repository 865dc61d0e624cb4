/** Where an item of the construction list (数据集建设清单) stands. */
export const constructionStates = ['open', 'claimed', 'built', 'dropped'] as const
export type ConstructionState = (typeof constructionStates)[number]

/** Where a claim stands. */
export const claimStates = ['offered', 'accepted', 'delivered', 'released', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

/** Who takes a step: members of the claiming provider, an operator, or the exchange itself when time runs out. */
export type ConstructionTaker = 'provider' | 'operator' | 'exchange'

export type ClaimStepRule = {
  from: readonly ClaimState[]
  to: ClaimState
  by: readonly ConstructionTaker[]
  /** What becomes of the item with it; nothing where it is left out. */
  item?: { from: ConstructionState; to: ConstructionState }
  event: string
  needsReason?: true
}

/**
 * How a claim goes from offer to delivery, and the item with it. What is not in this table cannot happen. Accepting one
 * passes over all others.
 */
export const claimSteps = {
  withdraw: { from: ['offered'], to: 'withdrawn', by: ['provider'], event: 'construction.claim_withdrawn' },
  accept: {
    from: ['offered'],
    to: 'accepted',
    by: ['operator'],
    item: { from: 'open', to: 'claimed' },
    event: 'construction.claimed',
  },
  pass: { from: ['offered'], to: 'released', by: ['operator'], event: 'construction.claim_passed', needsReason: true },
  /** Another claim was accepted, or the item was dropped. */
  supersede: { from: ['offered'], to: 'released', by: ['exchange'], event: 'construction.claim_superseded' },
  giveUp: {
    from: ['accepted'],
    to: 'released',
    by: ['provider'],
    item: { from: 'claimed', to: 'open' },
    event: 'construction.given_up',
    needsReason: true,
  },
  /** The day it was promised for is over, and so is the time after the reminder; or the operator sees that nothing comes. */
  release: {
    from: ['accepted'],
    to: 'released',
    by: ['operator', 'exchange'],
    item: { from: 'claimed', to: 'open' },
    event: 'construction.released',
    needsReason: true,
  },
  deliver: {
    from: ['accepted'],
    to: 'delivered',
    by: ['provider'],
    item: { from: 'claimed', to: 'built' },
    event: 'construction.built',
  },
} as const satisfies Record<string, ClaimStepRule>
export type ClaimStep = keyof typeof claimSteps
export const claimStepNames = Object.keys(claimSteps) as ClaimStep[]

/** The rule of a step, in its widest form. */
export function claimStepOf(step: ClaimStep): ClaimStepRule {
  return claimSteps[step]
}

/** Steps that somebody may take with a claim in this state. */
export function claimStepsFrom(state: ClaimState, by: ConstructionTaker): ClaimStep[] {
  return claimStepNames.filter((step) => {
    const rule = claimStepOf(step)
    return rule.from.includes(state) && rule.by.includes(by)
  })
}

/** States from which an operator takes an item off the list, with a reason; what is claimed has to be released before. */
export const droppableStates: readonly ConstructionState[] = ['open']

/** Working days after the reminder that a claim is overdue until it is released. */
export const releaseDays = 5

/** Most claims that wait for one item. */
export const mostOffers = 20

/** Reason of a claim that the exchange released by itself; people read it in their own words. */
export const overdueReason = 'overdue'
