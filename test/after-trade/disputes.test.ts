import { expect, test } from 'vitest'
import type { DisputeDecision } from '#app/domain/dispute/dispute-steps.ts'
import { sayInDispute } from '#app/domain/dispute/dispute-thread.server.ts'
import { decideDispute, passOnDisputes, withdrawDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import { afterSigned, deliverOrder } from '#app/domain/order/advance-order.server.ts'
import { acceptOrder } from '#app/domain/order/move-order.server.ts'
import { afterHeld } from '#app/domain/payment/after-held.server.ts'
import { capturePayment, holdPayment } from '#app/domain/payment/move-payment.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listUnbalanced, sumLedger } from '#db/queries/ledger.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { findPayment, insertPayment, type Payment } from '#db/queries/payments.server.ts'
import { makeOrder, monday, openTrade, type Trade } from '../factories/trading.ts'

const claim = { reason: 'NOT_AS_DESCRIBED', wish: 'PART', wishCents: 300_000, text: '字段缺失' } as const
const day = 86_400_000

test('a dispute stops the order, its right and its clock; the provider answers, and operators are next', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const order = await inspected(trade)
  const number = await openDispute(trade.database, { ...of(trade, order), claim, now: monday })
  expect(number).toMatch(/^ZY202611-/)
  expect(await stateOf(trade, order)).toBe('disputed')
  expect(await findEntitlementOfOrder(trade.database.read, order.id)).toMatchObject({ state: 'suspended' })
  await expect(openDispute(trade.database, { ...of(trade, order), claim, now: monday })).rejects.toThrow(
    'disputedAlready',
  )
  await expect(acceptOrder(trade.database, { ...of(trade, order), now: monday })).rejects.toThrow('orderMoved')
  const provider = { actor: trade.provider.editor, organisationId: trade.provider.organisationId, number: order.number }
  await sayInDispute(trade.database, { ...provider, text: '已补发字段', now: monday + 1 })
  expect(await findDisputeOfOrder(trade.database.read, order.id)).toMatchObject({
    state: 'answered',
    waitsFor: 'operator',
  })
  await expect(
    sayInDispute(trade.database, {
      actor: trade.stranger.editor,
      organisationId: trade.stranger.organisationId,
      number: order.number,
      text: '无关',
    }),
  ).rejects.toThrow('notAllowed')
  const kinds = await trade.database.read.selectFrom('notice').select('kind').distinct().execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dispute.moved', 'dispute.waiting']))
  await trade.close()
})

test('accepting and disputing at once: one counts, the other is told', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const order = await inspected(trade)
  const results = await Promise.allSettled([
    acceptOrder(trade.database, { ...of(trade, order), now: monday }),
    openDispute(trade.database, { ...of(trade, order), claim, now: monday }),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await trade.close()
})

test('each decision moves order, right and money in one transaction', async () => {
  const expected: Record<DisputeDecision, unknown> = {
    reject: { order: 'completed', right: 'active', tasks: [['capture', 1_000_000]] },
    redeliver: { order: 'delivering', right: 'active', tasks: [] },
    partRefund: { order: 'completed', right: 'active', tasks: [['capture', 700_000]] },
    refund: { order: 'refunded', right: 'revoked', tasks: [['release', 1_000_000]] },
  }
  for (const decision of ['reject', 'redeliver', 'partRefund', 'refund'] as const) {
    const trade = await openTrade({ path: ':memory:' })
    const { database, one } = trade
    const order = await inspected(trade)
    const number = await openDispute(database, { ...of(trade, order), claim, now: monday })
    const act = { actor: one, number, decision, reason: '已核对', backCents: 300_000, now: monday + 1 }
    await expect(decideDispute(database, { ...act, reason: ' ' })).rejects.toThrow('reasonMissing')
    await decideDispute(database, act)
    await expect(decideDispute(database, { ...act, actor: trade.two })).rejects.toThrow('disputeMoved')
    const tasks = await database.read.selectFrom('payment_task').select(['kind', 'amountCents']).execute()
    expect({
      order: await stateOf(trade, order),
      right: (await findEntitlementOfOrder(database.read, order.id))?.state,
      tasks: tasks.map(({ kind, amountCents }) => [kind, amountCents]),
    }).toEqual(expected[decision])
    await trade.close()
  }
})

test('a part that goes back leaves the ledger at zero, with a fee in proportion', async () => {
  for (const method of ['card', 'transfer'] as const) {
    const trade = await openTrade({ path: ':memory:' })
    const { database } = trade
    const order = await inspected(trade, method)
    const number = await openDispute(database, { ...of(trade, order), claim, now: monday })
    await decideDispute(database, {
      actor: trade.one,
      number,
      decision: 'partRefund',
      reason: '部分字段缺失',
      backCents: 300_000,
      now: monday + 1,
    })
    if (method === 'card')
      await inTransaction(database.write, async (trx) => {
        await capturePayment(trx, await paymentOf(trx), { cents: 700_000, now: monday + 2 })
      })
    const sums = Object.fromEntries((await sumLedger(database.read)).map(({ account, cents }) => [account, cents]))
    const cash = method === 'card' ? 'service' : 'bank'
    expect(sums).toEqual({ hold: 0, held: 0, [cash]: 700_000, provider: -686_000, fee: -14_000 })
    expect(await listUnbalanced(database.read, 10)).toEqual([])
    await trade.close()
  }
})

test('an overdue delivery can be disputed, and taking that back pays for nothing', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const { database } = trade
  const order = await paid(trade)
  await expect(openDispute(database, { ...of(trade, order), claim, now: monday })).rejects.toThrow('disputeNotNow')
  const late = order.dueAt + day
  await openDispute(database, {
    ...of(trade, order),
    claim: { ...claim, reason: 'LATE', wish: 'REDELIVER' },
    now: late,
  })
  await withdrawDispute(database, { ...of(trade, order), now: late + 1 })
  expect(await stateOf(trade, order)).toBe('delivering')
  expect(await database.read.selectFrom('payment_task').select('id').execute()).toEqual([])
  await trade.close()
})

test('a provider that says nothing is not waited for', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const order = await inspected(trade)
  await openDispute(trade.database, { ...of(trade, order), claim, now: monday })
  expect(await passOnDisputes(trade.database, monday + day)).toBe(0)
  expect(await passOnDisputes(trade.database, monday + 7 * day)).toBe(1)
  expect(await passOnDisputes(trade.database, monday + 7 * day)).toBe(0)
  await trade.close()
})

function of(trade: Trade, order: Order) {
  return { actor: trade.buyer.editor, organisationId: trade.buyer.organisationId, number: order.number }
}

async function stateOf(trade: Trade, order: Order) {
  return (await findOrderById(trade.database.read, order.id))?.state
}

async function paymentOf(trx: Parameters<typeof findPayment>[0]): Promise<Payment> {
  const payment = await findPayment(trx, { id: 'p1' })
  if (!payment) throw new Error('no payment')
  return payment
}

/** An order that is paid for and waits for its delivery. */
async function paid(trade: Trade, method: 'card' | 'transfer' = 'card'): Promise<Order> {
  const made = await makeOrder(trade)
  return inTransaction(trade.database.write, async (trx) => {
    const { id: orderId } = await afterSigned(trx, made, monday)
    await insertPayment(trx, {
      id: 'p1',
      orderId,
      period: 0,
      method,
      state: 'open',
      isOpen: 1,
      amountCents: 1_000_000,
      currency: 'CNY',
      reference: 'R1',
      createdAt: monday,
      updatedAt: monday,
    })
    await holdPayment(trx, await paymentOf(trx), { holdUntil: null, now: monday })
    await afterHeld(trx, await paymentOf(trx), monday)
    return (await findOrderById(trx, orderId)) as Order
  })
}

async function inspected(trade: Trade, method: 'card' | 'transfer' = 'card'): Promise<Order> {
  const order = await paid(trade, method)
  return inTransaction(trade.database.write, (trx) =>
    deliverOrder(trx, order, { actorId: trade.provider.editor.personId, now: monday }),
  )
}
