import { expect, test } from 'vitest'
import { latinWords, pairsOf, tokensOf } from './tokens.ts'

test('Chinese becomes pairs of neighbours, other words their stems', () => {
  expect(tokensOf('用电负荷 hourly loads', 'en').split(' ')).toEqual(['用电', '电负', '负荷', 'hour', 'load'])
})

test('a character that stands alone is a token; one at the end of a run is not', () => {
  expect(tokensOf('数 用电', 'en').split(' ')).toEqual(['数', '用电'])
  expect([pairsOf('数'), pairsOf('用电量')]).toEqual([['数'], ['用电', '电量']])
})

test('words glued to Chinese are words of their own', () => {
  expect(latinWords('泉州5g基站b2b')).toEqual(['5g', 'b2b'])
  expect(tokensOf('泉州5g基站', 'en').split(' ')).toEqual(['泉州', '基站', '5g'])
})

test('signs separate and are no tokens', () => {
  expect(tokensOf('a-b_c/d.e, 1,000 "x"', 'en').split(' ')).toEqual(['a', 'b', 'c', 'd', 'e', '1', '000', 'x'])
  expect(tokensOf('!?*“”、。', 'en')).toBe('')
})

test('characters beyond the first plane pair like others', () => {
  expect(tokensOf('𠀀𠀁数', 'en').split(' ')).toEqual(['𠀀𠀁', '𠀁数'])
})
