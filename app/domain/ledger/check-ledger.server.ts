import type { Db } from '#db/client.server.ts'
import { listDifferences, listUnbalanced } from '#db/queries/ledger.server.ts'

/** What is held of the ledger: each names what differs where it does. */
export const ledgerChecks = ['posting', 'capture', 'refund', 'hold', 'payout', 'overpaid'] as const
export type LedgerCheck = (typeof ledgerChecks)[number]

/** The first thing that is wrong. `where` is a posting, or the number of an order; amounts are cents. */
export type LedgerFault = { check: LedgerCheck; where: string; ledgerCents: number; otherCents: number }

/**
 * Holds the whole ledger: each posting, and so each order, sums to zero; what was taken, given back and is held is what the
 * payments say; what was paid out is what settlement runs paid, and no more than was taken for each provider. Gives the first
 * fault, or undefined where there is none.
 */
export async function checkLedger(db: Db): Promise<LedgerFault | undefined> {
  const [unbalanced] = await listUnbalanced(db, 1)
  if (unbalanced) {
    const { kind, occasion, cents } = unbalanced
    return { check: 'posting', where: `${kind} ${occasion}`, ledgerCents: cents, otherCents: 0 }
  }
  for (const check of ledgerChecks) {
    if (check === 'posting') continue
    const [found] = await listDifferences(db, check, 1)
    if (found) return { check, where: found.order, ledgerCents: found.ledgerCents, otherCents: found.otherCents }
  }
  return undefined
}
