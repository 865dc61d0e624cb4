import type { Generated } from 'kysely'
import type { DeliveryMode } from '#app/domain/codes/trade.ts'
import type { EntitlementState } from '#app/domain/entitlement/entitlement-states.ts'
import type { LedgerAccount, LedgerKind } from '#app/domain/ledger/postings.ts'
import type { OrderOrigin, OrderState, OrderWait } from '#app/domain/order/order-steps.ts'
import type { PaymentMethod, PaymentState, PaymentTaskKind } from '#app/domain/payment/payment-states.ts'
import type { RequestState } from '#app/domain/request/request-states.ts'

export type OrderTables = {
  /** A buyer asks to have a listing on the terms of one of its offers. */
  request: {
    id: string
    /** SQ… */
    number: string
    listingId: string
    providerId: string
    buyerId: string
    createdBy: string
    state: RequestState
    /** 1 while something can still come of it. */
    isOpen: number
    /** JSON RequestContent. */
    content: string
    /** How often it was handed in. */
    round: Generated<number>
    waitsFor: 'buyer' | 'provider' | null
    /** Until when `waitsFor` has to act; `noDue` where nobody has. */
    dueAt: number
    toldDueAt: number | null
    reason: string | null
    /** A person's id, or `rule` where a rule of the provider approved it. */
    decidedBy: string | null
    createdAt: number
    submittedAt: number
    decidedAt: number | null
    updatedAt: number
  }
  trade_order: {
    id: string
    /** DD… */
    number: string
    requestId: string | null
    listingId: string
    providerId: string
    buyerId: string
    createdBy: string
    origin: OrderOrigin
    state: OrderState
    isOpen: number
    /** JSON OrderTerms: what was agreed on, whole; never changed. */
    terms: string
    /** What the order itself costs, before any later period; 0 for nothing. */
    totalCents: number
    /** Of it, what the exchange keeps. */
    feeCents: number
    currency: string
    waitsFor: OrderWait | null
    /** Until when `waitsFor` has to act; `noDue` where nobody has. */
    dueAt: number
    toldDueAt: number | null
    /** Operators that have to approve before a contract is drawn. */
    approvalsNeeded: number
    /** 1 where buyer and provider seem to belong together. */
    isRelated: Generated<number>
    isDemo: Generated<number>
    createdAt: number
    signedAt: number | null
    /** When the buyer's right began: paid for, or free. */
    startedAt: number | null
    deliveredAt: number | null
    endedAt: number | null
    /** Why it was refused, cancelled or disputed. */
    reason: string | null
    updatedAt: number
  }
  order_approval: { orderId: string; personId: string; note: string | null; approvedAt: number }
  /** A buyer's right to use what it ordered. One an order. */
  entitlement: {
    id: string
    /** SY… */
    number: string
    orderId: string
    listingId: string
    providerId: string
    buyerId: string
    /** The revision of the listing that was agreed on. */
    revision: number
    mode: DeliveryMode
    state: EntitlementState
    startsAt: number
    /** `noDue` where it does not end. */
    endsAt: number
    /** Calls, downloads or queries that are included; null where they are not counted. */
    quota: number | null
    used: Generated<number>
    reason: string | null
    /** When its buyer was last told that its end is near. */
    remindedAt: number | null
    createdAt: number
    updatedAt: number
  }
  payment: {
    id: string
    orderId: string
    /** 0 is the order itself, n its nth billing period. */
    period: number
    method: PaymentMethod
    state: PaymentState
    /** 1 while money may still come of it, is held, or was taken: one such an order and period. */
    isOpen: number
    amountCents: number
    capturedCents: Generated<number>
    refundedCents: Generated<number>
    currency: string
    /** Its payment intent and checkout session at the payment service. */
    intent: string | null
    checkout: string | null
    checkoutUrl: string | null
    /** What a bank transfer has to say. */
    reference: string
    holdUntil: number | null
    /** Why it failed, as the payment service calls it. */
    failure: string | null
    /** Address of the page to come back to from the payment service. */
    backUrl: string | null
    /** What operators have to look at, by name of the reason; null where nothing. */
    attention: string | null
    attentionAt: number | null
    createdAt: number
    updatedAt: number
  }
  /** Something the payment service has to be told. Its id is the idempotency key. */
  payment_task: {
    id: string
    paymentId: string
    kind: PaymentTaskKind
    /** Parts tasks of one kind: a round, a dispute. */
    occasion: string
    amountCents: number
    /** The payment intent it is about, where that is not the payment's own. */
    target: string | null
    state: 'open' | 'done' | 'failed'
    tries: Generated<number>
    dueAt: number
    failure: string | null
    createdAt: number
    doneAt: number | null
  }
  /** One line of a posting. The lines of a posting, those with the same kind and occasion, sum to zero. Append-only. */
  ledger_entry: {
    id: string
    orderId: string
    kind: LedgerKind
    occasion: string
    account: LedgerAccount
    organisationId: string | null
    cents: number
    currency: string
    at: number
  }
}
