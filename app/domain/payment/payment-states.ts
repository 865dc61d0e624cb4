import type { PriceModel } from '../codes/trade.ts'

/** How an order is paid: with a card at the payment service, or by a bank transfer that operators confirm. */
export const paymentMethods = ['card', 'transfer'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/**
 * Where a payment stands: not begun, waiting for the buyer, held, taken, failed, let go without taking it, or given back
 * whole.
 */
export const paymentStates = ['created', 'open', 'authorised', 'captured', 'failed', 'released', 'refunded'] as const
export type PaymentState = (typeof paymentStates)[number]

/** States in which money may still come, is held, or was taken. */
export function isPaymentOpen(state: PaymentState): boolean {
  return state === 'created' || state === 'open' || state === 'authorised' || state === 'captured'
}

/** What the payment service is told to do. */
export const paymentTaskKinds = ['checkout', 'charge', 'capture', 'release', 'refund'] as const
export type PaymentTaskKind = (typeof paymentTaskKinds)[number]

/** The occasion on which money is let go because its buyer took back how it pays. */
export const withdrawn = 'withdrawn'

/** The period of a payment for the order itself. */
export const orderPeriod = 0

const paidAgain: readonly PriceModel[] = ['MONTH', 'YEAR', 'PER_CALL', 'TIERED_CALL', 'PER_ROW', 'PER_UNIT']

/** Whether what is bought on this model is paid for again later: the card is kept for that at the service. */
export function isReusedLater(model: PriceModel): boolean {
  return paidAgain.includes(model)
}
