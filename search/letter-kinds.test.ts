import { expect, test } from 'vitest'
import { letterKinds, runsOf, unitsAt } from './letter-kinds.ts'
import { remember } from './remember.ts'

const texts = [
  '',
  '泉州公交 GPS 轨迹2024',
  '々〇氵 ㊗ か゚ カ 한국 ไทย',
  '𠀀𠀁 𝔘nicode 👍🏽 x\ud800 \udc00y',
  'e\u0301te\u0301 naïve-Straße ½ Ⅷ',
  '一a二b三',
]

test('runs are those that Unicode properties give', () => {
  for (const text of texts) {
    expect(runsOf(text, letterKinds.han)).toEqual(text.match(/\p{Script=Han}+/gu) ?? [])
    expect(runsOf(text, letterKinds.word)).toEqual(text.match(/(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [])
  }
  const everything = Array.from({ length: 0x3000 }, (_, index) => String.fromCodePoint(index * 7 + 32)).join('')
  expect(runsOf(everything, letterKinds.han)).toEqual(everything.match(/\p{Script=Han}+/gu))
})

test('a character outside the basic plane has two units, half of one has one', () => {
  expect([unitsAt('𠀀', 0), unitsAt('a', 0), unitsAt('\ud800x', 0), unitsAt('\udc00', 0)]).toEqual([2, 1, 1, 1])
})

test('answers for texts asked lately are remembered, those before them are made again', () => {
  const made: string[] = []
  const upper = remember((text) => {
    made.push(text)
    return text.toUpperCase()
  }, 2)
  expect(['a', 'b', 'a', 'c', 'a', 'd', 'e', 'f', 'a'].map(upper).join('')).toBe('ABACADEFA')
  expect(made.join('')).toBe('abcdefa')
})
