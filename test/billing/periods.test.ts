import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { payPeriod, stateUnits, stopRenewal, writeOffPeriod } from '#app/domain/billing/decide-period.server.ts'
import { followPeriods } from '#app/domain/billing/follow-periods.server.ts'
import { runBilling } from '#app/domain/billing/run-billing.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { findPlan } from '#db/queries/billing.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOpenPayment } from '#db/queries/payments.server.ts'
import { at, type Trade, type Trader } from '../factories/trading.ts'
import { byCall, completedOrder, day, inMemory, monthly, periodsOf, settlePeriod, useCalls } from './billing-world.ts'

let trade: Trade
beforeEach(async () => {
  trade = await inMemory()
})
afterEach(() => trade.close())

const start = at('2026-01-31T09:00')
const of = (trader: Trader, number: string, now: number) => ({
  actor: trader.finance,
  organisationId: trader.organisationId,
  number,
  now,
})
const rightOf = async (orderId: string) => findEntitlementOfOrder(trade.database.write, orderId)

test('a subscription is charged for each month from its start: month-ends do not drift, none is left out or twice', async () => {
  const { database } = trade
  const order = await completedOrder(trade, { terms: monthly, now: start })
  expect(await runBilling(database, at('2026-02-28T08:59'))).toBe(0)
  let now = start
  for (let step = 0; step < 200; step++) {
    now += 2 * day
    // Two processes at once.
    await Promise.all([runBilling(database, now), runBilling(database, now)])
    const due = (await periodsOf(database, order.id)).filter(({ isDue }) => isDue === 1)
    expect(due.length).toBeLessThanOrEqual(1)
    for (const { n } of due) await settlePeriod(database, order.id, n, undefined, now)
    await followPeriods(database, now)
  }
  const periods = await periodsOf(database, order.id)
  expect(periods.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(periods.map(({ startsAt }) => formatDay(startsAt))).toEqual(
    ['02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map(
      (each) => `2026-${each}`,
    ),
  )
  expect(periods.every(({ state, cents }) => state === 'paid' && cents === 9_900)).toBe(true)
  for (const [index, { endsAt }] of periods.entries())
    expect(endsAt).toBe(periods[index + 1]?.startsAt ?? (await rightOf(order.id))?.endsAt)
})

test('a clock that jumps charges one period at a time; the others follow once it is paid', async () => {
  const { database } = trade
  const order = await completedOrder(trade, { terms: monthly, now: start })
  const late = at('2026-06-01T00:00')
  await runBilling(database, late)
  await runBilling(database, late + 2 * 3_600_000)
  expect((await periodsOf(database, order.id)).map(({ n, state }) => [n, state])).toEqual([[1, 'charged']])
  // A clock that goes back opens nothing.
  expect(await runBilling(database, start)).toBe(0)
  for (let n = 1; n <= 4; n++) {
    await settlePeriod(database, order.id, n)
    await followPeriods(database, late + n * day)
    await runBilling(database, late + n * day)
  }
  expect((await periodsOf(database, order.id)).map(({ n }) => n)).toEqual([1, 2, 3, 4])
})

test('a period that was not paid: told, paid on a page; the right rests after a week and goes on with the money', async () => {
  const { database, buyer } = trade
  const order = await completedOrder(trade, { terms: monthly, now: start })
  const due = at('2026-02-28T10:00')
  await runBilling(database, due)
  await settlePeriod(database, order.id, 1, 'card_declined', due)
  expect(await followPeriods(database, due)).toBe(1)
  expect(await followPeriods(database, due + 6 * day)).toBe(0)
  expect((await rightOf(order.id))?.state).toBe('active')
  expect(await followPeriods(database, due + 7 * day)).toBe(1)
  expect(await followPeriods(database, due + 8 * day)).toBe(0)
  expect(await rightOf(order.id)).toMatchObject({ state: 'suspended', reason: 'billing' })
  const pay = { ...of(buyer, order.number, due + 9 * day), n: 1, backUrl: 'http://127.0.0.1/x' }
  await expect(payPeriod(database, { ...pay, actor: buyer.editor, method: 'card' })).rejects.toThrow('notAllowed')
  const byTransfer = await payPeriod(database, { ...pay, method: 'transfer' })
  expect(byTransfer.taskId).toBeUndefined()
  const { payment, taskId } = await payPeriod(database, { ...pay, method: 'card' })
  expect(taskId).toBeDefined()
  expect((await payPeriod(database, { ...pay, method: 'card' })).payment.id).toBe(payment.id)
  await settlePeriod(database, order.id, 1, undefined, due + 9 * day)
  expect(await followPeriods(database, due + 9 * day)).toBe(1)
  expect((await rightOf(order.id))?.state).toBe('active')
  await expect(payPeriod(database, { ...pay, method: 'card' })).rejects.toThrow('periodNotDue')
  const told = await database.read.selectFrom('notice').select('detail').where('kind', '=', 'billing.moved').execute()
  const whats = new Set(told.map(({ detail }) => (JSON.parse(detail) as { what: string }).what))
  expect([...whats].sort()).toEqual(['failed', 'paid', 'resumed', 'suspended'])
})

test('what is broken off in the middle leaves nothing behind and is done whole the next time', async () => {
  const { database } = trade
  const order = await completedOrder(trade, { terms: byCall, now: start })
  await useCalls(database, order.id, 1_500, start)
  const now = at('2026-02-28T11:00')
  const write = sql`create trigger broken before insert on payment_task begin select raise(abort, 'broken off'); end`
  await write.execute(database.write)
  await expect(runBilling(database, now)).rejects.toThrow('broken off')
  expect(await periodsOf(database, order.id)).toMatchObject([{ n: 1, state: 'open', creditCents: 0 }])
  await sql`drop trigger broken`.execute(database.write)
  expect([await runBilling(database, now), await runBilling(database, now)]).toEqual([1, 0])
  expect(await periodsOf(database, order.id)).toMatchObject([
    { n: 1, cents: 750 },
    { n: 2, state: 'open' },
  ])
  const tasks = await database.read.selectFrom('payment_task').selectAll().where('kind', '=', 'charge').execute()
  expect(tasks).toMatchObject([{ amountCents: 750 }])
})

test('what is never paid ends; a provider may give it up', async () => {
  const { database, provider, buyer } = trade
  const order = await completedOrder(trade, { terms: monthly, now: start, method: 'transfer' })
  const due = at('2026-02-28T10:00')
  await runBilling(database, due)
  expect(await findOpenPayment(database.read, { orderId: order.id, period: 1 })).toMatchObject({ method: 'transfer' })
  await followPeriods(database, due + 7 * day)
  await followPeriods(database, due + 37 * day)
  expect((await rightOf(order.id))?.state).toBe('ended')
  const act = { n: 1, reason: '金额很小' }
  await expect(writeOffPeriod(database, { ...of(buyer, order.number, due), ...act })).rejects.toThrow('notAllowed')
  await writeOffPeriod(database, { ...of(provider, order.number, due), ...act })
  await writeOffPeriod(database, { ...of(provider, order.number, due), ...act })
  expect(await periodsOf(database, order.id)).toMatchObject([{ state: 'writtenOff', isDue: 0 }])
  await runBilling(database, due + 60 * day)
  expect(await periodsOf(database, order.id)).toHaveLength(1)
})

test('calls are charged by month and tier, the deposit first; what becomes known late is in the next month', async () => {
  const { database } = trade
  const order = await completedOrder(trade, { terms: byCall, now: start })
  await useCalls(database, order.id, 300, start)
  await useCalls(database, order.id, 1_200, at('2026-02-27T12:00'))
  const end = at('2026-02-28T09:00')
  // Of the hour in which one month ends and the next begins all is the next one's.
  await useCalls(database, order.id, 40, end)
  expect(await runBilling(database, end + 59 * 60_000)).toBe(0)
  await Promise.all([runBilling(database, end + 3_600_000), runBilling(database, end + 3_600_000)])
  const [first, second] = await periodsOf(database, order.id)
  // 1,000 at 0.01 and 500 at 0.005 are 12.50, of which 5.00 were deposited.
  expect(first).toMatchObject({ units: 1_500, costCents: 1_250, creditCents: 500, cents: 750, state: 'charged' })
  expect(second).toMatchObject({ n: 2, state: 'open', units: null })
  await settlePeriod(database, order.id, 1)
  await followPeriods(database, end + 2 * 3_600_000)
  // Known late: still charged, once.
  await useCalls(database, order.id, 60, at('2026-02-01T12:00'))
  await runBilling(database, at('2026-03-31T11:00'))
  const [, next] = await periodsOf(database, order.id)
  expect(next).toMatchObject({ units: 100, costCents: 100, creditCents: 0, cents: 100 })
  // Nothing was used in April: nothing is to be paid.
  await runBilling(database, at('2026-04-30T11:00'))
  expect((await periodsOf(database, order.id))[2]).toMatchObject({ units: 0, cents: 0, state: 'paid' })
})

test('either side stops the renewal, its provider a period later; what is left of a deposit goes back', async () => {
  const { database, buyer, provider } = trade
  const now = start + day
  const [one, two] = [
    await completedOrder(trade, { terms: monthly, now: start }),
    await completedOrder(trade, { terms: byCall, now: start }),
  ]
  await expect(stopRenewal(database, { ...of(buyer, one.number, now), actor: buyer.viewer })).rejects.toThrow(
    'notAllowed',
  )
  const stopped = await Promise.allSettled([1, 2].map(() => stopRenewal(database, of(buyer, one.number, now))))
  expect(stopped.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await rightOf(one.id))?.endsAt).toBe(at('2026-02-28T09:00'))
  expect(await stopRenewal(database, of(provider, two.number, now))).toBe(at('2026-03-31T09:00'))
  for (let step = 0; step < 120; step++) await runBilling(database, now + step * day)
  expect(await periodsOf(database, one.id)).toEqual([])
  expect((await periodsOf(database, two.id)).map(({ n, state }) => [n, state])).toEqual([
    [1, 'paid'],
    [2, 'paid'],
  ])
  const tasks = await database.read.selectFrom('payment_task').selectAll().where('kind', '=', 'refund').execute()
  expect(tasks).toMatchObject([{ amountCents: 500, occasion: 'deposit' }])
})

test('units that the exchange cannot count are stated by the provider, once', async () => {
  const { database, provider } = trade
  const terms = {
    mode: 'OFFLINE' as const,
    offer: { model: 'PER_UNIT' as const, unit: 'GB' as const, price: 2_000_000, currency: 'CNY' },
    quantity: 10,
    months: 2,
    price: { cents: 2_000, currency: 'CNY', feeBasisPoints: 200 },
  }
  const order = await completedOrder(trade, { terms, now: start })
  const now = at('2026-03-01T09:00')
  await runBilling(database, now)
  expect(await periodsOf(database, order.id)).toMatchObject([{ state: 'closed' }, { state: 'open' }])
  const act = { ...of(provider, order.number, now), n: 1 }
  await expect(stateUnits(database, { ...act, units: -1 })).rejects.toThrow('unitsWrong')
  await stateUnits(database, { ...act, units: 25 })
  await expect(stateUnits(database, { ...act, units: 5 })).rejects.toThrow('periodMoved')
  expect((await periodsOf(database, order.id))[0]).toMatchObject({ costCents: 5_000, creditCents: 2_000, cents: 3_000 })
})

test('what is free, on trial or waived is never charged again', async () => {
  const trial = { ...monthly, isTrial: true, days: 30 }
  const waived = { ...monthly, isPublicInterest: true, price: { cents: 0, currency: 'CNY', feeBasisPoints: 200 } }
  for (const terms of [{}, trial, waived]) {
    const order = await completedOrder(trade, { terms, now: start })
    expect(await findPlan(trade.database.read, order.id)).toBeUndefined()
  }
})
