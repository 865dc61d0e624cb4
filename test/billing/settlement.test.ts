import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { proposeRun } from '#app/domain/billing/propose-run.server.ts'
import { approveRun, cancelRun, markFailed, markPaid } from '#app/domain/billing/settle-run.server.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import { refundPayment } from '#app/domain/payment/move-payment.server.ts'
import { proposeWeekly } from '#app/jobs/settlement.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { sumLedger } from '#db/queries/ledger.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { findRun, listPayouts } from '#db/queries/settlement.server.ts'
import { monday, type Trade } from '../factories/trading.ts'
import { byCall, completedOrder, day, inMemory } from './billing-world.ts'

let trade: Trade
beforeEach(async () => {
  trade = await inMemory()
})
afterEach(() => trade.close())

const now = monday + day
const propose = (actor = trade.one, cutoffAt = now) => proposeRun(trade.database, { actor, cutoffAt, now })
const runOf = async (number: string) => (await findRun(trade.database.write, number)) ?? expect.fail('no run')
const payoutsOf = async (number: string) =>
  listPayouts(trade.database.write, { of: { runId: (await runOf(number)).id }, limit: 100 })
const act = (number: string, actor = trade.two) => ({ actor, number, now })

async function paid(number: string, bankReference = `B-${number}`) {
  await approveRun(trade.database, act(number))
  for (const { id } of await payoutsOf(number))
    await markPaid(trade.database, { ...act(number, trade.one), payoutId: id, bankReference })
}

async function refund(orderId: string, cents: number) {
  await inTransaction(trade.database.write, async (trx) => {
    const payment = (await findOpenPayment(trx, { orderId, period: 0 })) as Payment
    await refundPayment(trx, payment, { cents, occasion: `test-${cents}`, now })
  })
}

async function balances() {
  const sums = await sumLedger(trade.database.read)
  return Object.fromEntries(sums.map(({ account, cents }) => [account, cents]))
}

test('one operator proposes, another approves, and what was paid stands in the ledger once', async () => {
  const { database, one, two, provider } = trade
  await completedOrder(trade, { now: monday })
  await completedOrder(trade, { now: monday, method: 'transfer' })
  await completedOrder(trade, { now: now + day })
  await expect(propose(provider.owner)).rejects.toThrow('notAllowed')
  const number = await propose()
  await expect(propose()).rejects.toThrow('nothingOwed')
  expect(await payoutsOf(number)).toMatchObject([{ cents: 1_960_000, state: 'proposed', orders: 2 }])
  await expect(approveRun(database, act(number, one))).rejects.toThrow('ownProposal')
  await expect(approveRun(database, act(number, { ...two, memberships: provider.owner.memberships }))).rejects.toThrow(
    'operatorInvolved',
  )
  const [{ id: payoutId } = { id: '' }] = await payoutsOf(number)
  const pay = { ...act(number, one), payoutId, bankReference: '20261124-1' }
  await expect(markPaid(database, pay)).rejects.toThrow('payoutMoved')
  await approveRun(database, act(number))
  await approveRun(database, act(number))
  await Promise.all([markPaid(database, pay), markPaid(database, pay)])
  await expect(markPaid(database, { ...pay, bankReference: 'other' })).rejects.toThrow('payoutMoved')
  expect((await runOf(number)).state).toBe('done')
  expect(await balances()).toMatchObject({ provider: -980_000, fee: -60_000, service: 1_020_000, bank: 20_000 })
  expect(await checkLedger(database.read)).toBeUndefined()
})

test('orders in dispute wait; what was refunded after it was paid out is taken off the next payout', async () => {
  const { database } = trade
  const first = await completedOrder(trade, { now: monday })
  const disputed = await completedOrder(trade, { now: monday })
  await database.write.updateTable('trade_order').set({ state: 'disputed' }).where('id', '=', disputed.id).execute()
  const number = await propose()
  expect(await payoutsOf(number)).toMatchObject([{ cents: 980_000, orders: 1 }])
  await paid(number)
  await refund(first.id, 500_000)
  expect(await checkLedger(database.read)).toBeUndefined()
  // Nothing but a debt: it is carried forward.
  await expect(propose()).rejects.toThrow('nothingOwed')
  await completedOrder(trade, { now: monday })
  const next = await propose()
  expect(await payoutsOf(next)).toMatchObject([{ cents: 490_000, orders: 2 }])
  await paid(next)
  expect((await balances()).provider).toBe(-980_000)
  expect(await checkLedger(database.read)).toBeUndefined()
})

test('a run that is called off, fails at the bank or is outdated pays nothing; the next one does', async () => {
  const { database, one } = trade
  const order = await completedOrder(trade, { now: monday })
  const first = await propose()
  await cancelRun(database, { ...act(first), reason: '算错截止日' })
  await expect(approveRun(database, act(first))).rejects.toThrow('runMoved')
  const second = await propose()
  await refund(order.id, 100)
  await expect(approveRun(database, act(second))).rejects.toThrow('runOutdated')
  await cancelRun(database, { ...act(second), reason: '期间有退款' })
  const third = await propose()
  await approveRun(database, act(third))
  const [{ id: payoutId } = { id: '' }] = await payoutsOf(third)
  await markFailed(database, { ...act(third, one), payoutId, reason: '账号有误' })
  await markFailed(database, { ...act(third, one), payoutId, reason: '账号有误' })
  expect((await runOf(third)).state).toBe('done')
  const fourth = await propose()
  expect(await payoutsOf(fourth)).toMatchObject([{ cents: 979_902 }])
  await approveRun(database, act(fourth))
  const [{ id = '' } = {}] = await payoutsOf(fourth)
  const bankReference = 'used'
  await markPaid(database, { ...act(fourth, one), payoutId: id, bankReference })
  await completedOrder(trade, { now: monday })
  await expect(paid(await propose(), bankReference)).rejects.toThrow('bankReferenceUsed')
  expect(await checkLedger(database.read)).toBeUndefined()
})

test('two operators who propose at once: every order is paid in one run', async () => {
  await completedOrder(trade, { now: monday })
  const both = await Promise.allSettled([propose(trade.one), propose(trade.two)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await trade.database.read.selectFrom('payout_order').selectAll().execute()).toHaveLength(1)
})

test('the exchange proposes once a week; whoever approves that does not pay it', async () => {
  const { database, one, two } = trade
  await completedOrder(trade, { now: monday - day })
  await completedOrder(trade, { terms: byCall, now: monday - day })
  const ran = await Promise.all([proposeWeekly(database, now), proposeWeekly(database, now)])
  expect(ran.sort()).toEqual([0, 1])
  expect(await proposeWeekly(database, now + 5 * day)).toBe(0)
  const { number } = await database.read.selectFrom('settlement_run').select('number').executeTakeFirstOrThrow()
  // What was deposited for use to come is not paid out.
  expect(await payoutsOf(number)).toMatchObject([{ cents: 980_000, orders: 1 }])
  await approveRun(database, act(number, two))
  const [{ id: payoutId } = { id: '' }] = await payoutsOf(number)
  const pay = { payoutId, bankReference: 'B1' }
  await expect(markPaid(database, { ...act(number, two), ...pay })).rejects.toThrow('ownApproval')
  await markPaid(database, { ...act(number, one), ...pay })
  expect(await checkLedger(database.read)).toBeUndefined()
})

test('a posting that is broken off leaves the payout unpaid; a ledger that differs is named', async () => {
  const { database, one } = trade
  const order = await completedOrder(trade, { now: monday })
  const number = await propose()
  await approveRun(database, act(number))
  const [{ id: payoutId } = { id: '' }] = await payoutsOf(number)
  const pay = { ...act(number, one), payoutId, bankReference: 'B1' }
  const broken = sql`create trigger broken before insert on ledger_entry begin select raise(abort, 'broken off'); end`
  await broken.execute(database.write)
  await expect(markPaid(database, pay)).rejects.toThrow('broken off')
  expect(await payoutsOf(number)).toMatchObject([{ state: 'approved' }])
  await sql`drop trigger broken`.execute(database.write)
  await markPaid(database, pay)
  const change = database.write.updateTable('payment').set({ capturedCents: 999_999 })
  await change.where('orderId', '=', order.id).execute()
  expect(await checkLedger(database.read)).toEqual({
    check: 'capture',
    where: order.number,
    ledgerCents: 1_000_000,
    otherCents: 999_999,
  })
})
