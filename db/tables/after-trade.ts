import type { Generated } from 'kysely'
import type { DisputeReason, DisputeWish } from '#app/domain/dispute/dispute-lists.ts'
import type { DisputeSide, DisputeState } from '#app/domain/dispute/dispute-steps.ts'
import type { FiledDealState } from '#app/domain/filed-deal/filed-deal-steps.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { RatingState } from '#app/domain/rating/rating-lists.ts'
import type { DealKind } from '#app/domain/receipt/receipt-payload.ts'

export type AfterTradeTables = {
  /** That a buyer does not accept what was, or was not, delivered. An order has one open at a time. */
  dispute: {
    id: string
    /** ZY… */
    number: string
    orderId: string
    /** Which period it is about; 0 is the order itself. */
    period: Generated<number>
    buyerId: string
    providerId: string
    /** Who opened it. */
    personId: string
    state: DisputeState
    isOpen: number
    reason: DisputeReason
    wish: DisputeWish
    /** How much the buyer wants back, where that is a part. */
    wishCents: number | null
    text: string
    waitsFor: 'provider' | 'operator' | null
    dueAt: number
    messageCount: Generated<number>
    /** How much goes back by the decision. */
    backCents: number | null
    /** Why it was decided so. */
    decision: string | null
    decidedBy: string | null
    openedAt: number
    endedAt: number | null
    updatedAt: number
  }
  dispute_message: {
    id: string
    disputeId: string
    side: DisputeSide
    personId: string
    text: string
    fileName: string | null
    mediaType: string | null
    bytes: number | null
    sha256: string | null
    sentAt: number
  }
  /** What the holder of a right says of what it bought. One an order. */
  rating: {
    id: string
    orderId: string
    listingId: string
    buyerId: string
    providerId: string
    personId: string
    /** 1 to 5 each. */
    fit: number
    quality: number
    delivery: number
    support: number
    text: string
    /** 1 where the buyer agreed to be named. */
    isNamed: number
    /** 1 where buyer and provider seem to belong together: shown as such, and not counted. */
    isRelated: number
    round: Generated<number>
    state: RatingState
    answer: string | null
    answeredBy: string | null
    answeredAt: number | null
    /** What the provider says against it. */
    objection: string | null
    objectedBy: string | null
    objectedAt: number | null
    decision: string | null
    decidedBy: string | null
    decidedAt: number | null
    createdAt: number
    updatedAt: number
  }
  /** A rating as it was written each time. Append-only. */
  rating_round: { ratingId: string; round: number; personId: string; scores: string; text: string; writtenAt: number }
  /** A deal made outside of the exchange that one side puts on record here. */
  filed_deal: {
    id: string
    /** BA… */
    number: string
    organisationId: string
    /** The other side, where it is known here. */
    otherId: string | null
    otherName: string
    otherCode: string | null
    /** Which side whoever files it was. */
    side: OrderSide
    subject: string
    listingId: string | null
    amountCents: number
    currency: string
    /** 2026-11-30. */
    dealtOn: string
    note: string
    state: FiledDealState
    isRelated: Generated<number>
    isDemo: Generated<number>
    /** Who filed it. */
    personId: string
    confirmedBy: string | null
    confirmedAt: number | null
    reason: string | null
    decidedBy: string | null
    /** The contract document. */
    fileName: string
    mediaType: string
    bytes: number
    sha256: string
    filedAt: number
    registeredAt: number | null
    updatedAt: number
  }
  /** What the exchange signs of one thing that happened to an order. Append-only. */
  receipt: {
    /** The event it is about: one receipt each. */
    eventSeq: number
    orderId: string
    /** 1, 2, 3 … of the order. */
    position: number
    /** Action of the event. */
    step: string
    /** Canonical JSON ReceiptPayload. */
    payload: string
    /** SHA-256 of `payload`: the next receipt names it. */
    hash: string
    signature: string
    signedBy: string
    publicKey: string
    issuedAt: number
  }
  /** That a deal was done here, or filed. Append-only. */
  deal_certificate: {
    number: string
    kind: DealKind
    orderId: string | null
    filedDealId: string | null
    /** Canonical JSON DealPayload. */
    payload: string
    /** JSON of what `payload` hides: salt and content, for both sides alone. */
    opening: string
    signature: string
    signedBy: string
    publicKey: string
    eventSeq: number
    issuedAt: number
  }
}
