import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import type { DisputeDecision } from '#app/domain/dispute/dispute-steps.ts'
import { decideDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import { resumeEntitlement, suspendEntitlement } from '#app/domain/entitlement/decide-entitlement.server.ts'
import { acceptOrder } from '#app/domain/order/move-order.server.ts'
import { watchOrders } from '#app/domain/order/watch-orders.server.ts'
import { withdrawPayment } from '#app/domain/payment/begin-payment.server.ts'
import { lookAtPayment } from '#app/domain/payment/look-at-payment.server.ts'
import { readPayPage } from '#app/domain/payment/read-payments.server.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import { confirmTransfer, noteTransfer } from '#app/domain/payment/transfers.server.ts'
import { watchHolds } from '#app/domain/payment/watch-holds.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { openTrade } from '../factories/trading.ts'
import { openPaying, openService, type Paying, type TestService } from '../payment/payment-world.ts'
import { faultsOf } from './invariants.ts'

let service: TestService
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.close())

const day = 86_400_000
const key = exchangeKeyOf(Buffer.alloc(32, 5))
const claim = { reason: 'INCOMPLETE', wish: 'WHOLE', text: '缺三个月' } as const

const asProvider = async ({ provider, order }: Paying) => ({
  actor: provider.owner,
  organisationId: provider.organisationId,
  number: (await order()).number,
})
const rightOf = async ({ database, order }: Paying) => findEntitlementOfOrder(database.read, (await order()).id)

/** An order by hand that was paid with a card, handed over and is disputed; `before` is done before the dispute. */
async function disputed(before: (paying: Paying) => Promise<unknown> = async () => undefined): Promise<Paying> {
  const trade = await openTrade({ path: ':memory:' })
  const paying = await openPaying(service, trade, { mode: 'OFFLINE' })
  const { database, buyer } = paying
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  await paying.sayAll()
  await handOver(database, { ...(await asProvider(paying)), text: '已交付', credentials: '', key })
  await before(paying)
  const { number } = await paying.order()
  await openDispute(database, { actor: buyer.owner, organisationId: buyer.organisationId, number, claim })
  return paying
}

async function decide({ database, order, one }: Paying, decision: DisputeDecision, backCents?: number): Promise<void> {
  const { number = '' } = (await findDisputeOfOrder(database.read, (await order()).id)) ?? {}
  await decideDispute(database, { actor: one, number, decision, reason: '已核实', backCents })
}

test('a hold that ends before a dispute is decided is taken, and goes back as was decided', async () => {
  const expected = { refund: 0, partRefund: 700_000, reject: 1_000_000 }
  for (const [decision, kept] of Object.entries(expected)) {
    const paying = await disputed()
    const { database } = paying
    const { holdUntil } = await paying.payment()
    const soon = (holdUntil ?? 0) - 3 * 3_600_000
    expect([await watchHolds(database, soon), await watchHolds(database, soon)]).toEqual([1, 0])
    // It is told only after the decision: what was to be taken whole is then taken in part, or not at all.
    const isLate = decision === 'partRefund'
    if (!isLate) await runDueTasks({ database, payments: service.payments }, soon)
    await decide(paying, decision as DisputeDecision, 300_000)
    for (let round = 0; round < 4; round++)
      await runDueTasks({ database, payments: service.payments }, soon + round * day)
    await paying.sayAll()
    const { capturedCents, refundedCents, attention } = await paying.payment()
    expect([decision, capturedCents - refundedCents, attention]).toEqual([decision, kept, null])
    expect(await faultsOf(database.read, { isCalm: true })).toEqual([])
    await paying.close()
  }
})

test('what was held for a disputed order is gone: nobody delivers again or is paid before it is paid for again', async () => {
  for (const decision of ['redeliver', 'reject'] as const) {
    const paying = await disputed()
    const { intent } = await paying.payment()
    await service.stripe.paymentIntents.cancel(intent ?? '')
    await paying.sayAll()
    expect(await paying.payment()).toMatchObject({ state: 'released', attention: 'holdLost' })
    await decide(paying, decision)
    expect([(await paying.order()).state, (await rightOf(paying))?.state]).toEqual(['paying', 'suspended'])
    expect(await faultsOf(paying.database.read)).toEqual([])
    await paying.begin()
    await paying.tell()
    await paying.payOnPage()
    await paying.sayAll()
    // It was handed over before: the buyer looks at it again.
    expect([(await paying.order()).state, (await rightOf(paying))?.state]).toEqual(['inspecting', 'active'])
    await paying.close()
  }
})

test('a part goes back of what is not held any more: the rest is asked for again, and without it the order and its right end', async () => {
  for (const way of ['card', 'transfer', 'never'] as const) {
    const paying = await disputed()
    const { database, one } = paying
    const { intent } = await paying.payment()
    await service.stripe.paymentIntents.cancel(intent ?? '')
    await paying.sayAll()
    await decide(paying, 'partRefund', 300_000)
    expect([(await paying.order()).state, (await rightOf(paying))?.state]).toEqual(['paying', 'suspended'])
    expect(await faultsOf(database.read)).toEqual([])
    const told = await database.read.selectFrom('notice').select('detail').where('kind', '=', 'order.moved').execute()
    expect(told.map(({ detail }) => (JSON.parse(detail) as { what: string }).what)).toContain('owe')
    const { number, dueAt } = await paying.order()
    const asked = { number, organisationId: paying.buyer.organisationId, actor: paying.buyer.finance }
    expect((await readPayPage(database.read, { ...asked, language: 'zh' }))?.order.total).toBe('¥7,000.00')
    if (way === 'never') {
      expect(await watchOrders(database, dueAt + 1)).toBe(1)
      expect([(await paying.order()).state, (await rightOf(paying))?.state]).toEqual(['cancelled', 'revoked'])
      expect(await paying.balances()).toEqual({})
    } else {
      await paying.begin(way)
      if (way === 'card') {
        await paying.tell()
        await paying.payOnPage()
        await paying.sayAll()
      } else {
        const { reference, amountCents: cents } = await paying.payment()
        const noted = await noteTransfer(database, { actor: one, reference, cents, payer: '买方', line: reference })
        await confirmTransfer(database, { actor: paying.two, transferId: noted.id, cents })
      }
      // It was delivered and decided about: nobody has to accept it again.
      expect([(await paying.order()).state, (await rightOf(paying))?.state]).toEqual(['completed', 'active'])
      await paying.tell()
      await paying.sayAll()
      expect(await paying.payment()).toMatchObject({ state: 'captured', capturedCents: 700_000, attention: null })
      const cash = way === 'card' ? 'service' : 'bank'
      expect(await paying.balances()).toEqual({ [cash]: 700_000, provider: -686_000, fee: -14_000 })
    }
    expect(await faultsOf(database.read, { isCalm: true })).toEqual([])
    await paying.close()
  }
})

test('a right that was suspended by hand does not go on while its order is disputed', async () => {
  const paying = await disputed(async (before) => {
    const number = (await rightOf(before))?.number ?? ''
    await suspendEntitlement(before.database, { ...(await asProvider(before)), number, reason: '数据外传' })
  })
  const number = (await rightOf(paying))?.number ?? ''
  const resume = async () => resumeEntitlement(paying.database, { ...(await asProvider(paying)), number })
  await expect(resume()).rejects.toMatchObject({ code: 'stale', reason: 'orderMoved' })
  await decide(paying, 'reject')
  await resume()
  expect((await rightOf(paying))?.state).toBe('active')
  await paying.close()
})

test('a buyer takes back how it pays, and pays all the same: what it got and accepted is paid for', async () => {
  const paying = await openPaying(service, await openTrade({ path: ':memory:' }), { mode: 'OFFLINE' })
  const { database, buyer } = paying
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  // The service is not told yet when its own message comes.
  await withdrawPayment(database, paying.act)
  await paying.sayAll()
  await handOver(database, { ...(await asProvider(paying)), text: '已交付', credentials: '', key })
  const { number } = await paying.order()
  await acceptOrder(database, { actor: buyer.owner, organisationId: buyer.organisationId, number })
  expect(await faultsOf(database.read)).toEqual([])
  await paying.tell()
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'captured', attention: null })
  await paying.close()
})

test('a message that comes after what it tells of is over alarms nobody', async () => {
  const paying = await openPaying(service)
  const { database } = paying
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  expect(await lookAtPayment({ database, payments: service.payments }, await paying.payment(), Date.now())).toBe(
    'changed',
  )
  await paying.undo('giveUp')
  await paying.tell()
  expect(await paying.payment()).toMatchObject({ state: 'released', attention: null })
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'released', attention: null })
  expect(await faultsOf(database.read, { isCalm: true })).toEqual([])
  await paying.close()
})
