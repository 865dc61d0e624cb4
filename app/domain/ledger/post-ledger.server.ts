import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { hasPosting, insertLedgerEntries } from '#db/queries/ledger.server.ts'
import { type LedgerKind, type LedgerLine, sumOf } from './postings.ts'

/**
 * Writes a posting into the ledger, once: one with the same kind and occasion is not written again. Gives whether it was
 * written. Throws where its lines do not sum to zero; that is a fault of ours, and nothing of the transaction holds.
 */
export async function postLedger(
  trx: Db,
  posting: {
    orderId: string
    kind: LedgerKind
    /** What it is about, unique among postings of the kind: a payment, a refund, a settlement run and order. */
    occasion: string
    lines: readonly LedgerLine[]
    currency: string
    now: number
  },
): Promise<boolean> {
  const { orderId, kind, occasion, lines, currency, now } = posting
  if (sumOf(lines) !== 0 || lines.some(({ cents }) => !Number.isSafeInteger(cents)))
    throw new Error(`posting ${kind} ${occasion} does not sum to zero`)
  if (lines.length === 0 || (await hasPosting(trx, { kind, occasion }))) return false
  await insertLedgerEntries(
    trx,
    lines.map(({ account, cents, organisationId }) => ({
      id: newId(),
      orderId,
      kind,
      occasion,
      account,
      organisationId: organisationId ?? null,
      cents,
      currency,
      at: now,
    })),
  )
  return true
}
