import { expect, test } from 'vitest'
import { FieldEntry } from '../listing/listing-content.ts'
import { creditCodeCheck } from '../organisation/organisation.ts'
import { isChineseId, isLuhn } from '../personal/check-digits.ts'
import { checkSample } from './check-sample.ts'
import type { SampleRow } from './sample-row.ts'

type Draft = Partial<FieldEntry> & { name: string; type: FieldEntry['type'] }
const check = (rows: SampleRow[], ...fields: Draft[]) =>
  checkSample(
    rows,
    fields.map((each) => FieldEntry.parse(each)),
    1,
  ).findings.map(({ rule, column, row, count }) => ({ rule, column, row, count }))
const column = (values: SampleRow[string][], field: Partial<FieldEntry> & { type: FieldEntry['type'] }) =>
  check(
    values.map((value) => ({ x: value })),
    { name: 'x', ...field },
  )

test('a sample that keeps its word has no findings', () => {
  const report = checkSample(
    [{ id: 1, at: '2026-01-02', load: 3.5, ok: true }],
    [
      FieldEntry.parse({ name: 'id', type: 'INTEGER', isKey: true, nullable: false }),
      FieldEntry.parse({ name: 'at', type: 'DATE' }),
      FieldEntry.parse({ name: 'load', type: 'DECIMAL', domain: '0-100' }),
      FieldEntry.parse({ name: 'ok', type: 'BOOLEAN' }),
    ],
    1_700,
  )
  expect(report).toMatchObject({ checkedAt: 1_700, rows: 1, columns: 4, findings: [] })
})

test('columns are compared both ways', () => {
  expect(check([{ a: 1, z: 1 }], { name: 'a', type: 'INTEGER' }, { name: 'b', type: 'STRING' })).toEqual([
    { rule: 'S01', column: 'b', row: undefined, count: 1 },
    { rule: 'S02', column: 'z', row: undefined, count: 1 },
  ])
})

test('an empty sample says so', () => {
  expect(check([], { name: 'a', type: 'STRING' }).map((each) => each.rule)).toEqual(['S11'])
})

test.each([
  ['INTEGER', 1.5],
  ['INTEGER', '1'],
  ['DECIMAL', 'n/a'],
  ['BOOLEAN', 'yes'],
  ['DATE', '2026-02-31'],
  ['DATE', '2026/02/01'],
  ['DATETIME', '2026-02-01'],
  ['STRING', 5],
  ['GEOMETRY', 5],
] as const)('%s refuses %j', (type, value) => {
  expect(column([value], { type }).map((each) => each.rule)).toEqual(['S03'])
})

test.each([
  ['DATE', '2026-02'],
  ['DATETIME', '2026-02-01T08:00:00+08:00'],
  ['DATETIME', '2026-02-01 08:00'],
  ['CODE', 3],
  ['GEOMETRY', { type: 'Point', coordinates: [1, 2] }],
  ['JSON', [1]],
] as const)('%s takes %j', (type, value) => {
  expect(column([value as unknown as SampleRow[string]], { type })).toEqual([])
})

test('nulls only where they are allowed', () => {
  expect(column([1, null, null], { type: 'INTEGER', nullable: false })).toEqual([
    { rule: 'S04', column: 'x', row: 2, count: 2 },
  ])
  expect(column([null], { type: 'INTEGER' })).toEqual([])
})

test.each([
  ['0-100', 101],
  ['0–100', -1],
  ['-90~90', 91],
  ['≥0', -0.5],
  ['> 0', 0],
  ['0至1,000', 1001],
  ['0-100%', 120],
])('domain %s refuses %d', (domain, value) => {
  expect(column([value], { type: 'DECIMAL', domain }).map((each) => each.rule)).toEqual(['S05'])
})

test('a sentence is no range, a list is; codes may be numbers', () => {
  expect(column([5], { type: 'DECIMAL', domain: '以国标 GB 2-3 为准' })).toEqual([])
  const domain = [{ value: '1' }, { value: '2' }]
  expect(column([1, '2', 3, '4'], { type: 'CODE', domain })).toEqual([{ rule: 'S05', column: 'x', row: 3, count: 2 }])
})

test('keys of several columns repeat only together', () => {
  const fields: Draft[] = [
    { name: 'day', type: 'DATE', isKey: true },
    { name: 'area', type: 'CODE', isKey: true },
  ]
  const rows = [
    { day: '2026-01-01', area: '1' },
    { day: '2026-01-01', area: '2' },
  ]
  expect(check(rows, ...fields)).toEqual([])
  expect(check([...rows, { day: '2026-01-01', area: '1' }], ...fields)).toEqual([
    { rule: 'S06', column: 'day + area', row: 3, count: 1 },
  ])
})

test('texts longer than declared are a warning', () => {
  expect(column(['泉州市'], { type: 'STRING', length: 2 }).map((each) => each.rule)).toEqual(['S12'])
})

test.each([
  ['S07', '身份证 11010519491231002X 已登记'],
  ['S08', '请电 13800138000'],
  ['S09', 'li.si@mail.fj.cn'],
  ['S10', '6222021234567890128'],
])('%s finds %s', (rule, value) => {
  expect(column([value], { type: 'STRING' }).map((each) => each.rule)).toEqual([rule])
})

test.each([
  ['S13', '护照号', 'E12345678'],
  ['S14', '家庭电话', '0595-22345678'],
  ['S15', '车牌号', '闽CD12345'],
  ['S16', '姓名', '王小红'],
  ['S17', '家庭住址', '福建省泉州市丰泽区东海大街12号3栋502室'],
  ['S18', '出生日期', '1990-01-02'],
  ['S19', '既往史', '高血压病史十年'],
  ['S21', '登录IP', '110.80.33.44'],
  ['S22', '微信号', 'lin_30967'],
])('%s finds what stands under «%s»', (rule, name, value) => {
  expect(check([{ [name]: value }], { name, type: 'STRING' })).toEqual([{ rule, column: name, row: 1, count: 1 }])
})

test('S20 finds where a person was, S23 asks to look at the code of a sole trader', () => {
  const [first, second] = [118.601, 118.655].map((lng) => ({ user_id: 'u1', lng, lat: 24.9, time: '2024-03-01 08:00' }))
  const fields: Draft[] = [
    { name: 'user_id', type: 'STRING' },
    { name: 'lng', type: 'DECIMAL' },
    { name: 'lat', type: 'DECIMAL' },
    { name: 'time', type: 'STRING' },
  ]
  expect(check([first!, second!], ...fields).map(({ rule, column }) => [rule, column])).toEqual([
    ['S20', 'lng'],
    ['S20', 'lat'],
  ])
  const code = `92350502MA12345678`.slice(0, 17)
  const { findings } = checkSample(
    [{ x: code + creditCodeCheck(code) }],
    [FieldEntry.parse({ name: 'x', type: 'STRING' })],
    1,
  )
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['S23', 'warning']])
})

test('neighbours are looked at, values inside a structure are, too', () => {
  const rows = [{ who: { name: '王小红', phone: '13800138000' } }]
  expect(check(rows, { name: 'who', type: 'JSON' }).map((each) => each.rule)).toEqual(['S08', 'S16'])
})

test.each([
  ['an identity number with a wrong check digit', '110105194912310021'],
  ['a masked mobile number', '138****8000'],
  ['digits inside a longer number', '9913800138000123'],
  ['an address for examples', 'a@example.com'],
  ['a hash', 'a13800138000b'],
])('is not taken for personal: %s', (_why, value) => {
  expect(column([value], { type: 'STRING' })).toEqual([])
})

test('a column of long meter numbers is not full of bank cards', () => {
  const meters = Array.from({ length: 200 }, (_, index) => String(3_500_000_000_000_000 + index * 7_919))
  expect(column(meters, { type: 'STRING' })).toEqual([])
})

test('a column of numbers that are mobile numbers is found, amounts are not', () => {
  expect(column([13800138000, 15900000001], { type: 'INTEGER' }).map((each) => each.rule)).toEqual(['S08'])
  expect(column([13800138000, 42, 99], { type: 'INTEGER' })).toEqual([])
})

test('check digits', () => {
  expect(isChineseId('11010519491231002X')).toBe(true)
  expect(isChineseId('11010519491331002X')).toBe(false)
  expect(isLuhn('4111111111111111')).toBe(true)
  expect(isLuhn('4111111111111112')).toBe(false)
})
