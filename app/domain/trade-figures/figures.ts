import { formatMoney } from '../../i18n/format.ts'
import { type Day, dayOf, startOfDay } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'

/** Months that are counted, this one included. */
export const countedMonths = 12
/** Listings that the page shows; the file holds more. */
export const shownListings = 20
export const mostListings = 1_000

/** The months that are counted, the oldest first, each with its first moment. */
export function monthsUntil(now: number, count = countedMonths): { month: string; start: number }[] {
  const first = startOfDay(`${dayOf(now).slice(0, 7)}-01` as Day)
  return Array.from({ length: count }, (_, index) => {
    const start = addMonths(first, index - count + 1)
    return { month: dayOf(start).slice(0, 7), start }
  })
}

type Count = { listingId: string; month: number; count: number }
type Money = { listingId: string; month: number; currency: string; cents: number }

/** Money by currency. */
export type Amounts = Readonly<Record<string, number>>

/** What is counted of a month or a listing. */
export type Figures = { views: number; requests: number; orders: number; money: Amounts }

export type Counted = {
  views?: readonly Count[]
  requests?: readonly Count[]
  orders: readonly Count[]
  money: readonly Money[]
}

/** Figures in all, by month (as many as `months`), and by listing, the one that brought most first. */
export function sumFigures(
  counted: Counted,
  months: number,
): { total: Figures; byMonth: Figures[]; byListing: (Figures & { listingId: string })[] } {
  const total = empty()
  const byMonth = Array.from({ length: months }, empty)
  const byListing = new Map<string, ReturnType<typeof empty>>()
  const placesOf = ({ listingId, month }: { listingId: string; month: number }) => {
    const own = byListing.get(listingId) ?? empty()
    byListing.set(listingId, own)
    return [total, byMonth[month], own].flatMap((place) => place ?? [])
  }
  for (const name of ['views', 'requests', 'orders'] as const)
    for (const row of counted[name] ?? []) for (const place of placesOf(row)) place[name] += row.count
  for (const row of counted.money)
    for (const place of placesOf(row)) place.money[row.currency] = (place.money[row.currency] ?? 0) + row.cents
  const main = mainCurrency(total.money)
  const earned = ({ money }: Figures) => money[main] ?? 0
  return {
    total,
    byMonth,
    byListing: [...byListing]
      .map(([listingId, figures]) => ({ listingId, ...figures }))
      .sort(
        (a, b) =>
          earned(b) - earned(a) || b.orders - a.orders || b.views - a.views || (a.listingId < b.listingId ? -1 : 1),
      ),
  }
}

/** The currency in which most was moved; the yuan where there is none. */
export function mainCurrency(amounts: Amounts): string {
  return Object.entries(amounts).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0]?.[0] ?? 'CNY'
}

/** Amounts as they are written, the largest first; what nothing was moved of is ¥0.00. */
export function sayAmounts(amounts: Amounts): string {
  const known = Object.entries(amounts).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  const said = known.length > 0 ? known : [['CNY', 0] as const]
  return said.map(([currency, cents]) => formatMoney(cents * 10_000, currency)).join(' + ')
}

function empty(): { views: number; requests: number; orders: number; money: Record<string, number> } {
  return { views: 0, requests: 0, orders: 0, money: {} }
}
