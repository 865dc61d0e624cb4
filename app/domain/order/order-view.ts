import type { Entitlement } from '../../../db/queries/entitlements.server.ts'
import type { Order } from '../../../db/queries/orders.server.ts'
import { formatCount, formatDay } from '../../i18n/format.ts'
import { sayOffer } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { type CrossBorder, crossBorders } from '../codes/grading.ts'
import { deliveryModes, priceModels, priceUnits } from '../codes/trade.ts'
import type { EntitlementState } from '../entitlement/entitlement-states.ts'
import { leadOffer } from '../listing/listing-projection.ts'
import { usageTerms } from '../listing/usage-terms.ts'
import { formatCents } from '../payment/payment-view.ts'
import { noDue } from '../review/review-lists.ts'
import type { Language } from '../text.ts'
import { type OrderLine, type Reader, saidOf, viewOrderLine } from './order-line.ts'
import type { OrderTerms, UseTerms } from './order-terms.ts'

/** What was agreed on, in words. */
export type TermsView = {
  code: string
  revision: number
  offer: ReturnType<typeof saidOf>
  /** The price of one unit, as the offer had it. */
  price: string
  quantity?: string
  mode: string
  months?: number
  quota?: string
  purpose: string
  scenario?: string
  isTrial: boolean
  isPublicInterest: boolean
  updates: boolean
  deliverDays: number
  inspectDays: number
  sentences: { id: string; kind: 'may' | 'must-not' | 'must' | 'fact'; text: string }[]
}

/** What it costs; the fee and what is left for the provider alone. */
export type MoneyView = { total: string; fee?: { amount: string; share: string; yours: string } }

/** The right that came of an order, in short. */
export type RightView = { number: string; state: EntitlementState; until?: string; used?: string }

/** Terms in words of one language. */
export function viewTerms(terms: OrderTerms, language: Language): TermsView {
  const { offer, listing } = terms
  const lead = leadOffer([offer]) ?? { model: offer.model, currency: offer.currency, more: false }
  return {
    code: listing.code,
    revision: listing.revision,
    offer: offer.title
      ? saidOf(offer.title, language)
      : { text: labelOf(priceModels, offer.model, language), language },
    price: sayOffer(lead, language),
    ...(terms.quantity !== null && {
      quantity: [formatCount(terms.quantity), offer.unit && labelOf(priceUnits, offer.unit, language)]
        .filter(Boolean)
        .join(' '),
    }),
    mode: labelOf(deliveryModes, terms.mode, language),
    ...(terms.months !== null && { months: terms.months }),
    ...(terms.quota !== null && { quota: formatCount(terms.quota) }),
    purpose: terms.purpose,
    ...(terms.scenario !== null && { scenario: terms.scenario }),
    isTrial: terms.isTrial,
    isPublicInterest: terms.isPublicInterest,
    updates: terms.updates,
    deliverDays: terms.deliverDays,
    inspectDays: terms.inspectDays,
    sentences: sayUse(terms.use, language),
  }
}

/** How what was bought may be used, one sentence each. */
export function sayUse(use: UseTerms, language: Language): TermsView['sentences'] {
  const { crossBorder, derivative, redistribution, sublicense, modelTraining, afterTerm, licence, ...terms } = use
  const sentences = usageTerms({
    terms: {
      ...terms,
      ...(derivative !== null && { derivative }),
      ...(redistribution !== null && { redistribution }),
      ...(sublicense !== null && { sublicense }),
      ...(modelTraining !== null && { modelTraining }),
      ...(afterTerm !== null && { afterTerm }),
      ...(licence !== null && { licence }),
    },
    ...(isCrossBorder(crossBorder) && { crossBorder }),
  })
  return sentences.map(({ id, kind, ...said }) => ({ id, kind, text: said[language] }))
}

/** What an order costs, as this side may see it. */
export function viewMoney(order: Order, { withFee }: { withFee: boolean }): MoneyView {
  const { totalCents, feeCents, currency } = order
  return {
    total: formatCents(totalCents, currency),
    ...(withFee && {
      fee: {
        amount: formatCents(feeCents, currency),
        share: `${order.terms.price.feeBasisPoints / 100}%`,
        yours: formatCents(totalCents - feeCents, currency),
      },
    }),
  }
}

/** A right in short. */
export function viewRight({ number, state, endsAt, quota, used }: Entitlement): RightView {
  return {
    number,
    state,
    ...(endsAt < noDue && { until: formatDay(endsAt) }),
    ...(quota !== null && { used: `${formatCount(used)} / ${formatCount(quota)}` }),
  }
}

/** Head of an order's page. */
export function viewOrderHead(order: Order, reader: Reader): OrderLine & { request?: string } {
  return { ...viewOrderLine(order, reader), ...(order.request !== null && { request: order.request }) }
}

function isCrossBorder(code: string | null): code is CrossBorder {
  return crossBorders.some((each) => each.code === code)
}

/** Who of the exchange approved an order, with the day. */
export function viewApprovals(approvals: readonly { name: string; note: string | null; approvedAt: number }[]) {
  return approvals.map(({ name, note, approvedAt }) => ({ name, note, day: formatDay(approvedAt) }))
}

/** Why an order ended, and on which day; empty while it goes on. */
export function viewEnd({ reason, endedAt }: Pick<Order, 'reason' | 'endedAt'>): { reason?: string; ended?: string } {
  return { ...(reason !== null && { reason }), ...(endedAt !== null && { ended: formatDay(endedAt) }) }
}
