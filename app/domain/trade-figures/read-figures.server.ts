import { stringify } from 'csv-stringify/sync'
import type { Db } from '#db/client.server.ts'
import { listEndingOfBuyer } from '#db/queries/entitlement-lists.server.ts'
import {
  countOrders,
  countRequests,
  countViews,
  listAnswerTimes,
  listTitles,
  sumRevenue,
  sumSpending,
} from '#db/queries/trade-figures.server.ts'
import { dayLength } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import { viewEntitlementLine } from '../entitlement/entitlement-view.ts'
import { saidOf } from '../order/order-line.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { medianOf } from '../response/response-record.ts'
import type { Language } from '../text.ts'
import {
  type Counted,
  mainCurrency,
  monthsUntil,
  mostListings,
  sayAmounts,
  shownListings,
  sumFigures,
} from './figures.ts'
import { figuresTable } from './figures-table.ts'

/** Answers that the median is taken of, and rights that end soon, with the days ahead that are looked at. */
const mostAnswers = 2_000
const mostEnding = 20
const daysAhead = 90

type Asked = { organisationId: string; side: OrderSide; language: Language; now: number }

/** The figures of one side's trade of the last twelve months: in all, by month and by listing. */
export async function readFigures(db: Db, asked: Asked) {
  const { organisationId, side, language, now } = asked
  const { months, total, byMonth, byListing } = await count(db, asked)
  const titles = await titlesOf(db, byListing.slice(0, shownListings), language)
  const currency = mainCurrency(total.money)
  const since = months[0]?.start ?? now
  return {
    side,
    currency,
    total: { ...total, money: sayAmounts(total.money) },
    months: months.map(({ month }, index) => {
      const { money = {}, views = 0, requests = 0, orders = 0 } = byMonth[index] ?? {}
      return { month, views, requests, orders, cents: money[currency] ?? 0, money: sayAmounts(money) }
    }),
    listings: byListing.slice(0, shownListings).map(({ listingId, money, ...figures }) => ({
      ...figures,
      money: sayAmounts(money),
      ...titles(listingId),
    })),
    moreListings: Math.max(0, byListing.length - shownListings),
    ...(side === 'provider'
      ? { response: await medianResponse(db, { organisationId, since }) }
      : { ending: await readEnding(db, { buyerId: organisationId, language, now }) }),
  }
}
export type FiguresView = Awaited<ReturnType<typeof readFigures>>

/** The same as CSV: months, then listings, at most `mostListings`; amounts as plain numbers, a line a currency. */
export async function exportFigures(db: Db, asked: Asked): Promise<string> {
  const { months, byMonth, byListing } = await count(db, asked)
  const listings = byListing.slice(0, mostListings)
  const titles = await titlesOf(db, listings, asked.language)
  const table = figuresTable(
    {
      months: months.map(({ month }, index) => ({ name: month, ...byMonth[index] })),
      listings: listings.map(({ listingId, ...figures }) => {
        const { code, title } = titles(listingId)
        return { name: title.text, code, ...figures }
      }),
    },
    asked,
  )
  // The mark by which spreadsheets know the characters.
  return `\uFEFF${stringify(table, { escape_formulas: true, record_delimiter: 'windows' })}`
}

async function count(db: Db, { organisationId, side, now }: Asked) {
  const months = monthsUntil(now)
  const about = { organisationId, starts: months.map(({ start }) => start) }
  const counted: Counted =
    side === 'provider'
      ? {
          views: await countViews(db, about),
          requests: await countRequests(db, about),
          orders: await countOrders(db, { ...about, side }),
          money: await sumRevenue(db, about),
        }
      : { orders: await countOrders(db, { ...about, side }), money: await sumSpending(db, about) }
  return { months, ...sumFigures(counted, months.length) }
}

async function titlesOf(db: Db, listings: readonly { listingId: string }[], language: Language) {
  const found = await listTitles(
    db,
    listings.map(({ listingId }) => listingId),
  )
  const known = new Map(found.map(({ id, code, title }) => [id, { code, title: saidOf(title, language) }]))
  return (id: string) => known.get(id) ?? { code: '', title: { text: '—', language } }
}

/** The median of the working days that people took to answer requests, and of how many. */
async function medianResponse(db: Db, { organisationId, since }: { organisationId: string; since: number }) {
  const times = await listAnswerTimes(db, { organisationId, since, limit: mostAnswers })
  const calendar = await readCalendar(db)
  // In hundredths of a day, so that the median of whole numbers keeps them.
  const hundredths = times.map(({ from, to }) => Math.round(workingDaysBetween(from, to, calendar) * 100))
  const median = medianOf(hundredths.sort((a, b) => a - b))
  return { answers: times.length, ...(median !== null && { days: (median / 100).toFixed(1) }) }
}

async function readEnding(db: Db, asked: { buyerId: string; language: Language; now: number }) {
  const { now } = asked
  const rows = await listEndingOfBuyer(db, { ...asked, until: now + daysAhead * dayLength, limit: mostEnding })
  return rows.map((row) => viewEntitlementLine(row, asked))
}
