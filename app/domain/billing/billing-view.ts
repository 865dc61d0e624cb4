import type { BillingPeriod } from '../../../db/queries/billing.server.ts'
import { formatDay, formatMoney } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { saidOf } from '../order/order-line.ts'
import type { OrderSide } from '../order/order-steps.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { formatCents } from '../payment/payment-view.ts'
import { noDue } from '../review/review-lists.ts'
import type { Language, Text } from '../text.ts'
import type { PeriodLine, PeriodState } from './period-states.ts'

/** A period of an order as it is shown. */
export type PeriodView = {
  n: number
  from: string
  /** Its last day. */
  to: string
  state: PeriodState
  units?: number
  cost?: string
  credit?: string
  /** What a dispute took off it. */
  back?: string
  /** What is left to pay; not known while it is under way. */
  amount?: string
  due?: string
  isOverdue: boolean
  lines: { units: number; price: string }[]
}

/** The order a line is about, with its other side. */
export type AboutOrder = { order: string; title: Said; other: Said }

/** A period in words and amounts. */
export function viewPeriod(period: BillingPeriod, now: number): PeriodView {
  const { currency, units, cents, costCents, creditCents, dueAt } = period
  const lines = JSON.parse(period.detail) as PeriodLine[]
  const back = lines.reduce((sum, line) => sum + (line.kind === 'dispute' ? line.cents : 0), 0)
  return {
    n: period.n,
    from: formatDay(period.startsAt),
    to: formatDay(Math.max(period.startsAt, period.endsAt - 1)),
    state: period.state,
    ...(units !== null && { units }),
    ...(costCents !== null && { cost: formatCents(costCents, currency) }),
    ...(creditCents > 0 && { credit: formatCents(creditCents, currency) }),
    ...(back > 0 && { back: formatCents(back, currency) }),
    ...(cents !== null && { amount: formatCents(cents, currency) }),
    ...(dueAt < noDue && { due: formatDay(dueAt) }),
    isOverdue: period.isDue === 1 && dueAt <= now,
    lines: lines.flatMap((line) =>
      line.kind === 'units' && line.units > 0 ? [{ units: line.units, price: formatMoney(line.micros, currency) }] : [],
    ),
  }
}

/** What a row says of its order. */
export function aboutOrder(
  row: { number: string; terms: string | OrderTerms; other: string | Text },
  language: Language,
): AboutOrder {
  const terms = typeof row.terms === 'string' ? (JSON.parse(row.terms) as OrderTerms) : row.terms
  const other = typeof row.other === 'string' ? (JSON.parse(row.other) as Text) : row.other
  return { order: row.number, title: saidOf(terms.listing.title, language), other: saidOf(other, language) }
}

/** The side an address asks for; what was bought comes first. */
export function readSide(params: URLSearchParams): OrderSide {
  return params.get('side') === 'provider' ? 'provider' : 'buyer'
}
