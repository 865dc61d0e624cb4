import { addMonths } from '../calendar/months.ts'
import { costOf, countedUnit } from '../listing/price-calculator.ts'
import { chargeOf, periodCents, periodMonthsOf, priceOf } from '../offer/price-of.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import type { PeriodLine, PlanKind } from './period-states.ts'

type Terms = Pick<OrderTerms, 'offer' | 'isTrial' | 'quantity' | 'months' | 'price'>

/** How an order is charged again, and how many months each period lasts. Undefined where it is paid for once, or never. */
export function planOf(terms: Terms): { kind: PlanKind; months: number } | undefined {
  if (terms.isTrial || isWaived(terms)) return undefined
  const months = periodMonthsOf(terms.offer)
  if (months !== undefined) return { kind: 'subscription', months }
  return chargeOf(terms.offer) === 'metered' ? { kind: 'metered', months: 1 } : undefined
}

/** What its offer has a price for was agreed on to cost nothing: public data for the public interest. */
function isWaived({ offer, quantity, months, price }: Terms): boolean {
  return price.cents === 0 && (priceOf(offer, { quantity, months })?.cents ?? 0) > 0
}

type Counted = { kind: PlanKind; months: number; startsAt: number }

/**
 * The nth period. Each is counted from the start of the right, never from the one before: what starts on the 31st falls on
 * the last day of shorter months and on the 31st again after them. A subscription's period 0 is the order itself; of metered
 * use period 1 begins with the right.
 */
export function periodBounds({ kind, months, startsAt }: Counted, n: number): { startsAt: number; endsAt: number } {
  const before = kind === 'subscription' ? n : n - 1
  return { startsAt: addMonths(startsAt, before * months), endsAt: addMonths(startsAt, (before + 1) * months) }
}

/** Whether the exchange itself counts what is used: calls go through its gateway. Other units the provider states. */
export function isCountedHere(terms: Pick<OrderTerms, 'offer'>): boolean {
  return countedUnit(terms.offer) === 'CALL'
}

/**
 * What a period costs and how that came about, by the arithmetic of the calculator; tiers are counted anew in each. Throws where
 * an offer has no price by use: such an order has no plan.
 */
export function costOfPeriod(
  { kind, n, units }: { kind: PlanKind; n: number; units: number },
  { offer }: Pick<OrderTerms, 'offer'>,
): { cents: number; lines: PeriodLine[] } {
  if (kind === 'subscription') {
    // The order itself paid for the first.
    const cents = periodCents(offer, n + 1)
    if (cents === undefined) throw new Error(`period ${n} has no price`)
    return { cents, lines: [{ kind: 'term' }] }
  }
  const cost = costOf(offer, units)
  if (!cost) throw new Error(`${units} units have no price`)
  const tiers = cost.tiers ?? [{ units, price: offer.tiers?.[0]?.price ?? offer.price ?? 0 }]
  return { cents: cost.cents, lines: tiers.map(({ units, price }) => ({ kind: 'units', units, micros: price })) }
}
