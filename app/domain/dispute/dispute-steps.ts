import type { PeriodState } from '../billing/period-states.ts'
import { dayLength } from '../calendar/days.ts'

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

/**
 * Which decisions a dispute allows: a part goes back only of what was delivered and costs at least two of the smallest unit;
 * nothing is delivered again of a period that is over or was charged, the buyer takes its dispute back where it was.
 */
export function decisionsFor({ period, cents, deliveredAt }: Disputable): DisputeDecision[] {
  const hasPart = cents >= 2 && deliveredAt !== null
  return disputeDecisions.filter(
    (decision) => (decision !== 'partRefund' || hasPart) && (decision !== 'redeliver' || period === 0),
  )
}

/** What a dispute is about: the order itself (period 0) or a later period, what that costs, and when it was delivered. */
export type Disputable = { period: number; cents: number; deliveredAt: number | null }

/** Days after its end in which a period can still be disputed; one that is not paid yet can be at any time. */
export const periodDisputeDays = 30

/** Whether a buyer may dispute a period of an order that was accepted. */
export function mayDisputePeriod(
  period: { state: PeriodState; isDue: number; costCents: number | null; endsAt: number },
  now: number,
): boolean {
  if (!['charged', 'failed', 'paid'].includes(period.state) || (period.costCents ?? 0) < 1) return false
  return period.isDue === 1 || now < period.endsAt + periodDisputeDays * dayLength
}

/**
 * Whether a buyer may open a dispute now: while it inspects, or once the delivery is overdue. `now` and `dueAt` are
 * milliseconds.
 */
export function mayDispute(order: { state: string; dueAt: number }, now: number): boolean {
  return order.state === 'inspecting' || (order.state === 'delivering' && now > order.dueAt)
}
