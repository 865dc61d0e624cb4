import type { DemandContent } from '../demand/demand-content.ts'
import type { ListingContent, Offer } from '../listing/listing-content.ts'
import { type Finding, finding, notStated } from './match-words.ts'

/** What a range that is negotiable may be passed by. */
const talkingRoom = 1.25

/** An offer as a total in millionths of a yuan: what it takes at least and at most, or why that cannot be said. */
type Total = { from: number; to: number | 'open' } | 'perUnit' | 'onRequest' | 'currency'

/**
 * The cheapest offer against what may be spent in all. A price for a call or a record is no total unless the number of
 * records is stated; a negotiated range counts from its lower end.
 */
export function holdBudget(wanted: DemandContent, offered: ListingContent): Finding {
  if (offered.offers.length === 0) return notStated
  const priced = offered.offers.map((offer, index) => ({ offer, index, total: totalOf(offer, wanted) }))
  const totals = priced
    .flatMap(({ total, index }) => (typeof total === 'string' ? [] : [{ ...total, index }]))
    .sort((a, b) => a.from - b.from || mostOf(a) - mostOf(b) || a.index - b.index)
  const [cheapest] = totals
  const open = priced.find(({ total }) => typeof total === 'string')
  const budget = wanted.budgetMax ?? Number.POSITIVE_INFINITY
  if (cheapest && (cheapest.from <= budget || !open)) return holdTotal(cheapest, budget, wanted.isNegotiable)
  if (!open) return notStated
  const place = { place: `offers.${open.index}` }
  const { price, currency, unit } = open.offer
  if (open.total === 'onRequest') return finding('unknown', 'budgetOnRequest', {}, place)
  if (open.total === 'currency') return finding('unknown', 'budgetCurrency', { currency }, place)
  if (price === undefined) return finding('unknown', 'notStated', {}, place)
  return finding('partly', 'budgetPerUnit', { price, currency, unit: unit ?? 'CALL' }, { ...place, share: 0.5 })
}

function mostOf({ to }: { to: number | 'open' }): number {
  return to === 'open' ? Number.POSITIVE_INFINITY : to
}

function holdTotal(
  { from, to, index }: { from: number; to: number | 'open'; index: number },
  budget: number,
  isNegotiable: boolean,
): Finding {
  const place = { place: `offers.${index}` }
  const values = { price: from, currency: 'CNY' }
  if (to === 'open' && from <= budget) return finding('partly', 'budgetFrom', values, { ...place, share: 0.6 })
  if (to === 0) return finding('meets', 'budgetFree', {}, place)
  if (to !== 'open' && to <= budget) return finding('meets', 'budgetWithin', { price: to, currency: 'CNY' }, place)
  if (to !== 'open' && from <= budget)
    return finding('partly', 'budgetRange', { from, to, currency: 'CNY' }, { ...place, share: 0.7 })
  if (isNegotiable && from <= budget * talkingRoom)
    return finding('partly', 'budgetNear', values, { ...place, share: 0.5 })
  return finding('no', 'budgetOver', { ...values, budget }, place)
}

function totalOf(offer: Offer, { periodMonths, rows }: DemandContent): Total {
  const { model, price, rangeMin, rangeMax } = offer
  if (model === 'FREE') return { from: 0, to: 0 }
  if (offer.currency !== 'CNY') return 'currency'
  const once = (times: number): Total =>
    price === undefined ? 'onRequest' : { from: price * times, to: price * times }
  switch (model) {
    case 'ONEOFF':
    case 'PACK':
      return once(1)
    case 'MONTH':
      return once(periodMonths ?? 1)
    case 'YEAR':
      return once(Math.ceil((periodMonths ?? 12) / 12))
    case 'PER_ROW':
      return rows === undefined || price === undefined ? 'perUnit' : once(rows)
    case 'GOV_GUIDED':
      return price !== undefined && (offer.unit ?? 'ITEM') === 'ITEM' ? once(1) : 'perUnit'
    case 'PER_CALL':
    case 'TIERED_CALL':
    case 'PER_UNIT':
      return 'perUnit'
    case 'NEGOTIATED':
      // Without an upper end all that is known is where it begins; that it begins at nothing says nothing.
      if (rangeMax === undefined) return rangeMin ? { from: rangeMin, to: 'open' } : 'onRequest'
      return { from: rangeMin ?? 0, to: rangeMax }
    default:
      return 'onRequest'
  }
}
