import { expect, test } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { conditionsOf, joined, quoted } from './filters.ts'

test('quotes and backslashes cannot end a value', () => {
  expect(quoted('a" OR kind = "API')).toBe('"a\\" OR kind = \\"API"')
  expect(quoted('a\\')).toBe('"a\\\\"')
})

test('a group can be left out of the filter, the others stay', () => {
  const conditions = conditionsOf({ ...emptyQuery, chosen: { kind: ['API'], region: ['350500'] }, hasSample: true })
  expect(joined(conditions, { without: 'region' })).toBe('(kind IN ["API"]) AND (hasSample = true)')
})

test('small prices are written without an exponent', () => {
  const conditions = conditionsOf({ ...emptyQuery, chosen: {}, priceFrom: 0.0000028, priceTo: 1e12 })
  expect(joined(conditions)).toBe('(priceMin >= 0.000003 AND priceMin <= 1000000000000)')
})

test('no choice is an empty filter', () => {
  expect(joined(conditionsOf(emptyQuery))).toBe('')
})
