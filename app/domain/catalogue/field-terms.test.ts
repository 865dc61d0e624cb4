import { expect, test } from 'vitest'
import { growthOf } from '#test/helpers/growth.ts'
import { fieldBegun, fieldsAsked, mostFieldTerms, splitFieldTerms } from './field-terms.ts'

test('fields are taken out of a text, in either language and with any colon', () => {
  for (const text of [
    '出租车 field:plate',
    'Field：plate 出租车',
    '出租车，字段：plate',
    '字段=plate，出租车',
    'fields: plate 出租车',
  ])
    expect(splitFieldTerms(text).fields, text).toEqual(['plate'])
  expect(splitFieldTerms('出租车 field:plate 轨迹')).toEqual({ rest: '出租车 轨迹', fields: ['plate'] })
})

test('a name with spaces stands in quotes', () => {
  expect(splitFieldTerms('field:"licence plate" 字段：“车 牌” taxi')).toEqual({
    rest: 'taxi',
    fields: ['licence plate', '车 牌'],
  })
})

test('a word that ends in field, and a field without a name, are words', () => {
  for (const text of ['airfield:map', 'field', 'field:', 'field trip', '字段', 'field:""'])
    expect(splitFieldTerms(text).fields, text).toEqual([])
})

test('each field is asked for once, and only so many', () => {
  const text = Array.from({ length: 20 }, (_, at) => `field:f${at} field:f${at}`).join(' ')
  const { fields, rest } = splitFieldTerms(text)
  expect([fields.length, new Set(fields).size, rest]).toEqual([mostFieldTerms, mostFieldTerms, ''])
})

test('fields chosen apart and typed ones are asked for together', () => {
  expect(fieldsAsked({ text: 'field:b field:a', hasFields: ['a', 'c'] })).toEqual(['a', 'c', 'b'])
  expect(fieldsAsked({ text: 'taxi' })).toEqual([])
})

test('a field being typed is told with the text before it', () => {
  expect(fieldBegun('出租车 field:pla')).toEqual({ beginning: 'pla', rest: '出租车' })
  expect(fieldBegun('字段：')).toEqual({ beginning: '', rest: '' })
  expect(fieldBegun('field:"licence pl')).toEqual({ beginning: 'licence pl', rest: '' })
  for (const text of ['field:a, ', 'field:"a" ', 'airfield:x', 'taxi']) expect(fieldBegun(text), text).toBeUndefined()
})

test('the time for a text grows with its length, and not faster', () => {
  const fill = (piece: string) => (size: number) => piece.repeat(size).slice(0, size)
  const texts = ['field ', 'field: ', 'field:"', '字段：', ' ', 'field:x ', 'fields,'].map(fill)
  const spaces = [(size: number) => `field${' '.repeat(size)}x`, (size: number) => `field:${' '.repeat(size)},`]
  for (const make of [...texts, ...spaces]) {
    const read = (size: number) => [splitFieldTerms(make(size)), fieldBegun(make(size))]
    expect(growthOf(read, 250), make(10)).toBeLessThan(3)
  }
})
