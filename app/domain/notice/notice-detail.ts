import type { MemberRole } from '../access/roles.ts'
import type { Capability } from '../codes/parties.ts'
import type { EntitlementStep } from '../entitlement/entitlement-states.ts'
import type { OpinionState } from '../opinion/opinion-steps.ts'
import type { OrderSide, OrderStep } from '../order/order-steps.ts'
import type { StandingStep } from '../organisation/standings.ts'
import type { RequestSide } from '../request/request-steps.ts'
import type { ResponseSide } from '../response/response-lists.ts'
import type { Text } from '../text.ts'
import type { NoticeKind } from './notice-kinds.ts'

/** What a notice of each kind tells; `organisation`, `title` and `name` of listings and organisations are JSON of a Text. */
export type NoticeDetails = {
  'organisation.decided': { organisation: string; step: StandingStep }
  'capability.decided': { organisation: string; capability: Capability; result: 'granted' | 'refused' }
  /** `personId` is the member it is about. */
  'member.changed': {
    organisation: string
    personId: string
    what: 'joined' | 'left' | 'removed' | 'role_changed'
    role: MemberRole
  }
  'operator.waiting': { organisation: string; what: 'application' | 'change' | 'capability'; capability?: Capability }
  'review.waiting': { number: string; title: string; what: ReviewWait }
  'submission.moved': { number: string; title: string; what: ReviewNews }
  'listing.moved': { title: string; what: ListingNews }
  'objection.decided': { number: string; title: string; result: 'rejected' | 'upheld' | 'lapsed' }
  /** `organisation` is the other side. */
  'opinion.moved': { title: string; organisation: string; what: OpinionState }
  'complaint.moved': { number: string; title: string; what: ComplaintNews; side: 'complainant' | 'provider' }
  'complaint.waiting': { number: string; title: string; what: 'filed' | 'answered' }
  /** `demand` and `title` of the best listing are JSON of a Text; `count` is how many listings fit. */
  'match.found': { demand: string; title: string; count: string }
  /** The first demand and the best own listing for it; how many own listings and demands there are. */
  'match.demand': { demand: string; title: string; listings: string; demands: string }
  'demand.moved': { number: string; title: string; what: DemandNews }
  'demand.waiting': { number: string; title: string; what: 'submitted' | 'resubmitted' }
  'demand.invited': { number: string; title: string }
  'demand.reminder': { number: string; title: string; what: DemandReminder }
  'demand.desk': { number: string; title: string; what: DemandDeskNews }
  'construction.moved': { number: string; title: string; what: Exclude<ConstructionNews, 'claimed'> }
  'construction.waiting': { number: string; title: string; what: 'claimed' | 'reopened' }
  /** `organisation` is the other side, JSON of a Text; empty where it is not named. */
  'response.moved': { number: string; title: string; organisation: string; what: ResponseNews; side: ResponseSide }
  /** `organisation` is the other side, JSON of a Text. */
  /** `number` is the listing's code where it is about a private offer. */
  'request.moved': { number: string; title: string; organisation: string; what: RequestNews; side: RequestSide }
  /** `number` is that of the right, `version` counts the sets of files of the listing. */
  'fit_test.moved': { title: string; number: string; what: FitTestNews }
  'delivery.files': { number: string; title: string; version: string }
  'order.moved': { number: string; title: string; organisation: string; what: OrderNews; side: OrderSide }
  /** `number` is that of the order, `organisation` the other side. */
  'dispute.moved': { number: string; title: string; organisation: string; what: DisputeNews; side: OrderSide }
  /** `number` is that of the dispute. */
  'dispute.waiting': { number: string; title: string; what: 'opened' | 'answered' | 'unanswered' }
  /** `number` is that of the order. */
  'rating.moved': { number: string; title: string; what: RatingNews }
  'rating.waiting': { number: string; title: string }
  /** `organisation` is the other side; `title` is what the deal is about, JSON of a Text. */
  'filed_deal.moved': { number: string; title: string; organisation: string; what: FiledDealNews }
  'filed_deal.waiting': { number: string; title: string; what: 'filed' | 'confirmed' }
  'order.waiting': { number: string; title: string; what: 'opened' | 'overdue' | 'payment' }
  /** `organisation` is the other side, JSON of a Text. */
  'entitlement.moved': { number: string; title: string; organisation: string; what: EntitlementNews; side: OrderSide }
  'billing.moved': { number: string; title: string; organisation: string; what: BillingNews }
  'file.read': { file: string; result: 'profiled' | 'failed' }
  'census.reminder': { organisation: string }
  'follow.listing': { title: string; what: 'listed' | 'revised' | 'delisted' | 'changed' }
  /** `title` is that of the listing where there is one. */
  'follow.organisation': { organisation: string; title: string; count: string }
  /** `name` is what the follower calls the search; `more` where not all new listings could be looked at. */
  'follow.search': { name: string; count: string; more?: 'more' }
  /** `topic` is JSON of a Text; `count` of listings, or the volume that was reached. */
  'topic.moved': { topic: string; what: 'listed' | 'volume'; count: string }
}

/** Why a submission waits for the operators. */
export type ReviewWait =
  | 'submitted'
  | 'resubmitted'
  | 'withdrawn'
  | 'objected'
  | 'secondApproval'
  | 'remark'
  | 'dueSoon'
  | 'overdue'
/** What became of a submission. */
export type ReviewNews =
  | 'accepted'
  | 'returned'
  | 'refused'
  | 'notice'
  | 'objected'
  | 'objectionRejected'
  | 'objectionUpheld'
  | 'registered'
  | 'remark'
/** What became of a complaint; `correction` is told to the provider that is asked for it. */
export type ComplaintNews = 'accepted' | 'answered' | 'upheld' | 'correction' | 'dismissed'
/** What became of a demand. */
export type DemandNews = 'published' | 'returned' | 'withdrawn' | 'closed'
/** What of a demand, or of a response to it, runs out or is over. */
export type DemandReminder =
  | 'deadlineNear'
  | 'decide'
  | 'choose'
  | 'choiceOverdue'
  | 'noSupply'
  | 'noSupplyClosed'
  | 'expired'
  | 'react'
  | 'answer'
/** Why a demand needs the operators. */
export type DemandDeskNews = 'overdue' | 'unanswered' | 'choiceOverdue'
/** What became of a claim, or of the item that is claimed. */
export type ConstructionNews =
  | 'claimed'
  | 'accepted'
  | 'passed'
  | 'overdue'
  | 'released'
  | 'dropped'
  | 'built'
  | 'reopened'
/** What became of a response; `asked` and `answered` are messages that move a clock, `said` is any other. */
export type ResponseNews =
  | 'submitted'
  | 'revised'
  | 'asked'
  | 'answered'
  | 'said'
  | 'shortlisted'
  | 'declined'
  | 'superseded'
  | 'accepted'
  | 'invited'
  | 'withdrawn'
  | 'lapsed'
/** What became of a request, a quote or a private offer; `due` tells of a time that is nearly over. */
export type RequestNews =
  | 'submitted'
  | 'resubmitted'
  | 'approved'
  | 'agreed'
  | 'changes'
  | 'denied'
  | 'withdrawn'
  | 'lapsed'
  | 'quoted'
  | 'quoteEnded'
  | 'said'
  | 'due'
  | 'offered'
  | 'offerAccepted'
  | 'offerDeclined'
  | 'offerWithdrawn'
  | 'offerExpired'
/** What became of an order: a step of its table, a signature, or a time that is over. */
export type OrderNews = Exclude<OrderStep, 'approve'> | 'signed' | 'overdue' | 'late' | 'moneyBack'
/** What became of a dispute; `asked` is a question of the operators. */
export type DisputeNews =
  | 'opened'
  | 'answered'
  | 'said'
  | 'asked'
  | 'withdrawn'
  | 'reject'
  | 'redeliver'
  | 'partRefund'
  | 'refund'
/** What became of checks of a listing, and of those of a delivery: accepted by them, passed, not passed, not run. */
export type FitTestNews = 'done' | 'failed' | 'accepted' | 'passed' | 'notPassed' | 'broken'
/** What became of a rating: for the provider the first two, for the buyer its answer and that it was taken away, for the provider that it stays. */
export type RatingNews = 'given' | 'changed' | 'answered' | 'hidden' | 'kept' | 'taken'
/** What became of a filed deal. */
export type FiledDealNews = 'named' | 'confirmed' | 'denied' | 'returned' | 'registered'
/** What became of a right to use, or that its end is a month or a week away. */
export type EntitlementNews = EntitlementStep | 'month' | 'week'
/**
 * What became of a period of an order, of its renewal, or of an invoice: `transfer` asks for a transfer, `failed` tells that a
 * card was not taken, `count` asks the provider how much was used.
 */
export type BillingNews =
  | 'transfer'
  | 'failed'
  | 'paid'
  | 'suspended'
  | 'resumed'
  | 'ended'
  | 'count'
  | 'stopped'
  | 'invoiceAsked'
  | 'invoiceIssued'
  | 'invoiceRefused'
  | 'invoiceWithdrawn'
  | 'creditNoteDue'
  | 'creditNoteIssued'
/** What became of a listing, or of the update it promises. */
export type ListingNews =
  | 'listed'
  | 'suspended'
  | 'suspendedOverdue'
  | 'resumed'
  | 'delisted'
  | 'updateDue'
  | 'updateOverdue'

/** A notice as it is kept, ready to be put into words. */
export type SaidNotice = { [K in NoticeKind]: { kind: K; detail: NoticeDetails[K] } }[NoticeKind]

/** Reads what is kept. */
export function readNotice({ kind, detail }: { kind: NoticeKind; detail: string }): SaidNotice {
  return { kind, detail: JSON.parse(detail) } as SaidNotice
}

/** The person a notice is about, where it is about one: the name is looked up when it is read. */
export function personIn(notice: SaidNotice): string | undefined {
  return notice.kind === 'member.changed' ? notice.detail.personId : undefined
}

/** A text of a detail. */
export function textIn(json: string): Text {
  return JSON.parse(json) as Text
}
