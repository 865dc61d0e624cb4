import { expect, test } from 'vitest'
import { wordsOf } from '#test/helpers/words.ts'
import { askWords } from './question.ts'

const reader = () =>
  wordsOf(
    '泉州市出租车轨迹数据',
    '福州市出租车订单数据',
    '厦门天气预报数据',
    '软件企业名录数据',
    'Solar radiation measurements',
    { title: 'Verkehrszahlen der Städte', language: 'de' },
    ...Array.from({ length: 30 }, (_, index) => `其他数据${index}`),
  )
const terms = (text: string) => new Map(askWords(text, reader()).terms.map((term) => [term.text, term]))
const weight = (text: string, term: string) => terms(text).get(term)?.weight ?? 0

test('parts of a question know in how many listings they stand; the rarer the heavier', () => {
  const found = terms('出租车 数据 轨迹')
  expect([found.get('出租')?.count, found.get('轨迹')?.count, found.get('数据')?.count]).toEqual([2, 1, 34])
  expect(weight('出租车 数据 轨迹', '轨迹')).toBeGreaterThan(weight('出租车 数据 轨迹', '出租'))
})

test('particles say nothing, and words of asking hardly anything', () => {
  const asked = '我们想要寻找关于出租车的轨迹'
  expect(weight(asked, '出租')).toBeGreaterThan(1)
  for (const pair of ['我们', '想要', '寻找', '关于']) expect(weight(asked, pair), pair).toBeLessThan(0.5)
  expect([...terms('的').keys()]).toEqual([])
})

test('a question of nothing but asking words is asked all the same', () => {
  expect(weight('数据集', '数据') + weight('数据集', '据集')).toBeGreaterThan(0)
})

test('plain words say little in a sentence, and are not touched in key words', () => {
  const sentence = 'I wonder whether there is anything about the solar radiation that came together'
  for (const word of ['wonder', 'whether', 'anything', 'came', 'together'])
    expect(weight(sentence, word), word).toBeLessThan(weight(sentence, 'solar') / 2)
  expect(weight('several solar', 'several')).toBeGreaterThan(weight('several solar', 'solar'))
})

test('a span of time is no subject', () => {
  expect(weight('最近三年出租车', '三年')).toBeLessThan(weight('出租车', '出租') / 2)
  expect(weight('最近三年出租车', '出租')).toBe(weight('出租车', '出租'))
})

test('two characters across two words count less, and nothing where they never meet', () => {
  const found = terms('天气预报出租车')
  expect([...found.keys()]).toEqual(expect.arrayContaining(['天气', '预报', '出租', '租车']))
  expect(found.has('报出')).toBe(false)
})

test('words of asking in English are no subject, function words none at all', () => {
  const asked = 'I am looking for solar radiation of the coast'
  expect([...terms(asked).keys()]).not.toEqual(expect.arrayContaining(['for']))
  expect(terms(asked).has('the')).toBe(false)
  expect(weight(asked, 'looking')).toBeLessThan(weight(asked, 'radiation') / 2)
  expect(terms('the of').size).toBe(2)
})

test('words are read in the language they are asked in, and in English', () => {
  const german = askWords('wo gibt es die verkehrszahl der stadt', reader())
  expect(german.language).toBe('de')
  expect(german.terms.find((term) => term.text === 'verkehrszahl')?.count).toBe(1)
  expect(terms('measurement').get('measurement')?.count).toBe(1)
})

test('traditional characters are read in the words of the mainland where those are known better', () => {
  expect([...terms('計程車').keys()]).toEqual(['出租', '租车'])
  expect([...terms('軟體企業').keys()]).toContain('软件')
  // These the collection knows as they are.
  expect([...terms('廈門天氣').keys()]).toEqual(expect.arrayContaining(['厦门', '天气']))
})

test('an unknown word is read as the close ones that listings have', () => {
  const found = terms('solar radietion').get('radietion')
  expect(found?.readAs).toEqual(['radiat'])
  expect(found?.count).toBe(1)
  expect(found?.weight ?? 0).toBeLessThan(weight('radiation', 'radiation'))
  expect(terms('zzzzzz').get('zzzzzz')).toMatchObject({ count: 0 })
})

test('only the first unknown words are guessed at', () => {
  const slips = Array.from(
    { length: 30 },
    (_, index) => `radiat${'abcdefghijklmnopqrstuvwxyzabcd'[index]}${index > 25 ? 'x' : ''}`,
  )
  const guessed = askWords(slips.join(' '), reader()).terms.filter((term) => term.readAs)
  expect(guessed.length).toBeLessThanOrEqual(8)
})

test('places follow the text, and a part asked twice counts once', () => {
  const asked = askWords('出租车 solar 出租车', reader()).terms
  expect(asked.map((term) => term.text)).toEqual(['出租', '租车', 'solar'])
  expect(asked.map((term) => term.place)).toEqual([...asked.map((term) => term.place)].sort((a, b) => a - b))
})
