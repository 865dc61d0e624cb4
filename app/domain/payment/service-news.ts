import { z } from 'zod'

/**
 * Where a notice of the payment service stands: it had its effect, or needed none; it is about nothing of ours; it is tried
 * again; it could not be taken in for good, and an operator looks; an operator has looked.
 */
export const noticeStates = ['done', 'ignored', 'unknown', 'waiting', 'stuck', 'closed'] as const
export type NoticeState = (typeof noticeStates)[number]

const intentStates = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
] as const
const cents = z.number().int().min(0)

/** A payment intent as the service says it is, at that moment. Amounts in the smallest unit of the currency. */
export const IntentNews = z.object({
  kind: z.literal('intent'),
  intent: z.string(),
  /** Our payment, as it was written into the intent. */
  payment: z.string().nullable(),
  status: z.enum(intentStates),
  cents,
  takenCents: cents,
  currency: z.string(),
  /** Why the last try failed, in the service's word. */
  failure: z.string().nullable(),
  /** Until when money is held; null where the service did not say. */
  holdUntil: z.number().nullable(),
  /** What was given back in all; null where the service did not say. */
  returnedCents: cents.nullable(),
})
export type IntentNews = z.infer<typeof IntentNews>

/** A page on which a buyer pays. */
export const CheckoutNews = z.object({
  kind: z.literal('checkout'),
  checkout: z.string(),
  payment: z.string().nullable(),
  intent: z.string().nullable(),
  status: z.enum(['open', 'complete', 'expired']),
})
export type CheckoutNews = z.infer<typeof CheckoutNews>

/** Money that was given back. */
export const RefundNews = z.object({
  kind: z.literal('refund'),
  refund: z.string(),
  intent: z.string().nullable(),
  /** The task that asked for it. */
  task: z.string().nullable(),
  cents,
  currency: z.string(),
  isFailed: z.boolean(),
})
export type RefundNews = z.infer<typeof RefundNews>

export const ServiceNews = z.discriminatedUnion('kind', [IntentNews, CheckoutNews, RefundNews])
export type ServiceNews = z.infer<typeof ServiceNews>

const id = z.union([z.string(), z.object({ id: z.string() }).transform((whole) => whole.id)])
const metadata = z.record(z.string(), z.string()).nullish()

const Charge = z.object({
  amount: cents,
  amount_captured: cents,
  amount_refunded: cents,
  captured: z.boolean(),
  payment_method_details: z.object({ card: z.object({ capture_before: z.number().nullish() }).nullish() }).nullish(),
})

const Intent = z.object({
  object: z.literal('payment_intent'),
  id: z.string(),
  status: z.enum(intentStates),
  amount: cents,
  amount_received: cents,
  currency: z.string(),
  metadata,
  latest_charge: z.union([z.string(), Charge]).nullish(),
  last_payment_error: z.object({ code: z.string().nullish(), decline_code: z.string().nullish() }).nullish(),
})

const Session = z.object({
  object: z.literal('checkout.session'),
  id: z.string(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_intent: id.nullish(),
  metadata,
})

const Refund = z.object({
  object: z.literal('refund'),
  id: z.string(),
  amount: cents,
  currency: z.string(),
  payment_intent: id.nullish(),
  status: z.string().nullish(),
  metadata,
})

/** What an intent of the service says. Throws where it is none. */
export function newsOfIntent(given: unknown): IntentNews {
  const intent = Intent.parse(given)
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const until = charge?.payment_method_details?.card?.capture_before
  const error = intent.last_payment_error
  return {
    kind: 'intent',
    intent: intent.id,
    payment: intent.metadata?.payment ?? null,
    status: intent.status,
    cents: intent.amount,
    takenCents: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    failure: error ? (error.decline_code ?? error.code ?? 'unknown') : null,
    holdUntil: until ? until * 1_000 : null,
    // What was never taken counts as given back there.
    returnedCents: charge?.captured
      ? Math.max(0, charge.amount_refunded - (charge.amount - charge.amount_captured))
      : null,
  }
}

/** What a checkout session of the service says. Throws where it is none. */
export function newsOfCheckout(given: unknown): CheckoutNews {
  const session = Session.parse(given)
  return {
    kind: 'checkout',
    checkout: session.id,
    payment: session.metadata?.payment ?? null,
    intent: session.payment_intent ?? null,
    status: session.status,
  }
}

/** What a refund of the service says. Throws where it is none. */
export function newsOfRefund(given: unknown): RefundNews {
  const refund = Refund.parse(given)
  return {
    kind: 'refund',
    refund: refund.id,
    intent: refund.payment_intent ?? null,
    task: refund.metadata?.task ?? null,
    cents: refund.amount,
    currency: refund.currency.toUpperCase(),
    isFailed: refund.status === 'failed' || refund.status === 'canceled',
  }
}

const readers: Readonly<Record<string, (given: unknown) => ServiceNews>> = {
  'payment_intent.amount_capturable_updated': newsOfIntent,
  'payment_intent.succeeded': newsOfIntent,
  'payment_intent.canceled': newsOfIntent,
  'payment_intent.payment_failed': newsOfIntent,
  'checkout.session.completed': newsOfCheckout,
  'checkout.session.expired': newsOfCheckout,
  'refund.created': newsOfRefund,
  'refund.updated': newsOfRefund,
  'refund.failed': newsOfRefund,
}

/** What follows for us from an event; undefined for types that nothing follows from. Throws where it is not formed as its type says. */
export function newsOfEvent(type: string, object: unknown): ServiceNews | undefined {
  return Object.hasOwn(readers, type) ? readers[type]?.(object) : undefined
}
