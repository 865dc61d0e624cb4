import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { testCards } from '#app/payment-mock/test-cards.ts'
import { clientFor, errorOf, openMock } from './mock-world.ts'

const order = { amount: 120_000, currency: 'cny', metadata: { order: 'DD2026000001' } }
const held = { ...order, capture_method: 'manual', confirm: true, payment_method: 'pm_card_visa' } as const

test('a customer keeps a card, is changed, and is found by mail', async () => {
  const { stripe } = await openMock()
  const made = await stripe.customers.create({ name: '泉州数据', email: 'a@example.com', metadata: { a: '1', b: '2' } })
  expect(made).toMatchObject({ object: 'customer', livemode: false, name: '泉州数据', metadata: { a: '1', b: '2' } })
  const changed = await stripe.customers.update(made.id, { phone: '0595', metadata: { a: '', c: '3' } })
  expect(changed).toMatchObject({ name: '泉州数据', phone: '0595', metadata: { b: '2', c: '3' } })
  await stripe.customers.create({ email: 'b@example.com' })
  expect((await stripe.customers.list({ email: 'a@example.com' })).data.map(({ id }) => id)).toEqual([made.id])

  const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: made.id })
  expect(card).toMatchObject({ customer: made.id, card: { brand: 'visa', last4: '4242' } })
  expect(JSON.stringify(card)).not.toContain('4242424242424242')
  expect((await stripe.paymentMethods.list({ customer: made.id, type: 'card' })).data).toEqual([card])
  expect((await stripe.customers.listPaymentMethods(made.id)).data).toEqual([card])
  const other = await stripe.customers.create()
  expect((await errorOf(stripe.paymentMethods.attach(card.id, { customer: other.id }))).statusCode).toBe(400)
  expect((await stripe.customers.listPaymentMethods(made.id, { type: 'card', limit: 1 })).data).toEqual([card])
  const withDefault = await stripe.customers.update(made.id, { invoice_settings: { default_payment_method: card.id } })
  expect(withDefault.invoice_settings.default_payment_method).toBe(card.id)
})

test('a card typed with its number leaves four figures and its brand', async () => {
  const { stripe } = await openMock()
  const card = (number: string, exp_year = 2099) =>
    stripe.paymentMethods.create({ type: 'card', card: { number, exp_month: 12, exp_year, cvc: '123' } })
  expect((await card('4242424242424242')).card?.last4).toBe('4242')
  expect((await errorOf(card('4242424242424241'))).code).toBe('incorrect_number')
  expect((await errorOf(card('4242424242424242', 2020))).code).toBe('invalid_expiry_year')
  expect(await errorOf(card('4111111111111111'))).toMatchObject({
    decline_code: 'test_mode_live_card',
    statusCode: 402,
  })
})

test('money is held, then taken, and the rest of a part is let go', async () => {
  const { stripe, mock, listener } = await openMock()
  const intent = await stripe.paymentIntents.create({ ...held, expand: ['latest_charge', 'customer'] })
  expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 120_000, amount_received: 0 })
  const charge = intent.latest_charge as Stripe.Charge
  expect(charge).toMatchObject({ captured: false, amount: 120_000, amount_captured: 0, metadata: order.metadata })
  expect(charge.payment_method_details?.card?.capture_before).toBe(intent.created + 7 * 86_400)

  const tooMuch = await errorOf(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 120_001 }))
  expect(tooMuch).toMatchObject({ code: 'amount_too_large', param: 'amount_to_capture' })
  const taken = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 100_000 })
  expect(taken).toMatchObject({ status: 'succeeded', amount_received: 100_000, amount_capturable: 0 })
  const again = await errorOf(stripe.paymentIntents.capture(intent.id))
  expect(again).toMatchObject({ code: 'payment_intent_unexpected_state', payment_intent: { status: 'succeeded' } })
  expect((await errorOf(stripe.paymentIntents.cancel(intent.id))).code).toBe('payment_intent_unexpected_state')
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ captured: true, amount_captured: 100_000 })

  const listed = await stripe.paymentIntents.list({ created: { gte: intent.created }, expand: ['data.latest_charge'] })
  expect(listed.data).toMatchObject([{ id: intent.id, latest_charge: { id: charge.id, captured: true } }])

  await mock.settle()
  expect(listener.types().sort()).toEqual([
    'charge.captured',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'payment_intent.created',
    'payment_intent.succeeded',
  ])
})

test('a hold is let go when it is cancelled, and by itself after seven days', async () => {
  const { stripe, mock, listener, time } = await openMock()
  const first = await stripe.paymentIntents.create(held)
  const second = await stripe.paymentIntents.create(held)
  const cancelled = await stripe.paymentIntents.cancel(first.id, { cancellation_reason: 'requested_by_customer' })
  expect(cancelled).toMatchObject({ status: 'canceled', cancellation_reason: 'requested_by_customer' })
  time.now += 7 * 86_400_000 - 2_000
  await mock.settle()
  expect((await stripe.paymentIntents.retrieve(second.id)).status).toBe('requires_capture')
  listener.received.length = 0
  time.now += 2_000
  await mock.settle()
  expect(await stripe.paymentIntents.retrieve(second.id)).toMatchObject({
    status: 'canceled',
    cancellation_reason: 'automatic',
    amount_capturable: 0,
  })
  expect(listener.types().sort()).toEqual(['charge.expired', 'payment_intent.canceled'])
})

test('an intent goes from no card to confirmed in steps, and its amount is changed only before', async () => {
  const { stripe } = await openMock()
  const made = await stripe.paymentIntents.create(order)
  expect(made).toMatchObject({ status: 'requires_payment_method', client_secret: expect.stringContaining(made.id) })
  expect((await errorOf(stripe.paymentIntents.confirm(made.id))).code).toBe('payment_intent_unexpected_state')
  const changed = await stripe.paymentIntents.update(made.id, { amount: 500, payment_method: 'pm_card_visa' })
  expect(changed).toMatchObject({ status: 'requires_confirmation', amount: 500 })
  const paid = await stripe.paymentIntents.confirm(made.id)
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 500 })
  expect((await errorOf(stripe.paymentIntents.update(made.id, { amount: 600 }))).code).toBe(
    'payment_intent_unexpected_state',
  )
  expect((await stripe.paymentIntents.update(made.id, { metadata: { note: 'x' } })).metadata).toEqual({
    ...order.metadata,
    note: 'x',
  })
})

test('a card that was used once without a customer, or belongs to another, is not used again', async () => {
  const { stripe } = await openMock()
  const paid = await stripe.paymentIntents.create({ ...order, confirm: true, payment_method: 'pm_card_visa' })
  const used = { ...order, confirm: true, payment_method: String(paid.payment_method) }
  expect((await errorOf(stripe.paymentIntents.create(used))).message).toContain('may not be used again')
  const customer = await stripe.customers.create()
  const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
  const kept = { ...order, confirm: true, payment_method: card.id }
  expect((await errorOf(stripe.paymentIntents.create(kept))).param).toBe('payment_method')
  const later = await stripe.paymentIntents.create({ ...kept, customer: customer.id, off_session: true })
  expect(later.status).toBe('succeeded')
})

test('refunds give back what was taken, in parts, and never more', async () => {
  const { stripe, mock, listener } = await openMock()
  const intent = await stripe.paymentIntents.create(held)
  const early = await errorOf(stripe.refunds.create({ payment_intent: intent.id }))
  expect(early.message).toContain('does not have a successful charge to refund')
  await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 100_000 })
  const part = await stripe.refunds.create({ payment_intent: intent.id, amount: 30_000, metadata: { dispute: 'JF1' } })
  expect(part).toMatchObject({ status: 'succeeded', amount: 30_000, metadata: { dispute: 'JF1' } })
  const tooMuch = await errorOf(stripe.refunds.create({ payment_intent: intent.id, amount: 70_001 }))
  expect(tooMuch).toMatchObject({ param: 'amount', statusCode: 400 })
  const rest = await stripe.refunds.create({ charge: String(intent.latest_charge), reason: 'requested_by_customer' })
  expect(rest.amount).toBe(70_000)
  expect((await errorOf(stripe.refunds.create({ payment_intent: intent.id }))).code).toBe('charge_already_refunded')
  expect((await stripe.charges.retrieve(String(intent.latest_charge))).refunded).toBe(true)
  expect(await stripe.refunds.retrieve(part.id)).toEqual(part)
  const listed = await stripe.refunds.list({ payment_intent: intent.id })
  expect(listed.data.map(({ id }) => id)).toEqual([rest.id, part.id])
  await mock.settle()
  expect(listener.types().filter((type) => type === 'refund.created')).toHaveLength(2)
  expect(listener.types().filter((type) => type === 'charge.refunded')).toHaveLength(2)
})

test('each test card does what it is known for, when charged without its holder', async () => {
  const { stripe } = await openMock()
  const expected: Record<string, string> = {
    success: 'succeeded',
    mastercard: 'succeeded',
    unionpay: 'succeeded',
    authentication: 'authentication_required',
    'authentication-always': 'authentication_required',
    declined: 'generic_decline',
    'insufficient-funds': 'insufficient_funds',
    expired: 'expired_card',
    'fails-later': 'generic_decline',
  }
  const attaches: Record<string, boolean> = { declined: false, 'insufficient-funds': false, expired: false }
  const seen: Record<string, string> = {}
  for (const { name, tokens } of testCards) {
    const customer = await stripe.customers.create()
    const [token = ''] = tokens
    const kept = await stripe.paymentMethods.attach(token, { customer: customer.id }).catch(() => undefined)
    expect([name, kept !== undefined]).toEqual([name, attaches[name] ?? true])
    const call = { ...order, confirm: true, off_session: true, payment_method: kept?.id ?? token }
    try {
      seen[name] = (await stripe.paymentIntents.create({ ...call, customer: customer.id })).status
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeCardError)) throw error
      expect(error.payment_intent).toMatchObject({
        status: 'requires_payment_method',
        last_payment_error: { code: error.code, decline_code: error.decline_code },
      })
      expect(error.statusCode).toBe(402)
      seen[name] = error.decline_code ?? ''
    }
  }
  expect(seen).toEqual(expected)
})

test('a declined attempt stays on record, and another card pays the same intent', async () => {
  const { stripe, mock, listener } = await openMock()
  const call = { ...order, confirm: true, payment_method: 'pm_card_chargeDeclined' }
  const error = await errorOf(stripe.paymentIntents.create(call))
  const id = error.payment_intent?.id ?? ''
  expect((await stripe.charges.list({ payment_intent: id })).data).toMatchObject([{ status: 'failed', paid: false }])
  const paid = await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' })
  expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null })
  await mock.settle()
  expect(listener.types()).toEqual(
    expect.arrayContaining(['payment_intent.payment_failed', 'charge.failed', 'payment_intent.succeeded']),
  )
})

test('lists come in pages, newest first, both ways, and by time', async () => {
  const { stripe, time } = await openMock()
  const ids: string[] = []
  for (let number = 0; number < 5; number += 1) {
    ids.unshift((await stripe.customers.create({ name: String(number) })).id)
    time.now += 1_000
  }
  const first = await stripe.customers.list({ limit: 2 })
  expect([first.data.map(({ id }) => id), first.has_more]).toEqual([ids.slice(0, 2), true])
  const next = await stripe.customers.list({ limit: 3, starting_after: ids[1] ?? '' })
  expect([next.data.map(({ id }) => id), next.has_more]).toEqual([ids.slice(2), false])
  const before = await stripe.customers.list({ limit: 2, ending_before: ids[4] ?? '' })
  expect([before.data.map(({ id }) => id), before.has_more]).toEqual([ids.slice(2, 4), true])
  const all: string[] = []
  for await (const { id } of stripe.customers.list({ limit: 2 })) all.push(id)
  expect(all).toEqual(ids)
  const { created } = (await stripe.customers.retrieve(ids[2] ?? '')) as Stripe.Customer
  const late = await stripe.customers.list({ created: { gt: created } })
  expect(late.data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect((await errorOf(stripe.customers.list({ limit: 101 }))).param).toBe('limit')
  expect((await errorOf(stripe.customers.list({ starting_after: 'cus_no' }))).code).toBe('resource_missing')
})

test('mistakes are answered in the words of the interface', async () => {
  const { stripe, mock } = await openMock()
  const wrongKey = await errorOf(clientFor(mock.port, 'sk_test_wrong').customers.list())
  expect(wrongKey).toBeInstanceOf(Stripe.errors.StripeAuthenticationError)
  const missing = await errorOf(stripe.paymentIntents.retrieve('pi_no'))
  expect(missing).toMatchObject({
    statusCode: 404,
    type: 'StripeInvalidRequestError',
    code: 'resource_missing',
    requestId: expect.stringMatching(/^req_/),
  })
  const lacking = await errorOf(stripe.paymentIntents.create({ currency: 'cny' } as Stripe.PaymentIntentCreateParams))
  expect(lacking).toMatchObject({ code: 'parameter_missing', param: 'amount' })
  const unknown = { ...order, colour: 'red' } as Stripe.PaymentIntentCreateParams
  expect(await errorOf(stripe.paymentIntents.create(unknown))).toMatchObject({
    code: 'parameter_unknown',
    param: 'colour',
  })
  expect((await errorOf(stripe.paymentIntents.create({ ...order, amount: 100_000_000 }))).code).toBe('amount_too_large')
  expect((await errorOf(stripe.paymentIntents.create({ ...order, amount: 0 }))).code).toBe('amount_too_small')
  expect((await errorOf(stripe.paymentIntents.create({ ...order, expand: ['amount'] }))).param).toBe('expand')
  expect((await errorOf(stripe.paymentIntents.create({ ...order, metadata: { a: 'x'.repeat(501) } }))).param).toBe(
    'metadata[a]',
  )
  expect((await stripe.paymentIntents.list()).data).toEqual([])
  expect((await errorOf(stripe.balance.retrieve())).statusCode).toBe(404)
})

test('nonsense does no harm', async () => {
  const { mock, logged, stripe } = await openMock()
  const authorization = `Basic ${Buffer.from('sk_test_of_the_exchange:').toString('base64')}`
  const post = (body: string) => fetch(`${mock.url}/v1/customers`, { method: 'POST', body, headers: { authorization } })
  const bodies: [string, number][] = [
    ['name=x', 200],
    ['', 200],
    ['a[b', 400],
    ['[x]=1', 400],
    ['__proto__[x]=1', 400],
    ['metadata[__proto__]=1', 200],
    ['constructor=1', 400],
    ['name[a]=1', 400],
    ['metadata=x', 400],
    ['a[b][c][d][e][f][g]=1', 400],
    ['name=%E4%B8', 200],
    ['%00=1', 400],
    [`a=${'x'.repeat(300_000)}`, 413],
    [Array.from({ length: 1_001 }, (_, at) => `a[${at}]=1`).join('&'), 400],
    ['expand[]=a.b.c.d.e', 400],
  ]
  for (const [body, status] of bodies) {
    const answer = await post(body)
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), status])
    await answer.text()
  }
  const paths = ['/', '/v1/nothing', '/v1/customers/%ZZ', `/v1/customers/${'x'.repeat(300)}`, '/payment-service', '//']
  for (const path of paths) {
    const answer = await fetch(`${mock.url}${path}`, { headers: { authorization } })
    expect([path.slice(0, 40), answer.status]).toEqual([path.slice(0, 40), 404])
    await answer.text()
  }
  expect(({} as { x?: unknown }).x).toBeUndefined()
  expect(logged).toEqual([])
  expect((await stripe.customers.list({ limit: 100 })).data).toHaveLength(4)
})

test('the version that a call asks for is echoed', async () => {
  const { stripe } = await openMock()
  const { lastResponse } = await stripe.customers.create({}, { apiVersion: '2020-08-27' })
  expect(lastResponse).toMatchObject({ apiVersion: '2020-08-27', requestId: expect.stringMatching(/^req_/) })
})
