import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import type { DemandDraft } from '#app/domain/demand/demand-content.ts'
import type { OpenExchange } from '#app/exchange.server.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import type { DemandTables } from '#db/tables/demands.ts'
import { insertMadeDemand } from '../factories/demands.ts'
import { type MadeOrganisation, makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = demandBoardWords.zh
let site: RunningExchange
let visitor: SiteClient
let buyer: MadeOrganisation & { personId: string }
let serial = 0
/** What a demand of these tests says where it says nothing else. */
const plain: Partial<DemandDraft> = {
  need: { zh: '需要这样的数据。' },
  required: [],
  frequency: undefined,
  budgetMax: undefined,
}

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  visitor = new SiteClient(site.url)
  const organisation = await makeOrganisation(site.exchange.database, { name: '海峡采购中心' })
  const { personId } = await makePerson(site.exchange.database, {
    memberOf: [{ organisationId: organisation.organisationId, role: 'owner' }],
  })
  buyer = { ...organisation, personId }
}, 120_000)
afterAll(() => site.close())

type Made = Partial<Omit<DemandTables['demand'], 'content'>> & {
  content: Partial<DemandDraft> & { title: { zh: string } }
}

/** A demand as the acts leave it, and what they promise. */
async function make({ content, ...set }: Made): Promise<{ id: string; number: string }> {
  const { write } = site.exchange.database
  const made = await inTransaction(write, async (trx) => {
    const demand = await insertMadeDemand(trx, buyer, { content: { ...plain, ...content } })
    const later = { publishedAt: Date.now() + ++serial, ...set }
    await trx.updateTable('demand').set(later).where('id', '=', demand.id).execute()
    await tell(trx, demand.id, Date.now())
    return demand
  })
  await drainAll()
  return made
}

async function tell(trx: Parameters<typeof insertEvents>[0], id: string, now: number): Promise<void> {
  const event = { at: now, actor: buyer.personId, subjectKind: 'demand' as const, subjectId: id, detail: {} }
  await insertEvents(trx, [{ ...event, action: 'demand.published' }])
  await enqueue(trx, { topic: 'search.demand', keys: [id], now })
}

/** Somebody signed in, of these organisations. */
async function memberOf(
  organisations: readonly MadeOrganisation[] = [],
  role: MemberRole = 'editor',
): Promise<SiteClient> {
  const memberships = organisations.map(({ organisationId }) => ({ organisationId, role }))
  const { personId } = await makePerson(site.exchange.database, { memberOf: memberships })
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

const drainAll = () => (site.exchange as OpenExchange).search.drainAll()
const textOf = async (path: string, client = visitor) => (await client.get(path)).text
const jsonOf = async (path: string) => (await fetch(site.url + path)).json() as Promise<Record<string, unknown>>

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectThere(page: string, ...pieces: string[]): void {
  for (const piece of pieces) expect(page.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string, ...pieces: string[]): void {
  for (const piece of pieces) expect(page.includes(piece), `«${piece}» is there`).toBe(false)
}

test('a demand is found by text and filters, read whole, and answered by who signs in', async () => {
  const before = await textOf('/demands')
  const { number } = await make({
    content: {
      title: { zh: '跨境电商清关时效数据', en: 'Customs clearance times' },
      need: { zh: '用于物流定价。\n须含口岸。' },
      type: 'SERVICE',
      required: [{ name: 'port_code' }],
      regions: ['350200'],
      budgetMax: 80_000_000_000,
      challenge: { target: { zh: '预测误差小于两小时' }, criteria: { zh: '按盲测排名' }, selectBy: '2099-03-01' },
    },
    deadline: '2099-02-01',
  })
  // The page is kept for visitors, and is another as soon as there is one more.
  expectNot(before, number)
  expectThere(await textOf('/demands'), number, '海峡采购中心', words.challenge)
  for (const query of [
    'q=清关',
    'q=port_code',
    'type=SERVICE&region=350000&budget=LT_200K',
    'challenge=YES&sort=deadline',
  ])
    expectThere(await textOf(`/demands?${query}`), number)
  expectNot(await textOf('/demands?type=MODEL'), number)
  expectThere(await textOf('/demands?q=清关&type=MODEL'), words.zero.title, words.zero.count('1'), '/demands/new?q=')
  expectThere(await textOf('/demands?type=NONE&page=x'), '没有“NONE”这个值')
  expect((await visitor.get(`/demands?q=${number}`, { follow: false })).location).toBe(`/demands/${number}`)

  const page = await textOf(`/demands/${number}`)
  expectThere(
    page,
    '须含口岸。',
    'port_code',
    '¥80,000.00',
    '预测误差小于两小时',
    '"@type":"Demand"',
    'rel="canonical"',
  )
  expectThere(await textOf(`/en/demands/${number}`), 'Customs clearance times', demandBoardWords.en.page.answer)
  const way = `/demands/${number}/answer`
  expect((await visitor.get(way, { follow: false })).location).toBe(`/sign-in?to=${encodeURIComponent(way)}`)
  const other = await makeOrganisation(site.exchange.database)
  const provider = await memberOf([other], 'editor')
  expect((await provider.get(way, { follow: false })).location).toBe(
    `/my/organisations/${other.slug}/responses/new?demand=${number}`,
  )
  expect((await (await memberOf()).get(way, { follow: false })).location).toBe('/my/organisations')
})

test('a buyer who is masked is nowhere: page, list, feed, interface, suggestions', async () => {
  const { number } = await make({ content: { title: { zh: '渔船轨迹脱敏样本' } }, isMasked: 1 })
  const paths = [
    '/demands?q=渔船轨迹',
    `/demands/${number}`,
    '/demands.atom?q=渔船轨迹',
    '/api/v1/demands?q=渔船轨迹',
    `/api/v1/demands/${number}`,
    '/suggest?q=渔船轨迹',
  ]
  for (const path of paths) {
    const text = await textOf(path)
    expectThere(text, number)
    expectNot(text, '海峡采购中心', buyer.slug)
  }
  const own = await memberOf([buyer], 'viewer')
  const seen = await textOf(`/demands/${number}`, own)
  expectThere(seen, '海峡采购中心')
  expect(/<script type="application\/ld\+json"[^>]*>[^<]*海峡/.test(seen)).toBe(false)
})

test('what is for some is in no list and there for them alone', async () => {
  const verified = await make({ content: { title: { zh: '仅认证可见的需求' } }, visibility: 'VERIFIED' })
  const invited = await make({ content: { title: { zh: '仅受邀可见的需求' } }, visibility: 'INVITED' })
  const hidden = await make({ content: { title: { zh: '还在审核的需求' } }, state: 'submitted', isOpen: 0 })
  const guest = await makeOrganisation(site.exchange.database)
  await site.exchange.database.write
    .insertInto('demand_invitation')
    .values({
      demandId: invited.id,
      organisationId: guest.organisationId,
      invitedBy: buyer.personId,
      isBrokered: 0,
      note: null,
      invitedAt: 1,
    })
    .execute()
  for (const path of [
    '/demands',
    '/demands.atom',
    '/api/v1/demands?size=100',
    '/sitemap/0.xml',
    '/suggest?q=可见的需求',
  ])
    expectNot(await textOf(path), verified.number, invited.number, hidden.number)
  const member = await memberOf([await makeOrganisation(site.exchange.database)], 'viewer')
  const asked = await memberOf([guest], 'viewer')
  const applying = await makeOrganisation(site.exchange.database, { standing: 'draft' })
  const stranger = await memberOf([applying], 'owner')
  const statusOf = async (client: SiteClient, { number }: { number: string }) =>
    (await client.get(`/demands/${number}`)).status
  for (const [client, status] of [
    [visitor, [404, 404, 404]],
    [stranger, [404, 404, 404]],
    [member, [200, 404, 404]],
    [asked, [200, 200, 404]],
  ] as const)
    expect([await statusOf(client, verified), await statusOf(client, invited), await statusOf(client, hidden)]).toEqual(
      status,
    )
  expectThere(await textOf('/demands/members', member), verified.number)
  expectNot(await textOf('/demands/members', member), invited.number)
  expectThere(await textOf('/demands/members', asked), verified.number, invited.number)
  expectThere(await textOf('/demands/members', stranger), words.member.notVerified)
  for (const { number } of [verified, invited, hidden])
    expect((await visitor.get(`/api/v1/demands/${number}`)).status).toBe(404)
})

test('an ended demand stays, one that was withdrawn is gone and says so', async () => {
  const { write } = site.exchange.database
  const ended = await make({ content: { title: { zh: '没有供给的需求' } } })
  const gone = await make({ content: { title: { zh: '撤回的秘密需求' } } })
  expectThere(await textOf(`/demands/${ended.number}`), words.page.answer)
  await inTransaction(write, async (trx) => {
    await trx
      .updateTable('demand')
      .set({ state: 'no_supply', isOpen: 0, endedAt: 1 })
      .where('id', '=', ended.id)
      .execute()
    await trx.updateTable('demand').set({ state: 'withdrawn', isOpen: 0 }).where('id', '=', gone.id).execute()
    for (const { id } of [ended, gone]) await tell(trx, id, Date.now())
  })
  await drainAll()
  const page = await visitor.get(`/demands/${ended.number}`)
  expect(page.status).toBe(200)
  expectThere(page.text, words.page.noSupply)
  expectNot(page.text, words.page.answer)
  expectThere(await textOf('/demands?state=ENDED'), ended.number)
  const withdrawn = await visitor.get(`/demands/${gone.number}`)
  expect(withdrawn.status).toBe(410)
  expectThere(withdrawn.text, words.page.withdrawnText, 'noindex')
  expectNot(withdrawn.text, '撤回的秘密需求')
  expectNot(await textOf('/demands'), gone.number)
  expect((await visitor.get(`/api/v1/demands/${gone.number}`)).status).toBe(404)
})

test('programs, readers of feeds and search engines get the same demands', async () => {
  const { number } = await make({
    content: { title: { zh: '路侧停车需求', en: 'Roadside parking' } },
    deadline: '2099-01-05',
  })
  const list = await jsonOf('/api/v1/demands?q=路侧停车')
  expect(list).toMatchObject({
    total: 1,
    engine: 'meilisearch',
    items: [{ number, isOpen: true, url: `${site.url}/demands/${number}` }],
  })
  expect(await jsonOf('/api/v1/demands?type=NONE')).toMatchObject({ error: { code: 'bad-request' } })
  expect(await jsonOf(`/api/v1/demands/${number}`)).toMatchObject({
    number,
    content: { title: { en: 'Roadside parking' } },
  })
  const described = JSON.stringify(await jsonOf('/api/v1/openapi.json'))
  expectThere(described, '/api/v1/demands/{number}', 'DemandList')
  expectThere(
    await textOf('/demands.atom?q=路侧停车&lang=en'),
    '<title>Roadside parking</title>',
    `/en/demands/${number}`,
  )
  expectThere(await textOf('/sitemap/0.xml'), `/en/demands/${number}`)
  expectThere(await textOf('/suggest?q=路侧停'), number, '2099-01-05')
  expectThere(await textOf('/'), `href="/demands"`)
})
