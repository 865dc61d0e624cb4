import { expect, test } from 'vitest'
import { parseCatalogueQuery } from './catalogue-query.ts'
import { type CatalogueQuery, emptyQuery, hasFilters, toggleFacet, writeCatalogueQuery } from './catalogue-state.ts'

const parse = (text: string) => parseCatalogueQuery(new URLSearchParams(text))

test('an address without parameters is everything, by relevance', () => {
  expect(parse('')).toEqual({ query: emptyQuery, problems: [] })
  expect(writeCatalogueQuery(emptyQuery).toString()).toBe('')
})

test('the address holds the whole state, whatever order it came in', () => {
  const query: CatalogueQuery = {
    text: '用电 负荷 & "x"',
    chosen: { kind: ['API', 'DATASET'], region: ['350100', '350500'], provider: ['a-b'] },
    priceFrom: 0,
    priceTo: 0.5,
    hasSample: false,
    updatedSince: '2026-02-28',
    sort: 'price-desc',
    page: 3,
    size: 50,
  }
  const written = writeCatalogueQuery(query)
  expect(parseCatalogueQuery(written)).toEqual({ query, problems: [] })
  expect(writeCatalogueQuery({ ...query, chosen: { ...query.chosen, kind: ['DATASET', 'API'] } }).toString()).toBe(
    written.toString(),
  )
})

test.each([
  ['kind=NONSENSE', 'kind', 'unknown-value'],
  ['priceFrom=cheap', 'priceFrom', 'not-a-number'],
  ['priceTo=-1', 'priceTo', 'out-of-range'],
  ['priceTo=1e999', 'priceTo', 'not-a-number'],
  ['hasSample=maybe', 'hasSample', 'unknown-value'],
  ['updatedSince=2026-02-30', 'updatedSince', 'not-a-date'],
  ['updatedSince=gestern', 'updatedSince', 'not-a-date'],
  ['sort=popularity', 'sort', 'unknown-value'],
  ['size=1000', 'size', 'unknown-value'],
  ['page=0', 'page', 'out-of-range'],
  ['page=501', 'page', 'out-of-range'],
  ['page=1e3', 'page', 'out-of-range'],
  [`q=${'长'.repeat(2_001)}`, 'q', 'too-long'],
])('%s is named and left out', (text, parameter, problem) => {
  const { query, problems } = parse(text)
  expect(problems.map((each) => [each.parameter, each.problem])).toEqual([[parameter, problem]])
  expect({ ...query, text: '' }).toEqual(emptyQuery)
})

test('what can be read still counts beside what cannot', () => {
  expect(parse('kind=API&kind=X&q=  a   b &utm_source=mail').query).toEqual({
    ...emptyQuery,
    text: 'a b',
    chosen: { kind: ['API'] },
  })
})

test('a value is switched on and off, and the page goes back to the first', () => {
  const on = toggleFacet({ ...emptyQuery, page: 7 }, 'kind', 'API')
  expect(on).toEqual({ ...emptyQuery, chosen: { kind: ['API'] } })
  expect(hasFilters(on)).toBe(true)
  expect(toggleFacet(on, 'kind', 'API')).toEqual(emptyQuery)
  expect(hasFilters({ ...emptyQuery, text: 'x' })).toBe(false)
})
