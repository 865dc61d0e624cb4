import { expect, test } from 'vitest'
import { readPythonList, salvageJson } from './salvage.ts'

test('good JSON is read without a repair', () => {
  expect(salvageJson('\ufeff[{"a": 1}]')).toEqual({ value: [{ a: 1 }], repairs: [] })
})

test('two lists glued together are one list', () => {
  expect(salvageJson('[{"a": "]["}]\n[{"b": 2}, 3]')).toEqual({
    value: [{ a: '][' }, { b: 2 }, 3],
    repairs: ['2 JSON values standing one after the other read as one list'],
  })
})

test('raw control characters inside strings are escaped, outside they stay', () => {
  expect(salvageJson('{\n"a": "one\ntwo\u0001",\t"b": "\\"\t"}')).toEqual({
    value: { a: 'one\ntwo\u0001', b: '"\t' },
    repairs: ['3 raw control character(s) inside strings escaped'],
  })
})

test('both faults at once are mended', () => {
  const found = salvageJson('[{"a": "x\ty"}][{"a": "z"}]')
  expect(found).toMatchObject({ value: [{ a: 'x\ty' }, { a: 'z' }] })
})

test.each(['[{"a": 1}', '[1,]', '{"a": 1} and more', '', '[1]]', '{"a": "no end}'])('%s is refused', (text) => {
  expect(salvageJson(text)).toHaveProperty('error')
})

test('a list printed by Python is read', () => {
  expect(readPythonList(`['xls', "a'b", None, True, 1.5, 'c\\'d']`)).toEqual(['xls', "a'b", null, true, 1.5, "c'd"])
  expect(readPythonList('[]')).toEqual([])
})

test.each(['xls', "['a'", "['a' 'b']", '[a]', "{'a': 1}"])('%s is not such a list', (text) => {
  expect(readPythonList(text)).toBeUndefined()
})
