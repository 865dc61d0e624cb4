import type { Generated } from 'kysely'
import type { NoticeState } from '#app/domain/payment/service-news.ts'
import type { TransferState } from '#app/domain/payment/transfer-states.ts'

export type PaymentTables = {
  /** How the payment service knows an organisation. */
  payment_customer: {
    organisationId: string
    /** Which account of the payment service it is about. */
    account: string
    customer: string
    createdAt: number
  }
  /** What the payment service said, once each. */
  payment_notice: {
    /** As the service numbers it. */
    id: string
    type: string
    paymentId: string | null
    state: NoticeState
    /** JSON ServiceNews: what follows from it; null where nothing does. */
    news: string | null
    tries: Generated<number>
    /** When it is looked at again, while it waits. */
    dueAt: number
    failure: string | null
    /** When the service said it happened. */
    saidAt: number
    receivedAt: number
    doneAt: number | null
  }
  /** Money that came to, or has to leave, the exchange's bank account. */
  payment_transfer: {
    id: string
    /** What it is about, once only: a line of the bank, or a payment that is given back. */
    occasion: string
    paymentId: string | null
    reference: string
    payer: string
    cents: number
    currency: string
    state: TransferState
    /** Why it goes back, or was struck out. */
    why: string | null
    /** A person's id, or `system`. */
    notedBy: string
    notedAt: number
    settledBy: string | null
    settledAt: number | null
  }
}
