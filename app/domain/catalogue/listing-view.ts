import { formatAgo, formatMoney } from '../../i18n/format.ts'
import { labelOf } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { type Grade, grades } from '../codes/grading.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { kinds, priceModels, priceUnits } from '../codes/trade.ts'
import { type Freshness, freshnessOf } from '../listing/freshness.ts'
import type { LeadOffer, ListingCard } from '../listing/listing-card.ts'
import { type Language, pickText, say } from '../text.ts'
import { type Trust, trustOf } from './trust.ts'

/** A text with the language it is in, so that a page can say so to browsers and readers. */
export type Said = { text: string; language: string }

/** A card in the reader's language, every code put into words: what components show. */
export type CardView = {
  code: string
  kind: string
  title: Said
  summary: Said
  grade?: { code: Grade; label: string }
  provider: { slug: string; name: Said }
  regions: string[]
  fields: string[]
  industries: string[]
  formats: string[]
  frequency?: string
  /** 2019-01 – 2026-10 */
  period?: string
  /** 3 天前, and the day itself. */
  updated?: { ago: string; day: string }
  freshness: Freshness
  /** The one signal of how far it can be relied on. */
  trust?: Trust
  price?: string
  hasSample: boolean
  /** It is data with rows, so that a field dictionary and a sample can be expected of it. */
  hasRows: boolean
  disclosure: number
  fieldCount: number
  /** Name of the catalogue it was harvested from. */
  source?: string
  isDemo: boolean
}

/** Kinds of listings that consist of rows. */
const rowKinds: readonly string[] = ['DATASET', 'HQ_DATASET', 'API', 'INDEX', 'ENCRYPTED', 'RESOURCE']

/** Puts a card into words. */
export function viewCard(card: ListingCard, language: Language, now: number): CardView {
  const saidOr = (text: ListingCard['title'], fallback: string): Said =>
    pickText(text, language) ?? { text: fallback, language }
  const updatedAt = card.lastUpdated ? Date.parse(card.lastUpdated) : undefined
  const freshness = freshnessOf(card.frequency, updatedAt, now)
  const trust = trustOf(card, freshness)
  return {
    code: card.code,
    kind: labelOf(kinds, card.kind, language),
    title: saidOr(card.title, card.code),
    summary: saidOr(card.summary, ''),
    ...(card.grade && { grade: { code: card.grade, label: labelOf(grades, card.grade, language) } }),
    provider: { slug: card.provider.slug, name: saidOr(card.provider.name, card.provider.slug) },
    regions: card.regions.map((code) => findRegion(code)?.[language] ?? code),
    fields: card.fields.map((code) => labelOf(fields16, code, language)),
    industries: card.industries.map((code) => labelOf(industrySections, code, language)),
    formats: card.formats.map((code) => labelOf(formats, code, language)),
    ...(card.frequency && { frequency: labelOf(frequencies, card.frequency, language) }),
    ...(card.timeStart && card.timeEnd && { period: `${card.timeStart.slice(0, 7)} – ${card.timeEnd.slice(0, 7)}` }),
    ...(updatedAt !== undefined &&
      card.lastUpdated && { updated: { ago: formatAgo(updatedAt, now, language), day: card.lastUpdated } }),
    freshness,
    ...(trust && { trust }),
    ...(card.offer && { price: sayOffer(card.offer, language) }),
    hasSample: card.hasSample,
    hasRows: rowKinds.includes(card.kind),
    disclosure: card.disclosure,
    fieldCount: card.fieldCount,
    ...(card.source && { source: say(card.source.title, language) }),
    isDemo: card.isDemo,
  }
}

/** A price in words: ¥0.50/次起, 面议（¥10,000.00 – ¥50,000.00）, 免费, 免费起 where there are other offers too. */
export function sayOffer(offer: LeadOffer, language: Language): string {
  const model = labelOf(priceModels, offer.model, language)
  if (offer.model === 'FREE') return !offer.more ? model : language === 'zh' ? `${model}起` : 'Free and paid'
  const unit = offer.unit ? `/${labelOf(priceUnits, offer.unit, language)}` : ''
  if (offer.price !== undefined) {
    const price = formatMoney(offer.price, offer.currency) + unit
    if (!offer.more && offer.model !== 'TIERED_CALL') return price
    return language === 'zh' ? `${price}起` : `from ${price}`
  }
  if (offer.rangeMax !== undefined) {
    const range = `${formatMoney(offer.rangeMin ?? 0, offer.currency)} – ${formatMoney(offer.rangeMax, offer.currency)}${unit}`
    return language === 'zh' ? `${model}（${range}）` : `${model} (${range})`
  }
  return model
}
