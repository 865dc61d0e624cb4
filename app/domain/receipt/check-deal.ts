import type { PublicKeyEntry } from '../certificate/certificate-payload.ts'
import { commitmentOf } from '../certificate/content-hash.ts'
import { isSignedBy, standingOfKey } from '../certificate/signatures.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import type { DealFile, ReceiptBundle, ReceiptFile } from './receipt-payload.ts'

/** One thing that was looked at, and whether it is as it should be; undefined where there is nothing to look at. */
export type DealCheck = { name: 'signature' | 'key' | 'chain' | 'known' | 'opening' | 'record'; isGood: boolean }

/** What the exchange itself knows. */
export type DealFacts = {
  keys: readonly PublicKeyEntry[]
  /** Canonical JSON and signature of what is kept under the number; undefined where there is none. */
  kept?: { payload: string; signature: string } | undefined
  /** Hash of the event as it stands in the record now. */
  eventHash?: string | undefined
}

/** Looks at a certificate of a deal: its signature and key, whether it is the one that is kept, and what it hides where that is shown. */
export function checkDeal(file: DealFile, { keys, kept, eventHash }: DealFacts): DealCheck[] {
  const { payload, opening } = file
  return [
    { name: 'signature', isGood: isSignedBy(payload, file) },
    { name: 'key', isGood: isKnown(file, keys) },
    {
      name: 'known',
      isGood: kept !== undefined && kept.payload === canonicalJson(payload) && kept.signature === file.signature,
    },
    ...(kept ? [{ name: 'record' as const, isGood: eventHash === payload.event.hash }] : []),
    ...(opening
      ? [
          {
            name: 'opening' as const,
            isGood: commitmentOf(opening.salt, hashOf(canonicalJson(opening.content))) === payload.commitment,
          },
        ]
      : []),
  ]
}

/**
 * Looks at the receipts of an order: every signature and key, that they follow one another without a gap from the first, and
 * that the certificate, where there is one, names one of them.
 */
export function checkReceipts(bundle: ReceiptBundle, keys: readonly PublicKeyEntry[]): DealCheck[] {
  const { receipts, certificate, order } = bundle
  return [
    { name: 'signature', isGood: receipts.every((receipt) => isSignedBy(receipt.payload, receipt)) },
    { name: 'key', isGood: receipts.every((receipt) => isKnown(receipt, keys)) },
    { name: 'chain', isGood: isChain(order, receipts) },
    ...(certificate
      ? [
          {
            name: 'opening' as const,
            isGood:
              checkDeal(certificate, { keys }).every(({ name, isGood }) => isGood || name === 'known') &&
              receipts.some(
                ({ payload }) => hashOf(canonicalJson(payload)) === certificate.opening?.content.lastReceipt,
              ),
          },
        ]
      : []),
  ]
}

function isKnown(
  signed: { keyId: string; publicKey: string; payload: { issuedAt: string } },
  keys: readonly PublicKeyEntry[],
): boolean {
  return standingOfKey(keys, { ...signed, at: signed.payload.issuedAt }) === 'known'
}

function isChain(order: string, receipts: readonly ReceiptFile[]): boolean {
  let before: string | null = null
  for (const [index, { payload }] of receipts.entries()) {
    if (payload.order !== order || payload.position !== index + 1 || payload.previous !== before) return false
    before = hashOf(canonicalJson(payload))
  }
  return true
}
