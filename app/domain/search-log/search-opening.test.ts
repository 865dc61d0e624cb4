import { expect, test } from 'vitest'
import { emptyQuery } from '../catalogue/catalogue-state.ts'
import { longestLook, matchOpenings, nameSearch, type ShownSearch, searchBefore } from './search-opening.ts'

const hosts = ['data.example']

test('the page before is read as the search it shows, in either language', () => {
  const named = { query: '用电 负荷', filters: 'kind=API&kind=DATASET&size=50', page: 2 }
  const address = '/catalogue?page=2&q=用电%20%20负荷&kind=DATASET&kind=API&size=50&utm_source=x'
  for (const base of ['https://data.example', 'https://data.example/en'])
    expect(searchBefore(base + address, hosts)).toEqual(named)
  expect(named).toEqual(
    nameSearch({ ...emptyQuery, text: '用电 负荷', chosen: { kind: ['DATASET', 'API'] }, size: 50, page: 2 }),
  )
})

test('no other page is one', () => {
  for (const address of [
    '',
    'no address',
    'https://elsewhere.example/catalogue?q=a',
    'https://data.example.evil/catalogue?q=a',
    'https://data.example/catalogue.data?q=a',
    'https://data.example/listings/a',
    'https://data.example/',
    'data:text/html,a',
  ])
    expect(searchBefore(address, hosts), address).toBeUndefined()
})

const search = (more: Partial<ShownSearch> = {}): ShownSearch => ({
  id: 's1',
  visitor: 'v',
  at: 1_000_000,
  query: 'load',
  filters: '',
  page: 1,
  shown: ['A', 'B', 'C'],
  ...more,
})
const opening = (code: string, more: Partial<ShownSearch> = {}) => {
  const { visitor, at, query, filters, page } = search({ at: 1_005_000, ...more })
  return { visitor, at, query, filters, page, code }
}

test('an opening belongs to the newest search of the same visitor that showed it, with its rank over all pages', () => {
  const { matched, unmatched } = matchOpenings(
    [opening('B'), opening('C', { page: 3, filters: 'size=50' })],
    [
      search({ id: 'old', at: 900_000 }),
      search({ id: 'new' }),
      search({ id: 'later', at: 2_000_000 }),
      search({ id: 'third', page: 3, filters: 'size=50' }),
    ],
  )
  expect(matched).toEqual([
    { searchId: 'new', code: 'B', rank: 2, openedAt: 1_005_000 },
    { searchId: 'third', code: 'C', rank: 103, openedAt: 1_005_000 },
  ])
  expect(unmatched).toEqual([])
})

test('what was not shown to this visitor for these words is given back', () => {
  const openings = [
    opening('Z'),
    opening('A', { visitor: 'w' }),
    opening('A', { query: 'loads' }),
    opening('A', { filters: 'kind=API' }),
    opening('A', { page: 2 }),
    opening('A', { at: 1_000_001 + longestLook }),
  ]
  expect(matchOpenings(openings, [search()])).toEqual({ matched: [], unmatched: openings })
})
