/** Where a dispute stands. */
export const disputeStates = [
  'open',
  'answered',
  'withdrawn',
  'rejected',
  'redelivered',
  'partRefunded',
  'refunded',
] as const
export type DisputeState = (typeof disputeStates)[number]

const openStates: readonly DisputeState[] = ['open', 'answered']

/** Whether it is still to be decided. */
export function isDisputeOpen(state: DisputeState): boolean {
  return openStates.includes(state)
}

/** Who speaks in a dispute. */
export type DisputeSide = 'buyer' | 'provider' | 'operator'

export type DisputeStepRule = {
  from: readonly DisputeState[]
  /** Left out where it stays where it is. */
  to?: DisputeState
  by: DisputeSide | 'exchange'
  event: string
  needsReason?: true
}

/** How a dispute goes from its opening to its end. What is not in this table cannot happen. */
export const disputeSteps = {
  /** The provider's first word after it was opened. */
  answer: { from: ['open'], to: 'answered', by: 'provider', event: 'dispute.answered' },
  /** The provider's time is over: the operators decide without it. */
  passOn: { from: ['open'], to: 'answered', by: 'exchange', event: 'dispute.passed_on' },
  withdraw: { from: ['open', 'answered'], to: 'withdrawn', by: 'buyer', event: 'dispute.withdrawn' },
  reject: {
    from: ['open', 'answered'],
    to: 'rejected',
    by: 'operator',
    event: 'dispute.rejected',
    needsReason: true,
  },
  redeliver: {
    from: ['open', 'answered'],
    to: 'redelivered',
    by: 'operator',
    event: 'dispute.redelivered',
    needsReason: true,
  },
  partRefund: {
    from: ['open', 'answered'],
    to: 'partRefunded',
    by: 'operator',
    event: 'dispute.part_refunded',
    needsReason: true,
  },
  refund: {
    from: ['open', 'answered'],
    to: 'refunded',
    by: 'operator',
    event: 'dispute.refunded',
    needsReason: true,
  },
} as const satisfies Record<string, DisputeStepRule>
export type DisputeStep = keyof typeof disputeSteps

/** The rule of a step, in its widest form. */
export function disputeStepOf(step: DisputeStep): DisputeStepRule {
  return disputeSteps[step]
}

/** What operators decide. */
export const disputeDecisions = ['reject', 'redeliver', 'partRefund', 'refund'] as const
export type DisputeDecision = (typeof disputeDecisions)[number]

/** Which decisions an order allows: a part goes back only of what was delivered and costs at least two of the smallest unit. */
export function decisionsFor(order: { totalCents: number; deliveredAt: number | null }): DisputeDecision[] {
  const hasPart = order.totalCents >= 2 && order.deliveredAt !== null
  return disputeDecisions.filter((decision) => decision !== 'partRefund' || hasPart)
}

/**
 * Whether a buyer may open a dispute now: while it inspects, or once the delivery is overdue. `now` and `dueAt` are
 * milliseconds.
 */
export function mayDispute(order: { state: string; dueAt: number }, now: number): boolean {
  return order.state === 'inspecting' || (order.state === 'delivering' && now > order.dueAt)
}
