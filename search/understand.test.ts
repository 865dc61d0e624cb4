import { expect, test } from 'vitest'
import { growthOf } from '#test/helpers/growth.ts'
import { wordsOf } from '#test/helpers/words.ts'
import { understand } from './understand.ts'
import { glossaryForms } from './words/glossary-forms.ts'

const forms = glossaryForms([{ zh: ['车牌号', '车牌'], en: ['license plate'] }])
const some = () =>
  wordsOf(
    '泉州公交线路',
    '泉州出租车轨迹',
    { title: '停车场进出', fieldKeys: ['车牌', 'plateno', 'licenseplate'] },
    'Solar radiation of the coast',
    '第5G基站分布',
    ...Array.from({ length: 30 }, (_, index) => `其他统计${index}`),
  )
const read = (text: string) => understand({ text }, some(), forms)

test('a text of a few words is looked for by its words, nearest first', () => {
  const { kind, ahead, nearest, lookedFor } = read('泉州公交')
  expect([kind, ahead[0], nearest[0]]).toEqual(['words', '0', '0'])
  expect(lookedFor).toEqual(['泉州公交'])
})

test('pinyin and initials are looked for by sound, also with syllables apart and beside Chinese', () => {
  for (const text of ['quanzhougongjiao', 'quan zhou gong jiao', 'qzgj', 'QuanZhou gongj', 'quanzhou公交']) {
    const { kind, nearest } = read(text)
    expect([kind, nearest[0]], text).toEqual(['sound', '0'])
  }
  expect(read('solar radiation').kind).toBe('words')
  expect(read('zzzz').kind).toBe('words')
})

test('a long text is a need: nothing stands ahead, the nearest are given', () => {
  const { kind, ahead, nearest } = read(
    '我们想要寻找一份关于泉州公交线路以及出租车轨迹的数据，用于研究市民的出行规律和停车场进出',
  )
  expect([kind, ahead]).toEqual(['need', []])
  expect(nearest.slice(0, 3).sort()).toEqual(['0', '1', '2'])
})

test('a piece that cuts through words is looked for in titles', () => {
  expect(read('5g基').ahead).toEqual(['4'])
})

test('a field is asked for under all its names, and is no word of the text', () => {
  const { fields, words } = read('field:车牌号 泉州')
  expect(fields).toHaveLength(1)
  expect(fields[0]).toMatchObject({ name: '车牌号', isKnown: true })
  expect(fields[0]?.keys).toEqual(expect.arrayContaining(['车牌号', '车牌', 'licenseplate']))
  expect(words.pieces).toEqual(['泉州'])
  expect(read('field:nowhere').fields[0]?.isKnown).toBe(false)
})

test('without the words of the collection only the words of the text are known', () => {
  const { kind, ahead, nearest, words } = understand({ text: '泉州 公交' }, undefined, forms)
  expect([kind, ahead, nearest, words.pieces]).toEqual(['words', [], [], ['泉州', '公交']])
})

test('the time to understand a text grows with its length, and not faster', () => {
  const reader = some()
  const fill = (piece: string) => (size: number) => piece.repeat(size).slice(0, size)
  const texts = [
    'a',
    '数',
    'field:x ',
    'field ',
    '字段：',
    'qzgj ',
    'quan zhou ',
    'xian',
    '12 ',
    '数a',
    '計程車',
    '最近三年',
    "'",
    '\u0301',
    '🚕',
    '\ufdfa',
    Array.from({ length: 300 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}rdx${at * 7}`).join(' '),
    String.fromCodePoint(...Array.from({ length: 2_000 }, (_, at) => 0x4e00 + at * 7)),
  ].map(fill)
  for (const make of texts)
    expect(
      growthOf((size) => understand({ text: make(size) }, reader, forms), 250),
      make(12),
    ).toBeLessThan(3)
})
