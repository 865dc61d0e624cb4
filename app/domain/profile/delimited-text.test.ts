import { expect, test } from 'vitest'
import { DelimitedText, guessDelimiter } from './delimited-text.ts'

/** The records of a text that comes in pieces of a length. */
function read(text: string, length = text.length, delimiter = ',') {
  const reader = new DelimitedText(delimiter)
  const records: string[][] = []
  for (let at = 0; at < text.length; at += length) records.push(...reader.read(text.slice(at, at + length)))
  records.push(...reader.read('', true))
  return { records, unclosed: reader.unclosed }
}

const difficult = 'a,b\r\n"x, ""y""\nz",2\n\n3,"4" \n,\n"",last'
const records = [
  ['a', 'b'],
  ['x, "y"\nz', '2'],
  ['3', '4 '],
  ['', ''],
  ['', 'last'],
]

test('quotes hold delimiters, line ends and quotes; empty lines are left out', () => {
  expect(read(difficult)).toEqual({ records, unclosed: 0 })
})

test('wherever the pieces are cut, the records are the same', () => {
  for (let length = 1; length < difficult.length; length++) expect(read(difficult, length).records).toEqual(records)
})

test('a quote that is never closed is a character, and the rest of the file is read', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `${index},v`)
  const { records, unclosed } = read(`a,b\n"broken,1\n${rows.join('\n')}`, 50)
  expect(records).toHaveLength(102)
  expect(records[1]).toEqual(['"broken', '1'])
  expect(unclosed).toBe(1)
})

test('a quote that only a later value would close is a character, too', () => {
  expect(read('a,b\n"broken,1\n"fine",2\n3,4\n')).toEqual({
    records: [
      ['a', 'b'],
      ['"broken', '1'],
      ['fine', '2'],
      ['3', '4'],
    ],
    unclosed: 1,
  })
})

test('a quote inside a value is nothing special', () => {
  expect(read('5" pipe,2\n').records).toEqual([['5" pipe', '2']])
})

test.each([
  ['a,b,c\n1,2,3\n4,5,6\n', ','],
  ['a\tb\n1,5\t2\n4\t5\n', '\t'],
  ['a;b;c\n1,5;2;3\n4,25;5;6\n', ';'],
  ['a|b\n1|2\n', '|'],
  ['姓名，年龄\n甲，3\n', '，'],
  ['one\ntwo, three\nfour\n', ','],
  ['"a;b";c\n"d;e";f\n', ';'],
])('the delimiter of %j', (text, delimiter) => {
  expect(guessDelimiter(text, true)).toBe(delimiter)
})
