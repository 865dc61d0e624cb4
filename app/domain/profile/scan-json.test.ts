import { expect, test } from 'vitest'
import { JsonRecords, readRecord } from './scan-json.ts'

function cut(text: string, length = text.length) {
  const reader = new JsonRecords()
  const records: string[] = []
  for (let at = 0; at < text.length; at += length) records.push(...reader.read(text.slice(at, at + length)))
  reader.end()
  return { records, otherArrays: reader.otherArrays }
}

const difficult = '[ {"a":"}]\\"{","b":[{"c":1}]} ,\n{"a":{}}, 3, {"\\\\":1}]'

test('records of an array, whatever stands in their texts and wherever the pieces are cut', () => {
  const records = ['{"a":"}]\\"{","b":[{"c":1}]}', '{"a":{}}', '{"\\\\":1}']
  for (let length = 1; length <= difficult.length; length++) expect(cut(difficult, length).records).toEqual(records)
})

test('the array may be a member of a member; others are told of', () => {
  const text = '{"code":0,"tags":["x"],"data":{"list":[{"a":1},{"a":2}],"more":[{"b":1}]}}'
  expect(cut(text)).toEqual({ records: ['{"a":1}', '{"a":2}'], otherArrays: 1 })
})

test.each([
  ['[{"a":1}', 'broken'],
  ['[{"a":1}}', 'broken'],
  ['[{"a":"', 'broken'],
  ['{"a":1}', 'noTable'],
  ['[1,2]', 'noTable'],
  ['['.repeat(200), 'tooDeep'],
  [`[{"a":${'{"a":'.repeat(200)}`, 'tooDeep'],
])('%s has no table: %s', (text, code) => {
  expect(() => cut(text)).toThrow(expect.objectContaining({ code }))
})

test('a record without end is not read for ever', () => {
  const reader = new JsonRecords()
  const piece = 'x'.repeat(1_000_000)
  expect(() => {
    for (const _record of reader.read('[{"a":"')) throw new Error('no record is complete')
    for (let round = 0; round < 10; round++) for (const _record of reader.read(piece)) throw new Error('nor here')
  }).toThrow(expect.objectContaining({ code: 'tooLong' }))
})

test('long numbers keep all their digits, nested values are JSON', () => {
  const read = readRecord(
    '{"id":350102199001011234,"t":"n: 350102199001011234,","n":1.5,"o":{"x":[1]},"e":null,"b":true}',
  )
  expect(Object.fromEntries(read!.cells)).toEqual({
    ...{ id: '350102199001011234', t: 'n: 350102199001011234,', n: '1.5', o: '{"x":[1]}', e: '', b: 'true' },
  })
  expect(readRecord('[1]')).toBeUndefined()
  expect(readRecord('{broken')).toBeUndefined()
})
