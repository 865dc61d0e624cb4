import type { MultiSearchQuery } from 'meilisearch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CatalogueQuery, emptyQuery, type Sort, sorts } from '#app/domain/catalogue/catalogue-state.ts'
import { say } from '#app/domain/text.ts'
import { connect } from '#search/client.server.ts'
import { createFinder } from '#search/find-listings.server.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { followForms } from '#search/words/current-forms.server.ts'
import { openWords, wordsPath } from '#search/words/words-projection.server.ts'
import { createListings, type ListingOverrides } from '../factories/listings.ts'
import { openTestSearch, type TestSearch } from '../helpers/engine.ts'

let site: TestSearch
const listed = (index: number) => ({
  kind: (['DATASET', 'API', 'REPORT'] as const)[index % 3] ?? 'DATASET',
  regions: [index % 2 === 0 ? '350500' : '350200'],
  listedAt: Date.UTC(2025, 0, 1) + ((index * 37) % 101) * 86_400_000,
  offers:
    index % 4 === 0
      ? [{ model: 'NEGOTIATED' as const }]
      : [{ model: 'PER_CALL' as const, price: ((index * 7) % 13) * 1_000_000, unit: 'CALL' as const }],
})

const catalogue: ListingOverrides[] = [
  // All three words, but only deep in the text.
  ...Array.from({ length: 45 }, (_, index) => ({
    title: `近岸调查档案${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`,
    summary: '沿海各站调查的档案',
    description: { zh: `本档案由多个部门共同编制，内容涉及海水、温度以及长期观测的说明，第${index}卷。` },
    provider: `provider-${index % 3}`,
    ...listed(index),
  })),
  // Two of the words, and nothing else in the title.
  ...Array.from({ length: 9 }, (_, index) => ({
    title: `海水温度${'一二三四五六七八九'[index]}`,
    provider: `provider-${index % 3}`,
    ...listed(index + 1),
  })),
  // More of one title than are put in order.
  ...Array.from({ length: 310 }, (_, index) => ({ title: '企业名录', provider: 'provider-3', ...listed(index) })),
  ...Array.from({ length: 15 }, (_, index) => ({
    title: `企业名录附件${index}`,
    provider: 'provider-4',
    ...listed(index),
  })),
  { title: '泉州公交线路', provider: 'provider-5', ...listed(1) },
  { title: '泉州公交站点', provider: 'provider-5', ...listed(2) },
  { title: '出租车上客记录', provider: 'provider-5', dictionary: [{ name: 'license_plate', type: 'STRING' }] },
  {
    title: { en: 'Taxi pick-ups' },
    provider: 'provider-5',
    dictionary: [{ name: 'id', title: { zh: '车牌号码' }, type: 'STRING' }],
  },
  {
    title: '停车场进出',
    provider: 'provider-5',
    dictionary: [{ name: 'plateNo', title: { zh: '车牌' }, type: 'STRING' }],
  },
]

beforeAll(async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, catalogue) })
})
afterAll(() => site.close())

const find = (text: string, more: Partial<CatalogueQuery> = {}) =>
  site.search.searchListings({ ...emptyQuery, text, ...more })
type Found = Awaited<ReturnType<typeof find>>
const titles = (result: Found) => result.hits.map((hit) => say(hit.card.title, 'zh'))
const codes = (result: Found) => result.hits.map((hit) => hit.card.code)
const sum = (counts: Record<string, number> = {}) => Object.values(counts).reduce((all, each) => all + each, 0)

async function everyPage(text: string, more: Partial<CatalogueQuery> = {}) {
  const first = await find(text, more)
  const all = codes(first)
  for (let page = 2; page <= Math.ceil(first.total / (more.size ?? 20)) + 1; page++) {
    const next = await find(text, { ...more, page })
    expect(next.total, `page ${page}`).toBe(first.total)
    expect(next.facets, `page ${page}`).toEqual(first.facets)
    all.push(...codes(next))
  }
  expect(all).toHaveLength(first.total)
  expect(new Set(all).size).toBe(first.total)
  return { first, all }
}

test('a single character of another name brings no listing: that is chance', async () => {
  // 出租车 is called 计程车 too, and no listing here writes 计 or 龙 itself.
  expect((await find('计程车')).total).toBeGreaterThan(0)
  expect((await find('龙计')).total).toBe(0)
  expect((await find('龙泉')).total).toBeGreaterThan(0)
})

const headed = '海水 温度 观测'

test('listings nearer than those that have every word stand before them, and are counted', async () => {
  const { first } = await everyPage(headed)
  expect(titles(first)[0]).toContain('海水温度')
  expect(first.total).toBe(54)
  expect(sum(first.facets.kind)).toBe(54)
  expect(first.samples.with + first.samples.without).toBe(54)
})

test('the total and the counts are the same in every order, and every order holds over all pages', async () => {
  const price = (hit: Found['hits'][number]) => hit.card.offer?.price
  const { all } = await everyPage(headed)
  for (const sort of sorts) {
    const sorted = await everyPage(headed, { sort })
    expect(new Set(sorted.all), sort).toEqual(new Set(all))
  }
  const both = async (sort: Sort) => [
    ...(await find(headed, { sort })).hits,
    ...(await find(headed, { sort, page: 2 })).hits,
    ...(await find(headed, { sort, page: 3 })).hits,
  ]
  const prices = (await both('price')).map(price).filter((each) => each !== undefined)
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
  const alphabetic = (await both('title')).map((hit) => say(hit.card.title, 'zh'))
  expect(alphabetic).toEqual([...alphabetic].sort())
})

test('a filter gives as many as its count said, and the counts of others stay', async () => {
  const { facets } = await find(headed)
  for (const name of ['kind', 'region', 'provider'] as const)
    for (const [value, count] of Object.entries(facets[name] ?? {})) {
      const { first } = await everyPage(headed, { chosen: { [name]: [value] } })
      expect(first.total, `${name} ${value}`).toBe(count)
      expect(first.facets[name]).toEqual(facets[name])
      expect(first.gains).toEqual(count < 54 ? [{ name, total: 54 }] : [])
    }
})

test('more listings of one title than are put in order stand each on one page', async () => {
  const { first, all } = await everyPage('企业名录')
  expect(first.total).toBe(325)
  await everyPage('企业名录', { size: 50 })
  const last = await find('企业名录', { page: 15 })
  expect(titles(last)).toEqual(Array.from({ length: 20 }, () => '企业名录'))
  expect(all.slice(0, 20)).toEqual(codes(first))
})

test('nearest listings obey the filters', async () => {
  const text = '企业 名录 附件 海水'
  for (const chosen of [{ region: ['350500'] }, { kind: ['API', 'REPORT'] }, { provider: ['provider-4'] }]) {
    const result = await find(text, { chosen })
    for (const hit of [...result.hits, ...result.near]) {
      if (chosen.provider) expect(hit.card.provider.slug).toBe('provider-4')
      if (chosen.kind) expect(chosen.kind).toContain(hit.card.kind)
    }
    expect(result.total).toBeGreaterThan(0)
    const name = Object.keys(chosen)[0] as 'region' | 'kind' | 'provider'
    const values = chosen[name] ?? []
    expect(sum(Object.fromEntries(values.map((value) => [value, result.facets[name]?.[value] ?? 0])))).toBe(
      result.total,
    )
  }
  const few = await find('泉州公交线路', { chosen: { kind: ['API'] } })
  expect(few.near.every((hit) => hit.card.kind === 'API')).toBe(true)
  const shown = [...codes(few), ...few.near.map((hit) => hit.card.code)]
  expect(new Set(shown).size).toBe(shown.length)
})

test('pinyin and initials find what sounds so, in every order and on every page', async () => {
  for (const text of ['quanzhougongjiao', 'quan zhou gong jiao', 'qzgj', 'gongjiao泉州']) {
    const result = await find(text)
    expect(result.understood.kind, text).toBe('sound')
    expect(titles(result).slice(0, 2).sort(), text).toEqual(['泉州公交站点', '泉州公交线路'])
  }
  const sounding = await everyPage('qiyeminglu', { size: 100 })
  expect(sounding.first.understood.kind).toBe('sound')
  expect(sounding.first.total).toBe(325)
  const sorted = await find('qiyeminglu', { sort: 'newest', size: 100 })
  const dates = sorted.hits.map((hit) => hit.card.listedAt ?? 0)
  expect(dates).toEqual([...dates].sort((a, b) => b - a))
})

test('the words of the mainland are found by those of Taiwan', async () => {
  for (const text of ['計程車', '計程車上客記錄']) {
    const result = await find(text)
    expect([...titles(result), ...result.near.map((hit) => say(hit.card.title, 'zh'))], text).toContain(
      '出租车上客记录',
    )
  }
})

test('a field is found under any name that means the same, in either language', async () => {
  const all = ['Taxi pick-ups', '停车场进出', '出租车上客记录']
  for (const text of ['field:车牌号', '字段：license plate', 'field:"license plate"', 'field:plate']) {
    const result = await find(text)
    expect(result.understood.fields.map((field) => field.isKnown)).toEqual([true])
    expect(
      titles(result).every((title) => all.includes(title)),
      text,
    ).toBe(true)
    expect(result.total, text).toBeGreaterThan(0)
  }
  expect(titles(await find('field:车牌')).sort()).toEqual(expect.arrayContaining(['Taxi pick-ups', '停车场进出']))
  const none = await find('field:no_such_field')
  expect([none.total, none.understood.fields[0]?.isKnown]).toEqual([0, false])
})

test('a long need finds the nearest, page by page, in the order asked for', async () => {
  const text =
    '我们想要寻找一份关于泉州公交线路和公交站点以及出租车上客记录的数据，用于研究市民的出行规律，最好包括停车场进出'
  const { first } = await everyPage(text)
  expect(first.understood.kind).toBe('need')
  expect(titles(first)[0]).toMatch(/公交|出租车|停车场/)
  const sorted = await find(text, { sort: 'title' })
  expect(sorted.total).toBe(first.total)
  expect(titles(sorted)).toEqual([...titles(sorted)].sort())
})

test('a search asks the engine twice at most', async () => {
  const connection = connect(site.search.engine.address() ?? { url: '', key: '' })
  const calls: MultiSearchQuery[][] = []
  const words = openWords({
    path: wordsPath(site.config),
    database: site.database,
    isWriter: false,
    forms: followForms(site.database).now,
    log: () => {},
  })
  const finder = createFinder({
    database: site.database,
    uid: listingsUid(site.config.meili.prefix),
    words: words.reader,
    forms: followForms(site.database),
    engine: () => ({
      ...connection,
      search: (queries, milliseconds) => {
        calls.push(queries)
        return connection.search(queries, milliseconds)
      },
    }),
    succeeded: () => {},
    failed: (error) => {
      throw error
    },
  })
  const texts = [
    '',
    headed,
    '企业名录',
    '没有这种东西呀',
    'qzgj',
    'field:车牌 field:id',
    '出租车 zzzz',
    '数'.repeat(300),
  ]
  for (const text of texts)
    for (const page of [1, 2, 3, 16, 17])
      for (const sort of ['relevance', 'price'] as const)
        for (const chosen of [{}, { kind: ['API'], region: ['350500'] }]) {
          calls.length = 0
          await finder.searchListings({ ...emptyQuery, text, page, sort, chosen })
          const most = page === 1 && text === headed ? 1 : 2
          expect(calls.length, `${text} page ${page} ${sort}`).toBeGreaterThan(0)
          expect(calls.length, `${text} page ${page} ${sort}`).toBeLessThanOrEqual(most)
        }
  await words.close()
})
