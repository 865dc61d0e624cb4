import { expect, test } from 'vitest'
import { wordsOf } from '#test/helpers/words.ts'
import { askWords } from './question.ts'
import { rankWords } from './rank.ts'
import { likeTheNearest } from './shared-words.ts'

const titles = [
  'Lift music songs',
  'Register lifts north',
  'Register lifts south',
  'Register lifts west',
  'Escalators',
  'Bridges',
]
/** Titles in order before and after, for a question. */
function orders(text: string) {
  const reader = wordsOf(...titles)
  const question = askWords(text, reader)
  const candidates = reader.nearest(
    question.terms.flatMap(({ tokens }) => tokens),
    50,
  )
  const titleOf = new Map(candidates.map(({ id, words }) => [id, words.split('\n')[0]]))
  const ranked = rankWords(question, candidates, reader.meanLengths())
  const order = (list: readonly { id: string }[]) => list.map(({ id }) => titleOf.get(id))
  return { before: order(ranked), after: order(likeTheNearest(question, ranked, candidates, reader)) }
}

test('where none has all that was asked for, those come nearer that have what most of the nearest have', () => {
  const { before, after } = orders('lifts zxqvw')
  expect(before[0]).toBe('lift music song')
  expect(after).toHaveLength(before.length)
  expect(after.at(-1)).toBe('lift music song')
})

test('where one has all, the order stays', () => {
  const { before, after } = orders('lift music')
  expect(before[0]).toBe('lift music song')
  expect(after).toEqual(before)
})

test('where hardly anything is found, nothing is shared', () => {
  const { before, after } = orders('bridges zxqvw')
  expect(after).toEqual(before)
})
