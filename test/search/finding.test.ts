import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CatalogueQuery, emptyQuery, type FacetName, facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import { say } from '#app/domain/text.ts'
import { findCataloguePage } from '#db/queries/catalogue.server.ts'
import { connect } from '#search/client.server.ts'
import { letterCode } from '#search/letter-code.ts'
import { queryWords } from '#search/query-words.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { createListings, type ListingOverrides } from '../factories/listings.ts'
import { openTestSearch, type TestSearch } from '../helpers/engine.ts'
import { priceOf, randomFrom, sampleCatalogue, valuesOf } from './sample-catalogue.ts'

let site: TestSearch
const catalogue: ListingOverrides[] = [
  ...sampleCatalogue(),
  {
    title: { zh: '高速公路流量观测', en: 'Motorway traffic counts' },
    provider: 'provider-1',
    dictionary: [
      { name: 'plate_no', title: { zh: '车牌号码' }, type: 'STRING' },
      { name: 'axleWeight', title: { zh: '轴重' }, type: 'DECIMAL' },
    ],
  },
  ...Array.from({ length: 25 }, (): ListingOverrides => ({ title: '同名产品', provider: 'provider-2' })),
  { title: '同名产品说明', provider: 'provider-2', summary: '同名产品 同名产品' },
]

beforeAll(async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, catalogue) })
})
afterAll(() => site.close())

const find = async (text: string, more: Partial<CatalogueQuery> = {}) =>
  site.search.searchListings({ ...emptyQuery, text, ...more })
const titles = (result: Awaited<ReturnType<typeof find>>) => result.hits.map((hit) => say(hit.card.title, 'zh'))
const titleOf = (listing: ListingOverrides) =>
  typeof listing.title === 'string' ? listing.title : say(listing.title, 'zh')

test('every fragment of two to five characters of a title finds a listing that has it', async () => {
  const random = randomFrom(3)
  for (let round = 0; round < 300; round++) {
    const chars = [...titleOf(catalogue[Math.floor(random() * 300)] ?? {}).replace(/\d/g, '')]
    const length = 2 + Math.floor(random() * 4)
    const start = Math.floor(random() * (chars.length - length + 1))
    const fragment = chars.slice(start, start + length).join('')
    const result = await find(fragment)
    expect(result.engine).toBe('meilisearch')
    expect(titles(result).slice(0, 10).join('\n')).toContain(fragment)
  }
})

test('a fragment across two words is found', async () => {
  expect(titles(await find('电负'))[0]).toContain('用电负荷')
})

test('one character finds what begins and ends with it', async () => {
  expect((await find('厝')).total).toBe(20)
  expect((await find('茶')).total).toBe(20)
})

test('English words find an English title, with a slip of the finger too', async () => {
  expect(titles(await find('motorway TRAFFIC'))).toEqual(['高速公路流量观测'])
  expect(titles(await find('motorwya'))).toEqual(['高速公路流量观测'])
  expect(titles(await find('motorw'))).toEqual(['高速公路流量观测'])
})

test('field names and titles are found, and named as what matched', async () => {
  for (const text of ['plate_no', '车牌', 'axle weight', 'axleWeight']) {
    const result = await find(text)
    expect(titles(result)).toContain('高速公路流量观测')
  }
  expect((await find('车牌号')).hits[0]?.matchedFields).toEqual([{ name: 'plate_no', title: { zh: '车牌号码' } }])
})

test('traditional characters, full width and signs make no difference', async () => {
  const plain = await find('企业征信')
  expect(plain.total).toBe(20)
  expect((await find('企業徵信')).total).toBe(plain.total)
  expect((await find('“企业征信”')).total).toBe(plain.total)
  expect((await find('-企业征信')).total).toBe(plain.total)
  expect((await find('ＭＯＴＯＲＷＡＹ')).total).toBe(1)
})

test('exact titles come first on every page and nothing is lost or doubled between pages', async () => {
  const all: string[] = []
  for (const page of [1, 2, 3]) {
    const result = await find('同名 产品', { page })
    expect(result.total).toBe(26)
    expect(result.facets.provider).toEqual({ 'provider-2': 26 })
    all.push(...result.hits.map((hit) => hit.card.code))
  }
  expect(all).toHaveLength(26)
  expect(new Set(all).size).toBe(26)
  expect(titles(await find('同名产品', { page: 2 }))[5]).toBe('同名产品说明')
  expect(titles(await find('泉州用电负荷统计报表0'))[0]).toBe('泉州用电负荷统计报表0')
})

test('pages of a query with one exact title hold every listing once', async () => {
  const first = await find('泉州用电负荷')
  expect(first.total).toBeGreaterThan(0)
  await createListings(site.database.write, [{ title: '港口吞吐', provider: 'provider-3', summary: '港口' }])
  await site.search.drainAll()
  const codes: string[] = []
  for (const page of [1, 2]) codes.push(...(await find('港口吞吐', { page })).hits.map((hit) => hit.card.code))
  expect(titles(await find('港口吞吐'))[0]).toBe('港口吞吐')
  expect(codes).toHaveLength(21)
  expect(new Set(codes).size).toBe(21)
  const [added] = (await find('港口吞吐')).hits
  await site.database.write
    .updateTable('listing')
    .set({ state: 'delisted' })
    .where('code', '=', added?.card.code ?? '')
    .execute()
  // The index still has it; the page does not show it.
  expect(titles(await find('港口吞吐'))).not.toContain('港口吞吐')
  const connection = connect(site.search.engine.address() ?? { url: '', key: '' })
  const [row] = await site.database.read
    .selectFrom('listing')
    .select('id')
    .where('code', '=', added?.card.code ?? '')
    .execute()
  await connection.remove(listingsUid(site.config.meili.prefix), [row?.id ?? ''])
})

test('one wrong character still finds the nearest, and says so', async () => {
  const result = await find('林火监侧')
  expect(result.isRelaxed).toBe(true)
  expect(titles(result)[0]).toContain('林火监测')
})

test('counts are those of the catalogue, in the engine and in the database', async () => {
  const random = randomFrom(29)
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T
  const words = ['', '', '用电', '征信', '轨迹', '古厝', '吞吐', '预警']
  for (let round = 0; round < 100; round++) {
    const query: CatalogueQuery = { ...emptyQuery, chosen: {}, text: pick(words) }
    for (const name of facetNames)
      if (random() < 0.2) {
        const values = [...new Set(catalogue.flatMap((each) => valuesOf(each, name)))]
        query.chosen[name] = [...new Set([pick(values), pick(values)].filter(Boolean))]
      }
    if (random() < 0.2) query.priceFrom = pick([0, 0.5, 1, 2.1])
    if (random() < 0.2) query.priceTo = pick([1, 2.5, 4])
    if (random() < 0.2) query.hasSample = random() < 0.5
    if (random() < 0.2) query.updatedSince = pick(['2025-03-15', '2025-07-01'])
    query.sort = pick(['relevance', 'newest', 'price', 'price-desc', 'title', 'updated', 'disclosure'] as const)

    const expected = countByHand(query)
    const { words: _, pieces } = queryWords(query.text)
    const fromDatabase = await findCataloguePage(site.database.read, query, { pieces, folded: query.text })
    const fromEngine = await site.search.searchListings(query)
    expect(fromEngine.engine).toBe('meilisearch')
    for (const found of [fromDatabase, fromEngine]) {
      expect(found.total, JSON.stringify(query)).toBe(expected.total)
      expect(found.samples).toEqual(expected.samples)
      for (const name of facetNames)
        expect(found.facets[name], `${name} ${JSON.stringify(query)}`).toEqual(expected.facets[name])
    }
    expect(fromEngine.hits).toHaveLength(Math.min(20, expected.total))
    expect(fromDatabase.ids).toHaveLength(Math.min(20, expected.total))
  }
})

test('an order that was chosen holds for the whole list; listings without a price stand last', async () => {
  const prices = async (sort: 'price' | 'price-desc') => {
    const seen: (number | undefined)[] = []
    for (let page = 1; page <= 4; page++)
      for (const hit of (await find('', { sort, size: 100, page })).hits)
        seen.push(hit.card.offer?.price ?? (hit.card.offer?.model === 'FREE' ? 0 : undefined))
    return seen
  }
  for (const sort of ['price', 'price-desc'] as const) {
    const seen = await prices(sort)
    expect(seen).toHaveLength(catalogue.length)
    const known = seen.filter((price) => price !== undefined)
    expect(seen.slice(0, known.length)).toEqual(known)
    expect(known).toEqual([...known].sort((a, b) => (sort === 'price' ? a - b : b - a)))
  }
})

test('without a text the exchange’s own listings come before harvested ones', async () => {
  const { hits } = await find('', { size: 100 })
  expect(hits.every((hit) => hit.card.source === undefined)).toBe(true)
})

test('values that look like filter syntax find nothing and break nothing', async () => {
  const nasty = [
    '"',
    '\\',
    '\\"',
    '" OR kind = "API',
    "' OR 1=1",
    'x" ] OR id EXISTS AND kind IN ["API',
    '\n',
    '\u0000',
    '}{',
    '*',
    '_geoRadius(1,1,1)',
  ]
  for (const name of ['region', 'provider', 'source', 'language'] as FacetName[]) {
    const result = await find('', { chosen: { [name]: nasty } })
    expect(result.total).toBe(0)
    expect(result.engine).toBe('meilisearch')
  }
  for (const text of [...nasty, 'a'.repeat(2_000), '数'.repeat(2_000), '%', '_', letterCode('用') + letterCode('电')]) {
    const result = await find(text)
    expect(result.engine).toBe('meilisearch')
  }
})

test('listings like one share its rare words', async () => {
  const [first] = (await find('台风路径')).hits
  const like = await site.search.similarListings(first?.card.code ?? '', 6)
  expect(like).toHaveLength(6)
  expect(like.map((card) => card.code)).not.toContain(first?.card.code)
  for (const card of like.slice(0, 3)) expect(say(card.title, 'zh')).toContain('台风路径')
  expect(await site.search.similarListings('no-such-code', 6)).toEqual([])
})

test('documents carry nothing but the allowed keys', async () => {
  const connection = connect(site.search.engine.address() ?? { url: '', key: '' })
  const documents = await connection.listDocuments(listingsUid(site.config.meili.prefix), { offset: 0, limit: 1_000 })
  expect(documents.length).toBeGreaterThanOrEqual(catalogue.length)
  const texts = ['title', 'keywords', 'dictionary', 'provider', 'summary', 'uses', 'description', 'labels', 'glossary']
  const allowed = new Set([
    ...texts.flatMap((name) => [`${name}Han`, `${name}Words`]),
    ...facetNames,
    ...['id', 'code', 'hash', 'characters', 'fieldKeys', 'hasSample', 'isOwn', 'priceMin', 'hasNoPrice'],
    ...['disclosure', 'dataUpdatedAt', 'hasNoDate', 'listedAt', 'titleSort'],
  ])
  for (const document of documents) for (const key of Object.keys(document)) expect(allowed).toContain(key)
})

function countByHand(query: CatalogueQuery) {
  const since = query.updatedSince
  const passes = (listing: ListingOverrides, without?: FacetName | 'hasSample') => {
    if (query.text && !`${titleOf(listing)}\n${listing.summary ?? ''}`.includes(query.text)) return false
    for (const name of facetNames) {
      const chosen = query.chosen[name]
      if (chosen && name !== without && !valuesOf(listing, name).some((value) => chosen.includes(value))) return false
    }
    const price = priceOf(listing)
    if (query.priceFrom !== undefined && !(price !== undefined && price >= query.priceFrom)) return false
    if (query.priceTo !== undefined && !(price !== undefined && price <= query.priceTo)) return false
    if (since && !(listing.lastUpdated && listing.lastUpdated >= since)) return false
    return without === 'hasSample' || query.hasSample === undefined || Boolean(listing.hasSample) === query.hasSample
  }
  const facets: Partial<Record<FacetName, Record<string, number>>> = {}
  for (const name of facetNames) {
    const counts: Record<string, number> = {}
    for (const value of query.chosen[name] ?? []) counts[value] = 0
    for (const listing of catalogue)
      if (passes(listing, name)) for (const value of valuesOf(listing, name)) counts[value] = (counts[value] ?? 0) + 1
    facets[name] = counts
  }
  const sampled = catalogue.filter((listing) => passes(listing, 'hasSample'))
  return {
    total: catalogue.filter((listing) => passes(listing)).length,
    facets,
    samples: {
      with: sampled.filter((listing) => listing.hasSample).length,
      without: sampled.filter((listing) => !listing.hasSample).length,
    },
  }
}
