import type { PrivateOfferState } from '#app/domain/offer/private-offer-states.ts'
import type { QuoteState } from '#app/domain/quote/quote-states.ts'
import type { RequestAnswer, RequestSide } from '#app/domain/request/request-steps.ts'

export type RequestTables = {
  /** A request as it was handed in, each time, and how the provider answered. */
  request_round: {
    requestId: string
    /** From 1. */
    number: number
    providerId: string
    /** JSON RequestContent. */
    content: string
    submittedBy: string
    submittedAt: number
    answer: RequestAnswer | null
    /** JSON AnswerDetail. */
    answerDetail: string | null
    /** A person's id, or `rule`. */
    answeredBy: string | null
    answeredAt: number | null
  }
  /** What one side said to the other. */
  request_message: {
    id: string
    requestId: string
    side: RequestSide
    personId: string
    text: string
    sentAt: number
  }
  /** What can be asked for once. */
  request_claim: { kind: 'trial' | 'response'; about: string; requestId: string }
  /** A price that one side names and the other accepts, or answers with another. One open for each request. */
  quote: {
    id: string
    requestId: string
    number: number
    side: RequestSide
    personId: string
    /** JSON QuoteContent. */
    content: string
    state: QuoteState
    validUntil: number
    createdAt: number
    endedAt: number | null
  }
  /** What a provider offers one organisation alone. */
  private_offer: {
    id: string
    listingId: string
    providerId: string
    buyerId: string
    createdBy: string
    state: PrivateOfferState
    /** JSON PrivateOfferContent. */
    content: string
    validUntil: number
    orderId: string | null
    reason: string | null
    createdAt: number
    endedAt: number | null
    updatedAt: number
  }
  /** What a provider asks of buyers and approves by itself, for a listing or for all that have nothing of their own. */
  request_form: {
    providerId: string
    /** Id of a listing, or `all`. */
    scope: string
    /** JSON FormField[]. */
    fields: string
    /** JSON ApprovalRule[]. */
    rules: string
    /** JSON Trial; null where none is given. */
    trial: string | null
    revision: number
    updatedAt: number
  }
}
