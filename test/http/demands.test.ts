import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import { beginDemand } from '#app/domain/demand/begin-demand.server.ts'
import { publishDemand, returnDemand } from '#app/domain/demand/review-demand.server.ts'
import { demandFormWords } from '#app/i18n/demand/form.ts'
import { demandWords } from '#app/i18n/demand.ts'
import { findDemand, findDemandByNumber } from '#db/queries/demands.server.ts'
import { makeBuyer } from '../factories/buyers.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { actorOf } from '../review/review-world.ts'

const words = demandWords.zh
const formWords = demandFormWords.zh
const in30Days = shiftDay(dayOf(Date.now()), 30)
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
}, 120_000)
afterAll(() => site.close())

async function memberOf(
  made?: { organisationId: string; slug: string; name: string },
  options: { role?: 'owner' | 'viewer'; isBuyer?: boolean } = {},
) {
  const { database } = site.exchange
  const organisation = made ?? (await makeOrganisation(database))
  const { organisationId, slug, name } = organisation
  const { personId } = await makePerson(database, { memberOf: [{ organisationId, role: options.role ?? 'owner' }] })
  if (options.isBuyer) await makeBuyer(database, organisationId, personId)
  const client = new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  return { organisationId, slug, name, personId, client, base: `/my/organisations/${slug}/demands` }
}

async function begin({ client, base }: Awaited<ReturnType<typeof memberOf>>, text: string): Promise<string> {
  const begun = await client.submit(`${base}/new`, { text }, { intent: 'text' })
  const id = /demands\/([0-9a-f-]{36})\/edit/.exec(begun.path)?.[1] ?? ''
  expect(id).not.toBe('')
  return id
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string | undefined): void {
  expect(piece !== undefined && page.includes(piece), `«${piece}» is there`).toBe(true)
}

async function noticesOf(personId: string, kind: string): Promise<string[]> {
  const rows = await site.exchange.database.read
    .selectFrom('notice')
    .select('detail')
    .where('personId', '=', personId)
    .where('kind', '=', kind as 'demand.moved')
    .orderBy('id')
    .execute()
  return rows.map(({ detail }) => (JSON.parse(detail) as { what?: string }).what ?? 'told')
}

const paragraph =
  '需要近三年福建省冷链运输车辆的轨迹数据，用于冷链运输的风险定价。字段包括车牌号（脱敏）、定位时间、经纬度，最好有车厢温度。' +
  '每日更新，不含个人信息，支持API或CSV文件下载，预算5-10万元。联系电话 13800138000。'

test('a paragraph becomes a draft, is mended, handed in, returned, published and closed, without script', async () => {
  const { database } = site.exchange
  const buyer = await memberOf(undefined, { isBuyer: true })
  const second = await memberOf(buyer)
  const stranger = await memberOf()
  const { client, base } = buyer
  expectText((await client.get(base)).text, words.empty)
  expectText((await client.get(`${base}/new`)).text, words.new.templates)

  const id = await begin(buyer, paragraph)
  const editPage = `${base}/${id}/edit`
  const editor = await client.get(editPage)
  for (const said of ['车厢温度', '福建省', formWords.from('近三年'), formWords.from('5-10万元'), '13800138000'])
    expectText(editor.text, said)
  expectText(editor.text, words.problems.personalFound)
  expectText(editor.text, words.problems.deadlineMissing)
  // It cannot be handed in as it is, whatever is sent.
  const early = await client.submit(`${base}/${id}`, { organisation: 'x' }, { intent: 'invite' })
  expectText(early.text, words.problems.organisationUnknown)

  const wrong = await client.submit(editPage, { title: '留着这个标题', budgetMin: '20万', regions: '亚特兰蒂斯' })
  expect(wrong.status).toBe(422)
  for (const said of ['留着这个标题', '亚特兰蒂斯', words.problems.budgetOrder, words.problems.regionUnknown])
    expectText(wrong.text, said)

  // A second editor is told, and keeps what was typed.
  const theirs = await second.client.form(editPage)
  const need = '需要近三年福建省冷链运输车辆的轨迹数据，用于风险定价。'
  const saved = await client.submit(editPage, { need, deadline: in30Days, isMasked: 'yes', after: 'stay' })
  expectText(saved.text, words.done.saved)
  const late = await second.client.send(theirs, { title: '第二个人的标题' })
  expect(late.status).toBe(409)
  for (const said of ['第二个人的标题', words.problems.demandChanged]) expectText(late.text, said)
  expect((await findDemand(database.read, { id }))?.revision).toBe(2)

  // Lines for fields come and go without script.
  const more = await client.submit(editPage, { after: 'more' })
  expectText(more.text, 'required.11.name')
  const dropped = await client.submit(editPage, { drop: '0' })
  expect(dropped.status).toBe(200)
  expect((await findDemand(database.read, { id }))?.content.required.map(({ name }) => name)).toEqual([
    '定位时间',
    '经纬度',
    '车厢温度',
  ])

  const handed = await client.submit(`${base}/${id}`, {}, { intent: 'submit' })
  expectText(handed.text, words.done.submitted)
  const { number = '' } = (await findDemand(database.read, { id })) ?? {}
  expect(number).toMatch(/^XQ\d{6}-\d{6}[0-9A-Y]$/)
  expect((await client.get(editPage)).path).toBe(`${base}/${id}`)
  expectText((await client.submit(`${base}/${id}`, {}, { intent: 'recall' })).text, words.done.recalled)
  await client.submit(`${base}/${id}`, {}, { intent: 'submit' })
  expect((await findDemand(database.read, { id }))?.number).toBe(number)

  // Two pairs of eyes: an operator of the buyer cannot decide on it.
  const revision = (await findDemand(database.read, { id }))?.revision ?? 0
  const memberships = [{ organisationId: buyer.organisationId, role: 'viewer' as const }]
  const act = { number: number ?? '', revision, actor: await actorOf(database, { isOperator: true }) }
  const own = { ...act, actor: await actorOf(database, { isOperator: true, memberOf: memberships }) }
  await expect(publishDemand(database, own)).rejects.toMatchObject({ reason: 'ownDemand' })
  await expect(publishDemand(database, { ...act, revision: 1 })).rejects.toMatchObject({ reason: 'demandChanged' })
  await returnDemand(database, { ...act, reason: '请写明定位间隔。' })
  expectText((await client.get(`${base}/${id}`)).text, '请写明定位间隔。')
  await client.submit(`${base}/${id}`, {}, { intent: 'submit' })
  // Whose buyer was suspended meanwhile is not published.
  const setStanding = (standing: 'verified' | 'suspended') =>
    database.write.updateTable('organisation').set({ standing }).where('slug', '=', buyer.slug).execute()
  await setStanding('suspended')
  await expect(publishDemand(database, act)).rejects.toMatchObject({ reason: 'buyerNotVerified' })
  await setStanding('verified')
  // One of two decisions at the same time holds.
  const rivals = await Promise.allSettled([
    publishDemand(database, act),
    returnDemand(database, { ...act, reason: '再改' }),
  ])
  expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const after = await findDemandByNumber(database.read, number ?? '')
  if (after?.state === 'returned') {
    await client.submit(`${base}/${id}`, {}, { intent: 'submit' })
    await publishDemand(database, act)
  }
  const published = await findDemandByNumber(database.read, number ?? '')
  expect([published?.state, published?.isOpen, published?.isMasked]).toEqual(['published', 1, 1])
  const told = await noticesOf(second.personId, 'demand.moved')
  expect(told).toEqual(expect.arrayContaining(['returned', 'published']))
  const promised = await database.read.selectFrom('outbox').select('topic').where('key', '=', id).execute()
  expect(promised.map(({ topic }) => topic).sort()).toEqual(['match.demand', 'search.demand'])

  const list = await client.get(`${base}?part=open`)
  for (const said of [number ?? '', words.states.published, words.daysLeft(30)]) expectText(list.text, said)
  for (const path of [`/${id}`, `/${id}/edit`])
    expect((await stranger.client.get(`${stranger.base}${path}`)).status).toBe(404)

  const bare = await client.submit(`${base}/${id}`, { outcome: 'SOLVED', reason: '' }, { intent: 'close' })
  expect(bare.status).toBe(422)
  await client.submit(`${base}/${id}`, { outcome: 'SOLVED', reason: '已有数据' }, { intent: 'close' })
  const closed = await findDemand(database.read, { id })
  expect([closed?.state, closed?.outcome, closed?.isOpen]).toEqual(['closed', 'SOLVED', 0])
})

test('signs that cannot be seen are left out of a paragraph, and nothing else of it', async () => {
  const member = await memberOf()
  const actor = await actorOf(site.exchange.database, {
    memberOf: [{ organisationId: member.organisationId, role: 'owner' }],
  })
  const text = '需要\u0000厦门市\u202e公交客流数据'
  const id = await beginDemand(site.exchange.database, {
    ...{ actor, organisationId: member.organisationId, language: 'zh', start: { from: 'text', text } },
  })
  expect((await findDemand(site.exchange.database.read, { id }))?.content).toMatchObject({
    need: { zh: '需要厦门市公交客流数据' },
    regions: ['350200'],
  })
})

test('who may not buy writes a draft and is told what to do; who only looks cannot write', async () => {
  const member = await memberOf()
  expectText((await member.client.get(`${member.base}/new`)).text, words.new.why.notBuyer)
  const id = await begin(member, '需要厦门市公交客流数据，每月更新。')
  await member.client.submit(`${member.base}/${id}/edit`, { deadline: in30Days })
  const page = await member.client.get(`${member.base}/${id}`)
  expectText(page.text, words.problems.notBuyer)
  expect(page.text.includes('value="submit"')).toBe(false)

  const viewer = await memberOf(member, { role: 'viewer' })
  expect((await viewer.client.get(member.base)).status).toBe(200)
  expect((await viewer.client.get(`${member.base}/${id}`)).status).toBe(200)
  for (const path of ['/new', `/${id}/edit`])
    expect((await viewer.client.get(`${member.base}${path}`)).status).toBe(404)

  await member.client.submit(`${member.base}/${id}`, {}, { intent: 'remove' })
  expect(await findDemand(site.exchange.database.read, { id })).toBeUndefined()
})

test('invited organisations are named, told once it is published, and one is needed where only they may see it', async () => {
  const { database } = site.exchange
  const buyer = await memberOf(undefined, { isBuyer: true })
  const guest = await memberOf()
  const id = await begin(buyer, '需要厦门市公交客流数据，每月更新，格式CSV。')
  await buyer.client.submit(`${buyer.base}/${id}/edit`, { deadline: in30Days, visibility: 'INVITED' })
  const page = `${buyer.base}/${id}`
  expectText((await buyer.client.get(page)).text, words.problems.invitationMissing)
  for (const [organisation, reason] of [
    ['没有这家', 'organisationUnknown'],
    [buyer.slug, 'organisationOwn'],
  ] as const)
    expectText((await buyer.client.submit(page, { organisation }, { intent: 'invite' })).text, words.problems[reason])
  expectText((await buyer.client.submit(page, { organisation: guest.name }, { intent: 'invite' })).text, guest.name)
  const twice = await buyer.client.submit(page, { organisation: guest.slug }, { intent: 'invite' })
  expectText(twice.text, words.problems.invitedAlready)
  expect(await noticesOf(guest.personId, 'demand.invited')).toEqual([])

  await buyer.client.submit(page, {}, { intent: 'submit' })
  const { number, revision } = (await findDemand(database.read, { id })) ?? {}
  const actor = await actorOf(database, { isOperator: true })
  await publishDemand(database, { number: number ?? '', revision: revision ?? 0, actor })
  expect(await noticesOf(guest.personId, 'demand.invited')).toEqual(['told'])
})

test('a listing and a search lead to a demand, from anywhere', async () => {
  const { database } = site.exchange
  const buyer = await memberOf(undefined, { isBuyer: true })
  const { code } = await database.read
    .selectFrom('listing')
    .select('code')
    .where('state', '=', 'listed')
    .where('sourceId', 'is', null)
    .orderBy('code')
    .limit(1)
    .executeTakeFirstOrThrow()
  expectText((await buyer.client.get(`/listings/${code}`)).text, `/demands/new?like=${code}`)
  const like = await buyer.client.get(`/demands/new?like=${code}`)
  expect(like.path).toBe(`${buyer.base}/new?like=${code}`)
  const begun = await buyer.client.submit(like.path, {}, { intent: 'like' })
  const made = await findDemand(database.read, { id: /demands\/([0-9a-f-]{36})/.exec(begun.path)?.[1] ?? '' })
  expect(made?.content.like).toBe(code)

  const nothing = await buyer.client.get('/catalogue?kind=COMPUTE&grade=CORE&region=350500')
  expectText(nothing.text, '/demands/new?kind=COMPUTE&amp;region=350500')
  const search = await buyer.client.get('/demands/new?q=冷链轨迹&region=350500&frequency=DAY')
  expectText(search.text, words.new.searchTitle)
  expectText(search.text, '泉州市')
  const from = await buyer.client.submit(search.path, {}, { intent: 'search' })
  const searched = await findDemand(database.read, { id: /demands\/([0-9a-f-]{36})/.exec(from.path)?.[1] ?? '' })
  expect(searched?.content).toMatchObject({ title: { zh: '冷链轨迹' }, regions: ['350500'], frequency: 'DAY' })

  const visitor = new SiteClient(site.url)
  const sent = await visitor.get(`/demands/new?like=${code}`)
  expect(decodeURIComponent(sent.path)).toContain(`/sign-in?to=/demands/new?like=${code}`)
})
