import { expect, test } from 'vitest'
import { correctionsOf } from './corrections.ts'
import type { Question, Term } from './words/question.ts'

function question(...terms: Partial<Term>[]): Question {
  return {
    language: 'en',
    terms: terms.map((term, place) => ({ tokens: [], text: '', weight: 1, count: 1, place, ...term })),
  }
}

test('a word is spelt as in the titles of what was found for it', () => {
  const asked = question({ text: 'solar' }, { text: 'radiatoin', readAs: ['radiat'] })
  expect(correctionsOf('Solar radiatoin', asked, ['Rainfall', 'Solar Radiation of the coast'])).toEqual([
    'Solar radiation',
  ])
  expect(correctionsOf('Solar radiatoin', asked, ['Rainfall'])).toEqual([])
})

test('Chinese that no title holds is spelt as the piece that differs in one character', () => {
  const asked = question({ text: '林火' }, { text: '监侧', count: 0 })
  expect(correctionsOf('林火监侧', asked, ['泉州林火监测统计'])).toEqual(['林火监测'])
  expect(correctionsOf('林火监侧', asked, ['泉州森林观测统计'])).toEqual([])
})

test('what listings know is not corrected, and two characters say too little', () => {
  expect(correctionsOf('林火监测', question({ text: '监测' }), ['林火监侧'])).toEqual([])
  expect(correctionsOf('监侧', question({ text: '监侧', count: 0 }), ['监测'])).toEqual([])
})

test('only the wrong run of a text is changed', () => {
  const asked = question({ text: '泉州' }, { text: '监侧', count: 0 })
  expect(correctionsOf('泉州 林火监侧', asked, ['林火监测'])).toEqual(['泉州 林火监测'])
})

test('a word that is a piece of another is not changed inside it', () => {
  const asked = question({ text: 'rain' }, { text: 'rai', readAs: ['rail'] })
  expect(correctionsOf('rain rai', asked, ['rail'])).toEqual(['rain rail'])
})

test('without words of the collection, and for long texts, there is none', () => {
  expect(correctionsOf('x', undefined, ['y'])).toEqual([])
  expect(
    correctionsOf('radiatoin '.repeat(30), question({ text: 'radiatoin', readAs: ['radiat'] }), ['radiation']),
  ).toEqual([])
})
