/** Where an order stands. */
export const orderStates = [
  'approving',
  'contracting',
  'paying',
  'delivering',
  'inspecting',
  'completed',
  'disputed',
  'refused',
  'cancelled',
  'refunded',
] as const
export type OrderState = (typeof orderStates)[number]

const openStates: readonly OrderState[] = ['approving', 'contracting', 'paying', 'delivering', 'inspecting', 'disputed']
/** States in which the buyer's right exists. */
export const rightStates: readonly OrderState[] = ['delivering', 'inspecting', 'completed', 'disputed']

/** Whether something is still to be done about it. */
export function isOrderOpen(state: OrderState): boolean {
  return openStates.includes(state)
}

/** What an order comes from: an offer anybody may take, one for named organisations, a response to a demand. */
export const orderOrigins = ['listing', 'private', 'demand'] as const
export type OrderOrigin = (typeof orderOrigins)[number]

/** Who has to act next. */
export type OrderWait = 'buyer' | 'provider' | 'both' | 'operator'
export type OrderSide = 'buyer' | 'provider'
/** Who takes a step: a member of one side, an operator, or the exchange when something happened or time ran out. */
export type OrderTaker = OrderSide | 'operator' | 'exchange'

/** Names of the time limits of orders, as operators set them. */
export type OrderLimit = 'approveDays' | 'signDays' | 'payDays' | 'deliverDays' | 'inspectDays' | 'disputeDays'

/** Whether a side has to act now. */
export function waitsForSide(waitsFor: OrderWait | null | undefined, side: OrderSide): boolean {
  return waitsFor === side || waitsFor === 'both'
}

export type OrderStepRule = {
  from: readonly OrderState[]
  /** Left out where it stays where it is. */
  to?: OrderState
  by: readonly OrderTaker[]
  event: string
  needsReason?: true
  /** Who has to act next, within which limit (working days); `keep` leaves the clock as it is. None: nobody. */
  clock?: { side: OrderWait; limit: OrderLimit } | 'keep'
}

/** How an order goes from its opening to its end. What is not in this table cannot happen. */
export const orderSteps = {
  /** One operator approves; the exchange goes on once there are enough. */
  approve: { from: ['approving'], by: ['operator'], event: 'order.approved', clock: 'keep' },
  pass: {
    from: ['approving'],
    to: 'contracting',
    by: ['exchange'],
    event: 'order.passed',
    clock: { side: 'both', limit: 'signDays' },
  },
  refuse: { from: ['approving'], to: 'refused', by: ['operator'], event: 'order.refused', needsReason: true },
  /** Both signed: it is to be paid. */
  sign: {
    from: ['contracting'],
    to: 'paying',
    by: ['exchange'],
    event: 'order.signed',
    clock: { side: 'buyer', limit: 'payDays' },
  },
  /** Both signed and nothing is to be paid, or it is paid: the right begins. */
  start: {
    from: ['contracting', 'paying'],
    to: 'delivering',
    by: ['exchange'],
    event: 'order.started',
    clock: { side: 'provider', limit: 'deliverDays' },
  },
  deliver: {
    from: ['delivering'],
    to: 'inspecting',
    by: ['provider', 'exchange'],
    event: 'order.delivered',
    clock: { side: 'buyer', limit: 'inspectDays' },
  },
  /** The buyer accepts; or the inspection period is over, or the agreed checks passed. */
  accept: { from: ['inspecting'], to: 'completed', by: ['buyer', 'exchange'], event: 'order.accepted' },
  dispute: {
    from: ['delivering', 'inspecting'],
    to: 'disputed',
    by: ['buyer'],
    event: 'order.disputed',
    needsReason: true,
    clock: { side: 'operator', limit: 'disputeDays' },
  },
  /** The buyer takes its dispute back, or it is rejected. */
  release: { from: ['disputed'], to: 'completed', by: ['buyer', 'operator'], event: 'order.released' },
  /** A part goes back, and what was held is gone: the rest is paid again, or the order lapses. */
  owe: {
    from: ['disputed'],
    to: 'paying',
    by: ['operator'],
    event: 'order.owed',
    clock: { side: 'buyer', limit: 'payDays' },
  },
  /** It is to be delivered again. */
  redeliver: {
    from: ['disputed'],
    to: 'delivering',
    by: ['operator'],
    event: 'order.redelivered',
    clock: { side: 'provider', limit: 'deliverDays' },
  },
  refund: { from: ['disputed'], to: 'refunded', by: ['operator'], event: 'order.refunded', needsReason: true },
  /** What was held came loose before it could be taken. */
  loosen: {
    from: ['delivering', 'inspecting'],
    to: 'paying',
    by: ['exchange'],
    event: 'order.loosened',
    clock: { side: 'buyer', limit: 'payDays' },
  },
  /** Before anything is delivered either side may step back; the provider also when it cannot deliver. */
  cancel: {
    from: ['approving', 'contracting', 'paying'],
    to: 'cancelled',
    by: ['buyer', 'provider'],
    event: 'order.cancelled',
    needsReason: true,
  },
  /** The provider cannot deliver: the money goes back. */
  giveUp: { from: ['delivering'], to: 'cancelled', by: ['provider'], event: 'order.given_up', needsReason: true },
  /** The delivery is overdue: the buyer steps back. */
  leave: { from: ['delivering'], to: 'cancelled', by: ['buyer'], event: 'order.left', needsReason: true },
  /** Nobody signed or paid in time. */
  lapse: { from: ['contracting', 'paying'], to: 'cancelled', by: ['exchange'], event: 'order.lapsed' },
} as const satisfies Record<string, OrderStepRule>
export type OrderStep = keyof typeof orderSteps
export const orderStepNames = Object.keys(orderSteps) as OrderStep[]

/** The rule of a step, in its widest form. */
export function orderStepOf(step: OrderStep): OrderStepRule {
  return orderSteps[step]
}

/** Steps that somebody may take from a state; leaving only once the delivery is overdue. */
export function orderStepsFrom(
  { state, dueAt }: { state: OrderState; dueAt: number },
  by: OrderTaker,
  now: number,
): OrderStep[] {
  return orderStepNames.filter((step) => {
    const rule = orderStepOf(step)
    return rule.by.includes(by) && rule.from.includes(state) && (step !== 'leave' || now > dueAt)
  })
}
