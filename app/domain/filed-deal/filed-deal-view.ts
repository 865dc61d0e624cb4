import type { FiledDeal } from '../../../db/queries/filed-deals.server.ts'
import { formatBytes, formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { sayAmount } from '../dispute/dispute-view.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { type Language, pickText } from '../text.ts'
import type { FiledDealState } from './filed-deal-steps.ts'

/** A filed deal in words. */
export type FiledDealView = {
  number: string
  state: FiledDealState
  subject: string
  filer: Said
  other: string
  otherCode?: string
  isOtherHere: boolean
  /** Which side whoever filed it was. */
  side: OrderSide
  amount: string
  dealtOn: string
  filed: string
  registered?: string
  note: string
  reason?: string
  listing?: string
  file: { name: string; size: string }
  isRelated: boolean
  certificate?: string
}

/** A filed deal in words of one language. */
export function viewFiledDeal(deal: FiledDeal, language: Language): FiledDealView {
  const { filer, other, otherCode, registeredAt, reason, certificate } = deal
  return {
    number: deal.number,
    state: deal.state,
    subject: deal.subject,
    filer: pickText(filer.name, language) ?? { text: filer.slug, language },
    other: deal.otherName,
    ...(otherCode !== null && { otherCode }),
    isOtherHere: other !== null,
    side: deal.side,
    amount: sayAmount(deal.amountCents, deal.currency),
    dealtOn: deal.dealtOn,
    filed: formatDay(deal.filedAt),
    ...(registeredAt !== null && { registered: formatDay(registeredAt) }),
    note: deal.note,
    ...(reason !== null && { reason }),
    ...(deal.listing && { listing: deal.listing.code }),
    file: { name: deal.fileName, size: formatBytes(deal.bytes) },
    isRelated: deal.isRelated === 1,
    ...(certificate !== null && { certificate }),
  }
}

/** What deals on record, or orders completed here, come to. */
export type DealSum = { what: 'filed' | 'orders'; isRelated: boolean; count: number; amount: string }

/** Says a sum. */
export function viewDealSum(
  what: DealSum['what'],
  { currency, isRelated, count, cents }: { currency: string; isRelated: number; count: number; cents: number },
): DealSum {
  return { what, isRelated: isRelated === 1, count, amount: sayAmount(cents, currency) }
}
