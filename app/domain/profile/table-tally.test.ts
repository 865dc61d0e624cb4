import { expect, test } from 'vitest'
import { DistinctEstimate, hashText } from './distinct-estimate.ts'
import { FileProfile } from './file-profile.ts'
import { SpreadSample } from './spread-sample.ts'
import { TableTally } from './table-tally.ts'

/** The profile of rows whose hashes are counted here. */
function profileOf(columns: string[], rows: string[][]) {
  const tally = new TableTally({ name: 't.csv', format: 'CSV', columns, hasHeader: true })
  const seen: Set<number>[] = []
  for (const row of rows)
    for (const line of tally.add(row))
      for (const [index, hash] of line.entries()) {
        seen[index] ??= new Set()
        seen[index].add(hash)
      }
  const [all, ...candidates] = seen.map((set) => set.size)
  return tally.describe(all === undefined ? undefined : { rows: all, candidates })
}
const column = (name: string, values: string[]) =>
  profileOf(
    [name],
    values.map((value) => [value]),
  ).columns[0]!

test.each([
  ['数量', ['1', '2', '30'], 'INTEGER'],
  ['金额（元）', ['1,200', '3', '4.5'], 'DECIMAL'],
  ['金额（元）', ['1,200', '3'], 'INTEGER'],
  ['占比', ['12%', '3.5%'], 'DECIMAL'],
  ['区号', ['0595', '010', '591'], 'STRING'],
  ['日期', ['2024年3月1日', '2024/3/2', '20240303'], 'DATE'],
  ['采集时间', ['2024-03-01 08:00:00', '2024-03-01'], 'DATETIME'],
  ['编号', ['20240301', '20240302'], 'DATE'],
  ['编号', ['20240301', '99999999'], 'INTEGER'],
  ['月份', ['202403', '202404'], 'DATE'],
  ['数量', ['202403', '202404'], 'INTEGER'],
  ['状态', [...'AABBABABAB'], 'CODE'],
  ['类型代码', [...'1212121212'], 'CODE'],
  ['是否', ['是', '否'], 'BOOLEAN'],
  ['属性', ['{"a":1}', '[1]'], 'JSON'],
  ['位置', ['POINT(1 2)'], 'GEOMETRY'],
  ['备注', ['甲', '2'], 'STRING'],
  ['空', ['', '-'], 'STRING'],
] as const)('%s %j is %s', (name, values, type) => {
  expect(column(name, [...values]).type).toBe(type)
})

test('what stands for no value counts as none; 无 beside 有 is an answer', () => {
  expect(column('x', ['1', '', '-', 'N/A', 'NULL', '2', '无', '3']).nullShare).toBe(5 / 8)
  expect(column('x', ['有', '无', '有', '无'])).toMatchObject({ nullShare: 0, distinct: 2 })
  expect(column('x', ['无', '无'])).toMatchObject({ nullShare: 1, distinct: 0 })
})

test('numbers and dates have bounds, texts have lengths, few values a domain', () => {
  expect(column('load_kw', ['3.5', '-1', '10'])).toMatchObject({ min: -1, max: 10, unit: 'kW' })
  expect(column('日期', ['2024年12月1日', '2024/3/2'])).toMatchObject({ min: '2024-03-02', max: '2024-12-01' })
  expect(column('x', ['甲', '乙丙', '甲'])).toMatchObject({
    ...{ shortest: 1, longest: 2, distinct: 2, isDistinctExact: true },
    valueDomain: [
      { value: '甲', count: 2 },
      { value: '乙丙', count: 1 },
    ],
  })
})

test('a few values of another type are a warning, many make it a text', () => {
  const numbers = Array.from({ length: 99 }, (_, index) => [String(index)])
  const few = profileOf(['x'], [...numbers, ['abc']])
  expect(few.columns[0]!.type).toBe('INTEGER')
  expect(few.warnings).toContainEqual({ code: 'mixedTypes', column: 'x', count: 1 })
  const many = profileOf(['x'], [...numbers, ...Array.from({ length: 30 }, (_, index) => [`t${index}`])])
  expect(many.columns[0]!.type).toBe('STRING')
})

test('keys and repeated rows are exact, for few rows and for many', () => {
  for (const size of [10, 5_000]) {
    const rows = Array.from({ length: size }, (_, index) => [`k${index}`, String(index % 7), `v${index}`])
    const unique = profileOf(['k', 'c', 'v'], rows)
    expect(unique.columns.map(({ isKey }) => isKey)).toEqual([true, false, true])
    expect(unique.columns[0]).toMatchObject({ distinct: size, isDistinctExact: true })
    expect(unique.duplicates).toBe(0)
    const repeated = profileOf(['k', 'c', 'v'], [...rows, rows[0]!])
    expect(repeated.columns.map(({ isKey }) => isKey)).toEqual([false, false, false])
    expect(repeated).toMatchObject({ duplicates: 1, rows: size + 1 })
    expect(repeated.warnings).toContainEqual({ code: 'duplicateRows', count: 1 })
    const gap = profileOf(['k'], [...rows.map(([key = '']) => [key]), ['']])
    expect(gap.columns[0]!.isKey).toBe(false)
  }
})

test('what is measured is no key, though no value comes twice', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`${300 + index}.5`, String(7 * index), String(1_000 + index)])
  const { columns } = profileOf(['负荷', '用电量(kWh)', '编号'], rows)
  expect(columns.map(({ type, isKey }) => [type, isKey])).toEqual([
    ['DECIMAL', false],
    ['INTEGER', false],
    ['INTEGER', true],
  ])
})

test('divisions by name and by code, and the years of a year column', () => {
  const rows = [
    ['福建省泉州市丰泽区', '350503', '2021', '泉州市惠安县石化有限公司'],
    ['厦门市', '350203', '2023', '厦门市思明区贸易有限公司'],
    ['福建', '350102', '2022', '福州市鼓楼区科技有限公司'],
  ]
  const { regions, timeStart, timeEnd } = profileOf(['地区', '行政区划代码', '年份', '企业名称'], rows)
  expect(Object.fromEntries(regions.map(({ code, rows }) => [code, rows]))).toEqual({
    ...{ 350000: 1, 350100: 1, 350200: 1, 350500: 1 },
  })
  expect([timeStart, timeEnd]).toEqual(['2021-01-01', '2023-12-31'])
  expect(profileOf(['编号'], [['350503'], ['350203']]).regions).toEqual([])
})

test('nothing personal is in the profile, and dates of birth are not the time of the data', () => {
  const people = Array.from({ length: 40 }, (_, index) => [
    `王小${'明红军丽'[index % 4]}`,
    `138001380${String(index).padStart(2, '0')}`,
    `19${60 + index}-05-06`,
    `已联系 139001390${String(index).padStart(2, '0')}，地址福建省泉州市丰泽区东海街道${index}号`,
    '2024-03-01',
  ])
  const profile = profileOf(['姓名', '手机', '出生日期', '备注', '登记日期'], people)
  const json = JSON.stringify(profile)
  for (const row of people) for (const value of row.slice(0, 3)) expect(json).not.toContain(value)
  expect(json).not.toMatch(/139001390\d\d|东海街道\d/)
  expect(profile.columns.map(({ personal }) => personal.length > 0)).toEqual([true, true, true, true, false])
  expect(profile.columns[2]).not.toHaveProperty('min')
  expect(profile).toMatchObject({ timeStart: '2024-03-01', timeEnd: '2024-03-01' })
})

test('a sample is spread over the whole table', () => {
  const sample = new SpreadSample(2)
  for (let number = 0; number < 10_000; number++) sample.add([String(number), 'x'], number)
  const numbers = sample.rows.map(([number]) => Number(number))
  expect(numbers).toHaveLength(100)
  expect(numbers[0]).toBe(0)
  expect(numbers[99]).toBeGreaterThan(9_000)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  const wide = new SpreadSample(3_000)
  for (let number = 0; number < 100; number++) wide.add(['x'], number)
  expect(wide.rows).toHaveLength(10)
})

test.each([100, 5_000, 200_000])('%d different values are estimated closely', (size) => {
  const estimate = new DistinctEstimate()
  for (let round = 0; round < 2; round++)
    for (let index = 0; index < size; index++) estimate.add(hashText(`FJ${index}`))
  expect(Math.abs(estimate.value - size) / size).toBeLessThan(0.08)
})

test('a profile of a table is as its schema says', () => {
  const tables = [
    profileOf(
      ['a', '日期'],
      [
        ['1', '2024年3月'],
        ['2', '2024年4月'],
      ],
    ),
  ]
  const profile = {
    version: 1,
    name: 't.csv',
    format: 'CSV',
    bytes: 1,
    sha256: '0'.repeat(64),
    tables,
    tablesLeftOut: 0,
  }
  expect(FileProfile.parse({ ...profile, languages: [], regions: [], warnings: [] }).tables[0]).toMatchObject({
    ...{ timeStart: '2024-03-01', timeEnd: '2024-04-30' },
  })
})
