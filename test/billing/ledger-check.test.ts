import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettlement } from '#app/domain/billing/read-settlement.server.ts'
import { checkLedgerNightly, checkLedgerNow, readLedgerChecked } from '#app/domain/ledger/keep-ledger-check.server.ts'
import { flagPayment } from '#app/domain/payment/flag-payment.server.ts'
import { readPaymentDesk } from '#app/domain/payment/read-payment-desk.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { at, monday, type Trade } from '../factories/trading.ts'
import { completedOrder, inMemory } from './billing-world.ts'

let trade: Trade
beforeEach(async () => {
  trade = await inMemory()
})
afterEach(() => trade.close())

const page = () => readSettlement(trade.database.read, { language: 'zh', now: monday })

test('the page says what the last check found, and when; looking at it checks nothing', async () => {
  const { database, one, buyer } = trade
  const { id } = await completedOrder(trade, { now: monday })
  expect((await page()).checked).toBeUndefined()
  await expect(checkLedgerNow(database, { actor: buyer.owner, now: monday })).rejects.toThrow('not_found')
  await checkLedgerNow(database, { actor: one, now: monday })
  expect((await page()).checked).toEqual({ at: monday })
  // Something goes wrong: nobody knows before it is checked again.
  await sql`update payment set "refundedCents" = 1 where "orderId" = ${id}`.execute(database.write)
  expect((await page()).checked).toEqual({ at: monday })
  await checkLedgerNow(database, { actor: one, now: monday + 1 })
  expect((await page()).checked).toMatchObject({ at: monday + 1, fault: { check: 'refund', other: '¥0.01' } })
  const events = await database.read
    .selectFrom('event')
    .select('actor')
    .where('action', '=', 'ledger.checked')
    .execute()
  expect(events.map(({ actor }) => actor)).toEqual([one.personId, one.personId])
})

test('it is checked once a night, also where the exchange was away at three', async () => {
  const { database } = trade
  const times = ['2026-11-23T10:00', '2026-11-23T23:00', '2026-11-24T02:59', '2026-11-24T03:00', '2026-11-24T04:00']
  const done: number[] = []
  for (const time of times) done.push(await checkLedgerNightly(database, at(time)))
  expect(done).toEqual([1, 0, 0, 1, 0])
  expect(await readLedgerChecked(database)).toEqual({ at: at('2026-11-24T03:00') })
})

test('each filter of the payments says how many it shows', async () => {
  const { database } = trade
  const orders = [await completedOrder(trade, { now: monday }), await completedOrder(trade, { now: monday })]
  await inTransaction(database.write, async (trx) => {
    const payment = (await findOpenPayment(trx, { orderId: orders[0]?.id ?? '', period: 0 })) as Payment
    await flagPayment(trx, payment, { why: 'unasked', now: monday })
  })
  const { counts, lines } = await readPaymentDesk(database.read, { filter: 'attention', language: 'zh' })
  expect(counts).toEqual({ attention: 1, all: 2, captured: 2 })
  expect(lines).toHaveLength(1)
})
