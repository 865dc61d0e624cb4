import { Converter } from 'opencc-js/t2cn'
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

test('every character is folded to what the converters of the dictionaries make of it', () => {
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCodePoint(0x3400 + at))
  const converted = (from: string) => Converter({ from, to: 'cn' })(characters.join('\n')).split('\n')
  const fromTaiwan = converted('tw')
  const fromHongKong = converted('hk')
  const expected = characters.map((char, at) => {
    const result = (fromTaiwan[at] === char ? fromHongKong[at] : fromTaiwan[at]) ?? ''
    // A text keeps its length: what is written with two code units stays as it is.
    return result.length === 1 ? result : char
  })
  expect(expected.filter((result, at) => result !== characters[at]).length).toBeGreaterThan(2_900)
  expect(characters.map(fold)).toEqual(expected)
})
