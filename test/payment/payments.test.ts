import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdrawPayment } from '#app/domain/payment/begin-payment.server.ts'
import { lookAtPayment } from '#app/domain/payment/look-at-payment.server.ts'
import { runTask } from '#app/domain/payment/run-task.server.ts'
import { watchHolds } from '#app/domain/payment/watch-holds.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { cards, held, openPaying, openService, type Paying, type TestService, taken } from './payment-world.ts'

let service: TestService
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.close())

test('a card is held, the order starts, and what was accepted is taken', async () => {
  const paying = await openPaying(service)
  const first = await paying.begin()
  expect((await paying.begin()).payment.id).toBe(first.payment.id)
  expect((await paying.tasks()).map(({ kind }) => kind)).toEqual(['checkout'])
  await paying.tell()
  expect(await paying.payment()).toMatchObject({ state: 'open', checkoutUrl: expect.stringContaining('/checkout/') })
  await paying.payOnPage()
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'authorised', amountCents: 1_000_000 })
  expect((await paying.order()).state).toBe('delivering')
  expect(await paying.balances()).toEqual(held)
  await paying.accept()
  await paying.tell()
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'captured', capturedCents: 1_000_000, attention: null })
  expect(await paying.balances()).toEqual(taken)
  await paying.close()
})

test('whoever comes back before the message, or instead of it, is believed by looking', async () => {
  const paying = await openPaying(service)
  await paying.begin()
  await paying.tell()
  const look = async () => lookAtPayment({ ...service, database: paying.database }, await paying.payment(), Date.now())
  expect(await look()).toBe('same')
  await paying.payOnPage()
  // Both at once are one effect.
  const events = await paying.said()
  await Promise.all([look(), look(), ...events.map((event) => paying.send(event))])
  expect(await look()).toBe('same')
  expect(await paying.balances()).toEqual(held)
  expect((await paying.order()).state).toBe('delivering')
  await paying.close()
})

test('a declined card is told in plain words and another may be tried on the same page', async () => {
  const paying = await openPaying(service)
  await paying.begin()
  await paying.tell()
  expect(await paying.payOnPage(cards.poor)).toBe(402)
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'open', failure: 'insufficient_funds' })
  await paying.payOnPage(cards.good)
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'authorised', failure: null })
  await paying.close()
})

test('another way to pay is chosen only once the page of the first is closed', async () => {
  const paying = await openPaying(service)
  await paying.begin()
  await paying.tell()
  await expect(paying.begin('transfer')).rejects.toMatchObject({ code: 'stale', reason: 'payingOtherwise' })
  await withdrawPayment(paying.database, paying.act)
  await paying.tell()
  expect(await paying.payOnPage()).toBe(410)
  await paying.begin('transfer')
  expect((await paying.all()).map(({ method, state }) => [method, state])).toEqual([
    ['card', 'released'],
    ['transfer', 'open'],
  ])
  await paying.close()
})

test('only owner and finance of the buyer pay', async () => {
  const paying = await openPaying(service)
  const { buyer, provider, stranger, act } = paying
  const as = (actor: typeof buyer.owner, organisationId: string) =>
    withdrawPayment(paying.database, { ...act, actor, organisationId })
  await expect(as(buyer.editor, buyer.organisationId)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(as(buyer.viewer, buyer.organisationId)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(as(provider.owner, provider.organisationId)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(as(stranger.owner, stranger.organisationId)).rejects.toMatchObject({ code: 'not_found' })
  await paying.close()
})

test('charged though the service timed out: the answer is found with the same key, once', async () => {
  const paying = await openPaying(service)
  service.mock.chaos.nextCall({ how: 'error-after', path: '/v1/checkout/sessions' })
  await paying.begin()
  await paying.tell()
  const [checkout] = await paying.tasks()
  expect(checkout).toMatchObject({ state: 'done', tries: 2 })
  await paying.payOnPage()
  await paying.sayAll()
  await paying.accept()
  service.mock.chaos.nextCall({ how: 'error-after', path: '/v1/payment_intents', status: 500 })
  await paying.tell()
  expect(await paying.balances()).toEqual(taken)
  expect((await paying.tasks()).map(({ kind, state, tries }) => [kind, state, tries])).toEqual([
    ['checkout', 'done', 2],
    ['capture', 'done', 2],
  ])
  await paying.close()
})

test('ten processes that tell the service the same at once do it once', async () => {
  const paying = await openPaying(service)
  const { taskId = '' } = await paying.begin()
  const telling = { ...service, database: paying.database }
  const ran = await Promise.all(Array.from({ length: 10 }, () => runTask(telling, taskId, Date.now())))
  expect(ran.filter(Boolean)).toHaveLength(1)
  expect((await paying.payment()).state).toBe('open')
  await paying.close()
})

test('paid or cancelled: whichever is later gives way, and the money goes back', async () => {
  const first = await openPaying(service)
  await first.begin()
  await first.tell()
  await first.payOnPage()
  await first.undo('cancel')
  await first.sayAll()
  expect((await first.order()).state).toBe('cancelled')
  expect(await findEntitlementOfOrder(first.database.read, (await first.order()).id)).toBeUndefined()
  await first.tell()
  await first.sayAll()
  expect(await first.payment()).toMatchObject({ state: 'released' })
  expect(await first.balances()).toEqual({})
  expect(await intentOf(first)).toMatchObject({ status: 'canceled' })
  await first.close()
})

test('taken or given back: what was taken first is given back whole', async () => {
  const paying = await openPaying(service)
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  await paying.sayAll()
  // Somebody takes it at the service just as the provider gives up.
  const { intent } = await paying.payment()
  await service.stripe.paymentIntents.capture(intent ?? '')
  await paying.undo('giveUp')
  await paying.tell()
  await paying.sayAll()
  expect(await paying.payment()).toMatchObject({ state: 'refunded', attention: 'takenAfterEnd' })
  expect(await paying.balances()).toEqual({})
  await paying.close()
})

test('an ending hold is let go: the buyer pays anew, and its right rests until then', async () => {
  const paying = await openPaying(service)
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  await paying.sayAll()
  const { holdUntil } = await paying.payment()
  expect(await watchHolds(paying.database, (holdUntil ?? 0) - 24 * 3_600_000)).toBe(0)
  expect(await watchHolds(paying.database, (holdUntil ?? 0) - 3_600_000)).toBe(1)
  expect(await watchHolds(paying.database, (holdUntil ?? 0) - 3_600_000)).toBe(0)
  const { id, state } = await paying.order()
  expect(state).toBe('paying')
  const right = async () => (await findEntitlementOfOrder(paying.database.read, id))?.state
  expect(await right()).toBe('suspended')
  await paying.database.write
    .updateTable('payment_task')
    .set({ dueAt: Date.now() })
    .where('state', '=', 'open')
    .execute()
  await paying.tell()
  expect((await paying.payment()).state).toBe('released')
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  await paying.sayAll()
  expect([(await paying.order()).state, await right()]).toEqual(['delivering', 'active'])
  expect(await paying.balances()).toEqual(held)
  await paying.close()
})

const intentOf = async (paying: Paying) => service.stripe.paymentIntents.retrieve((await paying.payment()).intent ?? '')
