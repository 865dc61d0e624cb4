import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeNotice } from '#app/domain/payment/operate-payments.server.ts'
import { createPaymentService } from '#app/domain/payment/payment-service.server.ts'
import { receiveNotice, retryNotices } from '#app/domain/payment/receive-notice.server.ts'
import { reconcilePayments } from '#app/domain/payment/reconcile-payments.server.ts'
import { openTrade } from '../factories/trading.ts'
import { secretKey, webhookSecret } from './mock-world.ts'
import { held, openPaying, openService, type Paying, type TestService, taken } from './payment-world.ts'

let service: TestService
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.close())

const later = 4 * 3_600_000

async function openPaid() {
  const paying = await openPaying(service)
  await paying.begin()
  await paying.tell()
  await paying.payOnPage()
  return paying
}

const noticesOf = ({ database }: Paying) =>
  database.read.selectFrom('payment_notice').select(['type', 'state']).orderBy('receivedAt').execute()

test('the same message ten times at once, and again a week later, is one effect', async () => {
  const paying = await openPaid()
  const events = await paying.said(['payment_intent.amount_capturable_updated'])
  const [event] = events
  if (!event) throw new Error('nothing was said')
  const received = await Promise.all(Array.from({ length: 10 }, () => paying.send(event)))
  expect(received.filter((each) => each === 'taken')).toHaveLength(1)
  expect(received.filter((each) => each === 'known')).toHaveLength(9)
  await paying.sayAll()
  await paying.accept()
  await paying.tell()
  expect(await paying.send(event)).toBe('known')
  expect(await paying.payment()).toMatchObject({ state: 'captured' })
  expect(await paying.balances()).toEqual(taken)
  await paying.close()
})

test('what is said of an order has the same end in each of its 120 orders', async () => {
  // What there is to say of one is said of 120 others, of each in another order.
  const paying = await openPaid()
  const { database } = paying
  const before = await database.read.selectFrom('payment').selectAll().executeTakeFirstOrThrow()
  await paying.sayAll()
  await paying.accept()
  await paying.tell()
  const { intent } = await paying.payment()
  await service.stripe.refunds.create({ payment_intent: intent ?? '' })
  const events = (await paying.said()).filter(({ type }) =>
    [
      'payment_intent.amount_capturable_updated',
      'checkout.session.completed',
      'payment_intent.succeeded',
      'refund.created',
      'payment_intent.created',
    ].includes(type),
  )
  expect(events).toHaveLength(5)
  await paying.close()
  const ends = new Set<string>()
  const trade = await openTrade({ path: ':memory:' })
  for (const [index, order] of permutations(events).entries()) {
    const again = await openPaying(service, trade)
    await again.begin()
    const { id } = await again.payment()
    const named = (text: string) => `${text}_${index}`
    await trade.database.write
      .updateTable('payment')
      .set({ state: 'open', checkout: named(before.checkout ?? '') })
      .where('id', '=', id)
      .execute()
    for (const event of order) {
      const names = [event.id, before.checkout, intent].map((each) => [each, named(each ?? '')] as const)
      await again.send(renamed(event, [[before.id, id], ...names]))
    }
    for (let round = 1; round <= 3; round++) await retryNotices(trade.database, Date.now() + round * later)
    const { state, capturedCents, refundedCents } = await again.payment()
    ends.add(`${state} ${capturedCents} ${refundedCents} ${(await again.order()).state}`)
    expect(await again.balances()).toEqual({})
  }
  expect([...ends]).toEqual(['refunded 1000000 1000000 delivering'])
  await trade.close()
})

test('only what the service signed is read, byte for byte, and not too old; two secrets may be in force', async () => {
  const paying = await openPaid()
  const { database } = paying
  const [event] = await paying.said(['payment_intent.amount_capturable_updated'])
  const raw = JSON.stringify(event)
  const now = Math.floor(Date.now() / 1_000)
  const sign = (payload: string, secret = webhookSecret, timestamp = now) =>
    Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
  const send = (body: string, signature: string | null, payments = service.payments) =>
    receiveNotice({ database, payments }, { raw: Buffer.from(body), signature })
  const good = sign(raw)
  for (const [body, signature] of [
    [raw, null],
    [raw, ''],
    [raw, 'v1=abc'],
    [raw, `t=${now},v1=${'0'.repeat(64)}`],
    [raw, sign(raw, 'whsec_of_somebody_else')],
    [raw, sign(raw, webhookSecret, now - 3_600)],
    [raw.replace('1000000', '1000001'), good],
    [JSON.stringify(JSON.parse(raw), null, 1), good],
    [`${raw} `, good],
    ['', sign(raw)],
  ] as const)
    expect(await send(body, signature)).toBe('refused')
  expect(await noticesOf(paying)).toEqual([])
  const rotating = createPaymentService({
    secretKey,
    webhookSecrets: ['whsec_that_is_new', webhookSecret],
    isOwn: true,
    address: () => service.mock.url,
  })
  expect(await send(raw, sign(raw, 'whsec_that_is_new'), rotating)).toBe('taken')
  expect(await send(raw, good, rotating)).toBe('known')
  expect((await paying.payment()).state).toBe('authorised')
  await paying.close()
})

test('what nobody knows is kept: types with no effect, and payments that are not ours, which operators see', async () => {
  const paying = await openPaying(service)
  const unknown = service.mock.chaos.sendUnknownType() as unknown as Stripe.Event
  const foreign = service.mock.chaos.sendUnknownOrder({ payment: 'of-nobody' }) as unknown as Stripe.Event
  expect([await paying.send(unknown), await paying.send(foreign)]).toEqual(['taken', 'taken'])
  expect(await noticesOf(paying)).toEqual([
    { type: 'shipment.sent', state: 'ignored' },
    { type: 'payment_intent.succeeded', state: 'unknown' },
  ])
  await closeNotice(paying.database, { actor: paying.one, noticeId: foreign.id })
  await expect(closeNotice(paying.database, { actor: paying.buyer.owner, noticeId: foreign.id })).rejects.toMatchObject(
    {
      code: 'not_found',
    },
  )
  await paying.close()
})

test('an amount or currency that is not the order’s is never fulfilled: it is flagged once and goes back', async () => {
  for (const change of [{ amount: 999_999 }, { currency: 'usd' }]) {
    const paying = await openPaid()
    const [event] = await paying.said(['payment_intent.amount_capturable_updated'])
    const wrong = structuredClone(event) as Stripe.Event
    Object.assign(wrong.data.object, change)
    await paying.send(wrong)
    await paying.send({ ...wrong, id: 'evt_again' })
    expect((await paying.order()).state).toBe('paying')
    expect(await paying.payment()).toMatchObject({ state: 'failed', failure: 'amount', attention: 'amount' })
    await paying.tell()
    const { intent } = await paying.payment()
    expect((await service.stripe.paymentIntents.retrieve(intent ?? '')).status).toBe('canceled')
    expect((await paying.tasks()).map(({ kind, state }) => [kind, state])).toEqual([
      ['checkout', 'done'],
      ['release', 'done'],
    ])
    expect(await paying.balances()).toEqual({})
    const told = await paying.database.read.selectFrom('notice').select(['kind', 'detail']).execute()
    const kindsOf = (what: string) =>
      new Set(told.filter(({ detail }) => detail.includes(what)).map(({ kind }) => kind))
    expect([kindsOf('"moneyBack"'), kindsOf('"payment"')]).toEqual([
      new Set(['order.moved']),
      new Set(['order.waiting']),
    ])
    // The buyer may pay again.
    await paying.begin()
    await paying.close()
  }
})

test('what cannot be taken in is kept and tried again', async () => {
  const paying = await openPaid()
  const [event] = await paying.said(['payment_intent.amount_capturable_updated'])
  if (!event) throw new Error('nothing was said')
  const { database } = paying
  // The ledger cannot be written: the effect fails, the message is there.
  await database.write.schema.alterTable('ledger_entry').renameTo('ledger_away').execute()
  expect(await paying.send(event)).toBe('kept')
  expect(await noticesOf(paying)).toMatchObject([{ state: 'waiting' }])
  expect((await paying.payment()).state).toBe('open')
  await retryNotices(database, Date.now() + later)
  expect(await noticesOf(paying)).toMatchObject([{ state: 'waiting' }])
  await database.write.schema.alterTable('ledger_away').renameTo('ledger_entry').execute()
  await retryNotices(database, Date.now() + 2 * later)
  expect(await noticesOf(paying)).toMatchObject([{ state: 'done' }])
  expect(await paying.balances()).toEqual(held)
  await paying.close()
})

test('comparing finds the message that was lost, the amount that differs and what was taken though cancelled', async () => {
  const trade = await openTrade({ path: ':memory:' })
  const [lost, differs, cancelled] = [
    await openPaying(service, trade),
    await openPaying(service, trade),
    await openPaying(service, trade),
  ]
  for (const each of [lost, differs, cancelled]) {
    await each.begin()
    await each.tell()
    await each.payOnPage()
  }
  for (const each of [differs, cancelled]) await each.sayAll()
  await differs.accept()
  await differs.tell()
  const { intent: given } = await differs.payment()
  await service.stripe.refunds.create({ payment_intent: given ?? '', amount: 5 })
  await cancelled.undo('giveUp')
  const { intent } = await cancelled.payment()
  await service.stripe.paymentIntents.capture(intent ?? '')
  const now = Date.now() + 600_000
  const compare = () => reconcilePayments({ database: trade.database, payments: service.payments }, { now })
  const first = await compare()
  // Payments of the tests before are nobody's on this database.
  expect(first).toMatchObject({ repaired: 1 })
  expect((await lost.order()).state).toBe('delivering')
  expect(await differs.payment()).toMatchObject({ attention: 'differs' })
  expect(await cancelled.payment()).toMatchObject({ attention: 'takenAfterEnd' })
  await cancelled.tell()
  expect(await cancelled.payment()).toMatchObject({ state: 'refunded' })
  expect(await compare()).toMatchObject({ repaired: 0, flagged: 0 })
  await trade.close()
})

/** The same message with other names in it. */
function renamed(event: Stripe.Event, names: readonly (readonly [string | null, string])[]): Stripe.Event {
  let text = JSON.stringify(event)
  for (const [from, to] of names) if (from) text = text.replaceAll(`"${from}"`, `"${to}"`)
  return JSON.parse(text) as Stripe.Event
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length === 0) return [[]]
  return all.flatMap((first, at) => permutations(all.toSpliced(at, 1)).map((rest) => [first, ...rest]))
}
