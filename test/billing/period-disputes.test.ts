import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { payPeriod, stateUnits, stopRenewal } from '#app/domain/billing/decide-period.server.ts'
import { followPeriods } from '#app/domain/billing/follow-periods.server.ts'
import { runBilling } from '#app/domain/billing/run-billing.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import type { DisputeDecision } from '#app/domain/dispute/dispute-steps.ts'
import { decideDispute, withdrawDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import { resumeEntitlement } from '#app/domain/entitlement/decide-entitlement.server.ts'
import { watchEntitlements } from '#app/domain/entitlement/watch-entitlements.server.ts'
import { acceptOrder } from '#app/domain/order/move-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import { confirmTransfer, noteTransfer } from '#app/domain/payment/transfers.server.ts'
import { findPlan } from '#db/queries/billing.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import { openPaying, openService, type TestService } from '../payment/payment-world.ts'
import { faultsOf, readBooks } from '../trading/invariants.ts'
import { byCall, useCalls as callsOf, day, monthly, periodsOf } from './billing-world.ts'

let service: TestService
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.close())

const key = exchangeKeyOf(Buffer.alloc(32, 5))
const claim = { reason: 'UNUSABLE', wish: 'WHOLE', text: '本月数据全部为空' } as const

/** An order that is charged again, paid by the buyer, handed over and accepted; what the months bring is in the test's hands. */
async function running(terms: Partial<OrderTerms>, method: 'card' | 'transfer' = 'card') {
  const paying = await openPaying(service, undefined, terms)
  const { database, buyer, provider, one } = paying
  await paying.begin(method)
  if (method === 'card') {
    await paying.tell()
    await paying.payOnPage()
    await paying.sayAll()
  } else await transfer()
  const { id, number } = await paying.order()
  const asBuyer = { actor: buyer.owner, organisationId: buyer.organisationId, number }
  const asProvider = { actor: provider.owner, organisationId: provider.organisationId, number }

  /** The buyer transfers what waits for it. */
  async function transfer(now = Date.now()) {
    const { reference, amountCents: cents } = await paying.payment()
    const noted = await noteTransfer(database, { actor: one, reference, cents, payer: '买方', line: reference, now })
    await confirmTransfer(database, { actor: paying.two, transferId: noted.id, cents, now })
  }
  /** All that is to be done by a moment: charging, telling the service, following what it says. */
  async function until(now: number) {
    await watchEntitlements(database, now)
    await runBilling(database, now)
    for (let round = 0; round < 3; round++) {
      await runDueTasks({ database, payments: service.payments }, now + round * 1_000)
      await paying.sayAll()
      await followPeriods(database, now)
    }
  }
  const dispute = (now: number, wish: object = {}) =>
    openDispute(database, { ...asBuyer, claim: { ...claim, ...wish }, now })
  const decide = async (decision: DisputeDecision, now: number, backCents?: number) => {
    const { number: of = '' } = (await findDisputeOfOrder(database.read, id)) ?? {}
    await decideDispute(database, { actor: one, number: of, decision, reason: '供方确有过错', backCents, now })
  }
  /** What the buyer has paid and not got back, by period. */
  const kept = async () =>
    (await listPaymentsOfOrder(database.read, id))
      .filter(({ capturedCents }) => capturedCents > 0)
      .map(({ period, capturedCents, refundedCents }) => [period, capturedCents - refundedCents])
  const faults = async () => [
    ...(await faultsOf(database.read, { isCalm: true })),
    ...(await faultsOf(database.read, { books: await booksOf() })),
  ]
  const booksOf = async () => {
    const own = new Set((await listPaymentsOfOrder(database.read, id)).map((payment) => payment.id))
    return (await readBooks(service.stripe)).filter(({ payment }) => own.has(payment))
  }
  const right = () => findEntitlementOfOrder(database.read, id)
  const now = Date.now()
  if (terms.mode === 'OFFLINE') {
    await handOver(database, { ...asProvider, text: '已交付', credentials: '', key, now })
    await acceptOrder(database, { ...asBuyer, now })
  }
  await until(now + 1)
  return { ...paying, id, number, asBuyer, asProvider, now, until, dispute, decide, kept, faults, right, transfer }
}

test('a later period of a subscription is disputed: it goes back whole, the right ends and no other period begins', async () => {
  const order = await running(monthly)
  const { database } = order
  const [second, third] = [order.now + 32 * day, order.now + 63 * day]
  await order.until(second)
  await order.until(third)
  expect(await order.kept()).toEqual([
    [0, 9_900],
    [1, 9_900],
    [2, 9_900],
  ])
  await order.dispute(third + day)
  expect([(await order.order()).state, (await order.right())?.state]).toEqual(['completed', 'suspended'])
  expect(await findDisputeOfOrder(database.read, order.id)).toMatchObject({ period: 2, state: 'open' })
  await expect(order.dispute(third + day)).rejects.toThrow('disputedAlready')
  const number = (await order.right())?.number ?? ''
  await expect(resumeEntitlement(database, { ...order.asProvider, number, now: third + day })).rejects.toThrow(
    'orderMoved',
  )
  // Nobody is asked for more while it is disputed.
  await order.until(third + 40 * day)
  expect(await periodsOf(database, order.id)).toHaveLength(2)
  await expect(order.decide('redeliver', third + 41 * day)).rejects.toThrow('decisionNotHere')
  await order.decide('refund', third + 41 * day)
  for (const after of [41, 80, 120]) await order.until(third + after * day)
  expect(await order.kept()).toEqual([
    [0, 9_900],
    [1, 9_900],
    [2, 0],
  ])
  expect([(await order.order()).state, (await order.right())?.state]).toEqual(['completed', 'revoked'])
  expect(await periodsOf(database, order.id)).toHaveLength(2)
  expect(await findPlan(database.read, order.id)).toMatchObject({ n: 2, stoppedBy: null })
  expect(await findDisputeOfOrder(database.read, order.id)).toMatchObject({ state: 'refunded', backCents: 9_900 })
  expect(await order.faults()).toEqual([])
  await order.close()
})

test('a part of a later period goes back: the right holds to the end of what is paid and is not renewed', async () => {
  for (const method of ['card', 'transfer'] as const) {
    const order = await running(monthly, method)
    const { database } = order
    const second = order.now + 32 * day
    await order.until(second)
    if (method === 'transfer') {
      await order.transfer(second)
      await order.until(second)
    }
    await order.dispute(second + day, { wish: 'PART', wishCents: 4_000 })
    await expect(order.decide('partRefund', second + 2 * day, 9_900)).rejects.toThrow('partAmount')
    await order.decide('partRefund', second + 2 * day, 4_000)
    await order.until(second + 2 * day)
    expect(await order.kept()).toEqual([
      [0, 9_900],
      [1, 5_900],
    ])
    const [period] = await periodsOf(database, order.id)
    const right = await order.right()
    expect([right?.state, right?.endsAt]).toEqual(['active', period?.endsAt])
    await order.until(second + 60 * day)
    expect([(await order.right())?.state, (await periodsOf(database, order.id)).length]).toEqual(['ended', 1])
    expect(await order.faults()).toEqual([])
    await order.close()
  }
})

test('a part of the first period goes back before it is accepted: what comes later is not charged', async () => {
  const order = await openPaying(service, undefined, monthly)
  const { database, buyer, provider, one } = order
  await order.begin()
  await order.tell()
  await order.payOnPage()
  await order.sayAll()
  const { id, number } = await order.order()
  const now = Date.now()
  const by = { actor: provider.owner, organisationId: provider.organisationId, number }
  await handOver(database, { ...by, text: '已交付', credentials: '', key, now })
  const asBuyer = { actor: buyer.owner, organisationId: buyer.organisationId, number }
  const disputed = await openDispute(database, { ...asBuyer, claim, now })
  const decided = { number: disputed, decision: 'partRefund' as const, reason: '缺字段', backCents: 900 }
  await decideDispute(database, { ...decided, actor: one, now: now + day })
  await runDueTasks({ database, payments: service.payments }, now + day)
  await order.sayAll()
  for (const after of [20, 32, 70]) {
    await watchEntitlements(database, now + after * day)
    await runBilling(database, now + after * day)
  }
  expect(await periodsOf(database, id)).toEqual([])
  expect([(await order.order()).state, (await findEntitlementOfOrder(database.read, id))?.state]).toEqual([
    'completed',
    'ended',
  ])
  expect(await order.payment()).toMatchObject({ state: 'captured', capturedCents: 9_000 })
  expect(await faultsOf(database.read, { isCalm: true })).toEqual([])
  await order.close()
})

test('a dispute of a period that is rejected or taken back changes nothing but the time to pay, and there is one a period', async () => {
  for (const how of ['reject', 'withdraw'] as const) {
    const order = await running(monthly)
    const { database } = order
    await expect(order.dispute(order.now + day)).rejects.toThrow('disputeNotNow')
    const second = order.now + 32 * day
    await order.until(second)
    await order.dispute(second + day)
    if (how === 'reject') await order.decide('reject', second + 2 * day)
    else await withdrawDispute(database, { ...order.asBuyer, now: second + 2 * day })
    expect((await order.right())?.state).toBe('active')
    await expect(order.dispute(second + 3 * day)).rejects.toThrow('disputeNotNow')
    await order.until(second + 31 * day)
    expect((await order.kept()).length).toBe(3)
    // The next one may be disputed again.
    await order.dispute(second + 32 * day)
    expect(await order.faults()).toEqual([])
    await order.close()
  }
})

test('a period that is not paid yet: given up by a whole refund, asked for less by one in part', async () => {
  for (const decision of ['refund', 'partRefund'] as const) {
    const order = await running(monthly, 'transfer')
    const { database } = order
    const second = order.now + 32 * day
    await order.until(second)
    await order.dispute(second + day)
    await expect(
      payPeriod(database, { ...order.act, n: 1, method: 'transfer', backUrl: 'http://127.0.0.1:3000/x', now: second }),
    ).rejects.toThrow('periodDisputed')
    await order.decide(decision, second + 2 * day, 4_000)
    await order.until(second + 2 * day)
    const [period] = await periodsOf(database, order.id)
    if (decision === 'refund') expect(period).toMatchObject({ state: 'writtenOff', isDue: 0 })
    else {
      expect(period).toMatchObject({ state: 'failed', isDue: 1, cents: 5_900 })
      const act = { ...order.act, n: 1, method: 'transfer' as const, backUrl: 'http://127.0.0.1:3000/x' }
      await payPeriod(database, { ...act, now: second + 3 * day })
      await order.transfer(second + 3 * day)
      await order.until(second + 3 * day)
      expect((await periodsOf(database, order.id))[0]).toMatchObject({ state: 'paid', isDue: 0 })
    }
    expect(await order.kept()).toEqual(
      decision === 'refund'
        ? [[0, 9_900]]
        : [
            [0, 9_900],
            [1, 5_900],
          ],
    )
    expect(await order.faults()).toEqual([])
    await order.close()
  }
})

test('money of a disputed period that comes while its charge is under way goes back, too', async () => {
  const order = await running(monthly)
  const { database } = order
  const second = order.now + 32 * day
  await runBilling(database, second)
  await order.dispute(second + 1)
  // The service is asked before it is decided, and what it says is heard after.
  await runDueTasks({ database, payments: service.payments }, second + 1)
  await order.decide('refund', second + 2)
  await order.until(second + 3)
  await order.until(second + day)
  expect(await order.kept()).toEqual([
    [0, 9_900],
    [1, 0],
  ])
  expect(await order.faults()).toEqual([])
  await order.close()
})

test('metered use: the disputed month goes back with what the deposit paid of it, what is under way is not charged', async () => {
  for (const decision of ['refund', 'partRefund'] as const) {
    const order = await running(byCall)
    const { database } = order
    await callsOf(database, order.id, 900, order.now + day)
    const second = order.now + 33 * day
    await order.until(second)
    // 9.00 used: 5.00 of them from the deposit, 4.00 with the card.
    expect((await periodsOf(database, order.id))[0]).toMatchObject({ costCents: 900, creditCents: 500, cents: 400 })
    await callsOf(database, order.id, 100, second)
    await order.dispute(second + day)
    await order.decide(decision, second + 2 * day, 600)
    for (const after of [2, 40, 80]) await order.until(second + after * day)
    const states = (await periodsOf(database, order.id)).map(({ n, state, cents }) => [n, state, cents])
    if (decision === 'refund') {
      expect(await order.kept()).toEqual([
        [0, 0],
        [1, 0],
      ])
      expect(states).toEqual([
        [1, 'paid', 400],
        [2, 'writtenOff', 0],
      ])
      expect((await order.right())?.state).toBe('revoked')
    } else {
      // 6.00 back: 4.00 of the card and 2.00 of the deposit; the last month is paid as used.
      expect(await order.kept()).toEqual([
        [0, 300],
        [1, 0],
        [2, 100],
      ])
      expect((await order.right())?.state).toBe('ended')
      expect(states.at(-1)).toEqual([2, 'paid', 100])
    }
    expect(await order.faults()).toEqual([])
    await order.close()
  }
})

test('the last month of use is disputed after the right is over, and the provider states no use meanwhile', async () => {
  const order = await running({
    ...byCall,
    offer: { model: 'PER_UNIT', price: 10_000, currency: 'CNY', unit: 'HOUR' },
  } as Partial<OrderTerms>)
  const { database } = order
  await stopRenewal(database, { ...order.asBuyer, now: order.now + day })
  await order.until(order.now + 33 * day)
  const at = order.now + 34 * day
  await stateUnits(database, { ...order.asProvider, n: 1, units: 900, now: at })
  await order.until(at)
  await order.dispute(at + day)
  expect((await order.right())?.state).toBe('ended')
  await expect(stateUnits(database, { ...order.asProvider, n: 1, units: 1, now: at })).rejects.toThrow()
  await order.decide('refund', at + 2 * day)
  await order.until(at + 3 * day)
  expect(await order.kept()).toEqual([
    [0, 0],
    [1, 0],
  ])
  expect(await order.faults()).toEqual([])
  await order.close()
})
