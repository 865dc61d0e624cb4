import type { PublicKeyEntry } from '../certificate/certificate-payload.ts'
import type { Found } from '../certificate/certificate-view.ts'
import type { Language } from '../text.ts'
import { checkReceipts, type DealCheck } from './check-deal.ts'
import type { DealFile, ReceiptBundle } from './receipt-payload.ts'
import { viewDealSheet } from './receipt-view.ts'

/** What the page that verifies tells of a certificate of a deal. */
export function foundDeal(
  { file, checks }: { file: DealFile; checks: DealCheck[] },
  reader: { language: Language; origin: string },
): Extract<Found, { kind: 'deal' }> {
  return { kind: 'deal', sheet: viewDealSheet(file, reader), checks, isOpen: file.opening !== undefined }
}

/** The same of the receipts of an order. */
export function foundReceipts(
  bundle: ReceiptBundle,
  keys: readonly PublicKeyEntry[],
): Extract<Found, { kind: 'receipts' }> {
  return {
    kind: 'receipts',
    order: bundle.order,
    count: bundle.receipts.length,
    checks: checkReceipts(bundle, keys),
  }
}
