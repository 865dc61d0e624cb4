import { formatDay, formatMoment, formatMoney } from '../../i18n/format.ts'
import { type FailureName, failureNameOf } from './payment-problems.ts'
import { isPaymentOpen, orderPeriod, type PaymentMethod, type PaymentState } from './payment-states.ts'

/** A payment as both sides of its order may see it. Amounts and times are ready to be read. */
export type PaymentView = {
  id: string
  method: PaymentMethod
  state: PaymentState
  amount: string
  /** What was taken, and what of it was given back; left out where nothing was. */
  taken?: string
  returned?: string
  /** Why the last try failed. */
  failure?: FailureName
  /** Until which day money is held on a card. */
  heldUntil?: string
  /** What a bank transfer has to say. */
  reference: string
  begun: string
  changed: string
}

/** The payments of an order itself: the one that counts now, and those before it, the last first. */
export type PaymentsView = { current?: PaymentView; earlier: PaymentView[] }

type Kept = {
  id: string
  period: number
  method: PaymentMethod
  state: PaymentState
  amountCents: number
  capturedCents: number
  refundedCents: number
  currency: string
  failure: string | null
  holdUntil: number | null
  reference: string
  createdAt: number
  updatedAt: number
}

/** An amount of the smallest unit, ready to be read. */
export function formatCents(cents: number, currency: string): string {
  return formatMoney(cents * 10_000, currency)
}

/** One payment. */
export function viewPayment(payment: Kept): PaymentView {
  const { id, method, state, currency, capturedCents, refundedCents, failure, holdUntil, reference } = payment
  return {
    id,
    method,
    state,
    amount: formatCents(payment.amountCents, currency),
    ...(capturedCents > 0 && { taken: formatCents(capturedCents, currency) }),
    ...(refundedCents > 0 && { returned: formatCents(refundedCents, currency) }),
    ...(failure !== null && { failure: failureNameOf(failure) }),
    ...(state === 'authorised' && holdUntil !== null && { heldUntil: formatDay(holdUntil) }),
    reference,
    begun: formatMoment(payment.createdAt),
    changed: formatMoment(payment.updatedAt),
  }
}

/** The payments of an order itself, of all that were made for it. */
export function viewPaymentsOf(payments: readonly Kept[]): PaymentsView {
  const own = payments.filter(({ period }) => period === orderPeriod)
  const current = own.find(({ state }) => isPaymentOpen(state)) ?? own.at(-1)
  const earlier = own.filter((payment) => payment !== current).reverse()
  return { ...(current && { current: viewPayment(current) }), earlier: earlier.map(viewPayment) }
}
