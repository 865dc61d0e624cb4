import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterSigned } from '#app/domain/order/advance-order.server.ts'
import { paymentWords } from '#app/i18n/payment.ts'
import { paymentDeskWords } from '#app/i18n/payment-desk.ts'
import { inTransaction } from '#db/client.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import { createListing } from '../factories/listings.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { makeOrder, makeTrader, type Trader } from '../factories/trading.ts'
import { until } from '../helpers/command.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const { page: words, failures } = paymentWords.zh
const desk = paymentDeskWords.zh
let site: RunningExchange
let provider: Trader
let buyer: Trader
let listed: Awaited<ReturnType<typeof createListing>>
let operator: SiteClient
beforeAll(async () => {
  site = await runExchange({ demo: false })
  const { database } = site.exchange
  provider = await makeTrader(database, { slug: 'pay-provider', name: '测试数据有限公司' })
  buyer = await makeTrader(database, { slug: 'pay-buyer', name: '海西冷链物流有限公司' })
  listed = await createListing(database.write, { provider: 'pay-provider' })
  const { personId } = await makePerson(database, { isOperator: true })
  operator = await clientOf(personId)
}, 120_000)
afterAll(() => site.close())

const clientOf = async (personId: string) =>
  new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId, { secondFactor: true }) })

async function openOrder() {
  const { database } = site.exchange
  const order = await makeOrder({ database, provider, buyer, listed }, { now: Date.now() })
  await inTransaction(database.write, (trx) => afterSigned(trx, order, Date.now()))
  return {
    page: `/my/organisations/${buyer.slug}/orders/${order.number}/pay`,
    state: async () => (await findOrderById(database.read, order.id))?.state,
    payment: async () => (await listPaymentsOfOrder(database.read, order.id)).at(-1),
  }
}

test('a buyer pays with a card on the page of the service, under the site, and comes back to an order that goes on', async () => {
  const { page, state, payment } = await openOrder()
  const client = await clientOf(buyer.finance.personId)
  const begun = await client.submit(page, { method: 'card' }, { intent: 'begin', follow: false })
  expect(begun.location).toMatch(/^\/payment-service\/checkout\/cs_test_/)
  const checkout = begun.location ?? ''
  const shown = await client.get(checkout)
  expect(shown.status).toBe(200)
  expect(shown.headers.getSetCookie()).toEqual([])
  expect(shown.headers.get('content-security-policy')).toContain('form-action')
  const card = (number: string) => ({ number, expiry: '12/40', cvc: '123', name: '张三' })
  expect((await client.post(checkout, card('4000000000009995'))).status).toBe(402)
  await until(async () => (await payment())?.failure === 'insufficient_funds')
  expect((await client.get(page)).text).toContain(failures.funds)
  // A second tab leads to the same page of the service.
  expect((await client.get(page)).text).toContain(checkout)
  const paid = await client.post(checkout, card('4242424242424242'), { follow: false })
  expect(paid.location).toBe(`${page}?back=1`)
  await until(async () => (await client.get(`${page}?back=1`)).text.includes(words.held))
  expect(await state()).toBe('delivering')
  expect((await client.get(`/en${page}`)).text).toContain(paymentWords.en.page.held)
  // Its signed message came as well, and is one with what was seen.
  const messages = () =>
    site.exchange.database.read.selectFrom('payment_notice').select('state').where('state', '=', 'done').execute()
  await until(async () => (await messages()).length >= 2)
  expect((await payment())?.state).toBe('authorised')
})

test('only whoever may pay pays, and nobody else sees the page', async () => {
  const { page, payment } = await openOrder()
  const viewer = await clientOf(buyer.viewer.personId)
  expect((await viewer.get(page)).text).toContain(words.mayNot)
  const form = await (await clientOf(buyer.owner.personId)).form(page, { intent: 'begin' })
  const sent = await viewer.post(page, Object.fromEntries(form.fields))
  expect(sent.status).toBe(404)
  expect((await (await clientOf(provider.owner.personId)).get(page)).status).toBe(404)
  expect((await new SiteClient(site.url).get(page, { follow: false })).location).toContain('/sign-in')
  expect(await payment()).toBeUndefined()
})

test('a transfer is noted and confirmed by an operator, in two steps', async () => {
  const { page, state, payment } = await openOrder()
  const client = await clientOf(buyer.owner.personId)
  const chosen = await client.submit(page, { method: 'transfer' }, { intent: 'begin' })
  const reference = (await payment())?.reference ?? ''
  expect(chosen.text).toContain(reference)
  const again = await client.submit(page, {}, { intent: 'withdraw' })
  expect(again.text).toContain(words.choose)
  await client.submit(page, { method: 'transfer' }, { intent: 'begin' })
  const current = (await payment())?.reference ?? ''
  const transfers = '/operator/payments/transfers'
  const wrong = await operator.submit(transfers, { reference: current, amount: 'viel' }, { intent: 'note' })
  expect([wrong.status, wrong.text.includes(desk.problems.amountWrong ?? '')]).toEqual([422, true])
  const noted = await operator.submit(
    transfers,
    { reference: current, amount: '¥10,000.00', payer: '海西冷链', line: '2026112300001' },
    { intent: 'note' },
  )
  expect(noted.text).toContain(desk.done.note)
  const differs = await operator.submit(noted.path, { amount: '9999.99' }, { intent: 'confirm' })
  expect(differs.text).toContain(desk.problems.amountDiffers)
  expect(await state()).toBe('paying')
  await operator.submit(noted.path, { amount: '10000' }, { intent: 'confirm' })
  expect(await state()).toBe('delivering')
  expect((await client.get(page)).text).toContain(words.held)
})

test('operators see payments, what was told and said, and compare them with the service', async () => {
  const all = await operator.get('/operator/payments?state=all')
  expect(all.status).toBe(200)
  const compared = await operator.submit('/operator/payments', {}, { intent: 'reconcile' })
  expect(compared.text).toContain(desk.done.reconcile)
  const [first] = await site.exchange.database.read
    .selectFrom('payment')
    .select('id')
    .where('state', '=', 'authorised')
    .where('method', '=', 'card')
    .execute()
  const page = `/operator/payments/${first?.id}`
  const shown = await operator.get(page)
  for (const said of [desk.taskKinds.checkout, 'payment_intent.amount_capturable_updated', 'payment.authorised'])
    expect(shown.text).toContain(said)
  expect((await operator.submit(page, {}, { intent: 'look' })).text).toContain(desk.done.looked)
  expect((await operator.get('/en/operator/payments/notices')).status).toBe(200)
  expect((await (await clientOf(buyer.owner.personId)).get('/operator/payments')).status).toBe(404)
})

test('messages without a signature are refused and leave nothing', async () => {
  const count = async () =>
    (await site.exchange.database.read.selectFrom('payment_notice').select('id').execute()).length
  const before = await count()
  const send = (headers: Record<string, string>, body = '{}') =>
    fetch(`${site.url}/webhooks/stripe`, { method: 'POST', headers: { ...headers, connection: 'close' }, body }).then(
      ({ status }) => status,
    )
  expect(await send({})).toBe(400)
  expect(await send({ 'stripe-signature': 't=1,v1=00' })).toBe(400)
  expect(await send({ 'stripe-signature': 't=1,v1=00' }, 'x'.repeat(300_000))).toBe(413)
  expect((await fetch(`${site.url}/webhooks/stripe`)).status).toBe(405)
  expect(await count()).toBe(before)
})

test('the pages of the service pass on nothing of who somebody is, and nothing large', async () => {
  const none = await fetch(`${site.url}/payment-service/checkout/none`)
  expect(none.status).toBe(404)
  const large = await fetch(`${site.url}/payment-service/checkout/none`, {
    method: 'POST',
    headers: { connection: 'close' },
    body: 'x'.repeat(20_000),
  })
  expect(large.status).toBe(413)
  // The interface for programs is not there.
  expect((await fetch(`${site.url}/payment-service/../v1/customers`)).status).toBe(404)
  expect((await fetch(`${site.url}/v1/customers`)).status).toBe(404)
})
