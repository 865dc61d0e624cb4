import { expect, test } from 'vitest'
import { wordsOf } from '#test/helpers/words.ts'
import { glossaryForms } from './glossary-forms.ts'
import { placesNamedIn } from './place-names.ts'
import { askWords } from './question.ts'
import { typedQuestion } from './typed-question.ts'

const reader = () =>
  wordsOf(
    ...['泉州天气', '泉州公交', 'Solar radiation of Germany', 'Deep solar radiation archive'],
    ...Array.from({ length: 20 }, (_, index) => `泉州统计${index}`),
  )
const forms = glossaryForms([])

test('names of regions and countries are known in a text, in both languages', () => {
  expect([...placesNamedIn('泉州天气')]).toEqual(['泉州'])
  expect([...placesNamedIn('内蒙古的草场')]).toEqual(['内蒙', '蒙古'])
  expect([...placesNamedIn('pasture in inner mongolia')]).toEqual(['inner', 'mongolia'])
  expect([...placesNamedIn('出租车 taxi')]).toEqual([])
})

test('a place says more than its rarity, another word just as much', () => {
  const words = reader()
  const weights = (terms: { text: string; weight: number }[]) => terms.map(({ text, weight }) => [text, weight])
  const [place, subject] = weights(typedQuestion('泉州 天气', words, forms).terms)
  const [plainPlace, plainSubject] = weights(askWords('泉州 天气', words).terms)
  expect(place?.[1]).toBeGreaterThan(Number(plainPlace?.[1]))
  expect(subject).toEqual(plainSubject)
})

test('words that stand beside each other are pairs, by their stems; unknown ones and those apart are not', () => {
  expect(typedQuestion('solar radiation', reader(), forms).pairs).toEqual(['solar radiat'])
  expect(typedQuestion('radiation of deep solar', reader(), forms).pairs).toEqual(['deep solar'])
  expect(typedQuestion('solar zzzzzzzz radiation', reader(), forms).pairs).toEqual([])
})
