import { expect, test } from 'vitest'
import { wordsOf } from '#test/helpers/words.ts'
import { closeWords } from './close-words.ts'

test('a word one slip away is meant; of several the nearest and most frequent', () => {
  const reader = wordsOf('motorway', 'radar', 'radar', 'radio')
  expect(closeWords('motorwya', reader).map((each) => each.word)).toEqual(['motorway'])
  expect(closeWords('radir', reader)).toEqual([
    { word: 'radar', count: 2 },
    { word: 'radio', count: 1 },
  ])
})

test('two slips are forgiven only in long words', () => {
  const reader = wordsOf('broadband', 'harbor')
  expect(closeWords('brodbend', reader)).toEqual([{ word: 'broadband', count: 1 }])
  expect(closeWords('hirbir', reader)).toEqual([])
})

test('another first letter, short words, numbers and endless words are not guessed at', () => {
  const reader = wordsOf('radar', 'abc', 'route66', 'a'.repeat(39))
  for (const word of ['tadar', 'abd', 'route67', 'a'.repeat(38), '']) expect(closeWords(word, reader), word).toEqual([])
})

test('at most three are given', () => {
  expect(closeWords('cart', wordsOf('care', 'card', 'carp', 'cars', 'cast'))).toHaveLength(3)
})
