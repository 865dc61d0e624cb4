/** Why a payment did not work, as people are told; what the service calls otherwise is `other`. */
export const failureNames = [
  'declined',
  'funds',
  'expiredCard',
  'authentication',
  'noCard',
  'expired',
  'amount',
  'away',
  'other',
] as const
export type FailureName = (typeof failureNames)[number]

const known: Readonly<Record<string, FailureName>> = {
  card_declined: 'declined',
  generic_decline: 'declined',
  do_not_honor: 'declined',
  test_mode_live_card: 'declined',
  insufficient_funds: 'funds',
  expired_card: 'expiredCard',
  authentication_required: 'authentication',
  payment_intent_authentication_failure: 'authentication',
  noCard: 'noCard',
  expired: 'expired',
  amount: 'amount',
  away: 'away',
}

/** The plain name of a failure. */
export function failureNameOf(failure: string): FailureName {
  return Object.hasOwn(known, failure) ? (known[failure] ?? 'other') : 'other'
}

/** What of a payment an operator has to look at. */
export const attentions = [
  /** Amount or currency differ from the order's: nothing was delivered for it, it goes back. */
  'amount',
  /** Money came for an order that was over: it goes back. */
  'late',
  /** A second payment for what was paid already: it goes back. */
  'twice',
  /** Taken at the service though nobody here asked for it. */
  'unasked',
  /** Taken though the order had ended: it goes back. */
  'takenAfterEnd',
  /** The hold was over before what was accepted could be taken. */
  'holdLost',
  /** A hold ends while a dispute is not decided. */
  'holdDisputed',
  /** The service refused what it was told, or did not answer for long. */
  'task',
  /** The service knows nothing of it. */
  'missing',
  /** What was taken or given back differs between here and there. */
  'differs',
  /** The service could not give the money back. */
  'refundFailed',
] as const
export type Attention = (typeof attentions)[number]

/** The most a card can pay at once, in the smallest unit: eight figures. */
export const mostByCard = 99_999_999

/** The reason why a payment is before the operators, as it is kept. */
export function attentionOf({ attention }: { attention: string | null }): Attention | undefined {
  return attentions.find((each) => each === attention)
}
