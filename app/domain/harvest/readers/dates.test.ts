import { expect, test } from 'vitest'
import { toDay, toMillis, toPeriod } from './dates.ts'

test.each([
  ['2020-02-29', '2020-02-29'],
  ['2021-02-29', undefined],
  ['2024-06-01T10:00:00Z', '2024-06-01'],
  ['2019', '2019-01-01'],
  [2019, '2019-01-01'],
  ['2019-7', '2019-07-01'],
  ['12/31/2019', '2019-12-31'],
  ['March 5, 2018', '2018-03-05'],
  ['5 March 2018', '2018-03-05'],
  ['R/P1D', undefined],
  ['', undefined],
  [null, undefined],
])('%s is the day %s', (value, day) => {
  expect(toDay(value)).toBe(day)
})

test('a time of day is kept in milliseconds', () => {
  expect(toMillis('2024-06-01T10:00:00Z')).toBe(Date.UTC(2024, 5, 1, 10))
  expect(toMillis('2024-06-01')).toBe(Date.UTC(2024, 5, 1))
  expect(toMillis('soon')).toBeUndefined()
})

test('a period has the ends that are dates', () => {
  expect(toPeriod('From 1998-01-01 to Ongoing (Daily)')).toEqual({ start: '1998-01-01' })
  expect(toPeriod('2000-01-15T00:45:00Z/2010-01-15T00:06:00Z')).toEqual({ start: '2000-01-15', end: '2010-01-15' })
  expect(toPeriod('R/P1W')).toEqual({})
})
