import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['電力負荷', '电力负荷'],
  ['醫療影像', '医疗影像'],
  ['氣象觀測', '气象观测'],
  ['臺灣', '台湾'],
  ['ＡＢＣ　１２３', 'abc 123'],
  ['  GB/T \t 4754\n', 'gb/t 4754'],
  ['é', 'é'],
  ['𠮷野', '𠮷野'],
])('%s and %s are looked for alike', (a, b) => {
  expect(fold(a)).toBe(fold(b))
})
