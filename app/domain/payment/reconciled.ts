/** Key under which the last comparison is kept. */
export const reconciledKey = 'payments-reconciled'

/** What a comparison with the payment service found: looked at, put right, put before the operators. */
export type Comparison = { at: number; looked: number; repaired: number; flagged: number }
