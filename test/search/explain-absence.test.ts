import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CatalogueQuery, emptyQuery, facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import { say } from '#app/domain/text.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { connect } from '#search/client.server.ts'
import { leftOutBy } from '#search/document-meets.ts'
import { conditionsOf, quoted } from '#search/filters.ts'
import { listingDocument } from '#search/listing-document.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { createListings, type ListingOverrides } from '../factories/listings.ts'
import { openTestSearch, type TestSearch } from '../helpers/engine.ts'
import { sampleCatalogue, valuesOf } from './sample-catalogue.ts'

let site: TestSearch
const catalogue: ListingOverrides[] = [
  ...sampleCatalogue(),
  {
    title: { zh: '高速公路流量观测', en: 'Motorway counts' },
    summary: '茶叶之乡 counting by night',
    kind: 'API',
    fields: ['TRANSPORT'],
  },
  ...Array.from(
    { length: 45 },
    (_, index): ListingOverrides => ({
      title: { zh: `夜间灯光影像第${index}期`, en: `Night lights, image ${index}` },
    }),
  ),
  { title: '水库水位', summary: '全省水库每日水位' },
]
beforeAll(async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, catalogue) })
})
afterAll(() => site.close())

const ask = (text: string, expected: string, more: Partial<CatalogueQuery> = {}) =>
  site.search.explainAbsence({ ...emptyQuery, text, ...more }, expected)
const codeOf = async (title: string) => {
  const { hits } = await site.search.searchListings({ ...emptyQuery, text: title })
  const hit = hits.find(({ card }) => say(card.title, 'zh') === title)
  if (!hit) throw new Error(`${title} is not found`)
  return hit.card.code
}

test('names the words that the listing has under no name', async () => {
  const code = await codeOf('高速公路流量观测')
  expect(await ask('茶叶价格', code)).toMatchObject({
    kind: 'hidden',
    card: { code },
    missingWords: ['价格'],
    filters: [],
  })
  expect(await ask('企业征信', code)).toMatchObject({ kind: 'hidden', missingWords: ['企业', '征信'] })
  expect(await ask('lights at night', code)).toMatchObject({ kind: 'hidden', missingWords: ['lights'] })
  // A slip of the finger and another ending are no missing words.
  expect(await ask('nihgt lights', code)).toMatchObject({ kind: 'hidden', missingWords: ['lights'] })
  expect(await ask('nights light image', code)).toMatchObject({ kind: 'hidden', missingWords: ['light', 'image'] })
})

test('names the filters that leave it out, each by itself', async () => {
  const code = await codeOf('高速公路流量观测')
  expect(await ask('高速公路', code, { chosen: { kind: ['DATASET', 'REPORT'], field: ['TRANSPORT'] } })).toMatchObject({
    kind: 'hidden',
    missingWords: [],
    filters: ['kind'],
  })
  expect(
    await ask('', code, { chosen: { kind: ['DATASET'] }, hasFields: ['no_such_field'], updatedSince: '2999-01-01' }),
  ).toMatchObject({ kind: 'hidden', missingWords: [], filters: ['kind', 'ranges', 'dictionary'] })
})

test('says on which page it is', async () => {
  const code = await codeOf('夜间灯光影像第7期')
  expect(await ask('夜间灯光影像第7期', code)).toMatchObject({ kind: 'shown', page: 1 })
  for (const [text, sort] of [
    ['夜间灯光', 'relevance'],
    ['夜间灯光', 'title'],
    ['', 'newest'],
  ] as const) {
    const found = await ask(text, code, { sort })
    if (found.kind !== 'shown') throw new Error(found.kind)
    const { hits } = await site.search.searchListings({ ...emptyQuery, text, sort, page: found.page })
    expect(hits.map(({ card }) => card.code)).toContain(code)
  }
  const pages: number[] = []
  for (let index = 0; index < 45; index++) {
    const found = await ask('夜间灯光', `夜间灯光影像第${index}期`, { sort: 'title' })
    pages.push(found.kind === 'shown' ? found.page : 0)
  }
  expect(pages.sort()).toEqual([...Array(20).fill(1), ...Array(20).fill(2), ...Array(5).fill(3)])
})

test('takes a code, an address or a title', async () => {
  const code = await codeOf('水库水位')
  for (const expected of [
    code,
    code.toLowerCase(),
    ` ${code} `,
    `https://data.example/en/listings/${code}?usage=1#price`,
  ])
    expect(await ask('茶叶', expected), expected).toMatchObject({ kind: 'hidden', card: { code } })
  expect(await ask('茶叶', '「水库、水位」')).toMatchObject({ kind: 'hidden', card: { code } })
  expect(await ask('茶叶', '水库每日')).toMatchObject({ kind: 'hidden', card: { code } })
})

test('knows nothing of what is not there, and tells what is not listed any more', async () => {
  expect(await ask('茶叶', '')).toEqual({ kind: 'unknown' })
  expect(await ask('茶叶', '——')).toEqual({ kind: 'unknown' })
  expect(await ask('茶叶', 'FJ202601D0000017')).toEqual({ kind: 'unknown' })
  const code = await codeOf('夜间灯光影像第44期')
  const { write } = site.database
  const set = (state: 'listed' | 'suspended' | 'draft', firstListedAt: number | null) =>
    write.updateTable('listing').set({ state, firstListedAt }).where('code', '=', code).execute()
  await set('suspended', 1)
  expect(await ask('夜间', code)).toEqual({ kind: 'not-listed' })
  await set('draft', null)
  expect(await ask('夜间', code)).toEqual({ kind: 'unknown' })
  await set('listed', 1)
})

test('explains while the engine is away too', async () => {
  const code = await codeOf('高速公路流量观测')
  site.search.noteTrouble()
  const found = await ask('高速公路征信', code, { chosen: { kind: ['REPORT'] } })
  expect(found).toMatchObject({ kind: 'hidden', missingWords: ['征信'], filters: ['kind'] })
})

test('the conditions that leave a listing out are those under which the engine does not find it', async () => {
  const rows = await listDocumentRows(site.database.read, await listListedIds(site.database.read, '', 60))
  const address = site.search.engine.address()
  if (!address) throw new Error('no engine')
  const uid = listingsUid(site.config.meili.prefix)
  const likeListing = (index: number) =>
    Object.fromEntries(
      facetNames.flatMap((name) => {
        const values = valuesOf(catalogue[index] ?? {}, name)
        return values.length > 0 ? [[name, values]] : []
      }),
    )
  const queries: CatalogueQuery[] = [
    { ...emptyQuery, chosen: likeListing(0) },
    { ...emptyQuery, chosen: likeListing(7), hasSample: true },
    { ...emptyQuery, priceFrom: 10, priceTo: 5_000, hasSample: false },
    { ...emptyQuery, priceTo: 0, updatedSince: '2025-06-01' },
  ]
  for (const query of queries) {
    const groups = [...conditionsOf(query)]
    const asked = rows.flatMap((row) => groups.map(([, condition]) => `id = ${quoted(row.id)} AND (${condition})`))
    const answers = await connect(address).search(
      asked.map((filter) => ({ indexUid: uid, q: '', filter, page: 1, hitsPerPage: 0 })),
      20_000,
    )
    for (const [at, row] of rows.entries()) {
      const own = answers.slice(at * groups.length, (at + 1) * groups.length)
      const byEngine = groups.flatMap(([name], index) => (own[index]?.totalHits === 0 ? [name] : []))
      expect(leftOutBy(listingDocument(row), query, [])).toEqual(byEngine)
    }
  }
})
