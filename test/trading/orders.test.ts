import { expect, test } from 'vitest'
import { afterSigned, completeOrder, deliverOrder, undoOrder } from '#app/domain/order/advance-order.server.ts'
import { afterHeld } from '#app/domain/payment/after-held.server.ts'
import { capturePayment, holdPayment, refundPayment, releasePayment } from '#app/domain/payment/move-payment.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listUnbalanced, sumLedger } from '#db/queries/ledger.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { findPayment, insertPayment } from '#db/queries/payments.server.ts'
import { makeOrder, monday, openTrade, type Trade } from '../factories/trading.ts'

test('an order is signed, paid, delivered and accepted: the ledger holds what each is owed', async () => {
  const trade = await openTrade()
  const { database } = trade
  const order = await signedOrder(trade)
  await held(trade, order.id)
  const started = await findOrderById(database.read, order.id)
  expect(started?.state).toBe('delivering')
  expect(await findEntitlementOfOrder(database.read, order.id)).toMatchObject({ state: 'active', revision: 1 })
  expect(await balances(trade)).toEqual({ hold: 1_000_000, held: -1_000_000 })
  await inTransaction(database.write, async (trx) => {
    const delivered = await deliverOrder(trx, started as never, { actorId: 'system', now: monday })
    await completeOrder(trx, delivered, { actorId: trade.buyer.editor.personId, by: 'buyer', now: monday })
  })
  const tasks = await database.read.selectFrom('payment_task').selectAll().execute()
  expect(tasks).toMatchObject([{ kind: 'capture', amountCents: 1_000_000, state: 'open' }])
  await inTransaction(database.write, async (trx) => {
    const payment = (await findPayment(trx, { id: 'p1' })) as never
    expect(await capturePayment(trx, payment, { cents: 1_000_000, now: monday })).toBe(true)
  })
  // The same news again changes nothing.
  await inTransaction(database.write, async (trx) => {
    const payment = (await findPayment(trx, { id: 'p1' })) as never
    expect(await capturePayment(trx, payment, { cents: 1_000_000, now: monday })).toBe(false)
  })
  expect(await balances(trade)).toEqual({ hold: 0, held: 0, service: 1_000_000, provider: -980_000, fee: -20_000 })
  expect(await listUnbalanced(database.read, 10)).toEqual([])
  await trade.close()
})

test('refunds in parts give back what was taken, fee and all', async () => {
  const trade = await openTrade()
  const order = await signedOrder(trade)
  await held(trade, order.id)
  await inTransaction(trade.database.write, async (trx) => {
    await capturePayment(trx, (await findPayment(trx, { id: 'p1' })) as never, { cents: 1_000_000, now: monday })
    for (const [occasion, cents] of Object.entries({ a: 333_333, b: 333_333, c: 333_334 }))
      await refundPayment(trx, (await findPayment(trx, { id: 'p1' })) as never, { cents, occasion, now: monday })
  })
  expect(await balances(trade)).toEqual({ hold: 0, held: 0, service: 0, provider: 0, fee: 0 })
  expect(await findPayment(trade.database.read, { id: 'p1' })).toMatchObject({
    state: 'refunded',
    refundedCents: 1_000_000,
  })
  await trade.close()
})

test('money that arrives for a cancelled order goes back, and no right begins', async () => {
  const trade = await openTrade()
  const order = await signedOrder(trade)
  await inTransaction(trade.database.write, async (trx) => {
    await undoOrder(trx, order, {
      step: 'cancel',
      actorId: trade.buyer.editor.personId,
      reason: '不需要了',
      now: monday,
    })
  })
  await held(trade, order.id)
  expect(await findEntitlementOfOrder(trade.database.read, order.id)).toBeUndefined()
  expect(await trade.database.read.selectFrom('payment_task').select('kind').execute()).toEqual([{ kind: 'release' }])
  await inTransaction(trade.database.write, async (trx) => {
    await releasePayment(trx, (await findPayment(trx, { id: 'p1' })) as never, monday)
  })
  expect(await balances(trade)).toEqual({ hold: 0, held: 0 })
  await trade.close()
})

test('sensitive data wait for two operators, and core data are refused', async () => {
  const trade = await openTrade()
  // Whatever grade they have; grade 2 alone waits for nobody.
  for (const grade of ['G4', 'G2'] as const) {
    const order = await makeOrder(trade, { terms: { grade, isPersonal: true, isSensitive: true, mode: 'QUERY' } })
    expect(order).toMatchObject({ state: 'approving', approvalsNeeded: 2, waitsFor: 'operator' })
  }
  expect(await makeOrder(trade, { terms: { grade: 'G2' } })).toMatchObject({ state: 'contracting' })
  await expect(makeOrder(trade, { terms: { grade: 'CORE' } })).rejects.toThrow('orderRefusedByGrade')
  await trade.close()
})

async function signedOrder(trade: Trade) {
  const order = await makeOrder(trade)
  expect(order.state).toBe('contracting')
  return inTransaction(trade.database.write, (trx) => afterSigned(trx, order, monday))
}

async function held(trade: Trade, orderId: string) {
  await inTransaction(trade.database.write, async (trx) => {
    await insertPayment(trx, {
      id: 'p1',
      orderId,
      period: 0,
      method: 'card',
      state: 'open',
      isOpen: 1,
      amountCents: 1_000_000,
      currency: 'CNY',
      reference: 'R1',
      createdAt: monday,
      updatedAt: monday,
    })
    const payment = (await findPayment(trx, { id: 'p1' })) as never
    await holdPayment(trx, payment, { holdUntil: monday + 7 * 86_400_000, now: monday })
    await afterHeld(trx, (await findPayment(trx, { id: 'p1' })) as never, monday)
  })
}

async function balances(trade: Trade) {
  const sums = await sumLedger(trade.database.read)
  return Object.fromEntries(sums.map(({ account, cents }) => [account, cents]))
}
