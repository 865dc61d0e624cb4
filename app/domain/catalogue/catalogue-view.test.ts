import { describe, expect, test } from 'vitest'
import { parseCatalogueQuery } from './catalogue-query.ts'
import type { CatalogueResult } from './catalogue-result.ts'
import { emptyQuery, writeCatalogueQuery } from './catalogue-state.ts'
import { viewCatalogue } from './catalogue-view.ts'
import { pageNumbers, readPage } from './page-numbers.ts'

const nothing: CatalogueResult = {
  hits: [],
  near: [],
  understood: { kind: 'words', recognised: [], fields: [], corrections: [], lookedFor: [] },
  gains: [],
  total: 0,
  facets: {},
  samples: { with: 0, without: 0 },
  terms: [],
  engine: 'meilisearch',
  isRelaxed: false,
  milliseconds: 1,
}
const view = (address: string, result: Partial<CatalogueResult> = {}) =>
  viewCatalogue(
    parseCatalogueQuery(new URLSearchParams(address)).query,
    { ...nothing, ...result },
    {
      language: 'en',
      names: { provider: { acme: 'Acme' }, source: {} },
      addressOf: (query) => `/en/catalogue?${writeCatalogueQuery({ ...emptyQuery, ...query })}`,
      now: 0,
    },
  )

describe('the facet panel', () => {
  test('shows a chosen value even where it has no listing', () => {
    const group = view('kind=API', { facets: { kind: { DATASET: 3 } } }).groups.find(({ name }) => name === 'kind')
    expect(group?.values).toEqual([
      { value: 'DATASET', label: 'Dataset', count: 3, isChosen: false },
      { value: 'API', label: 'Data API', count: 0, isChosen: true },
    ])
  })

  test('keeps a long tail behind «more», but never a chosen value', () => {
    const counts = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`p${index}`, 100 - index]))
    const group = view('provider=p70', { facets: { provider: counts } }).groups[0]
    expect(group?.values.map(({ value }) => value)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p70'])
    expect(group?.more).toHaveLength(24)
    expect(group?.unlisted).toBe(47)
  })

  test('puts grades in their own order and names providers', () => {
    const { groups } = view('', { facets: { grade: { G1: 9, CORE: 1 }, provider: { acme: 1 } } })
    expect(groups.map((group) => group.values.map(({ label }) => label))).toEqual([
      ['Core data', 'General data, level 1'],
      ['Acme'],
    ])
  })
})

describe('groups that nobody opened', () => {
  test('say where their values are, on the same page of the same search', () => {
    const { groups } = view('q=load&page=3&open=source', {
      total: 90,
      facets: { kind: { API: 90 }, source: { own: 90 } },
    })
    expect(groups.map(({ name, isOpen }) => [name, isOpen]).slice(0, 3)).toEqual([
      ['kind', true],
      ['industry', false],
      ['zone', false],
    ])
    expect(groups.find(({ name }) => name === 'zone')?.openHref).toBe(
      '/en/catalogue?q=load&page=3&open=source&open=zone',
    )
    expect(groups.find(({ name }) => name === 'source')).toMatchObject({ isOpen: true, values: [{ count: 90 }] })
  })

  test('stay open in every address, and open where something in them is chosen', () => {
    const { chips, clearHref, groups, keep } = view('kind=API&format=CSV&open=source', {
      total: 3,
      facets: { kind: { API: 3 }, format: { CSV: 3 }, source: { own: 3 } },
    })
    for (const href of [clearHref, ...chips.map((chip) => chip.href)]) expect(href).toContain('open=source')
    expect(keep).toContainEqual(['open', 'source'])
    expect(groups.find(({ name }) => name === 'format')).toMatchObject({ isOpen: true, chosenCount: 1 })
  })

  test('are not offered where nothing is found; an opened one without values says so', () => {
    expect(view('q=nothing').groups).toEqual([])
    const { groups } = view('open=zone', { total: 5, facets: { zone: {} } })
    expect(groups.find(({ name }) => name === 'zone')).toMatchObject({ isOpen: true, values: [], more: [] })
  })
})

describe('chosen conditions', () => {
  test('each one leads to the address without it, back on page one', () => {
    const { chips, clearHref } = view('q=load&kind=API&region=350500&priceTo=5&page=3')
    expect(chips.map(({ label, href }) => [label, href])).toEqual([
      ['Data API', '/en/catalogue?q=load&region=350500&priceTo=5'],
      ['Quanzhou', '/en/catalogue?q=load&kind=API&priceTo=5'],
      ['¥5.00', '/en/catalogue?q=load&kind=API&region=350500'],
    ])
    expect(clearHref).toBe('/en/catalogue?q=load')
  })

  test('while nobody has counted, the way that gives most at least comes first', () => {
    const { waysOut } = view('kind=API&grade=CORE&hasSample=1', {
      engine: 'database',
      facets: { kind: { DATASET: 14, MODEL: 2 }, grade: { CORE: 0 } },
      samples: { with: 0, without: 3 },
    })
    expect(waysOut.map(({ name, total, isExact, href }) => [name, total, isExact, href])).toEqual([
      ['kind', 14, false, '/en/catalogue?grade=CORE&hasSample=1'],
      ['hasSample', 3, false, '/en/catalogue?kind=API&grade=CORE'],
      ['grade', undefined, false, '/en/catalogue?kind=API&hasSample=1'],
    ])
  })
})

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, 0, 4, 5, 6, 0, 9]],
  [3, 9, [1, 2, 3, 4, 0, 9]],
  [4, 6, [1, 2, 3, 4, 5, 6]],
])('page %i of %i links to %j', (page, pages, numbers) => expect(pageNumbers(page, pages)).toEqual(numbers))

test.each([
  ['', 1],
  ['page=7', 7],
  ['page=0', 1],
  ['page=x', 1],
  ['page=101', 1],
])('reads %j as page %i', (query, page) => expect(readPage(new URLSearchParams(query), 100)).toBe(page))
