import { setTimeout as sleep } from 'node:timers/promises'
import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { clientFor, errorOf, openListener, openMock, type Received, webhookSecret } from './mock-world.ts'

const order = { amount: 9_900, currency: 'cny', confirm: true, payment_method: 'pm_card_visa' } as const

const verified = (stripe: Stripe, { body, signature }: Received, secret: string) => {
  try {
    return stripe.webhooks.constructEvent(body, signature, secret).id
  } catch {
    return undefined
  }
}

test('events are signed as the SDK checks it, and tell of the thing and of the call', async () => {
  const { stripe, mock, listener } = await openMock()
  const intent = await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  await mock.settle()
  expect(listener.types().sort()).toEqual(['charge.succeeded', 'payment_intent.created', 'payment_intent.succeeded'])
  for (const one of listener.received) {
    expect(verified(stripe, one, webhookSecret)).toBe(one.event.id)
    expect(verified(stripe, one, 'whsec_other')).toBeUndefined()
    expect(verified(stripe, { ...one, body: one.body.replace('9900', '9901') }, webhookSecret)).toBeUndefined()
    expect(one.event.request).toEqual({ id: intent.lastResponse.requestId, idempotency_key: 'pay-1' })
  }
  const paid = listener.received.find(({ event }) => event.type === 'payment_intent.succeeded')?.event
  expect(paid?.data.object).toMatchObject({ id: intent.id, status: 'succeeded', latest_charge: intent.latest_charge })
})

test('events are found by their id, their type and in pages, and say how many endpoints have not got them', async () => {
  const { stripe, mock, listener } = await openMock()
  listener.status = 500
  await stripe.paymentIntents.create(order)
  await mock.settle()
  const [event] = (await stripe.events.list({ type: 'payment_intent.succeeded' })).data
  expect(event?.pending_webhooks).toBe(1)
  expect(await stripe.events.retrieve(event?.id ?? '')).toEqual(event)
  const some = await stripe.events.list({ types: ['charge.succeeded', 'payment_intent.created'], limit: 1 })
  expect([some.data.length, some.has_more]).toEqual([1, true])
})

test('what does not arrive is sent again with growing gaps, and given up after three days', async () => {
  const { stripe, mock, listener, time } = await openMock()
  listener.status = 500
  const begin = time.now
  await stripe.customers.create()
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
  const at: number[] = []
  for (;;) {
    const before = listener.received.length
    await mock.settle()
    if (listener.received.length > before) at.push(time.now - begin)
    const [waiting] = mock.deliveries()
    if (waiting?.state !== 'waiting') break
    time.now = waiting.due_at
  }
  expect(at.length).toBeGreaterThan(10)
  const gaps = at.slice(1).map((each, place) => each - (at[place] ?? 0))
  expect(gaps).toEqual([...gaps].sort((one, other) => one - other))
  expect(at.at(-1)).toBeLessThanOrEqual(72 * 3_600_000)
  expect(at.at(-1)).toBeGreaterThan(48 * 3_600_000)
  expect(mock.deliveries()).toMatchObject([{ state: 'given up', tries: at.length }])
  expect(new Set(listener.received.map(({ event }) => event.id)).size).toBe(1)
})

test('a redirect, a cut and silence are no arrival', async () => {
  const { stripe, mock, listener, time } = await openMock()
  listener.status = 302
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
  await mock.settle()
  expect(mock.deliveries()).toMatchObject([{ state: 'waiting', tries: 1 }])
  listener.status = 200
  time.now += 5_000
  await mock.settle()
  expect(mock.deliveries()).toMatchObject([{ state: 'delivered', tries: 2 }])
  expect((await stripe.events.list()).data).toMatchObject([{ pending_webhooks: 0 }])
})

test('while a secret is being replaced both sign, afterwards the new one alone', async () => {
  const { stripe, mock, listener, time } = await openMock()
  const next = mock.rollSecret({ overlapMs: 60_000 })
  const send = async () => {
    listener.received.length = 0
    await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
    await mock.settle()
    const [one] = listener.received
    if (!one) throw new Error('nothing came')
    return one
  }
  const both = await send()
  expect(both.signature.match(/v1=/g)).toHaveLength(2)
  expect([verified(stripe, both, webhookSecret), verified(stripe, both, next)]).toEqual([both.event.id, both.event.id])
  time.now += 60_001
  const one = await send()
  expect([verified(stripe, one, webhookSecret), verified(stripe, one, next)]).toEqual([undefined, one.event.id])
})

test('endpoints are made, told only of what they want, changed and removed', async () => {
  const { stripe, mock } = await openMock()
  const second = await openListener()
  const endpoint = await stripe.webhookEndpoints.create({ url: second.url, enabled_events: ['charge.succeeded'] })
  expect(endpoint.secret).toMatch(/^whsec_/)
  expect(await stripe.webhookEndpoints.retrieve(endpoint.id)).not.toHaveProperty('secret')
  expect((await stripe.webhookEndpoints.list()).data.map(({ id }) => id)).toEqual([endpoint.id, 'we_configured'])
  await stripe.paymentIntents.create(order)
  await mock.settle()
  expect(second.types()).toEqual(['charge.succeeded'])
  const [one] = second.received
  expect(one && verified(stripe, one, endpoint.secret ?? '')).toBe(one?.event.id)
  await stripe.webhookEndpoints.update(endpoint.id, { disabled: true })
  await stripe.paymentIntents.create(order)
  await mock.settle()
  expect(second.received).toHaveLength(1)
  expect(await stripe.webhookEndpoints.del(endpoint.id)).toMatchObject({ deleted: true })
  expect((await errorOf(stripe.webhookEndpoints.retrieve(endpoint.id))).statusCode).toBe(404)
})

test('on purpose events come many times, late, the newest first, lost at first, unknown, and for orders nobody made', async () => {
  const { stripe, mock, listener, time } = await openMock()
  const { chaos } = mock
  const cleared = () => {
    listener.received.length = 0
    chaos.calm()
  }
  chaos.webhooks({ copies: 9 })
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
  await mock.settle()
  expect(listener.received).toHaveLength(10)
  expect(new Set(listener.received.map(({ event }) => event.id)).size).toBe(1)

  cleared()
  chaos.webhooks({ delayMs: 3 * 86_400_000 })
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
  await mock.settle()
  expect(listener.received).toHaveLength(0)
  time.now += 3 * 86_400_000
  await mock.settle()
  expect(listener.received).toHaveLength(1)

  cleared()
  chaos.webhooks({ isReversed: true })
  await stripe.paymentIntents.create(order)
  await mock.settle()
  expect(listener.types()).toEqual(['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created'])

  cleared()
  chaos.webhooks({ loseFirst: 1 })
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
  await mock.settle()
  expect(listener.received).toHaveLength(0)
  time.now += 5_000
  await mock.settle()
  expect(listener.received).toHaveLength(1)
  chaos.calm()
  chaos.redeliver(listener.received[0]?.event.id ?? '')
  await mock.settle()
  expect(listener.received.map(({ event }) => event.id)).toEqual(Array(2).fill(listener.received[0]?.event.id))

  cleared()
  chaos.sendUnknownType()
  const lost = chaos.sendUnknownOrder({ order: 'DD0' })
  await mock.settle()
  expect(listener.types().sort()).toEqual(['payment_intent.succeeded', 'shipment.sent'])
  const object = lost.data.object as { id?: string; metadata?: object }
  expect(object.metadata).toEqual({ order: 'DD0' })
  expect((await errorOf(stripe.paymentIntents.retrieve(object.id ?? ''))).statusCode).toBe(404)
})

test('left to itself it sends at once, and what was not sent goes on after it was closed', async () => {
  const { mock, options, listener, stripe } = await openMock({ isAutomatic: true, clock: Date.now, retryGaps: [50] })
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await sleep(10)
  }
  await stripe.paymentIntents.create(order)
  await until(() => listener.received.length === 3)
  listener.status = 503
  await stripe.paymentIntents.create({ amount: 100, currency: 'cny' })
  await until(() => listener.received.length === 4)
  await mock.close()
  listener.status = 200
  const again = await startPaymentMock(options)
  await until(() => again.deliveries().every(({ state }) => state === 'delivered'))
  expect((await clientFor(again.port).paymentIntents.list()).data).toHaveLength(2)
  await again.close()
})
