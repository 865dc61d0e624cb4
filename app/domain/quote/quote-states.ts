/** Where a quote stands. */
export const quoteStates = ['open', 'accepted', 'countered', 'declined', 'expired', 'withdrawn'] as const
export type QuoteState = (typeof quoteStates)[number]
