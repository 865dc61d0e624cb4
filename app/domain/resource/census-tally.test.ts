import { expect, test } from 'vitest'
import { publishTallies, sumOf, type Tally, tallyOf } from './census-tally.ts'

const of = (count: number, ...holders: string[]): Tally =>
  tallyOf({ count, organisations: holders.length, first: holders[0] ?? '', last: holders.at(-1) ?? '' })
const publish = (parts: Record<string, Tally>) =>
  publishTallies(Object.entries(parts).map(([code, tally]) => ({ code, tally })))

test('organisations are counted once each while they are few', () => {
  expect(sumOf([of(5, 'a', 'b'), of(2, 'b'), of(1, 'a')]).organisations).toBe(2)
  expect(sumOf([of(5, 'a', 'b'), of(2, 'c')])).toMatchObject({ count: 7, organisations: 3 })
})

test.each([
  {
    why: 'enough organisations in each: each by itself, greatest first',
    parts: { A: of(3, 'a', 'b', 'c'), B: of(9, 'a', 'b', 'd') },
    shown: [
      { codes: ['B'], count: 9 },
      { codes: ['A'], count: 3 },
    ],
  },
  {
    why: 'two small ones that are three organisations together',
    parts: { A: of(9, 'a', 'b', 'c'), B: of(2, 'd'), C: of(1, 'e', 'f') },
    shown: [
      { codes: ['A'], count: 9 },
      { codes: ['B', 'C'], count: 3 },
    ],
  },
  {
    why: 'a small one alone would follow from the sum: the smallest of the others goes with it',
    parts: { A: of(9, 'a', 'b', 'c'), B: of(5, 'a', 'b', 'c'), C: of(2, 'd') },
    shown: [
      { codes: ['A'], count: 9 },
      { codes: ['C', 'B'], count: 7 },
    ],
  },
  {
    why: 'two small ones of the same two organisations are no three',
    parts: { A: of(9, 'a', 'b', 'c'), B: of(2, 'd', 'e'), C: of(1, 'e') },
    shown: [{ codes: ['B', 'C', 'A'], count: 12 }],
  },
  { why: 'all together too few: nothing at all', parts: { A: of(9, 'a'), B: of(2, 'b') }, shown: undefined },
  { why: 'nothing there', parts: {}, shown: undefined },
])('$why', ({ parts, shown }) => {
  expect(publish(parts as Record<string, Tally>)).toEqual(shown)
})
