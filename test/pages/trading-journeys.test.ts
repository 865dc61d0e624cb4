import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCopies } from '#app/domain/delivery/find-copies.server.ts'
import { afterSigned } from '#app/domain/order/advance-order.server.ts'
import { deliveryWords } from '#app/i18n/delivery.ts'
import { disputeWords } from '#app/i18n/dispute.ts'
import { entitlementWords } from '#app/i18n/entitlement.ts'
import { gatewayWords } from '#app/i18n/gateway.ts'
import { orderWords } from '#app/i18n/order.ts'
import { paymentWords } from '#app/i18n/payment.ts'
import { queryWords } from '#app/i18n/query.ts'
import { receiptWords } from '#app/i18n/receipt.ts'
import { requestWords } from '#app/i18n/request.ts'
import { inTransaction } from '#db/client.server.ts'
import { makeOrder } from '../factories/trading.ts'
import { type Cast, cards, contentOf, openStage, orderIn, type Stage } from './trading-stage.ts'
import { measurements, ponds, tales } from './trading-stories.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 180_000)
afterAll(() => stage.close())

describe.each(tales)('$language, script $hasScript', (tale) => {
  const { language } = tale
  let cast: Cast
  beforeAll(async () => {
    cast = await stage.enter(tale)
  }, 60_000)
  afterAll(async () => {
    for (const each of [cast.buying, cast.selling, cast.one, cast.two]) await each.visitor.leave()
  })

  test('a free dataset is had in one click and downloaded', async () => {
    const { buying, provider, listed } = cast
    const { visitor } = buying
    await stage.releaseFile(provider, listed.free.code, measurements())
    await visitor.open(`/listings/${listed.free.code}`)
    await visitor.page.locator('#obtain button').click()
    await visitor.page.waitForURL(/\/orders\/DD/)
    const order = orderIn(visitor)
    await stage.stands(buying, order, 'completed')
    await stage.toRight(buying, order)
    await stage.toUse(buying, 'files')
    const got = contentOf(await stage.download(buying))
    expect(got.split('\n')).toHaveLength(measurements().split('\n').length)
    expect(got).toContain('id,说明,水温')
  }, 120_000)

  test('a file at a fixed price: asked for, approved, signed, held, delivered with a mark, accepted and paid', async () => {
    const { buying, selling, buyer, listed } = cast
    const { database, key } = stage.site.exchange
    const { visitor } = buying
    const { code } = listed.file
    const words = paymentWords[language]
    const request = await stage.ask(buying, code, { purpose: tale.purpose })
    await selling.visitor.open(`${selling.base}/requests?side=provider`)
    await selling.visitor.shows(request)
    const order = await stage.approve(selling, request)
    await stage.stands(buying, order, 'contracting')
    // A contract is signed by whoever gives the password anew.
    expect(await stage.sign(buying, order)).toBe(true)
    expect(await stage.seen(buying, order)).toContain(orderWords[language].page.todo.buyer.contractingOther)
    expect(await stage.sign(selling, order)).toBe(true)
    await stage.stands(buying, order, 'paying')

    await stage.pay(buying, order, [cards.declined, cards.good])
    await visitor.open(`${buying.base}/orders/${order}/pay`)
    await visitor.shows(words.page.held)
    expect(await stage.paymentOf(order)).toBe('authorised')
    await stage.stands(buying, order, 'delivering')

    await selling.visitor.open(`${selling.base}/deliveries/${code}`)
    await selling.visitor.send({}, 'begin')
    await stage.upload(selling, { name: 'ponds.csv', content: measurements() })
    await selling.visitor.send({}, 'release')
    expect(selling.visitor.path()).toContain('done=delivered')
    await stage.stands(selling, order, 'inspecting')

    await stage.toRight(buying, order)
    await stage.toUse(buying, 'files')
    await visitor.shows(deliveryWords[language].holder.marked)
    const path = await stage.download(buying)
    expect(contentOf(path)).not.toBe(measurements())
    const { owners } = await findCopies(database, key, path)
    expect(owners.map(({ buyerSlug }) => buyerSlug)).toEqual([buyer.slug])

    await visitor.open(`${buying.base}/orders/${order}`)
    await visitor.send({}, 'accept')
    await stage.stands(buying, order, 'completed')
    await stage.settle()
    expect(await stage.paymentOf(order)).toBe('captured')
    await visitor.open(`${buying.base}/orders/${order}`)
    await visitor.shows(words.states.captured)

    await stage.settle()
    await visitor.open(`${buying.base}/orders/${order}/receipts`)
    const { steps } = receiptWords[language]
    for (const step of ['order.contract_concluded', 'payment.authorised', 'order.accepted', 'payment.captured'])
      await visitor.shows(steps[step] ?? step)
    await visitor.shows('¥1,999.00')
    await visitor.page.locator('main a[href*="/verify?number="]').click()
    await visitor.page.waitForURL(/\/verify\?number=/)
    await visitor.shows(receiptWords[language].certificate.names.TRADE)
  }, 180_000)

  test('a subscription to an interface is called until its volume is used up', async () => {
    const { buying, selling, provider, listed } = cast
    const { visitor } = buying
    const { used } = gatewayWords[language].calls
    await stage.openEndpoint(provider, listed.api.code)
    const request = await stage.ask(buying, listed.api.code, {
      ...{ purpose: tale.purpose, months: '12' },
    })
    const order = await stage.approve(selling, request)
    for (const each of [buying, selling]) await stage.sign(each, order)
    await stage.pay(buying, order)
    await stage.stands(buying, order, 'inspecting')
    const right = await stage.toRight(buying, order)
    await stage.toUse(buying, 'api')
    await visitor.send({ name: tale.note, days: '30' }, 'create')
    const shown = await visitor.page.locator('#made-key').inputValue()
    const call = () =>
      fetch(`${stage.site.url}/gateway/${right}/v1/waves?at=${language}`, {
        headers: { authorization: `Bearer ${shown}` },
      })
    for (let left = 2; left >= 0; left--) {
      const answer = await call()
      expect([answer.status, answer.headers.get('x-quota-remaining')]).toEqual([200, String(left)])
      expect(await answer.json()).toEqual({ asked: `/v1/waves?at=${language}` })
    }
    const refused = await call()
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'usedUp' }])
    expect(stage.served.seen.filter((asked) => asked === `of the provider /v1/waves?at=${language}`)).toHaveLength(3)
    await visitor.open(`${buying.base}/entitlements/${right}/api`)
    await visitor.shows(used('3', '3'))
    await visitor.open(`${buying.base}/entitlements/${right}`)
    await visitor.shows(entitlementWords[language].page.notUsable.usedUp)
  }, 180_000)

  test('a price is talked about: quote, counter-quote, accepted, and ordered at that', async () => {
    const { buying, selling, listed } = cast
    const { quote: words } = requestWords[language]
    const request = await stage.ask(buying, listed.talked.code, { purpose: tale.purpose })
    await selling.visitor.open(`${selling.base}/requests/${request}`)
    await selling.visitor.send({ price: '88,000', note: tale.note }, 'quote')
    expect(selling.visitor.path()).toContain('done=quoted')
    await buying.visitor.open(`${buying.base}/requests/${request}`)
    for (const said of ['¥88,000.00', tale.note, words.accept]) await buying.visitor.shows(said)
    await buying.visitor.send({ price: '79,500.50' }, 'quote')
    expect(buying.visitor.path()).toContain('done=quoted')
    await selling.visitor.open(`${selling.base}/requests/${request}`)
    for (const said of ['¥79,500.50', words.states.countered]) await selling.visitor.shows(said)
    await selling.visitor.send({}, 'acceptQuote')
    const order = orderIn(selling.visitor)
    await stage.stands(buying, order, 'contracting')
    await buying.visitor.shows('¥79,500.50')
    expect((await stage.orderOf(order)).totalCents).toBe(7_950_050)
  }, 120_000)

  test('a sensitive listing: two operators approve, then it is signed, paid, and asked instead of handed over', async () => {
    const { buying, selling, provider, one, two, listed } = cast
    const { visitor } = buying
    const { code } = listed.sensitive
    await stage.openTable(provider, code, ponds())
    await visitor.open(`/listings/${code}/request`)
    // No other way than asking is there to be chosen.
    expect(await visitor.page.locator('main [name="mode"]').inputValue()).toBe('QUERY')
    expect(await visitor.page.locator('main [name="purpose"]').count()).toBe(0)
    const order = await stage.approve(selling, await stage.ask(buying, code, { purposeChoice: '0' }))
    for (const [index, operator] of [one, two].entries()) {
      await stage.stands(buying, order, 'approving')
      await operator.visitor.open('/operator/orders')
      await operator.visitor.page.locator(`main a[href*="${order}"]`).first().click()
      await operator.visitor.page.waitForURL(/\/operator\/orders\/DD/)
      await operator.visitor.shows(orderWords[language].desk.approvalsOf(index, 2))
      await operator.visitor.send({ note: tale.note }, 'approve')
      expect(operator.visitor.path()).toContain('done=approve')
    }
    for (const each of [buying, selling]) await stage.sign(each, order)
    await stage.pay(buying, order)
    await stage.stands(buying, order, 'inspecting')
    const right = await stage.toRight(buying, order)
    await stage.toUse(buying, 'query')
    const words = queryWords[language]
    await visitor.send({ 'key:code': 'P7', 'claim:owner': 'owner 7' }, 'verify')
    await visitor.shows(words.verify.levels.all)
    await visitor.shows(words.remaining('4'))
    await visitor.send({ what: 'count', 'by[]': 'city' }, 'aggregate')
    await visitor.shows('霞浦')
    expect(await visitor.page.content()).not.toContain('owner 8')
    expect(await visitor.open(`${buying.base}/entitlements/${right}/files`)).toBe(404)
  }, 180_000)

  test('a dispute is upheld: the money goes back, the right is gone, and the old link is refused', async () => {
    const { buying, selling, provider, buyer, one, listed, tale: told } = cast
    const { visitor } = buying
    const { database } = stage.site.exchange
    const words = disputeWords[language]
    await stage.releaseFile(provider, listed.returned.code, measurements())
    const made = await makeOrder({ database, provider, buyer, listed: listed.returned }, { now: Date.now() })
    await inTransaction(database.write, (trx) => afterSigned(trx, made, Date.now()))
    const order = made.number
    await stage.pay(buying, order)
    await stage.stands(buying, order, 'inspecting')
    const right = await stage.toRight(buying, order)
    await stage.toUse(buying, 'files')
    await visitor.send({}, 'link')
    const link = await visitor.page.locator('main code').first().innerText()
    expect((await fetch(link)).status).toBe(200)

    await visitor.open(`${buying.base}/orders/${order}/dispute`)
    await visitor.send({ reason: 'INCOMPLETE', wish: 'WHOLE', text: told.claim }, 'open')
    await visitor.shows(words.done.opened ?? '')
    await stage.stands(buying, order, 'disputed')
    await selling.visitor.open(`${selling.base}/orders/${order}/dispute`)
    await selling.visitor.shows(told.claim)
    await selling.visitor.send({ text: told.answer }, 'say')
    await one.visitor.open('/operator/disputes')
    await one.visitor.page.locator('main a[href*="/operator/disputes/ZY"]').first().click()
    await one.visitor.page.waitForURL(/\/operator\/disputes\/ZY/)
    for (const said of [told.claim, told.answer]) await one.visitor.shows(said)
    await one.visitor.send({ decision: 'refund', reason: told.decision }, 'decide')
    expect(one.visitor.path()).toContain('done=decided')

    await stage.stands(buying, order, 'refunded')
    expect(await stage.seen(selling, order)).toContain(told.decision)
    const refused = await fetch(link)
    expect([refused.status, (await refused.text()).includes('第1次巡查记录')]).toEqual([403, false])
    await visitor.open(`${buying.base}/entitlements/${right}`)
    await visitor.shows(entitlementWords[language].page.notUsable.revoked)
    await stage.settle()
    expect(await stage.paymentOf(order)).toBe('released')
    await visitor.open(`${buying.base}/orders/${order}`)
    await visitor.shows(paymentWords[language].states.released)
    await stage.settle()
    await visitor.open(`${buying.base}/orders/${order}/receipts`)
    await visitor.shows(receiptWords[language].steps['payment.released'] ?? '')
  }, 180_000)
})
