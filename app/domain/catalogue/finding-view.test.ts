import { describe, expect, test } from 'vitest'
import type { ListingCard } from '../listing/listing-card.ts'
import { parseCatalogueQuery } from './catalogue-query.ts'
import type { Absence, CatalogueHit, CatalogueResult, Understood } from './catalogue-result.ts'
import { emptyQuery, writeCatalogueQuery } from './catalogue-state.ts'
import { viewCatalogue } from './catalogue-view.ts'
import { shortened, without } from './query-parts.ts'

const words: Understood = { kind: 'words', recognised: [], fields: [], corrections: [], lookedFor: [] }
const nothing: CatalogueResult = {
  hits: [],
  near: [],
  understood: words,
  gains: [],
  total: 0,
  facets: {},
  samples: { with: 0, without: 0 },
  terms: [],
  engine: 'meilisearch',
  isRelaxed: false,
  milliseconds: 1,
}
const card: ListingCard = {
  code: 'FJ202611A000001X',
  kind: 'DATASET',
  title: { zh: '泉州用电负荷', en: 'Electricity load of Quanzhou' },
  summary: { en: 'Load by month.' },
  provider: { slug: 'acme', name: { en: 'Acme Power' } },
  regions: [],
  fields: [],
  industries: [],
  formats: [],
  hasSample: false,
  disclosure: 50,
  fieldCount: 2,
  isDemo: false,
}
const hit = (more: Partial<CatalogueHit> = {}): CatalogueHit => ({ card, matchedFields: [], why: [], ...more })
const view = (address: string, result: Partial<CatalogueResult> = {}, expected?: { asked: string; absence: Absence }) =>
  viewCatalogue(
    parseCatalogueQuery(new URLSearchParams(address)).query,
    { ...nothing, ...result },
    {
      language: 'en',
      names: { provider: { acme: 'Acme' }, source: {} },
      addressOf: (query) => decodeURIComponent(`?${writeCatalogueQuery({ ...emptyQuery, ...query })}`),
      now: 0,
      expected,
    },
  )

describe('what was understood', () => {
  const recognised: Understood['recognised'] = [
    { name: 'region', value: '350500', text: 'Quanzhou', rest: 'load monthly' },
    { name: 'frequency', value: 'MONTH', text: 'monthly', rest: 'Quanzhou load' },
  ]
  test('a value can be taken out of the text, or becomes a filter; everything else of the search stays', () => {
    const { understood } = view('q=Quanzhou load monthly&kind=API&sort=newest&page=3', {
      understood: { ...words, recognised },
    })
    expect(understood.recognised.map(({ label, href, onlyHref }) => [label, href, onlyHref])).toEqual([
      ['Quanzhou', '?q=load+monthly&kind=API&sort=newest', '?q=load+monthly&kind=API&region=350500&sort=newest'],
      ['Monthly', '?q=Quanzhou+load&kind=API&sort=newest', '?q=Quanzhou+load&kind=API&frequency=MONTH&sort=newest'],
    ])
  })
  test('a value that is a filter already is not offered as one', () => {
    const { understood } = view('q=Quanzhou load monthly&region=350500', { understood: { ...words, recognised } })
    expect(understood.recognised[0]?.onlyHref).toBeUndefined()
    expect(understood.recognised[1]?.onlyHref).toBe('?q=Quanzhou+load&region=350500&frequency=MONTH')
  })
  test('fields written into the text can be taken out; chosen ones stand in the filters unless no dictionary has them', () => {
    const { understood, chips, hasFields } = view('q=a field:load_kw&hasField=day&hasField=nope', {
      understood: {
        ...words,
        fields: [
          { name: 'load_kw', isKnown: true, rest: 'a' },
          { name: 'day', isKnown: true },
          { name: 'nope', isKnown: false },
        ],
      },
    })
    expect(understood.fields).toEqual([
      { name: 'load_kw', isKnown: true, href: '?q=a&hasField=day&hasField=nope' },
      { name: 'nope', isKnown: false, href: '?q=a+field:load_kw&hasField=day' },
    ])
    expect(chips.map(({ name, label, href }) => [name, label, href])).toEqual([
      ['dictionary', 'day', '?q=a+field:load_kw&hasField=nope'],
      ['dictionary', 'nope', '?q=a+field:load_kw&hasField=day'],
    ])
    expect(hasFields).toEqual(['day', 'nope'])
  })
  test('another spelling keeps the filters', () => {
    const { understood } = view('q=lod&kind=API&page=2', { understood: { ...words, corrections: ['load', 'lod'] } })
    expect(understood.corrections).toEqual([{ text: 'load', href: '?q=load&kind=API' }])
  })
})

describe('why a listing was found', () => {
  test('what the search says comes first; else what the card shows is looked through', () => {
    const [said, seen] = view('q=load', {
      hits: [hit({ why: [{ place: 'sound' }] }), hit()],
      terms: ['load'],
      total: 2,
    }).hits
    expect(said?.why).toEqual([{ place: 'sound' }])
    expect(seen?.why).toEqual([{ place: 'title' }, { place: 'summary' }])
  })
  test.each([
    [0.999, undefined],
    [0.75, 'most'],
    [0.74, 'half'],
    [0.5, 'half'],
    [0.49, 'some'],
  ])('a share of %d of what was asked for is said as %s', (coverage, said) => {
    expect(view('q=x', { near: [hit({ coverage })] }).near[0]?.coverage).toBe(said)
  })
  test('without a share nothing is said of it', () => {
    expect(view('q=x', { hits: [hit()] }).hits[0]).not.toHaveProperty('coverage')
  })
})

describe('what to drop', () => {
  const gains = [
    { name: 'ranges', total: 40 },
    { name: 'dictionary', total: 12 },
    { name: 'hasSample', total: 9 },
    { name: 'region', total: 4 },
  ] as const
  const address = 'q=x field:b&region=350500&region=350100&priceTo=5&hasSample=1&hasField=a'
  test('each group goes as a whole, with its exact gain', () => {
    expect(
      view(address, { gains: [...gains] }).waysOut.map(({ name, label, total, isExact, href }) => [
        name,
        label,
        total,
        isExact,
        href,
      ]),
    ).toEqual([
      ['price', '¥5.00', 40, true, '?q=x+field:b&region=350100&region=350500&hasSample=1&hasField=a'],
      ['dictionary', 'a, b', 12, true, '?q=x&region=350100&region=350500&priceTo=5&hasSample=1'],
      ['hasSample', '', 9, true, '?q=x+field:b&region=350100&region=350500&priceTo=5&hasField=a'],
      ['region', 'Quanzhou, Fuzhou', 4, true, '?q=x+field:b&priceTo=5&hasSample=1&hasField=a'],
    ])
  })
  test.each([
    [0, undefined],
    [1, 40],
    [3, 40],
    [4, undefined],
  ])('beside %i results the best is %s', (total, best) => {
    expect(view(address, { total, gains: [...gains] }).bestWay?.total).toBe(best)
  })
  test('beside nearest listings it is offered however many they are', () => {
    expect(view(address, { total: 90, isRelaxed: true, gains: [...gains] }).bestWay?.total).toBe(40)
    const understood = { ...words, kind: 'need' as const }
    expect(view(address, { total: 90, isRelaxed: true, gains: [...gains], understood }).bestWay).toBeUndefined()
  })
  test('nothing is offered that gives nothing, and no guess is offered as a gain', () => {
    expect(view('kind=API&grade=CORE').waysOut).toEqual([])
    expect(view('kind=API', { engine: 'database', total: 2, facets: { kind: { DATASET: 9 } } }).bestWay).toBeUndefined()
  })
  test('price and day of update go together or alone', () => {
    const { query } = parseCatalogueQuery(new URLSearchParams('priceFrom=1&updatedSince=2026-01-01&page=2'))
    expect(without(query, 'ranges')).toEqual(emptyQuery)
    expect(without(query, 'price')).toEqual({ ...emptyQuery, updatedSince: '2026-01-01' })
    expect(without(query, 'since')).toEqual({ ...emptyQuery, priceFrom: 1 })
  })
})

describe('where an expected listing is', () => {
  const absent = (address: string, absence: Absence) => view(address, {}, { asked: 'that', absence }).absence
  test('on a page of the results', () => {
    expect(absent('q=x&kind=API&page=2', { kind: 'shown', page: 4, card })).toMatchObject({
      kind: 'shown',
      listing: { code: card.code, title: { text: 'Electricity load of Quanzhou', language: 'en' } },
      page: 4,
      pageHref: '?q=x&kind=API&page=4',
    })
  })
  test('left out by words and filters: each is a link to the search without it', () => {
    const found = absent('q=Load of Berlin by Hour&kind=API&hasSample=1&page=2', {
      kind: 'hidden',
      card,
      missingWords: ['berlin', 'hour'],
      filters: ['kind', 'hasSample'],
    })
    expect(found?.wordsHref).toBe('?q=Load+of+by&kind=API&hasSample=1')
    expect(found?.filters.map(({ name, href }) => [name, href])).toEqual([
      ['kind', '?q=Load+of+Berlin+by+Hour&hasSample=1'],
      ['hasSample', '?q=Load+of+Berlin+by+Hour&kind=API'],
    ])
    expect(found?.filtersHref).toBe('?q=Load+of+Berlin+by+Hour')
  })
  test('nothing is offered where no word would be left', () => {
    const found = absent('q=berlin', { kind: 'hidden', card, missingWords: ['berlin'], filters: [] })
    expect(found).not.toHaveProperty('wordsHref')
    expect(found).not.toHaveProperty('filtersHref')
  })
  test('unknown: what was typed is kept, and can be searched for', () => {
    expect(absent('q=x&kind=API', { kind: 'unknown' })).toEqual({
      kind: 'unknown',
      asked: 'that',
      missing: [],
      filters: [],
      searchHref: '?q=that',
    })
  })
})

test('a long text is shortened for a heading, by whole characters', () => {
  expect(shortened('用电')).toBe('用电')
  expect([...shortened('𠮷'.repeat(60))]).toHaveLength(40)
})
