/** Where a test stands; one that failed gave no answer and counts for nothing. */
export const fitTestStates = ['waiting', 'running', 'done', 'failed'] as const
export type FitTestState = (typeof fitTestStates)[number]

/** Where the checks of a delivery stand; `broken` could not be run, and inspecting goes on by hand. */
export const criteriaStates = ['waiting', 'running', 'passed', 'failed', 'broken'] as const
export type CriteriaState = (typeof criteriaStates)[number]

/** Why a test gave no answer. */
export type FitFailure = 'unreadable' | 'outOfTime' | 'filesGone' | 'crashed'

/** States of an order in which checks can still be tied to its delivery. */
export const attachableOrders = ['approving', 'contracting', 'paying', 'delivering'] as const
/** The same of a request. */
export const attachableRequests = ['submitted', 'changes', 'approved'] as const
