import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterSigned, deliverOrder, startOrder } from '#app/domain/order/advance-order.server.ts'
import { entitlementWords } from '#app/i18n/entitlement.ts'
import { orderWords } from '#app/i18n/order.ts'
import { tradeFiguresWords } from '#app/i18n/trade-figures.ts'
import { inTransaction } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { createListing } from '../factories/listings.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { makeOrder, makeTrader, monday, type Trader } from '../factories/trading.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = orderWords.zh
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
}, 120_000)
afterAll(() => site.close())

const clientOf = async (personId: string) =>
  new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
const base = ({ slug }: Trader) => `/my/organisations/${slug}`

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, ...pieces: string[]): void {
  for (const piece of pieces) expect(page.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string, ...pieces: string[]): void {
  for (const piece of pieces) expect(page.includes(piece), `«${piece}» is there`).toBe(false)
}

test('both sides and the operators follow an order from approval to its figures, without script', async () => {
  const { database } = site.exchange
  const provider = await makeTrader(database, { slug: 'order-provider', name: '甲方数据有限公司' })
  const buyer = await makeTrader(database, { slug: 'order-buyer', name: '乙方物流有限公司' })
  const listed = await createListing(database.write, { provider: provider.slug })
  const trade = { database, provider, buyer, listed }
  const terms = {
    grade: 'G3' as const,
    mode: 'OFFLINE' as const,
    gates: ['COMPLIANCE_OPINION'],
    evidence: { complianceOpinion: '意见书 2026-7' },
  }
  const order = await makeOrder(trade, { terms, now: Date.now() })
  const { personId: opener } = buyer.editor
  await database.write.updateTable('person').set({ name: '采购员小李' }).where('id', '=', opener).execute()
  const [seller, customer, viewer] = await Promise.all(
    [provider.editor, buyer.editor, buyer.viewer].map(({ personId }) => clientOf(personId)),
  )
  const { number } = order
  if (!seller || !customer || !viewer) throw new Error('Nobody is there')

  // Operators see gates and evidence; an approval opens the contract.
  const { personId } = await makePerson(database, { name: '审批员', isOperator: true })
  const operator = new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  expectText((await operator.get('/operator/orders')).text, number, words.states.approving)
  const desk = await operator.get(`/operator/orders/${number}`)
  expectText(desk.text, '意见书 2026-7', words.desk.gates.COMPLIANCE_OPINION ?? '', '¥10,000.00')
  const refused = await operator.submit(`/operator/orders/${number}`, { reason: '' }, { intent: 'refuse' })
  expectText(refused.text, words.problems.reasonMissing ?? '')
  expectText(
    (await operator.submit(`/operator/orders/${number}`, {}, { intent: 'approve' })).text,
    words.done.approve ?? '',
  )
  expect((await findOrderById(database.read, order.id))?.state).toBe('contracting')

  // Each side sees what concerns it: the fee is the provider's business, and nobody of the other side is named.
  const bought = await customer.get(`${base(buyer)}/orders/${number}`)
  const sold = await seller.get(`${base(provider)}/orders/${number}`)
  expectText(bought.text, words.page.todo.buyer.contracting, '¥10,000.00', '采购员小李')
  expectNot(bought.text, words.page.terms.fee)
  expectText(sold.text, words.page.terms.fee, '¥200.00', '¥9,800.00')
  expectNot(sold.text, '采购员小李')
  expectNot((await viewer.get(`${base(buyer)}/orders/${number}`)).text, words.page.cancelOpen)
  expect((await customer.get(`${base(buyer)}/orders/DD202601-000001A`)).status).toBe(404)

  // Lists, search and the file.
  expectText((await customer.get(`${base(buyer)}/orders`)).text, number)
  expectNot((await customer.get(`${base(buyer)}/orders?side=provider`)).text, number)
  expectText((await seller.get(`${base(provider)}/orders?side=provider&q=${number.toLowerCase()}`)).text, number)
  const csv = await seller.get(`${base(provider)}/orders.csv?side=provider`)
  expectText(csv.text, number, '9800.00')
  expectNot((await customer.get(`${base(buyer)}/orders.csv`)).text, '9800.00')

  await inTransaction(database.write, async (trx) => {
    const signed = await afterSigned(trx, (await findOrderById(trx, order.id)) as never, Date.now())
    const started = await startOrder(trx, signed, Date.now())
    await deliverOrder(trx, started, { actorId: provider.editor.personId, now: Date.now() })
  })
  const accepted = await customer.submit(`${base(buyer)}/orders/${number}`, {}, { intent: 'accept' })
  expectText(accepted.text, words.done.accept ?? '', words.events['order.accepted'] ?? '')
  // Of two tabs the second is told.
  const late = await customer.get(`${base(buyer)}/orders/${number}`)
  expectNot(late.text, 'value="accept"')

  // The right: the buyer uses it, the provider suspends it with a reason that the buyer reads.
  const right = (await findEntitlementOfOrder(database.read, order.id))?.number ?? ''
  expectText((await customer.get(`${base(buyer)}/entitlements`)).text, right)
  const page = `${base(provider)}/entitlements/${right}`
  expectText(
    (await seller.submit(page, { reason: ' ' }, { intent: 'suspend' })).text,
    words.problems.reasonMissing ?? '',
  )
  const suspended = await seller.submit(page, { reason: '转给了第三方' }, { intent: 'suspend' })
  expectText(suspended.text, entitlementWords.zh.done.suspend ?? '')
  const read = await customer.get(`${base(buyer)}/entitlements/${right}`)
  expectText(read.text, entitlementWords.zh.page.notUsable.suspended, '转给了第三方')
  expect((await viewer.get(`${base(provider)}/entitlements/${right}`)).status).toBe(404)

  const figures = await seller.get(`${base(provider)}/trade-figures`)
  expectText(figures.text, tradeFiguresWords.zh.columns.orders, listed.code)
  expectText((await seller.get(`${base(provider)}/trade-figures.csv?language=en`)).text, listed.code)
  expectText((await customer.get(`/en${base(buyer)}/trade-figures?side=buyer`)).text, tradeFiguresWords.en.money.buyer)
  expect(order.createdAt).toBeGreaterThan(monday)
})
