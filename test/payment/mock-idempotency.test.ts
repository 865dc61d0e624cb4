import { expect, test } from 'vitest'
import { errorOf, openMock, secretKey } from './mock-world.ts'

const order = { amount: 9_900, currency: 'cny', confirm: true, payment_method: 'pm_card_visa' } as const
const all = { limit: 100 }

test('the same call with the same key has one effect and the same answer, two days long', async () => {
  const { stripe, time, mock } = await openMock()
  const first = await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  time.now += 86_400_000
  await mock.settle()
  const second = await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  expect(second).toEqual(first)
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
  expect((await stripe.paymentIntents.list(all)).data).toHaveLength(1)
  time.now += 2 * 86_400_000
  await mock.settle()
  await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  expect((await stripe.paymentIntents.list(all)).data).toHaveLength(2)
})

test('the same key with another call is refused', async () => {
  const { stripe } = await openMock()
  await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  const other = await errorOf(stripe.paymentIntents.create({ ...order, amount: 1 }, { idempotencyKey: 'pay-1' }))
  expect(other).toMatchObject({ statusCode: 400, type: 'StripeIdempotencyError', rawType: 'idempotency_error' })
  expect((await errorOf(stripe.customers.create({}, { idempotencyKey: 'pay-1' }))).statusCode).toBe(400)
})

test('a key has up to 255 characters', async () => {
  const { stripe } = await openMock()
  await stripe.paymentIntents.create(order, { idempotencyKey: 'k'.repeat(255) })
  expect((await errorOf(stripe.paymentIntents.create(order, { idempotencyKey: 'k'.repeat(256) }))).statusCode).toBe(400)
  expect((await stripe.paymentIntents.list(all)).data).toHaveLength(1)
})

test('while a call is under way the same key is refused, and that is not saved', async () => {
  const { stripe, mock } = await openMock()
  mock.chaos.nextCall({ how: 'slow', delayMs: 150 })
  const slow = stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  const refused: number[] = []
  while (refused.length === 0) {
    const error = await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' }).then(
      () => undefined,
      (thrown: { statusCode: number }) => thrown.statusCode,
    )
    if (error === undefined) break
    refused.push(error)
  }
  // Whichever of the two came first is under way, the other is told so.
  const first = await slow.catch(() => stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' }))
  expect(first.status).toBe('succeeded')
  expect(refused.every((status) => status === 409)).toBe(true)
  expect((await stripe.paymentIntents.list(all)).data).toHaveLength(1)
})

test('fifty of the same call at once make one payment', async () => {
  const { stripe } = await openMock()
  const ends = await Promise.allSettled(
    Array.from({ length: 50 }, () => stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })),
  )
  const ids = new Set(ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.id] : [])))
  expect(ids.size).toBe(1)
  expect((await stripe.paymentIntents.list(all)).data).toHaveLength(1)
})

test('a declined card is answered the same again; a call that was not understood may be mended', async () => {
  const { stripe } = await openMock()
  const poor = { ...order, payment_method: 'pm_card_chargeDeclinedInsufficientFunds' }
  const first = await errorOf(stripe.paymentIntents.create(poor, { idempotencyKey: 'pay-1' }))
  const second = await errorOf(stripe.paymentIntents.create(poor, { idempotencyKey: 'pay-1' }))
  expect([second.statusCode, second.payment_intent?.id]).toEqual([402, first.payment_intent?.id])
  expect((await stripe.charges.list(all)).data).toHaveLength(1)
  await errorOf(stripe.paymentIntents.create({ ...order, amount: 0 }, { idempotencyKey: 'pay-2' }))
  expect((await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-2' })).status).toBe('succeeded')
})

test('charged, though the answer was an error: the error stays the answer of that key, and the payment is found', async () => {
  const { stripe, mock } = await openMock()
  mock.chaos.nextCall({ how: 'error-after', path: '/v1/payment_intents' })
  await stripe.customers.create()
  const first = await errorOf(stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' }))
  const second = await errorOf(stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' }))
  expect([first.statusCode, second.statusCode]).toEqual([500, 500])
  expect(second.headers?.['stripe-should-retry']).toBe('false')
  expect((await stripe.paymentIntents.list(all)).data).toMatchObject([{ status: 'succeeded' }])
})

test('charged, though the connection broke: the SDK asks again with the same key and finds what was done', async () => {
  const { stripe, mock } = await openMock()
  mock.chaos.nextCall({ how: 'cut-after' })
  const found = await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  expect(found.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect((await stripe.paymentIntents.list(all)).data.map(({ id }) => id)).toEqual([found.id])
})

test('charged, though nobody waited for the answer: the same key finds what was done', async () => {
  const { stripe, mock } = await openMock()
  mock.chaos.nextCall({ how: 'late', delayMs: 60_000 })
  const first = await errorOf(stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1', timeout: 100 }))
  expect(first.type).toBe('StripeConnectionError')
  const second = await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })
  expect((await stripe.paymentIntents.list(all)).data.map(({ id }) => id)).toEqual([second.id])
})

test('an error before the effect leaves nothing, and the key free', async () => {
  const { stripe, mock } = await openMock()
  mock.chaos.nextCall({ how: 'error-before', status: 429 })
  expect((await errorOf(stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' }))).type).toBe(
    'StripeRateLimitError',
  )
  expect((await stripe.paymentIntents.list(all)).data).toEqual([])
  expect((await stripe.paymentIntents.create(order, { idempotencyKey: 'pay-1' })).status).toBe('succeeded')
})

test('disturbances are ordered by a call as well, with the secret key only', async () => {
  const { stripe, mock } = await openMock()
  const order429 = { next_call: { how: 'error-before', status: 429, path: '/v1/customers' }, webhooks: { copies: 2 } }
  await stripe.rawRequest('POST', '/v1/test_helpers/chaos', order429)
  expect((await errorOf(stripe.customers.create())).statusCode).toBe(429)
  const calm = await stripe.rawRequest('POST', '/v1/test_helpers/chaos', { calm: true })
  expect(calm).toMatchObject({ webhooks: { copies: 0 } })
  const answer = await fetch(`${mock.url}/v1/test_helpers/chaos`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}x` },
  })
  expect(answer.status).toBe(401)
  await answer.text()
})
