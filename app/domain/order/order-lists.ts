import type { DeliveryMode } from '../codes/trade.ts'

/** Longest reason and note, in characters. */
export const longestReason = 2_000

/** Modes in which the exchange itself hands over: everything else a provider confirms by hand. */
const byExchange: readonly DeliveryMode[] = ['FILE', 'API', 'QUERY']

/** Whether the provider hands over itself and says so when it has. */
export function isDeliveredByHand(mode: DeliveryMode): boolean {
  return !byExchange.includes(mode)
}
