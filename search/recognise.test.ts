import { expect, test } from 'vitest'
import { recognise } from './recognise.ts'

const counts = {
  region: { 350500: 3, 350000: 9, 350200: 1 },
  kind: { API: 4, DATASET: 20 },
  frequency: { DAY: 2 },
  format: { CSV: 5 },
  provider: { someone: 1 },
}

test('names of values are found in a text, each with what is left without it', () => {
  expect(recognise('泉州 出租车', counts, {})).toEqual([
    { name: 'region', value: '350500', text: '泉州', rest: '出租车' },
  ])
  expect(recognise('taxi trips Quanzhou', counts, {})).toMatchObject([{ value: '350500', rest: 'taxi trips' }])
  expect(recognise('泉州市出租车', counts, {})).toMatchObject([{ value: '350500', text: '泉州市', rest: '出租车' }])
})

test('of overlapping names the longest counts, and they stand in the order of the text', () => {
  const found = recognise('福建省泉州市', counts, {})
  expect(found.map(({ text }) => text)).toEqual(['福建省', '泉州市'])
})

test('a value that no listing found has, or that is chosen already, is not offered', () => {
  expect(recognise('泉州', { region: { 350200: 1 } }, {})).toEqual([])
  expect(recognise('泉州', counts, { region: ['350500'] })).toEqual([])
})

test('a name inside a Latin word is none', () => {
  expect(recognise('apiary csvs', counts, {})).toEqual([])
  expect(recognise('CSV', counts, {})).toMatchObject([{ name: 'format', value: 'CSV', rest: '' }])
})

test('at most four are offered, in any text at once', () => {
  expect(recognise('泉州 厦门 福建 CSV API 每日', counts, {}).length).toBeLessThanOrEqual(4)
  expect(recognise('泉州'.repeat(300), counts, {})).toEqual([])
  const started = performance.now()
  recognise('泉州厦门福建省的'.repeat(50), counts, {})
  recognise('quanzhou '.repeat(44), counts, {})
  expect(performance.now() - started).toBeLessThan(100)
})
