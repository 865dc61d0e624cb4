import type { TradeCount, TradeCounts } from '../../../db/queries/trade-statistics.server.ts'
import { formatMoney } from '../../i18n/format.ts'

/** Fewest deals whose amounts are told, as one sum: of fewer, a side could work out another's. */
export const fewestSummed = 3

/** One kind of deals: how many, how many of them between related parties, and what the others came to where that is told. */
export type DealsView = { n: number; related: number; sums: string[] }

/** What trade there was, for everybody. */
export type TradeView = {
  /** All that were ever opened, and those of them that were completed. */
  orders: number
  completed: DealsView
  /** Made elsewhere and put on record here: counted apart. */
  filed: DealsView
  /** The same of the demo, which counts nowhere else. */
  demo?: { orders: number; completed: number; filed: number }
}

/** Trade as everybody may know it: counts, and of amounts sums of several deals alone, rounded so that none stands out. */
export function viewTrade({ orders, filed }: TradeCounts): TradeView {
  const real = <C extends TradeCount>(counts: readonly C[]) => counts.filter(({ isDemo }) => !isDemo)
  const demo = <C extends TradeCount>(counts: readonly C[]) => counts.filter(({ isDemo }) => isDemo)
  const completed = orders.filter(({ state }) => state === 'completed')
  const demos = { orders: total(demo(orders)), completed: total(demo(completed)), filed: total(demo(filed)) }
  return {
    orders: total(real(orders)),
    completed: viewDeals(real(completed)),
    filed: viewDeals(real(filed)),
    ...(demos.orders + demos.filed > 0 && { demo: demos }),
  }
}

function viewDeals(counts: readonly TradeCount[]): DealsView {
  const own = counts.filter(({ isRelated }) => !isRelated)
  return {
    n: total(counts),
    related: total(counts.filter(({ isRelated }) => isRelated)),
    sums: own
      .filter(({ n, cents }) => n >= fewestSummed && cents > 0)
      .map(({ cents, currency }) => formatMoney(rounded(cents) * 10_000, currency).replace(/\.00$/, '')),
  }
}

/** To two places that count: what one deal more adds is not seen. */
function rounded(cents: number): number {
  const step = 10 ** Math.max(2, Math.floor(Math.log10(cents)) - 1)
  return Math.round(cents / step) * step
}

function total(counts: readonly TradeCount[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0)
}
