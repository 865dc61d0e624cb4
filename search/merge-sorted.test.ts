import { expect, test } from 'vitest'
import { mergeSorted, sortAttributes, sortOrders } from './merge-sorted.ts'

const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).join(' ')

test('two lists in one order become one; of equals the first list stands first', () => {
  const one = [5, 3, 1].map((listedAt) => ({ id: `one${listedAt}`, listedAt }))
  const other = [6, 3, 2, 0].map((listedAt) => ({ id: `other${listedAt}`, listedAt }))
  expect(ids(mergeSorted(one, other, sortOrders.newest))).toBe('other6 one5 one3 other3 other2 one1 other0')
  expect(ids(mergeSorted([], other, sortOrders.newest))).toBe('other6 other3 other2 other0')
  expect(ids(mergeSorted(one, [], sortOrders.newest))).toBe('one5 one3 one1')
})

test('what has no price stands last in both directions', () => {
  const hit = (priceMin: number | null) => ({
    id: String(priceMin),
    priceMin,
    hasNoPrice: priceMin === null ? 1 : 0,
  })
  expect(ids(mergeSorted([hit(1), hit(null)], [hit(0), hit(2)], sortOrders.price))).toBe('0 1 2 null')
  expect(ids(mergeSorted([hit(1), hit(null)], [hit(2), hit(0)], sortOrders['price-desc']))).toBe('2 1 0 null')
  expect(ids(mergeSorted([{ id: 'none' }], [{ id: 'a', listedAt: 0 }], sortOrders.newest))).toBe('a none')
})

test('titles are compared by code points, beyond the first plane too', () => {
  const hit = (titleSort: string) => ({ id: titleSort, titleSort })
  expect(ids(mergeSorted([hit('a'), hit('𠀀')], [hit('B'), hit('ﾊ'), hit('龟')], sortOrders.title))).toBe('a B ﾊ 龟 𠀀')
})

test('every order names the attributes it goes by', () => {
  expect(sortAttributes('price')).toEqual(['hasNoPrice', 'priceMin'])
  expect(sortAttributes('title')).toEqual(['titleSort'])
})
