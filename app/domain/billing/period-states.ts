import type { EntitlementState } from '../entitlement/entitlement-states.ts'

/** How an order is charged again: in advance for each month or year, or afterwards for what was used in a month. */
export const planKinds = ['subscription', 'metered'] as const
export type PlanKind = (typeof planKinds)[number]

/**
 * Where a period stands: under way; over and waiting to know how much was used; to be paid; paid; the try to pay failed; or
 * given up by the provider.
 */
export const periodStates = ['open', 'closed', 'charged', 'paid', 'failed', 'writtenOff'] as const
export type PeriodState = (typeof periodStates)[number]

/**
 * How the cost of a period came about: so many units at this price each, millionths; the whole of a month or year; what the
 * deposit paid of it; and what a dispute took off it afterwards.
 */
export type PeriodLine =
  | { kind: 'units'; units: number; micros: number }
  | { kind: 'term' }
  | { kind: 'deposit'; cents: number }
  | { kind: 'dispute'; cents: number }

/** Days within which a period has to be paid before the right rests. */
export const graceDays = 7
/** Days after which a right that rests because it was not paid for ends. */
export const endDays = 37

/** Why a right rests: its buyer has not paid a period. */
export const unpaidReason = 'billing'

/** Whether a right rests because a period was not paid. */
export function restsUnpaid({ state, reason }: { state: EntitlementState; reason: string | null }): boolean {
  return state === 'suspended' && reason === unpaidReason
}
