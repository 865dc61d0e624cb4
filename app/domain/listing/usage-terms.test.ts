import { expect, test } from 'vitest'
import { codesOf } from '../codes/code-list.ts'
import { crossBorders } from '../codes/grading.ts'
import { afterTerms, exclusivities } from '../codes/trade.ts'
import { ListingContent } from './listing-content.ts'
import { usageTerms } from './usage-terms.ts'

const sentences = (terms: object, crossBorder?: string) =>
  usageTerms(ListingContent.parse({ kind: 'DATASET', title: { zh: '题' }, summary: { zh: '述' }, terms, crossBorder }))

test('nothing declared, nothing said', () => {
  expect(usageTerms({ terms: undefined })).toEqual([])
  expect(sentences({})).toEqual([])
})

test('each permission says the opposite when it is refused', () => {
  for (const key of ['sublicense', 'derivative', 'redistribution', 'modelTraining']) {
    const [yes] = sentences({ [key]: true })
    const [no] = sentences({ [key]: false })
    expect(yes).toMatchObject({ id: key, kind: 'may' })
    expect(no).toMatchObject({ id: key, kind: 'must-not' })
    expect(no!.zh).toMatch(/^不得/)
    expect(no!.en).toMatch(/must not/)
  }
})

test('every code of the lists has a sentence in both languages', () => {
  for (const exclusivity of codesOf(exclusivities)) expect(sentences({ exclusivity })).toHaveLength(1)
  for (const afterTerm of codesOf(afterTerms)) expect(sentences({ afterTerm })).toHaveLength(1)
  for (const code of codesOf(crossBorders))
    for (const each of sentences({}, code)) expect(each.zh.length * each.en.length).toBeGreaterThan(0)
})

test('what one may do comes first, then what not, duties, facts', () => {
  const found = sentences({
    periodMonths: 12,
    afterTerm: 'DELETE',
    redistribution: false,
    modelTraining: true,
    purposes: [{ zh: '信贷风控', en: 'credit risk' }],
    territory: ['350000'],
  })
  expect(found.map((each) => each.kind)).toEqual(['may', 'may', 'must-not', 'must-not', 'must', 'fact'])
  expect(found[0]).toMatchObject({ zh: '可用于信贷风控。', en: 'You may use it for: credit risk.' })
  expect(found.at(-1)).toMatchObject({ zh: '使用期限 1 年。', en: 'The term is 1 year.' })
})

test('months that are no whole years stay months; licences are named', () => {
  expect(sentences({ periodMonths: 18 })[0]!.en).toBe('The term is 18 months.')
  expect(sentences({ licence: 'CC-BY-4.0' })[0]!.zh).toContain('CC BY 4.0')
  expect(sentences({ licence: 'Custom-1' })[0]!.en).toBe('Licence: Custom-1.')
})

test('where use is limited in place the sentence forbids what is outside, and any purpose is said as such', () => {
  const found = sentences({ territory: ['350000'], purposes: [{ zh: '不限', en: 'Any' }] })
  expect(found.map(({ kind, zh, en }) => [kind, zh, en])).toEqual([
    ['may', '用途不限。', 'You may use it for any purpose.'],
    ['must-not', '不得在福建省以外使用。', 'You must not use it outside: Fujian.'],
  ])
})
