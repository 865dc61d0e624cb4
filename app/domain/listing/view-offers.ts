import { formatCount, formatMoney } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { sayOffer } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import * as trade from '../codes/trade.ts'
import type { Language } from '../text.ts'
import type { ListingContent, Offer } from './listing-content.ts'
import { leadOffer } from './listing-projection.ts'
import { countedUnit, type PricedOffer } from './price-calculator.ts'
import { filled, said } from './view-words.ts'

/** One way to buy, in words, and the figures the calculator works with. */
export type OfferView = {
  /** Its own title, else the price model. */
  name: Said
  model: string
  price: string
  /** The price says by itself how is charged: ¥12/year, on request. */
  isModelInPrice: boolean
  tiers?: { from: string; price: string }[]
  /** What is included: calls of an interface, else a bare number. */
  quota?: { amount: string; isCalls: boolean }
  share?: string
  note?: Said
  original?: string
  priced?: PricedOffer
}

export type PriceView = {
  offers: OfferView[]
  /** Units the calculator asks for, with their names. */
  counted: { unit: string; label: string }[]
  basis?: string
  ceiling?: string
  document?: string
  freeForPublicInterest?: boolean
  settlement?: string
  tax?: string
  invoice?: Said
}

export type DeliveryView = {
  modes: { code: string; label: string }[]
  days?: number
  trial?: Said
  availability?: number
  responseMs?: number
  support?: Said
}

/** Prices of a listing in words. */
export function viewPrice(content: ListingContent, language: Language): PriceView {
  const currency = content.offers[0]?.currency ?? 'CNY'
  const offers = content.offers.map((offer) => viewOffer(offer, content.kind === 'API', language))
  const units = new Set(offers.flatMap((offer) => (offer.priced && countedUnit(offer.priced)) ?? []))
  return filled({
    offers,
    counted: [...units].map((unit) => ({ unit, label: labelOf(trade.priceUnits, unit, language) })),
    basis: content.priceBasis && labelOf(trade.priceBases, content.priceBasis, language),
    ceiling: content.priceCeiling === undefined ? undefined : formatMoney(content.priceCeiling, currency),
    document: content.priceDocument,
    freeForPublicInterest: content.freeForPublicInterest,
    settlement: content.settlement && labelOf(trade.settlementCycles, content.settlement, language),
    tax: content.taxRate === undefined ? undefined : `${content.taxRate}%`,
    invoice: said(content.invoice, language),
  }) as PriceView
}

/** Models that are no more than a price per unit. */
const perUnit: readonly string[] = ['PER_CALL', 'PER_ROW', 'PER_UNIT', 'MONTH', 'YEAR']

function viewOffer(offer: Offer, isApi: boolean, language: Language): OfferView {
  // What a pack holds has no unit of its own: calls where calls are sold, else only the offer's title says.
  const isCalls = isApi || offer.unit === 'CALL'
  const isCounted = countedUnit(offer) !== undefined && (offer.model !== 'PACK' || isCalls)
  const model = labelOf(trade.priceModels, offer.model, language)
  const unit = offer.unit ? `/${labelOf(trade.priceUnits, offer.unit, language)}` : ''
  const price = sayOffer(leadOffer([offer]) ?? { model: offer.model, currency: offer.currency, more: false }, language)
  return filled({
    name: said(offer.title, language) ?? { text: model, language },
    model,
    price,
    isModelInPrice: price.startsWith(model) || (unit !== '' && perUnit.includes(offer.model)),
    tiers: offer.tiers?.map((tier) => ({
      from: formatCount(tier.from),
      price: formatMoney(tier.price, offer.currency) + unit,
    })),
    quota: offer.quota === undefined ? undefined : { amount: formatCount(offer.quota), isCalls },
    share: offer.shareBasisPoints === undefined ? undefined : `${offer.shareBasisPoints / 100}%`,
    note: said(offer.note, language),
    original: offer.original,
    priced: isCounted
      ? {
          model: offer.model,
          currency: offer.currency,
          price: offer.price,
          unit: offer.unit,
          tiers: offer.tiers,
          quota: offer.quota,
        }
      : undefined,
  })
}

/** How a buyer gets it. */
export function viewDelivery(content: ListingContent, language: Language): DeliveryView {
  return filled({
    modes: content.deliveryModes.map((code) => ({ code, label: labelOf(trade.deliveryModes, code, language) })),
    days: content.deliveryDays,
    trial: said(content.trial, language),
    availability: content.sla?.availability,
    responseMs: content.sla?.responseMs,
    support: said(content.sla?.support, language),
  }) as DeliveryView
}
