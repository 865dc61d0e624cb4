import { expect, test } from 'vitest'
import { wordColumns } from '#db/words/words-layout.server.ts'
import { countAll, countEach } from './count-words.ts'

const termOf = new Map([
  ['空气', 0],
  ['空气质量', 1],
  ['air', 2],
  ['qualiti', 3],
  ['Aa', 4],
  ['BB', 5],
])
const width = 6

const texts = [
  '空气 空气质量 air\n\nair air qualiti\n空气',
  'Aa BB BB\nairs 气\n air  qualiti ',
  '',
  '\n\n\n\n\n\n\nqualiti',
  ['air', 'air', 'air', 'air', 'air', 'air', 'air', 'air'].join('\n'),
]

test.each(texts)('words are counted alike one by one and all at once: %j', (words) => {
  const [all, each] = [countAll, countEach].map((counting) => {
    const into = new Uint16Array(width * wordColumns.length)
    counting(termOf)(words, width, into)
    return [...into]
  })
  expect(all).toEqual(each)
})

test('words are counted by column, and words that hash alike are told apart', () => {
  const into = new Uint16Array(width * wordColumns.length)
  countAll(termOf)('空气 空气 air\nAa BB BB', width, into)
  expect([...into.slice(0, 2 * width)]).toEqual([2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 2])
})

test('many words find their places', () => {
  const tokens = Array.from({ length: 300 }, (_, index) => `w${index}`)
  const into = new Uint16Array(300 * wordColumns.length)
  countAll(new Map(tokens.map((token, index) => [token, index])))([...tokens, 'w7', 'w300'].join(' '), 300, into)
  expect(into[7]).toBe(2)
  expect(into.reduce((sum, count) => sum + count, 0)).toBe(301)
})
