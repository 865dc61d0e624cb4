import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { markDecimal, markText, withoutMarks } from './cell-marks.ts'
import { chanceOf } from './code-word.ts'
import { hashKeyOf, keyedHash } from './keyed-hash.ts'
import { DelimitedMarker } from './mark-delimited.ts'
import { LinesMarker } from './mark-lines.ts'
import { MarkReading, nameCopies } from './mark-reading.ts'
import { delimitedReader, linesReader } from './read-tables.ts'
import type { TextMarker } from './text-marker.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()
const key = hashKeyOf(digest('cells'))
const copies = Array.from({ length: 500 }, (_, index) => ({ id: index, code: digest(`copy ${index}`) }))
const markerOf = (id: number) => ({ key, code: copies[id]?.code ?? new Uint8Array(32) })
const words = [
  '高速公路',
  '收费站点',
  '货车流量',
  '监测数据',
  '异常记录',
  '设备检修',
  '现场核验',
  '路段封闭',
  '雨雪天气',
  '节假日期',
]

/** Numbers that look drawn at random and are the same each time. */
function drawing(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function rowsOf(count: number): string[][] {
  const draw = drawing(7)
  return Array.from({ length: count }, (_, index) => [
    `SN${String(index).padStart(8, '0')}`,
    `第${index}号：${words[draw(10)]}${words[draw(10)]}${words[draw(10)]}，${draw(100_000)}`,
    `${draw(1_000)}.${draw(90) + 10}`,
    `2026-0${1 + draw(9)}-1${draw(10)}`,
    ['甲', '乙', '丙'][draw(3)] ?? '',
  ])
}
const names = ['station_id', '备注', '流量', '日期', '级别']
const csvOf = (rows: string[][]) => `${[names, ...rows].map((row) => row.join(',')).join('\n')}\n`
const cellsOf = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

function through(marker: TextMarker, text: string, piece = 997): string {
  marker.begin(text.slice(0, 200_000), text.length <= 200_000)
  let out = ''
  for (let at = 0; at < text.length; at += piece) out += marker.mark(text.slice(at, at + piece), false)
  return out + marker.mark('', true)
}
const marked = (id: number, text: string) =>
  through(new DelimitedMarker({ marker: markerOf(id), untouched: new Set() }), text)

function namesOf(text: string, isLines = false): number[] {
  const readings: MarkReading[] = []
  const readingOf = () => readings[readings.push(new MarkReading(key)) - 1] as MarkReading
  const reader = isLines ? linesReader(readingOf()) : delimitedReader(text, readingOf)
  reader.read(text, true)
  const channels = readings.flatMap((reading) => reading.channels())
  return nameCopies(channels, copies).named.map(({ id }) => id)
}

test('the hash follows from key, kind and every sign of a text', () => {
  expect(keyedHash([1, 2], 1, 'ab')).not.toEqual(keyedHash([1, 3], 1, 'ab'))
  expect(keyedHash([1, 2], 1, 'ab')).not.toEqual(keyedHash([1, 2], 2, 'ab'))
  expect(keyedHash([1, 2], 1, 'a')).not.toEqual(keyedHash([1, 2], 1, 'a\0'))
})

test('chance is that of a coin', () => {
  expect(chanceOf(3, 2)).toBeCloseTo(0.5, 12)
  expect(chanceOf(256, 256)).toBeCloseTo(2 ** -256, 90)
  expect(chanceOf(10, 0)).toBe(1)
})

test('marked values mean what they meant, and all but texts and decimals stays as it is', () => {
  const plain = csvOf(rowsOf(2_000))
  const copy = marked(3, plain)
  expect(copy).not.toBe(plain)
  expect(withoutMarks(copy).replace(/(\.\d\d)0,/g, '$1,')).toBe(plain)
  const all = cellsOf(plain)
  for (const [row, cells] of cellsOf(copy).entries()) {
    const before = all[row] ?? []
    expect([cells[0], cells[3], cells[4]]).toEqual([before[0], before[3], before[4]])
    expect(Number(cells[2])).toBe(Number(before[2]))
    expect(withoutMarks(cells[1] ?? '')).toBe(before[1])
  }
})

test('however a file comes in pieces, the copy is the same; another code word gives another copy', () => {
  const plain = csvOf(rowsOf(300))
  const whole = marked(3, plain)
  const marker = new DelimitedMarker({ marker: markerOf(3), untouched: new Set() })
  expect(through(marker, plain, 13)).toBe(whole)
  expect(marked(4, plain)).not.toBe(whole)
})

test('quotes, line ends within values and rows of another width come through', () => {
  const text =
    'name,note\r\n"a ""b""","one two three four, five\r\nsix seven"\r\nx\r\n1,"she said "" to them all, twice"\r\n'
  const copy = marked(1, text)
  expect(withoutMarks(copy)).toBe(text)
})

test.each([
  [500, 50],
  [5_000, 100],
  [20_000, 200],
])('of %i rows, %i in another order with columns turned round name the copy', (count, kept) => {
  const rows = cellsOf(marked(42, csvOf(rowsOf(count))))
  const draw = drawing(kept)
  const some = Array.from({ length: kept }, () => rows.splice(draw(rows.length), 1)[0] ?? [])
  expect(namesOf(csvOf(some.map((row) => row.toReversed())))).toEqual([42])
  expect(namesOf(some.map((row) => row[1]?.trim()).join('\n'))).toEqual([42])
  expect(namesOf(`x\n${some.map((row) => row[2]).join('\n')}`)).toEqual([42])
})

test('a file that was never marked names nobody, nor does one from which the marks were taken', () => {
  const plain = csvOf(rowsOf(5_000))
  expect(namesOf(plain)).toEqual([])
  const bare = withoutMarks(marked(9, plain)).replace(/(\.\d\d)0,/g, '$1,')
  expect(namesOf(bare)).toEqual([])
  // Decimals of many lengths look like marks and are none.
  const draw = drawing(5)
  const numbers = Array.from({ length: 20_000 }, () => `${draw(900)}.${draw(10 ** (1 + draw(5)))}`)
  expect(namesOf(`value\n${numbers.join('\n')}`)).toEqual([])
})

test('two copies that were mixed name both', () => {
  const plain = csvOf(rowsOf(2_000))
  const [one, other] = [marked(5, plain), marked(6, plain)].map(cellsOf) as [string[][], string[][]]
  const mixed = one.map((row, index) => (index % 2 ? row : (other[index] ?? row)))
  expect(namesOf(csvOf(mixed)).sort()).toEqual([5, 6])
})

test('JSON lines carry marks in strings and numbers, also where strings are escaped', () => {
  const line = ([id, note, flow]: string[]) => `{"id":"${id}","about":{"note":"${note}"},"flow":${flow}}`
  const plain = `${rowsOf(600).map(line).join('\n')}\n`
  const ascii = plain.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  for (const text of [plain, ascii]) {
    const copy = through(new LinesMarker({ marker: markerOf(8), untouched: new Set() }), text)
    expect(copy).not.toBe(text)
    const [before, after] = [text, copy].map((each) =>
      each
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each)),
    )
    for (const [index, row] of (after ?? []).entries()) {
      expect({ ...row, about: { note: withoutMarks(row.about.note) } }).toEqual(before?.[index])
    }
    expect(namesOf(copy.split('\n').slice(100, 150).join('\n'), true)).toEqual([8])
  }
  expect(/[^\0-\x7f]/.test(through(new LinesMarker({ marker: markerOf(8), untouched: new Set() }), ascii))).toBe(false)
})

test('columns that the provider left out, keys, codes, versions and months carry nothing', () => {
  const rows = rowsOf(500)
  const marker = new DelimitedMarker({ marker: markerOf(1), untouched: new Set(['备注', '流量']) })
  expect(marker.begin(csvOf(rows), true)).toEqual([])
  const table = (values: (index: number) => string) =>
    `value\n${Array.from({ length: 200 }, (_, index) => values(index)).join('\n')}\n`
  for (const values of [
    (index: number) => `2${String(index).padStart(5, '0')}`,
    (index: number) => `20${10 + (index % 15)}.0${1 + (index % 9)}`,
    (index: number) => `${index % 9}.${['1', '10', '2', '20'][index % 4]}`,
    (index: number) => `https://example.com/a b c d/${index}`,
  ])
    expect(new DelimitedMarker({ marker: markerOf(1), untouched: new Set() }).begin(table(values), true)).toEqual([])
})

test('a text or number without place stays as it is', () => {
  const marker = markerOf(2)
  expect(markText('SN-001', marker)).toBe('SN-001')
  const own = `已有不可见字符\u2063的一段文字`
  expect(markText(own, marker)).toBe(own)
  expect(Number(markDecimal('-0.50', marker))).toBe(-0.5)
})
