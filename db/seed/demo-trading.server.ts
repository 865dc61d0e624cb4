import type { ExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { followPeriods } from '#app/domain/billing/follow-periods.server.ts'
import { runBilling } from '#app/domain/billing/run-billing.server.ts'
import { dayOf, shiftDay, startOfDay } from '#app/domain/calendar/days.ts'
import { readCalendar } from '#app/domain/calendar/read-calendar.server.ts'
import type { WorkCalendar } from '#app/domain/calendar/working-days.ts'
import type { Certifier } from '#app/domain/certificate/certifier.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findListingWhole, type Listing } from '#db/queries/request-listings.server.ts'
import { markDemoNoticesMailed } from '../queries/demo-people.server.ts'
import { markDemoNoticesRead } from '../queries/demo-trading.server.ts'
import { demoLoaded, findSetting, upsertSetting } from '../queries/settings.server.ts'
import type { DemoTrade } from './demo/trading/trade-types.ts'
import { castDemoActors, type DemoActors } from './demo-actors.server.ts'
import { codesOf } from './demo-responses.server.ts'
import { orderSteps } from './demo-trading-orders.server.ts'
import { requestSteps } from './demo-trading-requests.server.ts'
import { setupSteps } from './demo-trading-setup.server.ts'

/** Key under which it is kept that the deals of the demo were made, and when. */
const demoTraded = 'demo-trading'
const minute = 60_000
/** What the demo's people were told in the last days is still to be read. */
const unreadFor = 4 * 86_400_000

/** Where the demo keeps its files, and what signs and seals for it. */
export type DemoKeep = { filesDir: string; certifier: Certifier; key: ExchangeKey }
/** Has something happen so many working days ago, at an hour; nothing where there is no such day. */
export type AddStep = (ago: number | undefined, hour: number, take: (at: number) => Promise<unknown>) => void

/** What the deals of the demo are made with. */
export type DemoTrading = DemoActors &
  DemoKeep & {
    database: Database
    now: number
    /** The day so many working days before that of loading. */
    dayAgo: (ago: number) => string
    /** A listing of a provider, by its Chinese title. */
    listingOf: (provider: string, title: string) => Promise<Listing>
    add: AddStep
  }

/** One deal that is being made; `numbers` are empty until there are any. */
export type DemoDealing = DemoTrading & {
  trade: DemoTrade
  numbers: { request: string; order: string }
}

type Step = { at: number; take: (at: number) => Promise<unknown> }

/**
 * Lets organisations of the demo ask, offer, sign, pay, deliver and dispute over the last working days, by the acts that people
 * use; what is paid is paid by bank transfer, which its operator confirms. Once, all or nothing; where there is no demo, or no
 * operator of it, nothing. Gives how many deals.
 */
export async function enterDemoTrading(
  database: Database,
  { now = Date.now(), ...keep }: DemoKeep & { now?: number },
): Promise<number> {
  const { read } = database
  if ((await findSetting(read, demoLoaded)) === undefined || (await findSetting(read, demoTraded)) !== undefined)
    return 0
  const { demoTrades } = await import('./demo/trading/all-trades.ts')
  const { demoFiledDeals, demoReleases } = await import('./demo/trading/trading-setup.ts')
  return inTransaction(database.write, async (trx) => {
    const slugs = [
      ...demoTrades.flatMap(({ buyer, provider }) => [buyer, provider]),
      ...demoReleases.map(({ provider }) => provider),
      ...demoFiledDeals.flatMap(({ by, other }) => [by, other]),
    ]
    const actors = await castDemoActors(trx, { slugs: [...new Set(slugs)], now })
    if (!actors) return 0
    const calendar = await readCalendar(trx)
    const inside = { ...database, read: trx, write: trx }
    const steps: Step[] = []
    const made = (index: number): DemoTrading => ({
      ...actors,
      ...keep,
      database: inside,
      now,
      dayAgo: (ago) => workedBefore(dayOf(now), ago, calendar),
      listingOf: (provider, title) => listingOf(inside, actors.ownerOf(provider).organisationId, title),
      add: (ago, hour, take) => {
        if (ago === undefined) return
        const at = startOfDay(workedBefore(dayOf(now), ago, calendar)) + (hour * 60 + index * 2) * minute
        // What happens on the day of loading has happened by then.
        steps.push({ at: Math.min(at, now), take })
      },
    })
    setupSteps(made(0))
    for (const [index, trade] of demoTrades.entries()) {
      const dealing = { ...made(index), trade, numbers: { request: '', order: '' } }
      requestSteps(dealing)
      orderSteps(dealing)
    }
    billingSteps(made(0))
    // In the order of time, so that numbers and record rise with it.
    for (const { at, take } of steps.sort((one, other) => one.at - other.at)) await take(at)
    await markDemoNoticesMailed(trx)
    await markDemoNoticesRead(trx, { before: now - unreadFor })
    await upsertSetting(trx, demoTraded, String(now))
    return demoTrades.length
  })
}

/** Months begin and are charged as they would have been, each morning. */
function billingSteps({ database, add }: DemoTrading): void {
  for (let ago = 45; ago > 0; ago--)
    add(ago, 6, async (at) => {
      await runBilling(database, at)
      await followPeriods(database, at)
    })
}

async function listingOf(database: Database, organisationId: string, title: string): Promise<Listing> {
  const [code = ''] = await codesOf({ database }, organisationId, [title])
  const listing = await findListingWhole(database.read, { code })
  if (!listing) throw new Error(`A deal of the demo names no listing: ${title}`)
  return listing
}

/** The `count`-th working day before a day; the day itself for 0. */
function workedBefore(day: string, count: number, calendar: WorkCalendar): string {
  let found = day
  for (let left = count; left > 0; ) {
    found = shiftDay(found, -1)
    if (calendar.isWorkingDay(found)) left--
  }
  return found
}
