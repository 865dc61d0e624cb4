import { expect, test } from 'vitest'
import { stableKey } from './stable-key.ts'

test('the same content has the same key whatever its spacing, width and case', () => {
  expect(stableKey(['ＡＢＣ  表', '统计局'])).toBe(stableKey(['abc 表 ', '统计局']))
})

test('where one part ends matters', () => {
  expect(stableKey(['ab', 'c'])).not.toBe(stableKey(['a', 'bc']))
  expect(stableKey(['a', undefined])).toBe(stableKey(['a', null]))
})
