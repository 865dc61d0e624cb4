/** Where a request stands. */
export const requestStates = ['submitted', 'changes', 'approved', 'denied', 'withdrawn', 'lapsed'] as const
export type RequestState = (typeof requestStates)[number]
