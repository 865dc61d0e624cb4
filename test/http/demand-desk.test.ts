import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { demandDeskWords } from '#app/i18n/demand-desk.ts'
import { makeDemand } from '../factories/demands.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = demandDeskWords.zh
const claimWords = constructionWords.zh
const later = shiftDay(dayOf(Date.now()), 40)
let site: RunningExchange
let operator: SiteClient
let buyer: Member
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  operator = await clientOf({ isOperator: true })
  buyer = await memberOf('海峡冷链有限公司')
}, 120_000)
afterAll(() => site.close())

type Member = Awaited<ReturnType<typeof memberOf>>

async function clientOf(overrides: Parameters<typeof makePerson>[1] = {}) {
  const { personId } = await makePerson(site.exchange.database, overrides)
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

async function memberOf(name: string, isProvider = false) {
  const { database } = site.exchange
  const { organisationId, slug } = await makeOrganisation(database, { name })
  const { personId } = await makePerson(database, { memberOf: [{ organisationId, role: 'owner' }] })
  if (!isProvider)
    await database.write.deleteFrom('capability_grant').where('organisationId', '=', organisationId).execute()
  const client = new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  return { organisationId, slug, personId, client, name }
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string | undefined): void {
  expect(piece !== undefined && page.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string, piece: string): void {
  expect(page.includes(piece), `«${piece}» is there`).toBe(false)
}

async function kindsTold(personId: string): Promise<string[]> {
  const rows = await site.exchange.database.read
    .selectFrom('notice')
    .select('kind')
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ kind }) => kind)
}

test('a demand is reviewed, brokered and annotated at the desk, and closed; its own members only look', async () => {
  const { number } = await makeDemand(site.exchange.database, buyer, {
    state: 'submitted',
    deadline: later,
    isMasked: true,
  })
  const desk = `/operator/demands/${number}`
  expect((await buyer.client.get(desk)).status).toBe(404)
  const queue = await operator.get('/operator/demands')
  for (const said of [number, buyer.name]) expectText(queue.text, said)
  const own = await clientOf({ isOperator: true, memberOf: [{ organisationId: buyer.organisationId, role: 'viewer' }] })
  const looked = await own.get(desk)
  expectText(looked.text, words.own)
  await expect(own.form(desk, { intent: 'publish' })).rejects.toThrow('no form')

  const bare = await operator.submit(desk, { reason: ' ' }, { intent: 'return' })
  expect([bare.status, bare.text.includes(words.problems.reasonMissing ?? '')]).toEqual([422, true])
  expectText((await operator.submit(desk, {}, { intent: 'publish' })).text, words.done.publish)
  expectText((await operator.get('/operator/demands?state=open')).text, number)

  const provider = await memberOf('泉州温控科技')
  const nobody = await operator.submit(desk, { organisation: '没有这家' }, { intent: 'broker' })
  expect([nobody.status, nobody.text.includes('没有这家')]).toEqual([422, true])
  expectText(
    (await operator.submit(desk, { organisation: provider.name, note: '有同类数据' }, { intent: 'broker' })).text,
    words.done.broker,
  )
  expect(await kindsTold(provider.personId)).toEqual(['demand.invited'])
  const again = await operator.submit(desk, { organisation: provider.slug }, { intent: 'broker' })
  expectText(again.text, words.problems.invitedAlready)

  for (const [audience, text] of [
    ['operators', '需方电话里说可以放宽频率'],
    ['public', '本所核实：口径以港口统计为准'],
  ] as const)
    expectText((await operator.submit(desk, { audience, text }, { intent: 'annotate' })).text, words.done.annotate)
  const page = await new SiteClient(site.url).get(`/demands/${number}`)
  expectText(page.text, '口径以港口统计为准')
  for (const hidden of ['放宽频率', buyer.name]) expectNot(page.text, hidden)

  const closed = await operator.submit(desk, { outcome: 'SOLVED', reason: '需方已自行解决' }, { intent: 'close' })
  expectText(closed.text, words.done.close)
  for (const event of ['demand.published', 'demand.brokered', 'demand.annotated', 'demand.closed'])
    expectText(closed.text, words.events[event])
})

test('what nobody supplies is on the list for everybody, claimed, accepted and delivered', async () => {
  const { number } = await makeDemand(site.exchange.database, buyer, {
    deadline: later,
    content: { title: { zh: '海峡冷链有限公司的车辆温度数据' }, regions: ['350500'], industries: ['G'] },
  })
  const declared = await operator.submit(
    `/operator/demands/${number}`,
    { reason: '多方询问无果' },
    { intent: 'noSupply' },
  )
  expectText(declared.text, words.done.noSupply)
  expect(await kindsTold(buyer.personId)).toContain('demand.reminder')

  const visitor = new SiteClient(site.url)
  const [item = ''] = /JS\d{6}-\d{6}[0-9A-Y]/.exec(declared.text) ?? []
  const shown = await visitor.get(`/construction-list/${item}`)
  expectText(shown.text, '需方的车辆温度数据')
  expectNot(shown.text, buyer.name)
  expectText((await visitor.get('/construction-list?region=350000&industry=G')).text, item)
  expectNot((await visitor.get('/construction-list?region=440000')).text, item)
  expectText((await visitor.get('/construction-list.atom')).text, item)
  expectText((await visitor.get(`/demands/${number}`)).text, `/construction-list/${item}`)

  const claim = `/construction-list/${item}/claim`
  expect((await visitor.get(claim, { follow: false })).location).toBe(`/sign-in?to=${encodeURIComponent(claim)}`)
  const plan = '由三家车队的温度记录仪逐分钟采集，按月交付。'
  const refused = await buyer.client.submit(claim, { plan, readyBy: later }, { intent: 'claim' })
  expect([refused.status, refused.text.includes(plan)]).toEqual([403, true])
  const [first, second] = [await memberOf('泉州车联数据', true), await memberOf('厦门冷运数据', true)]
  const past = await first.client.submit(claim, { plan, readyBy: '2026-01-01' }, { intent: 'claim' })
  expectText(past.text, claimWords.problems.dayOver)
  const claimed = await first.client.submit(claim, { plan, readyBy: later }, { intent: 'claim' })
  expectText(claimed.text, claimWords.done.claim)
  const own = claimed.path.replace(/\?.*$/, '')
  expect((await second.client.get(own)).status).toBe(404)
  const other = (await second.client.submit(claim, { plan, readyBy: later }, { intent: 'claim' })).path.replace(
    /\?.*$/,
    '',
  )

  const decide = `/operator/construction/${item}`
  expectText((await operator.get('/operator/construction')).text, item)
  const [form] = [await operator.form(decide, { intent: 'accept' })]
  const accepted = await operator.send(form, { claim: own.split('/').at(-1) ?? '' })
  expectText(accepted.text, claimWords.done.accept)
  expectText((await second.client.get(other)).text, claimWords.superseded)
  expectText((await visitor.get(`/construction-list/${item}`)).text, first.name)
  expectText(
    (await first.client.submit(own, { text: '已装好十台设备' }, { intent: 'progress' })).text,
    claimWords.done.progress,
  )
  expectText((await operator.get(decide)).text, '已装好十台设备')

  // Nothing listed yet: there is nothing to deliver.
  await expect(first.client.form(own, { intent: 'deliver' })).rejects.toThrow('no form')
  const { write, read } = site.exchange.database
  const listing = await read
    .selectFrom('listing')
    .select(['id', 'code'])
    .where('state', '=', 'listed')
    .limit(1)
    .executeTakeFirstOrThrow()
  await write.updateTable('listing').set({ providerId: first.organisationId }).where('id', '=', listing.id).execute()
  const delivered = await first.client.submit(own, { listing: listing.code }, { intent: 'deliver' })
  expectText(delivered.text, claimWords.done.deliver)
  expectText((await visitor.get(`/en/construction-list/${item}`)).text, listing.code)
  expect(await kindsTold(buyer.personId)).toContain('construction.moved')
})

test('whose demand an item comes from neither claims it nor, as operator, takes it off the list', async () => {
  const asking = await memberOf('自己想要也能供的机构', true)
  const { number } = await makeDemand(site.exchange.database, asking, {
    deadline: later,
    content: { title: { zh: '码头岸电用量数据' }, regions: ['350200'], industries: ['G'] },
  })
  const desk = `/operator/demands/${number}`
  const declared = await operator.submit(desk, { reason: '多方询问无果' }, { intent: 'noSupply' })
  const [item = ''] = /JS\d{6}-\d{6}[0-9A-Y]/.exec(declared.text) ?? []
  const plan = '由岸电桩的计量表逐小时采集，按月交付。'
  const claimed = await asking.client.submit(
    `/construction-list/${item}/claim`,
    { plan, readyBy: later },
    { intent: 'claim' },
  )
  expectText(claimed.text, claimWords.problems.ownItem)
  const { organisationId } = asking
  const colleague = await clientOf({ isOperator: true, memberOf: [{ organisationId, role: 'viewer' }] })
  const dropped = await colleague.submit(`/operator/construction/${item}`, { reason: '不再需要' }, { intent: 'drop' })
  expectText(dropped.text, claimWords.problems.ownItem)
  const visitor = new SiteClient(site.url)
  expectText((await visitor.get(`/construction-list/${item}`)).text, claimWords.states.open)
})
