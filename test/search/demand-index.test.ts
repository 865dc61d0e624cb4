import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemandDraft } from '#app/domain/demand/demand-content.ts'
import { type BoardQuery, emptyBoard } from '#app/domain/demand-board/board-state.ts'
import { inTransaction } from '#db/client.server.ts'
import { listBoardRows } from '#db/queries/demand-board.server.ts'
import { countJobs, enqueue } from '#db/queries/outbox.server.ts'
import type { DemandTables } from '#db/tables/demands.ts'
import { compareKind } from '#search/check-index.server.ts'
import { connect } from '#search/client.server.ts'
import { createSearch } from '#search/create-search.server.ts'
import { demandsIndex } from '#search/demands-index.server.ts'
import { uidOf } from '#search/index-kind.ts'
import { insertMadeDemand } from '../factories/demands.ts'
import { insertOrganisation, type MadeOrganisation } from '../factories/organisations.ts'
import { insertPerson } from '../factories/people.ts'
import { openTestSearch, type TestSearch, until } from '../helpers/engine.ts'

const now = Date.parse('2026-12-01T04:00:00Z')
let site: TestSearch
let buyer: MadeOrganisation & { personId: string }
let serial = 0
/** What a demand of these tests says where it says nothing else. */
const plain: Partial<DemandDraft> = { required: [], frequency: undefined, budgetMax: undefined }

beforeAll(async () => {
  site = await openTestSearch({
    fill: async (database) => {
      buyer = await inTransaction(database.write, async (trx) => ({
        // Of words that no demand has: a number would be the beginning of some other.
        ...(await insertOrganisation(trx, { slug: 'quarry-lighthouse' })),
        ...(await insertPerson(trx, { name: '采购员' })),
      }))
    },
  })
}, 60_000)
afterAll(() => site.close())

type Made = Partial<Omit<DemandTables['demand'], 'content'>> & { content: DemandDraft }

/** A demand as the acts leave it, and the promise to the index. */
async function make({ content, ...set }: Made): Promise<string> {
  return inTransaction(site.database.write, async (trx) => {
    const { id } = await insertMadeDemand(trx, buyer, { content: { ...plain, ...content } })
    const later = { publishedAt: now + ++serial, ...set }
    await trx.updateTable('demand').set(later).where('id', '=', id).execute()
    await enqueue(trx, { topic: 'search.demand', keys: [id], now: Date.now() })
    return id
  })
}

/** The index has taken everything in, however busy the machine is. */
async function drained(): Promise<void> {
  await until(async () => {
    await site.search.drainAll()
    return (await countJobs(site.database.read, 'search.demand')) === 0 && site.search.status() === 'ready'
  })
}

const find = (query: Partial<BoardQuery> = {}, search = site.search) =>
  search.searchDemands({ ...emptyBoard, ...query }, now)
const titles = async (query: Partial<BoardQuery> = {}, search = site.search) =>
  (await find(query, search)).demands.map(({ title }) => title.zh)

test('a demand is found by a fragment, traditional characters, pinyin, a wanted field and its number; its exact title first', async () => {
  const first = await make({
    content: {
      title: { zh: '冷链运输温度历史数据需求' },
      need: { zh: '为农产品保险定价，需要全程温度。' },
      required: [{ name: 'plate_no' }],
      regions: ['350500'],
      industries: ['G'],
    },
  })
  await make({ content: { title: { zh: '冷链运输' }, need: { zh: '只要冷链运输企业名单。' } }, publishedAt: now - 1 })
  await make({ content: { title: { zh: '规上企业用电负荷' }, need: { zh: '按月，用于信贷风控。' } } })
  await drained()
  // The first search of an engine on a busy machine may take longer than a visitor is kept waiting.
  await until(async () => (await find()).engine === 'meilisearch')
  const [{ number } = { number: '' }] = await listBoardRows(site.database.read, [first])
  for (const text of ['链运', '冷鏈運輸', 'lenglian', 'plate_no', '保险定价 温度', number])
    expect(await titles({ text }), text).toContain('冷链运输温度历史数据需求')
  expect(await titles({ text: '冷链运输' })).toEqual(['冷链运输', '冷链运输温度历史数据需求'])
  expect(await titles({ text: 'electricity' })).toEqual(['规上企业用电负荷'])
  const relaxed = await find({ text: '冷链运输 天文望远镜' })
  expect([relaxed.isRelaxed, relaxed.total > 0]).toEqual([true, true])
})

test('what not everybody may see, and who does not want to be seen, is nowhere in the index', async () => {
  const secret = { title: { zh: '隐名海缆巡检影像' }, need: { zh: '海缆巡检。' } }
  const masked = await make({ content: secret, isMasked: 1 })
  for (const set of [
    { visibility: 'VERIFIED' },
    { visibility: 'INVITED' },
    { state: 'submitted', isOpen: 0 },
    { state: 'withdrawn', isOpen: 0 },
  ] as const)
    await make({ content: { ...secret, title: { zh: '海缆秘密' } }, ...set })
  await drained()
  expect(await titles({ text: '海缆' })).toEqual(['隐名海缆巡检影像'])
  const [card] = (await find({ text: '海缆' })).demands
  expect(card?.buyer).toBeUndefined()
  expect((await find({ text: buyer.slug })).demands.map(({ title }) => title.zh)).not.toContain('隐名海缆巡检影像')
  const to = connection()
  const uid = uidOf(demandsIndex, site.config.meili.prefix)
  const documents = JSON.stringify(await to.listDocuments(uid, { offset: 0, limit: 100 }))
  expect(documents).toContain(masked)
  expect(documents).not.toContain('海缆秘密')
  expect(await compareKind(to, site.database.read, demandsIndex, site.config.meili.prefix)).toMatchObject({
    missing: [],
    surplus: [],
    stale: [],
  })
})

test('counts are exact and disjunctive, deadlines are near or not, and without the engine all is the same', async () => {
  await make({
    content: {
      title: { zh: '计数一' },
      need: { zh: '计数' },
      type: 'SERVICE',
      budgetMax: 30_000_000_000,
      regions: ['350200'],
    },
    deadline: '2026-12-05',
  })
  await make({
    content: {
      title: { zh: '计数二' },
      need: { zh: '计数' },
      type: 'MODEL',
      budgetMax: 2_000_000_000_000,
      deliveryModes: ['API'],
    },
    deadline: '2026-12-20',
  })
  await make({
    content: {
      title: { zh: '计数三' },
      need: { zh: '计数' },
      type: 'MODEL',
      challenge: { target: { zh: '识别' }, criteria: { zh: '最准' }, selectBy: '2027-02-01' },
    },
    deadline: '2027-01-20',
  })
  await make({
    content: { title: { zh: '计数四' }, need: { zh: '计数' } },
    deadline: '2026-12-02',
    state: 'expired',
    isOpen: 0,
  })
  await drained()
  const away = await createSearch({
    database: site.database,
    config: { ...site.config, meili: { ...site.config.meili, url: 'http://127.0.0.1:9', key: undefined } },
    log: () => {},
  })
  try {
    const asked: Partial<BoardQuery>[] = [
      { text: '计数' },
      { text: '计数', chosen: { type: ['MODEL'] } },
      { text: '计数', chosen: { type: ['MODEL'], state: ['ENDED'] } },
      { text: '计数', chosen: { deadline: ['WEEK'], budget: ['LT_50K'] } },
      { text: '计数', sort: 'deadline' },
      { text: '计数', sort: 'budget', chosen: { challenge: ['NO'] } },
      { text: '计数', sort: 'newest', chosen: { region: ['350000'] } },
    ]
    for (const query of asked) {
      const [one, other] = [await find(query), await find(query, away as never)]
      expect([one.engine, other.engine]).toEqual(['meilisearch', 'database'])
      const seen = ({ demands, total, facets, gains }: typeof one) => ({
        titles: demands.map(({ title }) => title.zh),
        total,
        facets,
        gains,
      })
      expect(seen(other), JSON.stringify(query)).toEqual(seen(one))
    }
  } finally {
    await away.close()
  }
  const { facets } = await find({ text: '计数', chosen: { type: ['MODEL'] } })
  expect(facets.type).toEqual({ SERVICE: 1, MODEL: 2, PRODUCT: 1 })
  expect(facets.deadline).toEqual({ MONTH: 1 })
  expect(await titles({ text: '计数', chosen: { deadline: ['MONTH'] }, sort: 'deadline' })).toEqual([
    '计数一',
    '计数二',
  ])
  expect((await find({ text: '计数', chosen: { type: ['MODEL'], state: ['ENDED'] } })).gains).toEqual([
    { name: 'state', total: 2 },
    { name: 'type', total: 1 },
  ])
})

test('a rebuild brings everything over', async () => {
  const before = (await find()).total
  await site.search.rebuild()
  expect((await find()).total).toBe(before)
  await make({ content: { title: { zh: '重建之后' }, need: { zh: '重建' } } })
  await drained()
  expect(await titles({ text: '重建之后' })).toEqual(['重建之后'])
})

function connection() {
  const address = site.search.engine.address()
  if (!address) throw new Error('No engine')
  return connect(address)
}
