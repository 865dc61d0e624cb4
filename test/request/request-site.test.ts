import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestWords } from '#app/i18n/request.ts'
import { makeBuyer } from '../factories/buyers.ts'
import { createListing } from '../factories/listings.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = requestWords.zh
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
}, 120_000)
afterAll(() => site.close())

async function memberOf(name: string) {
  const { database } = site.exchange
  const made = await makeOrganisation(database)
  const { organisationId, slug } = made
  const { personId } = await makePerson(database, { name, memberOf: [{ organisationId, role: 'owner' }] })
  await makeBuyer(database, organisationId, personId)
  const client = new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  return { organisationId, slug, client, base: `/my/organisations/${slug}` }
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string): void {
  expect(page.includes(piece), `«${piece}» is there`).toBe(true)
}

test('without script: a price is worked out, a request sent, changed as asked, talked about and approved', async () => {
  const { database } = site.exchange
  const provider = await memberOf('供方赵六')
  const buyer = await memberOf('采购王五')
  const stranger = await memberOf('路人')
  const { code } = await createListing(database.write, {
    provider: provider.slug,
    title: '冷链运输温度记录',
    deliveryModes: ['API', 'FILE'],
    offers: [
      { model: 'ONEOFF', price: 299_000_000 },
      { model: 'PER_CALL', price: 2_800, unit: 'CALL' },
    ],
    terms: { purposes: [{ zh: '运输风险定价' }], periodMonths: 24 },
  })
  // The provider asks a question of its own.
  const trading = `${provider.base}/listings/code/${code}/trading`
  const set = await provider.client.submit(
    trading,
    { 'field.0.label': '使用部门', 'field.0.required': 'yes', trialDays: '7', scope: 'one' },
    { intent: 'settings' },
  )
  expectText(set.text, words.done.saved ?? '')
  // A visitor finds the way, and nothing of anybody's own.
  const seen = await new SiteClient(site.url).get(`/listings/${code}`)
  expectText(seen.text, `href="/listings/${code}/request"`)
  expectText(seen.text, words.box.trial(7))
  const page = `/listings/${code}/request`
  const asked = await buyer.client.submit(page, { offer: '1', quantity: '1,200,000', calculate: 'yes' })
  expect(asked.status).toBe(200)
  expectText(asked.text, '¥3,360.00')
  const wrong = await buyer.client.submit(page, { offer: '1', quantity: '0', months: '36' })
  expect(wrong.status).toBe(422)
  for (const problem of ['quantityWrong', 'monthsLong']) expectText(wrong.text, words.problems[problem] ?? '')
  const form = await buyer.client.form(page)
  const answers = { offer: '1', quantity: '1,200,000', purposeChoice: '0', months: '12', 'answer.f1': '风控部' }
  const sent = await buyer.client.send(form, answers)
  const number = /requests\/(SQ[0-9A-Z-]+)/.exec(sent.path)?.[1] ?? ''
  expectText(sent.text, words.done.submitted ?? '')
  expectText(sent.text, '风控部')
  // The same form once more is the same request; another is told of it.
  expect((await buyer.client.send(form, answers)).path).toContain(number)
  expectText((await buyer.client.get(page)).text, words.form.openOne)
  for (const outsider of [stranger, new SiteClient(site.url)]) {
    const client = outsider instanceof SiteClient ? outsider : outsider.client
    expect((await client.get(`${buyer.base}/requests/${number}`, { follow: false })).status).not.toBe(200)
  }
  expect((await stranger.client.get(`${stranger.base}/requests/${number}`)).status).toBe(404)
  const theirs = `${provider.base}/requests/${number}`
  expectText((await provider.client.get(`${provider.base}/requests?side=provider`)).text, number)
  await provider.client.submit(theirs, { reason: '请写明部门', 'remark.answers': '写全称' }, { intent: 'changes' })
  const again = await buyer.client.get(`${page}?request=${number}`)
  for (const piece of ['写全称', '风控部', words.form.sendAgain]) expectText(again.text, piece)
  const resent = await buyer.client.submit(`${page}?request=${number}`, { 'answer.f1': '风险控制部' })
  for (const piece of [words.done.resubmitted ?? '', '风险控制部', words.page.before]) expectText(resent.text, piece)
  await buyer.client.submit(`${buyer.base}/requests/${number}`, { text: '已改' }, { intent: 'message' })
  expectText((await provider.client.get(theirs)).text, '已改')
  const approved = await provider.client.submit(theirs, { months: '6' }, { intent: 'approve', follow: false })
  expect(approved.location).toMatch(new RegExp(`^${provider.base}/orders/DD`))
  const order = await database.read
    .selectFrom('trade_order')
    .select(['totalCents', 'terms'])
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow()
  expect(order.totalCents).toBe(336_000)
  expect(JSON.parse(order.terms)).toMatchObject({ months: 6, quantity: 1_200_000, purpose: '运输风险定价' })
  // A private offer is there for the one it is for.
  const offered = await provider.client.submit(
    trading,
    { to: buyer.slug, price: '1,000.50', mode: 'FILE', modelTraining: 'yes' },
    { intent: 'offer' },
  )
  expectText(offered.text, words.done.offered ?? '')
  const list = await buyer.client.get(`${buyer.base}/offers`)
  const id = /\/offers\/([0-9a-f-]{36})/.exec(list.text)?.[1] ?? ''
  expectText((await buyer.client.get(`${buyer.base}/offers/${id}`)).text, '¥1,000.50')
  expect((await stranger.client.get(`${stranger.base}/offers/${id}`)).status).toBe(404)
  const taken = await buyer.client.submit(
    `${buyer.base}/offers/${id}`,
    { purpose: '自用分析' },
    { intent: 'accept', follow: false },
  )
  expect(taken.location).toMatch(new RegExp(`^${buyer.base}/orders/DD`))
})
