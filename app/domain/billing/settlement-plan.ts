import type { LedgerLine } from '../ledger/postings.ts'

/** What is owed for one order; negative where its provider got too much. */
export type OwedOrder = { orderId: string; providerId: string; currency: string; cents: number }

/** What one provider gets, in one currency, and for which orders. */
export type PlannedPayout = { providerId: string; currency: string; cents: number; orders: OwedOrder[] }

/**
 * What providers get: what they are owed for all their orders, less what they got too much for others. One that would get
 * nothing, or owes itself, is left out whole: its balance is carried to the next run.
 */
export function payoutsOf(owed: readonly OwedOrder[]): PlannedPayout[] {
  const byProvider = new Map<string, PlannedPayout>()
  for (const order of owed) {
    const { providerId, currency, cents } = order
    const key = `${providerId} ${currency}`
    const payout: PlannedPayout = byProvider.get(key) ?? { providerId, currency, cents: 0, orders: [] }
    payout.cents += cents
    payout.orders.push(order)
    byProvider.set(key, payout)
  }
  return [...byProvider.values()].filter(({ cents }) => cents > 0)
}

/** What the ledger says of one order in a payout: taken from the payment service as far as the order has money there, else from the bank. */
export function payoutOfOrder(of: { cents: number; providerId: string; atService: number }): LedgerLine[] {
  const { cents, providerId, atService } = of
  const fromService = Math.min(Math.max(0, cents), Math.max(0, atService))
  const lines: LedgerLine[] = [
    { account: 'provider', cents, organisationId: providerId },
    { account: 'service', cents: -fromService },
    { account: 'bank', cents: fromService - cents },
  ]
  return lines.filter((line) => line.cents !== 0)
}
