/** Where a quote stands. */
export const quoteStates = ['open', 'accepted', 'countered', 'declined', 'expired', 'withdrawn'] as const
export type QuoteState = (typeof quoteStates)[number]

/** How a price that is talked about is charged. */
export const quoteModels = ['ONEOFF', 'MONTH', 'YEAR'] as const
export type QuoteModel = (typeof quoteModels)[number]
