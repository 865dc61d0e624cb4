import { expect, test } from 'vitest'
import { readCompactMoment, readMoment } from './read-moment.ts'
import { isNullWord, kindOf, numberOf } from './value-kind.ts'

test.each([
  ['12', 'integer'],
  ['-3', 'integer'],
  ['0', 'integer'],
  ['3.50', 'decimal'],
  ['-0.5', 'decimal'],
  ['1e-3', 'decimal'],
  ['2024.3', 'decimal'],
  ['1,234.56', 'grouped'],
  ['¥1,234', 'grouped'],
  ['12,34', 'text'],
  ['12.5%', 'percent'],
  ['12％', 'percent'],
  ['007', 'digits'],
  ['0591', 'digits'],
  ['6222021234567890128', 'digits'],
  ['20240301', 'compactDate'],
  ['20240231', 'integer'],
  ['30240301', 'integer'],
  ['20240301123000', 'compactDate'],
  ['202403', 'compactMonth'],
  ['202413', 'integer'],
  ['2024-03', 'month'],
  ['2024年3月', 'month'],
  ['2024年3月1日', 'day'],
  ['2024/3/1', 'day'],
  ['2024.3.1', 'day'],
  ['2024-02-30', 'text'],
  ['2024-03-01T08:00:00+08:00', 'time'],
  ['2024/3/1 8:05', 'time'],
  ['2024年3月1日 8时05分', 'time'],
  ['是', 'boolean'],
  ['TRUE', 'boolean'],
  ['{"a":1}', 'json'],
  ['{not json}', 'text'],
  ['{"type":"Point","coordinates":[1,2]}', 'geometry'],
  ['POINT (118.6 24.9)', 'geometry'],
  ['POINTLESS', 'text'],
  ['泉州市', 'text'],
  ['-', 'text'],
  ['10.0.0.1', 'text'],
] as const)('%s is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

test.each(['', '-', 'NULL', 'N/A', '—', '\\N', '暂无'])('%j is no value', (text) => {
  expect(isNullWord(text)).toBe(true)
})

test.each(['0', '无', '未知', 'no', 'nil'])('%j is a value', (text) => {
  expect(isNullWord(text)).toBe(false)
})

test('numbers as people write them', () => {
  expect(['1,234.5', '¥1,000', '12.5%', '-3', '１２'].map(numberOf)).toEqual([1234.5, 1000, 12.5, -3, Number.NaN])
})

test('moments sort as texts, whatever they were written like', () => {
  const written = ['2024年3月1日', '2024/2/29', '2024-03-01 08:05', '2024年12月']
  expect(written.map((text) => readMoment(text)?.iso)).toEqual([
    '2024-03-01',
    '2024-02-29',
    '2024-03-01T08:05:00',
    '2024-12',
  ])
  expect(readMoment('2023-02-29')).toBeUndefined()
  expect(readMoment('2024-03/01')).toBeUndefined()
  expect(readCompactMoment('20240301123000')?.iso).toBe('2024-03-01T12:30:00')
  expect(readCompactMoment('20240301250000')).toBeUndefined()
})
