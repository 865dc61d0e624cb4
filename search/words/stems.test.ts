import { expect, test } from 'vitest'
import { isFunctionWord, languageOfWords, stem } from './stems.ts'

test('forms of one word share a stem', () => {
  expect(new Set(['taxi', 'taxis'].map((word) => stem(word, 'en'))).size).toBe(1)
  expect(new Set(['study', 'studies', 'studied'].map((word) => stem(word, 'en'))).size).toBe(1)
  expect(new Set(['haus', 'häuser', 'hauses'].map((word) => stem(word, 'de'))).size).toBe(1)
  expect(new Set(['donnée', 'données'].map((word) => stem(word, 'fr'))).size).toBe(1)
})

test('a language decides by its own rules; one that is not known is read as English', () => {
  expect([stem('städte', 'de'), stem('städte', 'en')]).toEqual(['stadt', 'stadte'])
  expect(stem('stations', 'xx')).toBe(stem('stations', 'en'))
})

test('numbers, short words and what is no word stay as they are', () => {
  const long = 'running'.repeat(20)
  expect(['2024', 'ab', 'x', long].map((word) => stem(word, 'en'))).toEqual(['2024', 'ab', 'x', long])
})

test('function words are told by language; an unknown language has those of English', () => {
  expect([isFunctionWord('the', 'en'), isFunctionWord('die', 'de'), isFunctionWord('die', 'en')]).toEqual([
    true,
    true,
    false,
  ])
  expect([isFunctionWord('the', 'xx'), isFunctionWord('taxi', 'en')]).toEqual([true, false])
})

test('the language of words is told by their function words', () => {
  const told = (text: string) => languageOfWords(text.split(' '))
  expect(told('wo gibt es die daten der stadt')).toBe('de')
  expect(told('où est la liste des écoles')).toBe('fr')
  expect(told('waar is de lijst van het station')).toBe('nl')
  expect(told('the data of the city')).toBe('en')
})

test('one function word of another language, or none, says nothing', () => {
  expect([languageOfWords(['die', 'hard']), languageOfWords(['taxi']), languageOfWords([])]).toEqual(['en', 'en', 'en'])
})
