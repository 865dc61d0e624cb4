import type { OrderState } from '../order/order-steps.ts'

/** Whether a buyer may use what it has: yes, not for now, its time or volume is over, or it was taken away. */
export const entitlementStates = ['active', 'suspended', 'ended', 'revoked'] as const
export type EntitlementState = (typeof entitlementStates)[number]

/** Who may suspend, restore and take away by hand. */
export type EntitlementTaker = 'provider' | 'operator'

export type EntitlementStepRule = {
  from: readonly EntitlementState[]
  to: EntitlementState
  event: string
  needsReason?: true
}

/** How a right to use changes. What is not in this table cannot happen. */
export const entitlementSteps = {
  /** What it rests on is open: a hold ran out, a period was not paid, an order is disputed. */
  suspend: { from: ['active'], to: 'suspended', event: 'entitlement.suspended', needsReason: true },
  resume: { from: ['suspended'], to: 'active', event: 'entitlement.resumed' },
  /** Its term is over. */
  end: { from: ['active', 'suspended'], to: 'ended', event: 'entitlement.ended' },
  /** Taken away: refunded, broken terms, an order of an authority. */
  revoke: { from: ['active', 'suspended'], to: 'revoked', event: 'entitlement.revoked', needsReason: true },
} as const satisfies Record<string, EntitlementStepRule>
export type EntitlementStep = keyof typeof entitlementSteps

/** The rule of a step, in its widest form. */
export function entitlementStepOf(step: EntitlementStep): EntitlementStepRule {
  return entitlementSteps[step]
}

/** States of an order in which its right may be suspended by hand. */
export const suspendable: readonly OrderState[] = ['delivering', 'inspecting', 'completed']
/** Before an order is complete it is given up or disputed, so that the money goes back with the right. */
export const revocable: readonly OrderState[] = ['completed']

/** What somebody may do by hand about a right, as it and its order stand: a provider restores only what it suspended itself. */
export function stepsByHand({
  state,
  orderState,
  suspendedBy,
  by,
}: {
  state: EntitlementState
  orderState: OrderState
  /** Who suspended it by hand; undefined where the exchange did by itself, or it is not suspended. */
  suspendedBy: EntitlementTaker | undefined
  by: EntitlementTaker
}): ('suspend' | 'resume' | 'revoke')[] {
  const isOver = !(entitlementSteps.revoke.from as readonly EntitlementState[]).includes(state)
  const mayResume = suspendedBy !== undefined && (by === 'operator' || suspendedBy === 'provider')
  return [
    ...(state === 'active' && suspendable.includes(orderState) ? (['suspend'] as const) : []),
    ...(state === 'suspended' && mayResume && suspendable.includes(orderState) ? (['resume'] as const) : []),
    ...(!isOver && revocable.includes(orderState) ? (['revoke'] as const) : []),
  ]
}

/** Why a right cannot be used at this moment; undefined where it can. */
export function whyNotUsable(
  entitlement: { state: EntitlementState; startsAt: number; endsAt: number; quota: number | null; used: number },
  now: number,
): 'suspended' | 'ended' | 'revoked' | 'notYet' | 'usedUp' | undefined {
  const { state, startsAt, endsAt, quota, used } = entitlement
  if (state !== 'active') return state
  if (now < startsAt) return 'notYet'
  if (now >= endsAt) return 'ended'
  return quota !== null && used >= quota ? 'usedUp' : undefined
}
