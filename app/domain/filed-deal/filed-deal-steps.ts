/** Where a deal that was filed stands. */
export const filedDealStates = ['filed', 'confirmed', 'returned', 'registered', 'withdrawn'] as const
export type FiledDealState = (typeof filedDealStates)[number]

export type FiledDealStepRule = {
  from: readonly FiledDealState[]
  to: FiledDealState
  by: 'filer' | 'other' | 'operator'
  event: string
  needsReason?: true
}

/** How a filed deal goes from its filing to the record. What is not in this table cannot happen. */
export const filedDealSteps = {
  /** The other side says that it is so. */
  confirm: { from: ['filed'], to: 'confirmed', by: 'other', event: 'filed_deal.confirmed' },
  /** The other side says that it is not. */
  deny: { from: ['filed'], to: 'returned', by: 'other', event: 'filed_deal.denied', needsReason: true },
  /** An operator enters it into the record, confirmed by the other side or looked at by the operator. */
  register: { from: ['filed', 'confirmed'], to: 'registered', by: 'operator', event: 'filed_deal.registered' },
  return: {
    from: ['filed', 'confirmed'],
    to: 'returned',
    by: 'operator',
    event: 'filed_deal.returned',
    needsReason: true,
  },
  withdraw: {
    from: ['filed', 'confirmed', 'returned'],
    to: 'withdrawn',
    by: 'filer',
    event: 'filed_deal.withdrawn',
  },
} as const satisfies Record<string, FiledDealStepRule>
export type FiledDealStep = keyof typeof filedDealSteps

/** The rule of a step, in its widest form. */
export function filedDealStepOf(step: FiledDealStep): FiledDealStepRule {
  return filedDealSteps[step]
}

/** Steps that somebody may take from a state. */
export function filedDealStepsFrom(state: FiledDealState, by: FiledDealStepRule['by']): FiledDealStep[] {
  return (Object.keys(filedDealSteps) as FiledDealStep[]).filter((step) => {
    const rule = filedDealStepOf(step)
    return rule.by === by && rule.from.includes(state)
  })
}

/** Longest subject and note, in characters; filed deals on a page of a list. */
export const longestSubject = 200
export const longestDealNote = 2_000
export const filedDealsPerPage = 20
