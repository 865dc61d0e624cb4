import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { errorOf, openMock } from './mock-world.ts'

type World = Awaited<ReturnType<typeof openMock>>

const site = 'https://shuji.example'
const line = {
  quantity: 1,
  price_data: { currency: 'cny', unit_amount: 120_000, product_data: { name: '企业用电负荷曲线 <b>' } },
}
const payment = {
  mode: 'payment',
  line_items: [line],
  success_url: `${site}/paid?session={CHECKOUT_SESSION_ID}`,
  cancel_url: `${site}/orders/DD1`,
  metadata: { order: 'DD1' },
  payment_intent_data: { capture_method: 'manual', metadata: { order: 'DD1' } },
} as const satisfies Stripe.Checkout.SessionCreateParams
const good = { number: '4242 4242 4242 4242', expiry: '12/39', cvc: '123', name: '张三' }

/** A browser without script that reaches the pages by the address of the site. */
function browser({ mock }: World) {
  const go = async (address: string, form?: Record<string, string>, language?: string) => {
    const answer = await fetch(address.replace(/^(https:\/\/shuji\.example)?/, mock.url), {
      redirect: 'manual',
      headers: language === undefined ? {} : { 'accept-language': language },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      headers: answer.headers,
      text: await answer.text(),
    }
  }
  return {
    see: (address: string, language?: string) => go(address, undefined, language),
    send: (address: string, form: Record<string, string>) => go(address, form),
  }
}

test('somebody pays on the page: held, the session complete, and back to the seller', async () => {
  const world = await openMock()
  const { stripe, mock, listener } = world
  const { see, send } = browser(world)
  const session = await stripe.checkout.sessions.create(payment)
  expect(session).toMatchObject({
    status: 'open',
    amount_total: 120_000,
    payment_intent: null,
    payment_status: 'unpaid',
  })
  const url = session.url ?? ''
  expect(url).toBe(`${site}/payment-service/checkout/${session.id}`)
  const page = await see(url)
  expect(page.status).toBe(200)
  for (const text of [
    '模拟支付，不会扣款',
    '数集',
    '企业用电负荷曲线 &lt;b&gt;',
    '¥1,200.00',
    '最长冻结 7 天',
    '取消，返回商家',
  ])
    expect(page.text).toContain(text)
  expect(page.text).not.toMatch(/<script|style=/)
  expect(page.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${site}`,
  )
  expect((await see('/payment-service/style.css')).headers.get('content-type')).toContain('text/css')

  const paid = await send(url, good)
  expect([paid.status, paid.to]).toEqual([303, `${site}/paid?session=${session.id}`])
  const done = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge', 'line_items'],
  })
  expect(done).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
    url: null,
    customer: null,
    customer_details: { name: '张三' },
    payment_intent: { status: 'requires_capture', metadata: { order: 'DD1' }, latest_charge: { amount: 120_000 } },
    line_items: { data: [{ amount_total: 120_000, quantity: 1 }] },
  })
  const intent = done.payment_intent as Stripe.PaymentIntent
  await stripe.paymentIntents.capture(intent.id)
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid')
  await mock.settle()
  expect(listener.types()).toContain('checkout.session.completed')
  expect((await see(url)).text).toContain('这笔付款已经完成')
})

test('sent twenty times at once it pays once, and each is sent on to the seller', async () => {
  const world = await openMock()
  const { send } = browser(world)
  const session = await world.stripe.checkout.sessions.create(payment)
  const ends = await Promise.all(Array.from({ length: 20 }, () => send(session.url ?? '', good)))
  expect(new Set(ends.map(({ status, to }) => `${status} ${to}`)).size).toBe(1)
  expect((await world.stripe.charges.list()).data).toHaveLength(1)
  expect((await world.stripe.paymentIntents.list()).data).toHaveLength(1)
})

test('mistakes stand beside their fields, what was typed is kept, the security code is not', async () => {
  const world = await openMock()
  const { send } = browser(world)
  const session = await world.stripe.checkout.sessions.create({ ...payment, locale: 'en' })
  const url = session.url ?? ''
  const empty = await send(url, {})
  expect(empty.status).toBe(422)
  for (const text of [
    'Enter the card number',
    'Enter the expiry',
    'Enter the security code',
    'Enter the name on the card',
  ])
    expect(empty.text).toContain(text)
  const wrong = await send(url, { ...good, number: '4242 4242 4242 4241', expiry: '13/30', cvc: '98', name: '"><i>' })
  expect(wrong.text).toContain('value="4242 4242 4242 4241"')
  expect(wrong.text).toContain('value="13/30"')
  expect(wrong.text).toContain('value="&quot;&gt;&lt;i&gt;"')
  expect(wrong.text).not.toContain('value="98"')
  expect(wrong.text).toContain('aria-describedby="number-error"')
  expect((await send(url, { ...good, expiry: '01/20' })).text).toContain('This card has expired')
  expect((await send(url, { ...good, number: '４２４２ 4242-4242 4242' })).status).toBe(303)
})

test('a test card is filled in by its button, and refused cards say why and leave the page open', async () => {
  const world = await openMock()
  const { send, see } = browser(world)
  const session = await world.stripe.checkout.sessions.create(payment)
  const url = session.url ?? ''
  const filled = await send(url, { fill: 'declined', name: '李四' })
  expect(filled.text).toContain('value="4000 0000 0000 0002"')
  expect(filled.text).toContain('value="李四"')
  const said: [string, string][] = [
    ['4000000000000002', '银行拒绝了这张卡'],
    ['4000000000009995', '卡内余额不足'],
    ['4000000000000069', '这张卡已过期'],
    ['4000000000000341', '银行拒绝了这张卡'],
    ['4111111111111111', '这里只收测试卡'],
  ]
  for (const [number, text] of said) {
    const refused = await send(url, { ...good, number })
    expect([number, refused.status, refused.text.includes(text)]).toEqual([number, 402, true])
  }
  expect((await see(url)).text).toContain('银行拒绝了这张卡')
  expect((await world.stripe.charges.list()).data.map(({ status }) => status)).toEqual(Array(4).fill('failed'))
  expect((await world.stripe.paymentIntents.list()).data).toHaveLength(1)
  expect((await send(url, good)).status).toBe(303)
})

test('a card whose holder must agree: refused on the page of the bank, then agreed', async () => {
  const world = await openMock()
  const { stripe, mock, listener } = world
  const { send, see } = browser(world)
  const session = await stripe.checkout.sessions.create(payment)
  const url = session.url ?? ''
  const card = { ...good, number: '4000002500003155' }
  const asked = await send(url, card)
  expect([asked.status, asked.to]).toEqual([303, expect.stringContaining('/payment-service/authenticate/pi_')])
  const bank = asked.to ?? ''
  const page = await see(bank)
  expect(page.text).toContain('银行验证')
  expect(page.text).toContain('¥1,200.00')
  expect((await see(bank.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')))).status).toBe(404)
  expect((await send(bank, {})).status).toBe(200)
  const refused = await send(bank, { answer: 'refuse' })
  expect([refused.status, refused.to]).toEqual([303, `/payment-service/checkout/${session.id}`])
  expect((await see(url)).text).toContain('银行验证未通过')
  expect((await send(bank, { answer: 'approve' })).text).toContain('已经处理过')

  const again = await send(url, card)
  const agreed = await send(again.to ?? '', { answer: 'approve' })
  expect(agreed.to).toBe(`${site}/paid?session=${session.id}`)
  expect((await stripe.paymentIntents.list()).data).toMatchObject([{ status: 'requires_capture' }])
  await mock.settle()
  const types = listener.types()
  expect(types.filter((type) => type === 'payment_intent.requires_action')).toHaveLength(2)
  expect(types.filter((type) => type === 'payment_intent.payment_failed')).toHaveLength(1)
  expect(types.filter((type) => type === 'checkout.session.completed')).toHaveLength(1)
})

test('while its page is open a payment is left to the page, and sent twice it leads to the same page of the bank', async () => {
  const world = await openMock()
  const { stripe } = world
  const { send } = browser(world)
  const session = await stripe.checkout.sessions.create(payment)
  const card = { ...good, number: '4000002500003155' }
  const ends = await Promise.all([1, 2, 3].map(() => send(session.url ?? '', card)))
  expect(new Set(ends.map(({ to }) => to)).size).toBe(1)
  const id = String((await stripe.checkout.sessions.retrieve(session.id)).payment_intent)
  expect((await errorOf(stripe.paymentIntents.cancel(id))).message).toContain(session.id)
  expect((await errorOf(stripe.paymentIntents.confirm(id))).message).toContain(session.id)
  expect((await errorOf(stripe.paymentIntents.update(id, { amount: 1 }))).message).toContain(session.id)
  await stripe.checkout.sessions.expire(session.id)
  expect((await stripe.paymentIntents.retrieve(id)).status).toBe('canceled')
  expect((await send(ends[0]?.to ?? '', { answer: 'approve' })).text).toContain('已经处理过')
  expect((await stripe.charges.list()).data).toEqual([])
})

test('an intent without a session comes back to its own address', async () => {
  const world = await openMock()
  const { send } = browser(world)
  const call = { amount: 500, currency: 'cny', confirm: true, payment_method: 'pm_card_authenticationRequired' }
  const intent = await world.stripe.paymentIntents.create({ ...call, return_url: `${site}/back?a=1` })
  expect(intent.status).toBe('requires_action')
  const answer = await send(intent.next_action?.redirect_to_url?.url ?? '', { answer: 'approve' })
  const to = new URL(answer.to ?? '')
  expect(to.pathname + to.hash).toBe('/back')
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    a: '1',
    payment_intent: intent.id,
    redirect_status: 'succeeded',
  })
  expect((await world.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded')
})

test('a card is left for later: set up once with its holder, then charged without', async () => {
  const world = await openMock()
  const { stripe, mock, listener } = world
  const { send, see } = browser(world)
  const customer = await stripe.customers.create()
  const session = await stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'cny',
    customer: customer.id,
    success_url: `${site}/kept`,
    setup_intent_data: { metadata: { organisation: 'o1' } },
  })
  const url = session.url ?? ''
  expect((await see(url)).text).toContain('现在不收款')
  const refused = await send(url, { ...good, number: '4000000000000002' })
  expect(refused.status).toBe(402)
  const asked = await send(url, { ...good, number: '4000002500003155' })
  expect((await see(asked.to ?? '')).text).toContain('留存这张卡')
  expect((await send(asked.to ?? '', { answer: 'approve' })).to).toBe(`${site}/kept`)
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['setup_intent'] })
  expect(done).toMatchObject({ status: 'complete', payment_status: 'no_payment_required' })
  const setup = done.setup_intent as Stripe.SetupIntent
  expect(setup).toMatchObject({ status: 'succeeded', customer: customer.id, metadata: { organisation: 'o1' } })
  const charged = await stripe.paymentIntents.create({
    amount: 700,
    currency: 'cny',
    customer: customer.id,
    payment_method: String(setup.payment_method),
    off_session: true,
    confirm: true,
  })
  expect(charged.status).toBe('succeeded')
  await mock.settle()
  expect(listener.types()).toContain('setup_intent.succeeded')
})

test('paying saves the card for the customer where the session says so, also for one who is new', async () => {
  const world = await openMock()
  const { send } = browser(world)
  const session = await world.stripe.checkout.sessions.create({
    ...payment,
    payment_intent_data: { setup_future_usage: 'off_session' },
  })
  await send(session.url ?? '', good)
  const done = await world.stripe.checkout.sessions.retrieve(session.id)
  expect(done.payment_status).toBe('paid')
  const cards = await world.stripe.customers.listPaymentMethods(String(done.customer))
  expect(cards.data).toMatchObject([{ card: { last4: '4242' }, billing_details: { name: '张三' } }])
})

test('a session runs out or is ended, and its page says so and takes no money', async () => {
  const world = await openMock()
  const { stripe, mock, listener, time } = world
  const { send, see } = browser(world)
  const open = await stripe.checkout.sessions.create({
    ...payment,
    expires_at: Math.floor(time.now / 1_000) + 1_800,
  })
  const ended = await stripe.checkout.sessions.create(payment)
  await send(open.url ?? '', { ...good, number: '4000000000000002' })
  expect((await stripe.checkout.sessions.expire(ended.id)).status).toBe('expired')
  expect((await errorOf(stripe.checkout.sessions.expire(ended.id))).statusCode).toBe(400)
  time.now += 1_801_000
  const late = await send(open.url ?? '', good)
  expect([late.status, late.text.includes('已过期')]).toEqual([410, true])
  expect(late.text).toContain(`href="${payment.cancel_url}"`)
  expect((await see(ended.url ?? '')).status).toBe(410)
  expect((await stripe.paymentIntents.list()).data).toMatchObject([{ status: 'canceled' }])
  const listed = await stripe.checkout.sessions.list({ status: 'expired' })
  expect(listed.data.map(({ id }) => id).sort()).toEqual([open.id, ended.id].sort())
  await mock.settle()
  expect(listener.types().filter((type) => type === 'checkout.session.expired')).toHaveLength(2)
})

test('a session refuses what makes no sense', async () => {
  const { stripe, time } = await openMock()
  const refused = async (more: object) =>
    (await errorOf(stripe.checkout.sessions.create({ ...payment, ...more }))).param
  expect(await refused({ success_url: 'javascript:alert(1)' })).toBe('success_url')
  expect(await refused({ success_url: undefined })).toBe('success_url')
  expect(await refused({ line_items: undefined })).toBe('line_items')
  expect(await refused({ expires_at: Math.floor(time.now / 1_000) + 60 })).toBe('expires_at')
  expect(await refused({ mode: 'subscription' })).toBe('mode')
  expect(await refused({ customer: 'cus_no' })).toBe('customer')
  const two = { ...line, price_data: { ...line.price_data, currency: 'usd' } }
  expect(await refused({ line_items: [line, two] })).toBe('line_items')
})

test('the page speaks the language of its session, else that of the browser', async () => {
  const world = await openMock()
  const { see } = browser(world)
  const auto = (await world.stripe.checkout.sessions.create(payment)).url ?? ''
  const english = (await world.stripe.checkout.sessions.create({ ...payment, locale: 'en' })).url ?? ''
  expect((await see(auto)).text).toContain('<html lang="zh-CN">')
  expect((await see(auto, 'fr, en;q=0.8, zh;q=0.5')).text).toContain('Mock payment: no money moves')
  expect((await see(english, 'zh')).text).toContain('Hold ¥1,200.00')
  expect((await see('/payment-service/checkout/cs_test_no')).status).toBe(404)
  expect((await see('/payment-service/authenticate/pi_no/x')).status).toBe(404)
})
