import { expect, test } from 'vitest'
import { codedCharacters, codedPairs, letterCode, plainWords } from './letter-code.ts'

test('every common character has a code of its own', () => {
  const codes = new Set<string>()
  for (let point = 0x4e00; point <= 0x9fff; point++) codes.add(letterCode(String.fromCodePoint(point)))
  expect(codes.size).toBe(0x9fff - 0x4e00 + 1)
  for (const code of codes) expect(code).toMatch(/^[wzqj][a-z]{3}$/)
})

test('characters beyond the first plane have codes too', () => {
  expect(letterCode('𠮷')).toMatch(/^[a-z]{4}$/)
  expect(codedPairs('𠮷野')).toBe(`${letterCode('𠮷')}${letterCode('野')} ${letterCode('野')}`)
})

test('a run becomes its pairs in order and its last character alone', () => {
  const [yong, dian, fu] = ['用', '电', '负'].map(letterCode)
  expect(codedPairs('用电负')).toBe(`${yong}${dian} ${dian}${fu} ${fu}`)
})

test('other scripts part the runs and stay out of the code', () => {
  expect(codedPairs('5g基站')).toBe(`${letterCode('基')}${letterCode('站')} ${letterCode('站')}`)
  expect(codedPairs('hello, world')).toBe('')
  expect(plainWords('5g基站 user_id, данные カナ')).toBe('5g user id данные カナ')
})

test('different characters are listed once', () => {
  expect(codedCharacters('数数据').split(' ')).toEqual([letterCode('数'), letterCode('据')])
})
