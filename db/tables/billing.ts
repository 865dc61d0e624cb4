import type { Generated } from 'kysely'
import type { CreditNoteState, InvoiceKind, InvoiceState } from '#app/domain/billing/invoice-states.ts'
import type { PeriodState, PlanKind } from '#app/domain/billing/period-states.ts'
import type { PayoutState, RunState } from '#app/domain/billing/settlement-states.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'

export type BillingTables = {
  /** How an order is charged again: one an order that is. */
  billing_plan: {
    orderId: string
    kind: PlanKind
    /** Months of one period. */
    months: number
    /** From when periods are counted: the start of the right. */
    startsAt: number
    /** The last period that was opened; 0 is the order itself. */
    n: number
    /** When the next thing is to be done; `noDue` once there is none. */
    nextAt: number
    /** When it ends because a side stopped it, or a dispute was upheld; then nobody stopped it. */
    stopsAt: number | null
    stoppedBy: OrderSide | null
    createdAt: number
    updatedAt: number
  }
  /** A period of an order that is charged for itself. `n` counts from 1 and never twice. */
  billing_period: {
    id: string
    orderId: string
    buyerId: string
    providerId: string
    n: number
    startsAt: number
    endsAt: number
    state: PeriodState
    /** 1 while money for it is waited for. */
    isDue: Generated<number>
    /** What was used; null where that is not counted, or not known yet. */
    units: number | null
    /** What it costs, of that paid from what was deposited with the order, and what is left to pay. */
    costCents: number | null
    creditCents: Generated<number>
    cents: number | null
    currency: string
    /** JSON PeriodLine[]: how the cost came about. */
    detail: string
    /** How often it was asked to be paid. */
    tries: Generated<number>
    /** Until when it has to be paid before the right rests; `noDue` where nothing has. */
    dueAt: number
    createdAt: number
    paidAt: number | null
    updatedAt: number
  }
  /** Providers are paid together what they are owed up to a moment. */
  settlement_run: {
    id: string
    /** JS… */
    number: string
    /** Parts runs: a week, or the run itself where an operator began it. */
    occasion: string
    state: RunState
    cutoffAt: number
    /** A person, or `system`. */
    proposedBy: string
    proposedAt: number
    approvedBy: string | null
    approvedAt: number | null
    updatedAt: number
  }
  /** What one provider gets in a run. */
  payout: {
    id: string
    runId: string
    providerId: string
    cents: number
    currency: string
    state: PayoutState
    bankReference: string | null
    reason: string | null
    settledBy: string | null
    settledAt: number | null
    createdAt: number
  }
  /** What of a payout is for which order; negative where the provider got too much before. */
  payout_order: { runId: string; orderId: string; payoutId: string; cents: number; isOpen: number }
  /** A buyer asks its provider for an invoice. */
  invoice: {
    id: string
    orderId: string
    buyerId: string
    providerId: string
    state: InvoiceState
    kind: InvoiceKind
    cents: number
    currency: string
    title: string
    taxNumber: string
    address: string
    bank: string
    email: string
    requestedBy: string
    requestedAt: number
    /** As the tax office numbers it. */
    invoiceNumber: string | null
    invoiceDay: string | null
    /** Why it was refused. */
    reason: string | null
    fileName: string | null
    mediaType: string | null
    bytes: number | null
    sha256: string | null
    answeredBy: string | null
    answeredAt: number | null
    /** The tax that its amount holds; null where the provider did not say. */
    taxBasisPoints: number | null
    updatedAt: number
  }
  /** What was refunded after it was invoiced is taken off its invoice: one a refund and invoice. */
  credit_note: {
    id: string
    /** HZ… */
    number: string
    /** The refund in the ledger. */
    occasion: string
    invoiceId: string
    orderId: string
    buyerId: string
    providerId: string
    state: CreditNoteState
    /** Below zero, as is the tax in it. */
    cents: number
    taxCents: number | null
    currency: string
    /** As the tax office numbers it. */
    noteNumber: string | null
    noteDay: string | null
    fileName: string | null
    mediaType: string | null
    bytes: number | null
    sha256: string | null
    createdAt: number
    issuedBy: string | null
    issuedAt: number | null
    updatedAt: number
  }
}
