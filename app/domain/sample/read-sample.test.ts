import { expect, test } from 'vitest'
import { FieldEntry } from '../listing/listing-content.ts'
import { readSample, SampleUnreadable, writeSample } from './read-sample.ts'
import type { SampleRow } from './sample-row.ts'

const dictionary = (
  [
    ['id', 'INTEGER'],
    ['load', 'DECIMAL'],
    ['ok', 'BOOLEAN'],
    ['day', 'DATE'],
    ['name', 'STRING'],
    ['tags', 'JSON'],
    ['place', 'GEOMETRY'],
    ['area', 'CODE'],
  ] as const
).map(([name, type]) => FieldEntry.parse({ name, type }))

const rows: SampleRow[] = [
  {
    id: 1,
    load: -0.5,
    ok: true,
    day: '2026-01-02',
    name: '泉州, “规上”\n企业',
    tags: ['a', { b: 1 }],
    place: 'POINT(1 2)',
    area: '0350',
  },
  { id: 2, load: 1e21, ok: false, day: null, name: null, tags: null, place: { type: 'Point' }, area: '007' },
]

test.each(['CSV', 'JSONL'] as const)('%s gives back what was written', (format) => {
  expect(readSample(format, writeSample(format, rows, dictionary), dictionary)).toEqual(rows)
})

test.each(['=1+1', '+86', '-', '@cmd', '\tx', '\rx', "'=1", "''@", "'plain'"])(
  'a text that begins like a formula comes back whole: %j',
  (text) => {
    const file = writeSample('CSV', [{ name: text }], dictionary)
    expect(file.split('\n')[1]).not.toMatch(/^"?[=+\-@\t\r]/)
    expect(readSample('CSV', file, dictionary)).toEqual([{ name: text }])
  },
)

test('negative numbers are numbers, not formulas', () => {
  expect(writeSample('CSV', [{ load: -3 }], dictionary)).toBe('\uFEFFload\n-3\n')
})

test('what the type cannot read stays a text', () => {
  expect(readSample('CSV', 'id,ok,tags\nn/a,maybe,{broken\n', dictionary)).toEqual([
    { id: 'n/a', ok: 'maybe', tags: '{broken' },
  ])
})

test('columns follow the dictionary, others come after', () => {
  expect(writeSample('CSV', [{ z: 1, name: 'a', id: 1 }], dictionary)).toBe('\uFEFFid,name,z\n1,a,1\n')
})

test('no rows: the head alone, or nothing', () => {
  expect(readSample('CSV', writeSample('CSV', [], dictionary), dictionary)).toEqual([])
  expect(writeSample('JSONL', [], dictionary)).toBe('')
})

test('an unreadable file says where', () => {
  expect(() => readSample('JSONL', '{"a":1}\n{a\n')).toThrow(/Line 2/)
  expect(() => readSample('JSONL', '[1]')).toThrow(SampleUnreadable)
  expect(() => readSample('CSV', 'a,b\n"x,1\n')).toThrow(SampleUnreadable)
})
