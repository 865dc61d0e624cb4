import { expect, test } from 'vitest'
import { linksIn } from '#app/links.ts'
import { parseCatalogueQuery } from '../catalogue/catalogue-query.ts'
import { followPaths } from './follow-paths.ts'
import { longestSearch, nameOfSearch, searchOf, searchSubject, whyNotFollowed } from './followed.ts'

const read = (search: string) => parseCatalogueQuery(new URLSearchParams(search)).query

test('a search is the same however it is ordered, paged or opened', () => {
  const subject = searchSubject(
    read('sort=newest&page=3&size=50&open=format&region=350500&q=%E7%94%A8%E7%94%B5&kind=API'),
  )
  expect(subject).toBe(searchSubject(read('q=%E7%94%A8%E7%94%B5&kind=API&region=350500')))
  expect(searchSubject(searchOf(subject))).toBe(subject)
})

test('everything is no search, and one too long cannot be followed', () => {
  expect(whyNotFollowed(read('sort=newest'))).toBe('emptySearch')
  expect(whyNotFollowed(read(`q=${'电'.repeat(longestSearch / 9 + 1)}`))).toBe('searchTooLong')
  expect(whyNotFollowed(read('hasSample=1'))).toBeUndefined()
  expect(whyNotFollowed(read('q=%E7%94%B5'))).toBeUndefined()
})

test('a search is called by its text and its conditions', () => {
  const words = {
    sampleWith: 'with sample',
    sampleWithout: 'without sample',
    fieldOf: (name: string) => `field ${name}`,
    sinceOf: (day: string) => `since ${day}`,
    priceAtLeast: (from: string) => `from ${from}`,
    priceAtMost: (to: string) => `to ${to}`,
  }
  const labelOf = (name: string, value: string) => `${name}=${value}`
  const query = read('q=power&region=350500&hasField=load&priceTo=10&hasSample=1&updatedSince=2026-01-01')
  expect(nameOfSearch(query, { labelOf, words })).toMatch(
    /^power · region=350500 · field load · to .*10.* · with sample · since 2026-01-01$/,
  )
  expect(nameOfSearch(read('priceFrom=5'), { labelOf, words })).toMatch(/^from /)
})

test('notices lead where the site has its pages', () => {
  const links = linksIn('zh')
  expect(followPaths.listing('FJ 1/2')).toBe(links.listing('FJ 1/2'))
  expect(followPaths.organisation('a b')).toBe(links.organisation('a b'))
  const query = read('q=%E7%94%B5&region=350500')
  expect(followPaths.search(searchSubject(query))).toBe(links.catalogue({ ...query, sort: 'newest' }))
})
