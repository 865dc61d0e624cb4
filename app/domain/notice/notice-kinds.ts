/** How a notice reaches its person beside standing in the notice centre. */
export const noticeDeliveries = ['none', 'at_once', 'daily'] as const
export type NoticeDelivery = (typeof noticeDeliveries)[number]

/** Kinds of notices, and how each is delivered to people who have not chosen. */
export const noticeKinds = {
  /** The own organisation was verified, returned, suspended or reinstated. */
  'organisation.decided': 'at_once',
  /** A capability was granted or refused. */
  'capability.decided': 'at_once',
  /** Somebody joined, left or changed role in the own organisation. */
  'member.changed': 'daily',
  /** For operators: an organisation waits for verification, or a capability was asked for. */
  'operator.waiting': 'daily',
  /** For operators: a submission waits, or its time runs out. */
  'review.waiting': 'daily',
  /** A submission of the own organisation was answered, objected to or registered. */
  'submission.moved': 'at_once',
  /** An own listing was listed, suspended, delisted, or is to be updated. */
  'listing.moved': 'at_once',
  /** An objection of the own organisation was decided. */
  'objection.decided': 'at_once',
  /** For provider and assessor: an opinion was asked for, answered, issued or withdrawn. */
  'opinion.moved': 'at_once',
  /** For whoever complained and the provider: what became of a complaint. */
  'complaint.moved': 'at_once',
  /** For operators: a complaint waits. */
  'complaint.waiting': 'daily',
  /** For a buyer: what became of a demand of the own organisation. */
  'demand.moved': 'at_once',
  /** For operators: a demand waits to be published. */
  'demand.waiting': 'daily',
  /** For a buyer: listings fit a demand of the own organisation. */
  'match.found': 'daily',
  /** For a provider: its listings could serve a demand. */
  'match.demand': 'daily',
  /** For a provider: it was asked to answer a demand. */
  'demand.invited': 'at_once',
  /** For buyer and provider: a time of a demand or a response runs out or is over. */
  'demand.reminder': 'at_once',
  /** For operators: a demand needs them. */
  'demand.desk': 'daily',
  /** For those who claim an item of the construction list, and the buyer it comes from. */
  'construction.moved': 'at_once',
  /** For operators: somebody claims an item of the construction list. */
  'construction.waiting': 'daily',
  /** For buyer and provider: what became of a response to a demand. */
  'response.moved': 'at_once',
  /** For buyer and provider: what became of a request, a quote or a private offer. */
  'request.moved': 'at_once',
  /** For buyer and provider: what became of an order. */
  'order.moved': 'at_once',
  /** For a buyer: what its checks of a listing came to, or those of a delivery. */
  'fit_test.moved': 'at_once',
  /** For whoever has a right to them: there are new files. */
  'delivery.files': 'at_once',
  /** For operators: an order waits to be approved, or has waited too long. */
  'order.waiting': 'daily',
  /** For buyer and provider: what became of a dispute. */
  'dispute.moved': 'at_once',
  /** For operators: a dispute was opened, or waits for their decision. */
  'dispute.waiting': 'daily',
  /** For buyer and provider: what became of a rating. */
  'rating.moved': 'at_once',
  /** For operators: a provider objects to a rating. */
  'rating.waiting': 'daily',
  /** For both sides: what became of a deal that was put on record. */
  'filed_deal.moved': 'at_once',
  /** For operators: a deal is to be put on record. */
  'filed_deal.waiting': 'daily',
  /** For buyer and provider: a right to use was suspended, goes on, was taken away, ends soon or ended. */
  'entitlement.moved': 'at_once',
  /** For buyer and provider: a period is to be paid or was, a renewal was stopped, or what became of an invoice. */
  'billing.moved': 'at_once',
  /** A data file that the person sent was read, or cannot be. */
  'file.read': 'none',
  /** The own organisation has registered no data resources. */
  'census.reminder': 'daily',
  /** A followed listing changed. */
  'follow.listing': 'daily',
  /** A followed organisation listed something. */
  'follow.organisation': 'daily',
  /** Something new matches a followed search. */
  'follow.search': 'daily',
  /** Something was listed for a followed topic of unmet demand, or more is asked for. */
  'topic.moved': 'daily',
} as const satisfies Record<string, NoticeDelivery>
export type NoticeKind = keyof typeof noticeKinds
