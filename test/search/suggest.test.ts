import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { say } from '#app/domain/text.ts'
import { codeNames, codesNamed } from '#search/suggest-codes.ts'
import { createListings, type ListingOverrides } from '../factories/listings.ts'
import { busyness } from '../helpers/cpu-time.ts'
import { openTestSearch, type TestSearch, until } from '../helpers/engine.ts'
import { randomFrom, sampleCatalogue } from './sample-catalogue.ts'

let site: TestSearch
const catalogue: ListingOverrides[] = [
  ...sampleCatalogue(),
  {
    title: { zh: '高速公路流量观测', en: 'Motorway traffic counts' },
    provider: 'provider-1',
    regions: ['350500'],
    frequency: 'MONTH',
    formats: ['CSV', 'GEOJSON'],
    dictionary: [
      { name: 'plate_no', title: { zh: '车牌号码' }, type: 'STRING' },
      { name: 'axleWeight', title: { zh: '轴重' }, type: 'DECIMAL' },
    ],
  },
]

beforeAll(async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, catalogue) })
})
afterAll(() => site.close())

const suggest = (text: string, language: 'zh' | 'en' = 'zh') => site.search.suggest(text, language)
const titlesOf = async (text: string) => (await suggest(text)).listings.map((listing) => say(listing.title, 'zh'))

test('listings stand in the order of the catalogue page, after every key', async () => {
  const random = randomFrom(5)
  for (let round = 0; round < 12; round++) {
    const { title } = catalogue[Math.floor(random() * 300)] ?? {}
    const chars = [...(typeof title === 'string' ? title : '')]
    for (const length of [1, 2, 3, 5, 8, chars.length]) {
      const text = chars.slice(0, length).join('')
      const page = await site.search.searchListings({ ...emptyQuery, text })
      const { listings } = await suggest(text)
      expect(listings.map((each) => each.code)).toEqual(page.hits.slice(0, 5).map((hit) => hit.card.code))
    }
  }
})

test('a word that is not finished finds what it begins', async () => {
  expect(await titlesOf('motorw')).toEqual(['高速公路流量观测'])
  expect(await titlesOf('高速公')).toEqual(['高速公路流量观测'])
})

test('a filter named or begun is offered with its listings, and the rest of the text is kept as typed', async () => {
  const { facets } = await site.search.searchListings(emptyQuery)
  const { codes } = await suggest('泉州 用电負荷')
  expect(codes[0]).toEqual({
    name: 'region',
    value: '350500',
    listings: facets.region?.['350500'],
    rest: '用电負荷',
  })
  expect((await suggest('Load  Quanzh', 'en')).codes[0]).toMatchObject({ value: '350500', rest: 'Load' })
  expect((await suggest('流量 每')).codes.map((code) => code.name)).toContain('frequency')
  expect((await suggest('GeoJS')).codes).toEqual([{ name: 'format', value: 'GEOJSON', listings: 1, rest: '' }])
  // A value that no listing has leads nowhere.
  expect((await suggest('拉萨市')).codes).toEqual([])
})

test('organisations are found by a piece of their name, and as their name sounds', async () => {
  const { lines } = await import('#db/queries/organisation-pages.server.ts').then(({ listOrganisationLines }) =>
    listOrganisationLines(site.database.read, { text: '', limit: 1, offset: 0 }),
  )
  const [line] = lines
  const name = say(line?.profile.name, 'zh')
  const found = (await suggest(name.slice(0, 4))).organisations
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThanOrEqual(3)
  for (const each of found) expect(say(each.name, 'zh')).toContain(name.slice(0, 4))
  expect((await suggest(name)).organisations[0]).toMatchObject({ slug: line?.slug, listings: line?.listings })
})

test('fields of dictionaries are offered once the text asks for a field, spelled as listings spell them', async () => {
  expect((await suggest('流量 field:pla')).fields).toEqual(['plate_no'])
  expect((await suggest('字段：车')).fields).toEqual(['车牌号码'])
  expect((await suggest('field:weight')).fields).toEqual(['axleWeight'])
  expect((await suggest('车')).fields).toEqual([])
})

test('a slip of the finger is offered in its right spelling', async () => {
  expect((await suggest('motorwai traffic', 'en')).corrections).toEqual(['motorway traffic'])
})

test('no text is refused: signs, rubbish, whatever length', async () => {
  const random = randomFrom(9)
  const odd = [
    '',
    ' ',
    '"',
    "'; drop table listing",
    'field:',
    'field:"',
    '字段：%',
    '\u0000',
    '\ud800',
    '*',
    '(',
    'a'.repeat(5_000),
  ]
  for (let round = 0; round < 60; round++)
    odd.push(
      Array.from({ length: 1 + Math.floor(random() * 300) }, () =>
        String.fromCodePoint(1 + Math.floor(random() * 0xd7fe)),
      ).join(''),
    )
  for (const text of odd) expect((await suggest(text)).milliseconds).toBeGreaterThanOrEqual(0)
  expect(await suggest('  ')).toMatchObject({ listings: [], organisations: [], codes: [], fields: [], corrections: [] })
})

test('a new listing is suggested, and its filter counted, soon after it is entered', async () => {
  await createListings(site.database.write, [{ title: '牡蛎养殖水温', provider: 'provider-3', regions: ['540100'] }])
  await site.search.drainAll()
  expect(await titlesOf('牡蛎养')).toEqual(['牡蛎养殖水温'])
  await until(async () => (await suggest('拉萨')).codes[0]?.listings === 1)
})

test('without an engine it answers at once from what is at hand', async () => {
  const away = await openTestSearch({
    fill: (database) => createListings(database.write, catalogue),
    environment: { MEILI_BIN: '/nowhere/meilisearch' },
  })
  try {
    await until(async () => (await away.search.suggest('高速公路', 'zh')).listings.length > 0)
    await until(async () => (await away.search.suggest('泉州', 'zh')).codes.length > 0)
    const busy = busyness()
    const answer = await away.search.suggest('高速公路 泉州', 'zh')
    expect(say(answer.listings[0]?.title, 'zh')).toBe('高速公路流量观测')
    expect(answer.codes[0]?.value).toBe('350500')
    expect(answer.milliseconds / Math.max(busy, busyness())).toBeLessThan(200)
  } finally {
    await away.close()
  }
})

test('an engine that hangs is not waited for', async () => {
  const pid = site.search.engine.pid()
  if (!pid) throw new Error('The engine is not ours')
  await suggest('高速公路')
  process.kill(pid, 'SIGSTOP')
  try {
    const busy = busyness()
    const { listings, codes, milliseconds } = await suggest('高速公路 泉州')
    expect(say(listings[0]?.title, 'zh')).toBe('高速公路流量观测')
    expect(codes[0]?.value).toBe('350500')
    expect(milliseconds / Math.max(busy, busyness())).toBeLessThan(1_000)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})

describe('names of filters', () => {
  const names = codeNames({
    region: { '350500': 40, '350000': 90, '220500': 3, '610000': 0 },
    field: { TRANSPORT: 12, CULTURE_TOURISM: 5 },
    frequency: { MONTH: 7, DAY: 9 },
    format: { JSON: 30, RDF: 20, CSV: 10 },
    priceModel: { FREE: 4 },
  })
  const named = (text: string, language: 'zh' | 'en' = 'zh') =>
    codesNamed(text, names, language, 4).map(({ name, value, rest }) => `${name}=${value}|${rest}`)

  test.each([
    ['泉', ['region=350500|'], 'the beginning of a name'],
    ['福建', ['region=350000|'], 'a place without what it is'],
    ['陕西', [], 'no listing has it'],
    ['泉州 公交', ['region=350500|公交'], 'named in the middle'],
    ['公共交通', ['field=TRANSPORT|公共'], 'a word in a longer one'],
    ['线路通', [], 'one character at the end of a word begins nothing'],
    ['json', ['format=JSON|'], 'named outright, so no other spelling of something else'],
    ['jsonp', [], 'no part of a longer word'],
    ['ＣＳＶ 数据', ['format=CSV|数据'], 'full width'],
    ['每', ['frequency=DAY|', 'frequency=MONTH|'], 'those with most listings first'],
  ])('%s', (text, expected, _why) => {
    expect(named(text)).toEqual(expected)
  })

  test.each([
    ['touri', ['field=CULTURE_TOURISM|'], 'a later word of a name'],
    ['free bus', ['priceModel=FREE|bus'], 'named first'],
    ['freedom', [], 'a longer word'],
    ['Bus Fuj', ['region=350000|Bus'], 'begun at the end'],
  ])('%s', (text, expected, _why) => {
    expect(named(text, 'en')).toEqual(expected)
  })
})
