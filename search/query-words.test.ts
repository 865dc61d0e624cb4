import { expect, test } from 'vitest'
import { growthOf } from '#test/helpers/growth.ts'
import { codedPairs, letterCode } from './letter-code.ts'
import { queryWords, titleKey, withoutShortEndings } from './query-words.ts'

test('words of Latin letters stay as they are, in lower case and without operators', () => {
  expect(queryWords('Electricity -LOAD "peak"').words).toEqual(['electricity', 'load', 'peak'])
  expect(queryWords('user_id').words).toEqual(['user', 'id'])
})

test('Chinese is cut into words, and only pairs inside a word are looked for', () => {
  expect(queryWords('用电负荷').pieces).toEqual(['用电', '负荷'])
})

test('a word of one character is bound to its neighbour', () => {
  expect(queryWords('电负').pieces).toEqual(['电负'])
})

test('a single character is the beginning of a word, and stands last', () => {
  expect(queryWords('车 数据').words).toEqual([letterCode('数') + letterCode('据'), letterCode('车')])
})

test('particles between words are not looked for', () => {
  expect(queryWords('北京的气象数据').pieces).not.toContain('京的')
  expect(queryWords('北京的气象数据').pieces).toEqual(expect.arrayContaining(['北京', '气象', '数据']))
})

test('a request in a sentence is cut down to what is sought', () => {
  const { pieces } = queryWords('我想要一份关于福建省企业用电量的数据产品')
  expect(pieces).toEqual(expect.arrayContaining(['福建', '企业', '电量', '数据', '产品']))
  for (const piece of ['想要', '一份', '关于', '量的']) expect(pieces).not.toContain(piece)
  expect(queryWords('相关数据').pieces).toEqual(['相关', '数据'])
})

test('empty English words are dropped unless they are all there is', () => {
  expect(queryWords('the weather in Beijing').words).toEqual(['weather', 'beijing'])
  expect(queryWords('who is it').words).toEqual(['who', 'is', 'it'])
})

test('at most ten words, spread over the whole of a long query', () => {
  const { words, pieces } = queryWords('建立全省统一的公共数据资源登记管理制度推动数据要素市场化配置改革试点')
  expect(words).toHaveLength(10)
  expect(pieces[0]).toBe('建立')
  expect(pieces.at(-1)).toBe('试点')
})

test('every pair of a fragment of a title is among the pairs of the title', () => {
  const title = '企业用电负荷预测与电费风险监测数据产品'
  const chars = [...title]
  const indexed = new Set(codedPairs(title).split(' '))
  for (let length = 2; length <= 8; length++)
    for (let start = 0; start + length <= chars.length; start++)
      for (const word of queryWords(chars.slice(start, start + length).join('')).words) expect(indexed).toContain(word)
})

test('nothing but signs is an empty query', () => {
  expect(queryWords('!!! “” —— %_\\').words).toEqual([])
  expect(queryWords('').words).toEqual([])
})

test('traditional characters, full width and upper case are the same query', () => {
  expect(queryWords('企業徵信 ＡＰＩ')).toEqual(queryWords('企业征信 api'))
})

test('titles that differ in signs only have one key', () => {
  expect(titleKey('用电 负荷（2024）')).toBe(titleKey('用电负荷 (2024)'))
})

test('the time to cut a text grows with its length, and not faster', () => {
  expect(growthOf((size) => queryWords('数据a '.repeat(size)), 3_000)).toBeLessThan(3)
})

test('what English joins by an apostrophe is no word', () => {
  expect(withoutShortEndings("old people’s homes, the city's l'eau")).toBe("old people homes, the city l'eau")
  expect(withoutShortEndings("I'd like what we’ve lost; it can't d'Or")).toBe("I like what we lost; it not d'Or")
})
