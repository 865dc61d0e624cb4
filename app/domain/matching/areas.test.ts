import { expect, test } from 'vitest'
import { fold } from '../catalogue/fold.ts'
import { coverOf, liesIn, regionsNamedIn } from './areas.ts'

test.each([
  ['350500', '350500', true],
  ['350500', '350000', true],
  ['350000', '350500', false],
  ['350500', '360000', false],
  ['350500', 'X-CN', true],
  ['X-CN', 'X-001', true],
  ['X-DE', 'X-EU', true],
  ['X-VN', 'X-ASEAN', true],
  ['X-US', 'X-CN', false],
])('%s lies in %s: %s', (inner, outer, is) => {
  expect(liesIn(inner, outer)).toBe(is)
})

test('a wanted region is covered whole, in part or not at all', () => {
  expect(coverOf('350500', ['110000', '350000'])).toBe('whole')
  expect(coverOf('350000', ['350500'])).toBe('part')
  expect(coverOf('350000', ['360000'])).toBe('none')
})

test.each([
  ['泉州市公交线路', ['350500']],
  ['福建、贵州两省用电量', ['350000', '520000']],
  ['Bus stops of Quanzhou and Xiamen', ['350500', '350200']],
  ['朝阳产业与白银价格', []],
  ['Xiamenite samples', []],
  ['內蒙古自治區草原', ['150000']],
])('«%s» names %j', (text, codes) => {
  expect(regionsNamedIn(fold(text))).toEqual(codes)
})
