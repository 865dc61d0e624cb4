/** Where a private offer stands. Only an open one can be accepted. */
export const privateOfferStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
export type PrivateOfferState = (typeof privateOfferStates)[number]
