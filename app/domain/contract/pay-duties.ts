import type { PriceUnit } from '../codes/trade.ts'
import { chargeOf } from '../offer/price-of.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import type { Limit, UsageDuty } from './usage-rules.ts'

type Charged = Pick<OrderTerms, 'offer' | 'isTrial' | 'isPublicInterest' | 'isAuthorised'>

/** Whether what is used is charged when its month is over. */
export function isMetered(terms: Charged): boolean {
  return isCharged(terms) && chargeOf(terms.offer) === 'metered'
}

/** Whether a price is due again for every month or year. */
export function isSubscription(terms: Charged): boolean {
  const charge = chargeOf(terms.offer)
  return isCharged(terms) && (charge === 'month' || charge === 'year')
}

/** Whether nothing is ever to be paid. */
export function isFree(terms: OrderTerms): boolean {
  return payDuties(terms).length === 0
}

/** What the buyer pays for its right: at once, for each period, for each unit, of its income. */
export function payDuties(terms: OrderTerms): UsageDuty[] {
  const { offer, price } = terms
  const { currency } = price
  const duties: UsageDuty[] = []
  const pay = (id: string, ...limits: Limit[]) => duties.push({ id, action: 'compensate', limits })
  const amount = (micros: number, per: PriceUnit | null): Limit => ({ on: 'payAmount', micros, currency, per })
  const atOnce = isMetered(terms) ? 'pay-deposit' : isSubscription(terms) ? 'pay-first' : 'pay'
  if (price.cents > 0) pay(atOnce, amount(price.cents * 10_000, null))
  if (isSubscription(terms) && offer.price)
    pay('pay-period', amount(offer.price, offer.model === 'YEAR' ? 'YEAR' : 'MONTH'))
  if (isMetered(terms)) {
    const unit = offer.unit ?? (offer.model === 'PER_ROW' ? 'ROW' : 'CALL')
    const tiers = [...(offer.tiers ?? [])].sort((a, b) => a.from - b.from)
    if (offer.price && !startsAtFirst(tiers)) pay('pay-unit', amount(offer.price, unit))
    for (const [index, { from, price: micros }] of tiers.entries())
      pay(`pay-tier-${index + 1}`, amount(micros, unit), { on: 'from', unit, first: firstOf(tiers, from) })
  }
  if (offer.model === 'REVSHARE' && isCharged(terms) && offer.shareBasisPoints)
    pay('pay-share', { on: 'percentage', basisPoints: offer.shareBasisPoints })
  return duties
}

/** Public data under authorised operation are free for what serves the public; a trial costs what it costs at once. */
function isCharged({ offer, isTrial, isPublicInterest, isAuthorised }: Charged): boolean {
  return offer.model !== 'FREE' && !isTrial && !(isPublicInterest && isAuthorised)
}

type Tiers = readonly { from: number }[]

/** «From 1» and «from 0» both mean from the first unit on: then no plain price stands before the tiers. */
function startsAtFirst(tiers: Tiers): boolean {
  return tiers[0] !== undefined && tiers[0].from <= 1
}

/** The first unit of a tier, counted from 1, as `costOf` charges it: tiers from 0 or 10,000 begin with unit 1 or 10,001. */
function firstOf(tiers: Tiers, from: number): number {
  return tiers[0]?.from === 1 ? from : from + 1
}
