import type { Offer } from '../listing/listing-content.ts'
import { costOf, countedUnit } from '../listing/price-calculator.ts'

/**
 * How an offer is charged: nothing, once, by month or year, by what was used, or at a price that both sides still have to agree
 * on.
 */
export type Charge = 'free' | 'once' | 'month' | 'year' | 'metered' | 'agreed'

const metered: readonly Offer['model'][] = ['PER_CALL', 'TIERED_CALL', 'PER_ROW', 'PER_UNIT']
const agreed: readonly Offer['model'][] = ['NEGOTIATED', 'REVSHARE', 'AUCTION']

/** How an offer is charged (domain handbook 6.3). One without a price is agreed on, whatever its model. */
export function chargeOf(offer: Offer): Charge {
  if (offer.model === 'FREE') return 'free'
  if (agreed.includes(offer.model)) return 'agreed'
  if (offer.price === undefined && (offer.tiers?.length ?? 0) === 0) return 'agreed'
  if (offer.model === 'MONTH') return 'month'
  if (offer.model === 'YEAR') return 'year'
  return metered.includes(offer.model) && countedUnit(offer) !== undefined ? 'metered' : 'once'
}

/** Whether a buyer says how many units it wants: of what is counted and not by months. */
export function asksQuantity(offer: Offer): boolean {
  const charge = chargeOf(offer)
  return (charge === 'once' || charge === 'metered') && countedUnit(offer) !== undefined
}

/** Whether a buyer says for how many months: the price depends on it. */
export function asksMonths(offer: Offer): boolean {
  const charge = chargeOf(offer)
  return charge === 'month' || charge === 'year'
}

/** Months that one billing period of an offer lasts; undefined where it is not charged by period. */
export function periodMonthsOf(offer: Offer): number | undefined {
  const charge = chargeOf(offer)
  return charge === 'month' ? 1 : charge === 'year' ? 12 : undefined
}

export type OrderPrice = {
  charge: Charge
  /** What the order itself costs, cents: all of it, the first period, or the deposit of metered use. */
  cents: number
  /** What it costs over the whole term, as the calculator shows it; the deposit is one month's expected use. */
  wholeCents: number
  /** Calls, downloads or queries that are included. */
  quota: number | null
}

/**
 * What an order on this offer costs, by the same arithmetic as the calculator on the page of the listing. Undefined where the
 * price is agreed on, or where what is counted was not said.
 */
export function priceOf(
  offer: Offer,
  { quantity, months }: { quantity: number | null; months: number | null },
): OrderPrice | undefined {
  const charge = chargeOf(offer)
  const included = offer.quota ?? null
  switch (charge) {
    case 'free':
      return { charge, cents: 0, wholeCents: 0, quota: included }
    case 'agreed':
      return undefined
    case 'month':
    case 'year': {
      const whole = months === null ? undefined : costOf(offer, months)
      const first = periodCents(offer, 1)
      return whole && first !== undefined
        ? { charge, cents: first, wholeCents: whole.cents, quota: included }
        : undefined
    }
    case 'once':
    case 'metered': {
      const isCounted = countedUnit(offer) !== undefined
      if (isCounted && (quantity === null || quantity < 1)) return undefined
      // What is not counted is one: the rounding is the calculator's in any case.
      const cost = isCounted ? costOf(offer, quantity ?? 0) : costOf({ ...offer, model: 'PER_CALL' }, 1)
      if (!cost) return undefined
      const quota = cost.packs === undefined ? null : cost.packs * (offer.quota ?? 0)
      return {
        charge,
        cents: cost.cents,
        wholeCents: cost.cents,
        quota: charge === 'metered' ? null : (quota ?? included),
      }
    }
  }
}

/**
 * What the nth period (from 1) of an offer by month or year costs, cents. The periods of a term sum to what the calculator says
 * of the whole term, also where a period's price has parts of a cent.
 */
export function periodCents(offer: Offer, period: number): number | undefined {
  const months = periodMonthsOf(offer)
  if (months === undefined || period < 1) return undefined
  const until = costOf(offer, months * period)
  const before = costOf(offer, months * (period - 1))
  return until && before && until.cents - before.cents
}
