import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { FileProfile } from '#app/domain/profile/file-profile.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { makeZip } from './make-zip.ts'
import { asCsv, asObjects, heads, profileHere, rows } from './profile-here.ts'

async function asWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('用电')
  sheet.addRow(['2024 年用电情况'])
  sheet.addRow(heads)
  for (const row of rows)
    sheet.addRow(
      row.map((cell, index) =>
        index === 3 ? new Date(`${cell}T00:00:00Z`) : index === 2 ? Number(cell) : cell || null,
      ),
    )
  sheet.getColumn(4).numFmt = 'yyyy"年"m"月"d"日"'
  workbook.addWorksheet('空表')
  const other = workbook.addWorksheet('说明', { state: 'hidden' })
  other.addRow(['字段', '含义'])
  other.addRow([{ richText: [{ text: '编' }, { text: '号' }] }, { formula: 'CONCAT("a","b")', result: 'ab' }])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function asParquet(): Promise<Buffer> {
  const path = join(temporaryFolder(), 't.parquet')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const values = rows.map(
    (row) => `(${row.map((cell) => (cell === '' ? 'null' : `'${cell.replaceAll("'", "''")}'`)).join(',')})`,
  )
  const columns = ['a', 'b', 'cast(c as decimal(18,2))', 'cast(d as date)', 'e', 'f']
  await connection.run(
    `copy (select ${columns.map((column, index) => `${column} as "${heads[index]}"`).join(', ')} from (values ${values.join(',')}) as t(a,b,c,d,e,f)) to '${path}' (format parquet)`,
  )
  connection.closeSync()
  instance.closeSync()
  return readFileSync(path)
}

/** What has to be said of the table, whatever format it came in. */
function expectTable(profile: FileProfile): void {
  const [table] = profile.tables
  expect(table).toMatchObject({
    rows: 120,
    hasHeader: true,
    duplicates: 0,
    timeStart: '2024-01-15',
    timeEnd: '2024-12-15',
  })
  expect(table!.columns.map(({ name, type }) => [name, type])).toEqual([
    ['编号', 'STRING'],
    ['地区', 'CODE'],
    ['用电量（千瓦时）', 'DECIMAL'],
    ['抄表日期', 'DATE'],
    ['联系电话', 'STRING'],
    ['备注', 'STRING'],
  ])
  const [id, region, load, day, phone, note] = table!.columns
  expect(id).toMatchObject({ isKey: true, distinct: 120, nullShare: 0 })
  expect(region?.valueDomain?.map(({ count }) => count)).toEqual([40, 40, 40])
  expect(load).toMatchObject({ min: 0, max: 1487.5, unit: '千瓦时' })
  expect(day).toMatchObject({ min: '2024-01-15', max: '2024-12-15' })
  expect(phone?.personal).toMatchObject([{ kind: 'MOBILE', matched: 120, certainty: 'certain' }])
  expect(phone).not.toHaveProperty('valueDomain')
  expect(note?.nullShare).toBe(0.1)
  expect(profile.regions).toEqual(['350100', '350200', '350500'].map((code) => ({ code, rows: 40 })))
  expect(profile.languages).toEqual(['zh'])
  const json = JSON.stringify(profile)
  for (const row of rows) expect(json).not.toContain(row[4])
  expect(table!.sample.length).toBeGreaterThan(90)
}

test('CSV', async () => {
  const profile = await profileHere('用电.csv', asCsv())
  expectTable(profile)
  expect(profile).toMatchObject({ format: 'CSV', name: '用电.csv' })
  expect(profile.tables[0]).toMatchObject({ encoding: 'UTF-8', delimiter: ',', warnings: [] })
})

test.each([
  ['UTF-8 BOM', Buffer.from(`\ufeff${asCsv()}`)],
  ['UTF-16LE', Buffer.from(`\ufeff${asCsv('\t')}`, 'utf16le')],
] as const)('CSV in %s', async (encoding, content) => {
  const profile = await profileHere('用电.csv', content)
  expectTable(profile)
  expect(profile.tables[0]).toMatchObject({ encoding })
})

test('CSV in GB18030, as Chinese spreadsheets save it', async () => {
  // Made by a spreadsheet: 编号,地区,金额（万元）,日期 and three rows, with a character that only GB18030 has.
  const profile = await profileHere('台账.csv', readFileSync(join(import.meta.dirname, 'fixtures/gb18030.csv')))
  expect(profile.tables[0]).toMatchObject({
    encoding: 'GB18030',
    rows: 3,
    timeStart: '2024-03-01',
    timeEnd: '2024-03-20',
  })
  expect(profile.tables[0]?.columns.map(({ name, type, unit }) => [name, type, unit])).toEqual([
    ['编号', 'STRING', undefined],
    ['地区', 'STRING', undefined],
    ['金额（万元）', 'DECIMAL', '万元'],
    ['日期', 'DATE', undefined],
  ])
  expect(profile.regions.map(({ code }) => code)).toEqual(['350100', '350200', '350500'])
})

test('TSV', async () => {
  const profile = await profileHere('用电.tsv', asCsv('\t'))
  expectTable(profile)
  expect(profile.tables[0]).toMatchObject({ format: 'CSV', delimiter: '\t' })
})

test('a CSV that begins with a bracket is no JSON', async () => {
  const profile = await profileHere('a.csv', '[编号],{值}\n甲,1\n乙,2\n')
  expect(profile.tables[0]).toMatchObject({ format: 'CSV', rows: 2, columns: [{ name: '[编号]' }, { name: '{值}' }] })
})

test('XLSX, with a title above the header, dates, rich texts, formulas, and other sheets', async () => {
  const profile = await profileHere('用电.xlsx', await asWorkbook())
  expectTable(profile)
  expect(profile.format).toBe('XLSX')
  expect(profile.tables.map(({ name }) => name)).toEqual(['用电', '说明'])
  expect(profile.tables[0]?.warnings).toEqual([{ code: 'titleLines', count: 1 }])
  expect(profile.tables[1]).toMatchObject({ sample: [['编号', 'ab']], warnings: [{ code: 'hiddenSheet' }] })
})

test.each([
  ['用电.json', JSON.stringify(asObjects(), undefined, 1)],
  ['用电.json', JSON.stringify({ code: 0, data: { total: 120, list: asObjects() } })],
])('JSON %#', async (name, content) => {
  const profile = await profileHere(name, content)
  expectTable(profile)
  expect(profile.format).toBe('JSON')
})

test('JSON Lines, also without the ending', async () => {
  const content = asObjects()
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
  for (const name of ['用电.jsonl', '用电.json']) {
    const profile = await profileHere(name, content)
    expectTable(profile)
    expect(profile.format).toBe('JSONL')
  }
})

test('JSON Lines whose first line is longer than what is looked at to tell', async () => {
  const lines = [1, 2, 3].map((id) => JSON.stringify({ id, text: '长'.repeat(5_000), parts: [{ a: 1 }] }))
  const profile = await profileHere('t.json', lines.join('\n'))
  expect(profile.tables[0]).toMatchObject({ format: 'JSONL', rows: 3 })
  expect(profile.tables[0]?.columns.map(({ name }) => name)).toEqual(['id', 'text', 'parts'])
})

test('members of JSON that come late, nested values, long numbers and lines that are none', async () => {
  const lines = ['{"a":"1","id":350102199001011234}', 'nonsense', '{"a":"2","b":{"c":[1]}}', '{"a":"3","d":true}']
  const profile = await profileHere('t.jsonl', lines.join('\n'))
  expect(profile.tables[0]).toMatchObject({
    rows: 3,
    warnings: expect.arrayContaining([{ code: 'badLines', count: 1 }]),
  })
  expect(
    profile.tables[0]?.columns.map(({ name, type, nullShare }) => [name, type, Math.round(nullShare * 3)]),
  ).toEqual([
    ['a', 'STRING', 0],
    ['id', 'STRING', 2],
    ['b', 'JSON', 2],
    ['d', 'BOOLEAN', 2],
  ])
})

test('Parquet', async () => {
  const profile = await profileHere('用电.parquet', await asParquet())
  expectTable(profile)
  expect(profile.format).toBe('PARQUET')
})

test('ZIP of all of them, with names that are no paths', async () => {
  const gbkName = Buffer.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2e, 0x63, 0x73, 0x76])
  const profile = await profileHere(
    '全部.zip',
    makeZip([
      { name: '../../etc/用电.csv', data: asCsv() },
      { name: 'a/b/用电.json', data: JSON.stringify(asObjects()) },
      { name: 'C:\\windows\\用电.xlsx', data: await asWorkbook() },
      { name: '用电.parquet', data: await asParquet() },
      { name: gbkName, data: '地区,数量\n泉州市,1\n', flags: 0 },
      { name: 'broken.csv', data: Buffer.from([0, 1, 2, 3]) },
      { name: '__MACOSX/._用电.csv', data: 'x' },
      { name: 'readme.pdf', data: '%PDF' },
    ]),
  )
  expect(profile.tables.map(({ name, format, rows }) => [name, format, rows])).toEqual([
    ['用电.csv', 'CSV', 120],
    ['用电.json', 'JSON', 120],
    ['用电.xlsx / 用电', 'XLSX', 120],
    ['用电.xlsx / 说明', 'XLSX', 1],
    ['用电.parquet', 'PARQUET', 120],
    ['地区.csv', 'CSV', 1],
  ])
  for (const index of [0, 1, 2, 4])
    expectTable({ ...profile, tables: [profile.tables[index]!], regions: profile.tables[index]!.regions })
  expect(profile.warnings).toEqual([
    { code: 'otherFiles', count: 1 },
    { code: 'unreadableFiles', count: 1 },
  ])
})

test('more tables than can be shown are counted', async () => {
  const members = Array.from({ length: 25 }, (_, index) => ({ name: `${index}.csv`, data: 'a,b\n1,2\n' }))
  const profile = await profileHere('many.zip', makeZip(members))
  expect(profile.tables).toHaveLength(20)
  expect(profile).toMatchObject({ tablesLeftOut: 5, warnings: [{ code: 'tablesLeftOut', count: 5 }] })
})
