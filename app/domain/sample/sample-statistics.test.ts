import { expect, test } from 'vitest'
import { FieldEntry } from '../listing/listing-content.ts'
import type { SampleRow } from './sample-row.ts'
import { describeColumns } from './sample-statistics.ts'

const field = (name: string, type: FieldEntry['type']) => FieldEntry.parse({ name, type })
const column = (type: FieldEntry['type'], values: SampleRow[string][]) =>
  describeColumns(
    values.map((value) => ({ x: value })),
    [field('x', type)],
  )[0]!

test('numbers: five figures, nulls apart, bins with round edges that hold every value', () => {
  const found = column('DECIMAL', [1, 2, 3, 4, null, 10])
  expect(found).toMatchObject({ count: 5, nulls: 1, distinct: 5 })
  expect(found.numbers).toEqual({ min: 1, max: 10, mean: 4, median: 3, q1: 2, q3: 4 })
  expect(found.histogram!.reduce((sum, bin) => sum + bin.count, 0)).toBe(5)
})

test.each([
  { why: 'small fractions', values: [0.1, 0.15, 0.22, 0.3, 0.7], edges: /^0(\.\d{1,2})?$/ },
  { why: 'negative to positive', values: [-7.3, 0, 12.9], edges: /^-?\d+$/ },
  { why: 'millions', values: [1_250_000, 9_800_000, 4_400_000], edges: /^\d+$/ },
  { why: 'whole numbers never get half bins', values: [0, 1, 2, 3], edges: /^\d$/ },
  { why: 'one and the same value', values: [5, 5, 5], edges: /^5$/ },
])('bins: $why', ({ values, edges }) => {
  const bins = column(values.every(Number.isInteger) ? 'INTEGER' : 'DECIMAL', values).histogram!
  expect(bins.length).toBeLessThanOrEqual(12)
  expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length)
  for (const bin of bins) expect(String(bin.from)).toMatch(edges)
  expect(bins[0]!.from).toBeLessThanOrEqual(Math.min(...values))
  expect(bins[bins.length - 1]!.to).toBeGreaterThanOrEqual(Math.max(...values))
})

test('every value falls into the bin whose edges enclose it, for many scales', () => {
  for (let power = -6; power <= 9; power++)
    for (let start = -3; start <= 3; start++) {
      const values = Array.from({ length: 60 }, (_, index) => (start * 7 + index * 1.37) * 10 ** power)
      const bins = column('DECIMAL', values).histogram!
      expect(bins.length).toBeLessThanOrEqual(12)
      expect(bins.length).toBeGreaterThanOrEqual(4)
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(60)
    }
})

test('texts: the most frequent first, ties by value, and their lengths', () => {
  const found = column('STRING', ['泉州', '福州', '泉州', '', 'a'])
  expect(found.top).toEqual([
    { value: '泉州', count: 2 },
    { value: 'a', count: 1 },
    { value: '福州', count: 1 },
  ])
  expect(found.nulls).toBe(1)
  expect(found.lengths).toEqual({ min: 1, max: 2, mean: 1.8 })
})

test('texts that are all different have no most frequent value', () => {
  const found = column(
    'STRING',
    Array.from({ length: 50 }, (_, index) => `user-${index}`),
  )
  expect(found.distinct).toBe(50)
  expect(found.top).toBeUndefined()
})

test('booleans and codes are counted', () => {
  expect(column('BOOLEAN', [true, false, true]).top).toEqual([
    { value: 'true', count: 2 },
    { value: 'false', count: 1 },
  ])
  expect(column('CODE', [3, 2, 3]).top?.[0]).toEqual({ value: '3', count: 2 })
})

test('dates: by day, month or year, with the empty ones', () => {
  const days = column('DATE', ['2026-01-30', '2026-02-02', '2026-02-02']).dates!
  expect(days).toMatchObject({ first: '2026-01-30', last: '2026-02-02', unit: 'day' })
  expect(days.bins.map((bin) => bin.count)).toEqual([1, 0, 0, 2])
  const months = column('DATETIME', ['2025-11-01T08:00:00+08:00', '2026-02-02T08:00:00+08:00']).dates!
  expect(months.unit).toBe('month')
  expect(months.bins.map((bin) => bin.from)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(column('DATE', ['1990-01-01', '2026-01-01']).dates!.bins).toHaveLength(37)
  expect(column('DATE', ['2019', '2021']).dates!.unit).toBe('year')
  expect(column('DATE', ['nonsense']).dates).toBeUndefined()
  expect(column('DATE', ['0001-01-01', '9999-12-31']).dates!.bins.length).toBeLessThanOrEqual(120)
})

test('columns come in the order of the dictionary, others after; empty columns are there', () => {
  const found = describeColumns([{ b: 1, c: 'x' }], [field('a', 'STRING'), field('b', 'INTEGER')])
  expect(found.map((each) => [each.name, each.type, each.count])).toEqual([
    ['a', 'STRING', 0],
    ['b', 'INTEGER', 1],
    ['c', 'STRING', 1],
  ])
})

test('no rows: every column empty, nothing thrown', () => {
  expect(describeColumns([], [field('a', 'DECIMAL')])).toEqual([
    { name: 'a', type: 'DECIMAL', count: 0, nulls: 0, distinct: 0 },
  ])
})
