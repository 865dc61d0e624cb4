import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DemandContent, type DemandDraft } from '#app/domain/demand/demand-content.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { openWordsReader, type WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter } from '#db/words/words-writer.server.ts'
import { createMatcher } from '#search/match-demand.server.ts'
import { followForms, formsWith } from '#search/words/current-forms.server.ts'
import { listingWords } from '#search/words/listing-words.ts'
import { createListings, type ListingOverrides } from '../factories/listings.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const yuan = 1_000_000
const power: ListingOverrides = {
  title: '福建省工业企业用电量',
  summary: '规模以上工业企业每月用电量',
  description: { zh: '按企业统计的月度用电量与电费，覆盖全省规模以上工业企业。' },
  regions: ['350000'],
  frequency: 'MONTH',
  dictionary: [
    { name: 'ent_name', title: { zh: '企业名称' }, type: 'STRING' },
    { name: 'power_kwh', title: { zh: '用电量' }, type: 'DECIMAL' },
  ],
  offers: [{ model: 'YEAR', price: 12_000 * yuan }],
  provider: 'grid',
}
const catalogue: ListingOverrides[] = [
  power,
  { ...power, title: '贵州省工业企业用电量', regions: ['520000'], provider: 'other' },
  { title: '泉州公交线路', summary: '公交线路与站点', provider: 'bus' },
  { title: '茶叶批发价格', summary: '每日茶叶批发价格', provider: 'market' },
  { title: '台风路径预报', summary: '西北太平洋台风路径', provider: 'weather' },
  {
    title: '企业用电异常名单',
    summary: '用电异常的企业',
    grade: 'IMPORTANT',
    dictionary: power.dictionary,
    provider: 'grid',
  },
]
const demand = (given: Partial<DemandDraft> = {}) =>
  DemandContent.parse({
    title: { zh: '泉州企业用电数据' },
    need: { zh: '我们是一家银行，需要泉州市工业企业的用电量，用于信贷风控。最好每日更新，预算两万元。' },
    regions: ['350500'],
    frequency: 'DAY',
    budgetMax: 20_000 * yuan,
    required: [{ name: '企业名称' }, { name: '用电量', type: 'DECIMAL' }],
    scenario: { zh: '信贷风控' },
    ...given,
  })

/** An exchange with these listings: a database, the words of what is listed, and what finds matches in them. */
async function open(listings: readonly ListingOverrides[]) {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  const created = await createListings(database.write, listings)
  const reader = await wordsOfAll(database)
  const matcher = createMatcher({ database, words: () => reader, forms: followForms(database) })
  return { database, created, matcher }
}

async function wordsOfAll(database: Database): Promise<WordsReader> {
  const path = join(temporaryFolder(), 'words.sqlite')
  const writer = openWordsWriter(path, 'test')
  writer.begin()
  const rows = await listDocumentRows(database.read, await listListedIds(database.read, '', 1_000))
  writer.put(rows.map((row) => listingWords(row, formsWith([]))))
  writer.finish()
  writer.close()
  const reader = openWordsReader(path, 'test')
  if (!reader) throw new Error('The words index cannot be read')
  onTestFinished(() => reader.close())
  return reader
}

test('the best match is first, with the place of everything that says so; one with a shut gate is behind all others', async () => {
  const { created, matcher } = await open(catalogue)
  const found = await matcher.matchDemand(demand(), { limit: 10 })
  expect(found[0]).toMatchObject({ code: created[0]?.code, revision: 1, shut: [] })
  expect(found[0]?.requirements.map(({ key, verdict, place }) => [key, verdict, place])).toEqual([
    ['field:0', 'meets', 'dictionary.0'],
    ['field:1', 'meets', 'dictionary.1'],
    ['region', 'meets', 'regions'],
    ['frequency', 'partly', 'frequency'],
    ['budget', 'meets', 'offers.0'],
  ])
  expect(found.at(-1)).toMatchObject({ code: created[1]?.code, shut: ['region'] })
  // Visitors see nothing of the dictionary of important data, and so does a match.
  const important = found.find(({ code }) => code === created[5]?.code)
  expect(important?.requirements[0]?.word.key).not.toBe('fieldIs')
})

test('a pair has the same score from either side', async () => {
  const { created, matcher } = await open(catalogue)
  const demands = [
    demand(),
    demand({ title: { zh: '茶叶价格' }, need: { zh: '需要茶叶批发价格行情' }, scenario: undefined }),
  ]
  for (const { id } of created) {
    const matched = await matcher.matchListing(
      id,
      demands.map((content, index) => ({ id: String(index), content })),
    )
    expect(matched.map(({ demandId }) => demandId)).toEqual(['0', '1'])
    for (const [index, content] of demands.entries()) {
      const found = await matcher.matchDemand(content, { limit: 10 })
      const pair = found.find(({ listingId }) => listingId === id)
      if (pair) expect(matched[index]?.match).toEqual(pair)
    }
  }
})

test('a provider that answers what it is asked is preferred to one that does not, alike from either side', async () => {
  const { database, created, matcher } = await open([power, { ...power, provider: 'other' }])
  const countedAt = 1
  const ids = await database.read.selectFrom('listing').select(['id', 'providerId']).execute()
  const providerOf = (id: string | undefined) => ids.find((row) => row.id === id)?.providerId as string
  const [quick, silent] = created.map(({ id }) => providerOf(id)) as [string, string]
  await database.write
    .insertInto('response_record')
    .values([
      { organisationId: quick, answers: 6, medianMs: 86_400_000, invitations: 2, invitationsAnswered: 2, countedAt },
      { organisationId: silent, answers: 0, medianMs: null, invitations: 6, invitationsAnswered: 0, countedAt },
    ])
    .execute()
  const [first, second] = await matcher.matchDemand(demand(), { limit: 2 })
  expect([first?.listingId, second?.listingId]).toEqual(created.map(({ id }) => id))
  const shares = [first, second].map((match) => match?.parts.find(({ name }) => name === 'provider'))
  expect(shares.map((part) => part && part.points / part.weight)).toEqual([expect.closeTo(1, 2), 0])
  for (const match of [first, second]) {
    const [pair] = await matcher.matchListing(match?.listingId ?? '', [{ id: 'd', content: demand() }])
    expect(pair?.match).toEqual(match)
  }
})

test('a score does not depend on what else is found', async () => {
  const { matcher } = await open(catalogue)
  const [alone] = await matcher.matchDemand(demand(), { limit: 1 })
  const [first] = await matcher.matchDemand(demand(), { limit: 10 })
  expect(alone).toEqual(first)
})

test('own listings of the buyer and what is not listed are left out', async () => {
  const { database, created, matcher } = await open([
    ...catalogue,
    { ...power, title: '福州企业用电量', withdrawn: true },
  ])
  const grid = await database.read
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'grid')
    .executeTakeFirstOrThrow()
  const found = await matcher.matchDemand(demand(), { limit: 10, without: grid.id })
  expect(found.map(({ code }) => code)).toEqual(expect.not.arrayContaining([created[0]?.code, created[6]?.code]))
  expect(found.map(({ code }) => code)).toContain(created[1]?.code)
  const [withdrawn] = created.slice(6)
  expect(await matcher.matchListing(withdrawn?.id ?? '', [{ id: 'a', content: demand() }])).toEqual([])
})

test('listings that say the same are in the order of their codes', async () => {
  const { created, matcher } = await open(Array.from({ length: 5 }, () => power))
  const found = await matcher.matchDemand(demand(), { limit: 5 })
  expect(found.map(({ code }) => code)).toEqual(created.map(({ code }) => code).sort())
})

test('a demand in English finds a listing in Chinese, and long or empty needs cause no error', async () => {
  const { created, matcher } = await open(catalogue)
  const english = DemandContent.parse({
    title: { en: 'Electricity use of companies' },
    need: { en: 'We are looking for the electricity consumption of industrial enterprises in Fujian.' },
    required: [{ name: 'company name' }],
  })
  const [first] = await matcher.matchDemand(english, { limit: 3 })
  expect(first?.code).toBe(created[0]?.code)
  expect(first?.requirements[0]).toMatchObject({ verdict: 'meets', place: 'dictionary.0' })
  const long = demand({ need: { zh: '需要泉州市工业企业的用电量。'.repeat(500) } })
  expect((await matcher.matchDemand(long, { limit: 3 })).length).toBeGreaterThan(0)
  const nothing = DemandContent.parse({ title: { zh: '？？' }, need: { en: 'ξψζθφ' } })
  expect(await matcher.matchDemand(nothing, { limit: 3 })).toEqual([])
})

test('while words are missing there are no matches', async () => {
  const { database, created } = await open([power])
  const matcher = createMatcher({ database, words: () => undefined, forms: followForms(database) })
  expect(await matcher.matchDemand(demand(), { limit: 3 })).toEqual([])
  expect(await matcher.matchListing(created[0]?.id ?? '', [{ id: 'a', content: demand() }])).toEqual([])
})
