import { expect, test } from 'vitest'
import { conceptsAsked } from './concepts-asked.ts'
import { glossaryForms } from './glossary-forms.ts'
import { tokensOf } from './tokens.ts'

const forms = glossaryForms([
  { zh: ['养老院', '敬老院'], en: ['nursing home', "old people's home"] },
  { zh: ['医院'], en: ['hospital'] },
  { zh: ['宠物医院', '动物医院'], en: ['pet hospital'] },
  { zh: ['出租车'], en: ['taxi'] },
  { zh: ['独一'], en: [] },
])
const names = (text: string) =>
  conceptsAsked(text, forms).map(({ tokens, others }) => ({ tokens: tokens.join(' '), others }))
const tokens = (text: string) => tokensOf(text, 'en')

test('a concept is known by any of its names, and has the others of both languages', () => {
  expect(names('清镇的敬老院')).toEqual([
    { tokens: '敬老 老院', others: ['养老 老院', tokens('nursing home'), tokens("old people's home")] },
  ])
  expect(names('taxis in town')[0]?.others).toEqual(['出租 租车'])
})

test('a name that is a part of a longer one is not meant', () => {
  expect(names('宠物医院名录').map((each) => each.tokens)).toEqual(['宠物 物医 医院'])
})

test('traditional characters are read in the words of the mainland too', () => {
  expect(names('計程車').map((each) => each.others)).toEqual([['taxi']])
})

test('a concept without another name says nothing, and a text without concepts has none', () => {
  expect(names('独一')).toEqual([])
  expect(names('zzz')).toEqual([])
})

test('of a text of many concepts only so many are looked at', () => {
  const many = glossaryForms(
    Array.from({ length: 200 }, (_, index) => ({
      zh: [`词${String.fromCodePoint(0x4e00 + index)}`],
      en: [`w${index}`],
    })),
  )
  const text = Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ')
  expect(conceptsAsked(text, many).length).toBeLessThanOrEqual(24)
})
