import { expect, test } from 'vitest'
import type { FileProfile } from '../profile/file-profile.ts'
import { chosenTable, columnsOf } from './chosen-table.ts'
import { dataFileName, timeLeft } from './data-file-rules.ts'
import { canStep, type DataFileState, dataFileSteps, firstState } from './data-file-states.ts'
import { describeData, keywordsOf, paceOf } from './describe-data.ts'
import { fieldOfApplication } from './field-of-application.ts'
import { proposedTreatment, treatmentOf } from './field-treatment.ts'
import { houseValues } from './house-values.ts'
import { fillEmpty } from './propose-draft.ts'
import { sampleFromProfile } from './sample-from-profile.ts'

const column = (name: string, rest: object = {}) => ({
  ...{ name, type: 'STRING', nullShare: 0, distinct: 2, isDistinctExact: true, shortest: 1, longest: 9 },
  ...{ examples: [], isKey: false, personal: [] },
  ...rest,
})
const found = (kind: string, certainty = 'certain') => ({
  personal: [{ kind, certainty, matched: 9, examined: 9, firstRow: 1 }],
})
const table = (name: string, columns: object[], rest: object = {}) => ({
  ...{ name, format: 'XLSX', hasHeader: true, rows: 2, columns, regions: [], duplicates: 0, sample: [], warnings: [] },
  ...rest,
})
const profile = (tables: object[]) =>
  ({
    ...{ version: 1, name: '台账.xlsx', format: 'XLSX', bytes: 9, sha256: '0'.repeat(64), tables, tablesLeftOut: 3 },
    ...{
      languages: [],
      regions: [{ code: '350500', rows: 2 }],
      warnings: [],
      timeStart: '2020-01-01',
      timeEnd: '2025-01-01',
    },
  }) as unknown as FileProfile

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\data\\用电 月报.CSV', '用电 月报.csv'],
  ['a\u202Efdp.\u0000csv', 'afdp.csv'],
  ['...', 'data'],
  [`${'长'.repeat(300)}.parquet`, `${'长'.repeat(120)}.parquet`],
])('the name %j is kept as %j', (said, kept) => expect(dataFileName(said)).toBe(kept))

test('every state can be reached, and only what was read stays as it is', () => {
  const states = [...new Set([firstState, ...Object.values(dataFileSteps).map(({ to }) => to)])] as DataFileState[]
  const steps = Object.keys(dataFileSteps) as (keyof typeof dataFileSteps)[]
  expect(states.filter((state) => !steps.some((step) => canStep(step, state)))).toEqual(['profiled'])
})

test('the time left is said once enough is read', () => {
  expect(timeLeft({ startedAt: 0, percent: 2 }, 60_000)).toBeUndefined()
  expect(timeLeft({ startedAt: 0, percent: 25 }, 10_000)).toBe(30_000)
})

test('one table is described as if it were the file; all together have each field once', () => {
  const whole = profile([table('甲', [column('编号'), column('数量')]), table('乙', [column('编号'), column('金额')])])
  expect(columnsOf(whole).map(({ name }) => name)).toEqual(['编号', '数量', '金额'])
  const one = chosenTable(whole, 1)
  expect(columnsOf(one).map(({ name }) => name)).toEqual(['编号', '金额'])
  expect(one).toMatchObject({ tablesLeftOut: 0, regions: [] })
  expect(one).not.toHaveProperty('timeStart')
  expect(chosenTable(whole, 7)).toBe(whole)
  expect(describeData(one).zh).toBe('共 2 条记录，2 个字段：编号、金额。')
})

test('fields that name or reach one person are left out, others masked, doubtful ones asked about', () => {
  const of = (kind: string, certainty?: string) => proposedTreatment(column('x', found(kind, certainty)) as never)
  expect([of('ID_NUMBER'), of('MOBILE'), of('NAME'), of('NAME', 'possible')]).toEqual([
    'remove',
    'remove',
    'mask',
    'keep',
  ])
  expect(treatmentOf(column('x', found('NAME')) as never, { x: 'keep' })).toBe('keep')
  expect(treatmentOf(column('constructor', found('NAME')) as never, {})).toBe('mask')
  expect(treatmentOf(column('x') as never, { x: 'remove' })).toBe('keep')
})

test('values of a sample are what their fields say they are', () => {
  const types = ['INTEGER', 'DECIMAL', 'BOOLEAN', 'DATE', 'DATETIME', 'CODE', 'INTEGER']
  const one = table(
    '甲',
    types.map((type, index) => column(`c${index}`, { type })),
    {
      sample: [['1,234', '12.5%', '是', '2024年3月1日', '20240301', '01', '未知']],
    },
  )
  expect(Object.values(sampleFromProfile(profile([one]))?.rows[0] ?? {})).toEqual([
    ...[1234, 12.5, true, '2024-03-01', '2024-03-01T00:00:00', '01', '未知'],
  ])
})

test('pace, keywords, field of use and habits of the house', () => {
  const dates = (min: string, max: string, distinct: number) =>
    paceOf(profile([table('甲', [column('日期', { type: 'DATE', min, max, distinct })])]))
  expect([
    dates('2024-01-15', '2024-12-15', 12),
    dates('2024-01-01', '2024-01-31', 31),
    dates('2024-01-01', '2024-06-01', 7),
  ]).toEqual(['MONTH', 'DAY', undefined])
  const named = profile([table('甲', [column('用户编号'), column('用电量（千瓦时）'), column('姓名', found('NAME'))])])
  expect(keywordsOf(named, ['能源'])).toEqual({ zh: ['用电量', '能源'] })
  expect([
    fieldOfApplication('公路交通流量', 'C'),
    fieldOfApplication('台账', 'J'),
    fieldOfApplication('台账', 'B'),
  ]).toEqual(['TRANSPORT', 'FINANCE', undefined])
  const habits = houseValues([
    { terms: { periodMonths: 6 } },
    { terms: { periodMonths: 24, rights: ['USE'] }, title: { zh: '旧' } },
  ])
  expect(habits).toEqual({ terms: { periodMonths: 6, rights: ['USE'] } })
  expect(fillEmpty({ terms: { rights: ['HOLD'] } }, habits)).toEqual({ terms: { rights: ['HOLD'], periodMonths: 6 } })
})
