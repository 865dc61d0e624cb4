/** Where a settlement run stands: put together, approved by another operator, all of it paid or given up, or called off. */
export const runStates = ['proposed', 'approved', 'done', 'cancelled'] as const
export type RunState = (typeof runStates)[number]

/** Where the payment to one provider stands; `failed` is one that the bank did not carry out. */
export const payoutStates = ['proposed', 'approved', 'paid', 'failed', 'cancelled'] as const
export type PayoutState = (typeof payoutStates)[number]

/** Most orders that one run pays; the next takes those that are left. */
export const mostRunOrders = 5_000

/** Who proposes a run that no operator began. */
export const machine = 'system'
