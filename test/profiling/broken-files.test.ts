import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import { HashCount } from '#app/profiling/count-hashes.server.ts'
import { describeFile } from '#app/profiling/describe-file.server.ts'
import { openDuck } from '#app/profiling/duck.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { makeWorkbook, makeZip } from './make-zip.ts'
import { asCsv, asObjects, profileHere } from './profile-here.ts'

const failsWith = (code: string) => expect.objectContaining({ name: 'Error', code })

async function parquetFile(): Promise<Buffer> {
  const path = join(temporaryFolder(), 't.parquet')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `copy (select range as a, 'secret-' || range as b from range(50000)) to '${path}' (format parquet)`,
  )
  connection.closeSync()
  instance.closeSync()
  return readFileSync(path)
}

const zeros = Buffer.alloc(60_000_000, ' ')

test.each([
  ['nothing', 'a.csv', () => Buffer.alloc(0), 'empty'],
  ['a picture', 'a.csv', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unknownFormat'],
  ['a PDF', 'a.csv', () => Buffer.from('%PDF-1.7\n'), 'unknownFormat'],
  ['a web page', 'a.csv', () => Buffer.from('<!DOCTYPE html><table></table>'), 'unknownFormat'],
  [
    'an old spreadsheet',
    'a.xls',
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'oldSpreadsheet',
  ],
  ['JSON without a table', 'a.json', () => Buffer.from('{"a":1}'), 'noTable'],
  ['JSON 200 levels deep', 'a.json', () => Buffer.from(`[{"a":${'['.repeat(200)}${']'.repeat(200)}}]`), 'tooDeep'],
  ['JSON that was cut off', 'a.json', () => Buffer.from(JSON.stringify(asObjects()).slice(0, -20)), 'broken'],
  ['lines of which none is JSON', 'a.jsonl', () => Buffer.from('{a\n{b\n'), 'broken'],
  ['a line of ten million characters', 'a.csv', () => Buffer.from('a,b\n'.padEnd(10_000_000, 'x')), 'tooLong'],
  [
    'more columns than can be',
    'a.csv',
    () => Buffer.from(Array.from({ length: 3_001 }, (_, i) => `c${i}`).join(',')),
    'tooManyColumns',
  ],
  ['a ZIP that was cut off', 'a.zip', () => makeZip([{ name: 'a.csv', data: asCsv() }]).subarray(0, -30), 'broken'],
  ['a ZIP in a ZIP', 'a.zip', () => makeZip([{ name: 'b.zip', data: makeZip([]) }]), 'nestedArchive'],
  [
    'a ZIP in a ZIP, under another name',
    'a.zip',
    () => makeZip([{ name: 'b.csv', data: makeZip([{ name: 'a', data: 'x' }]) }]),
    'nestedArchive',
  ],
  ['a ZIP of nothing to read', 'a.zip', () => makeZip([{ name: 'a.pdf', data: '%PDF' }]), 'noTable'],
  ['a ZIP with a password', 'a.zip', () => makeZip([{ name: 'a.csv', data: 'a', flags: 0x801 }]), 'encrypted'],
  [
    'a ZIP of too many files',
    'a.zip',
    () => makeZip(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}.csv`, data: 'a' }))),
    'archiveBomb',
  ],
  ['a ZIP that unpacks to a thousandfold', 'a.zip', () => makeZip([{ name: 'a.csv', data: zeros }]), 'archiveBomb'],
  [
    'a ZIP that says it is small',
    'a.zip',
    () => makeZip([{ name: 'a.csv', data: zeros, claimed: 1_000 }]),
    'archiveBomb',
  ],
  ['a workbook that unpacks to a thousandfold', 'a.xlsx', () => makeWorkbook(zeros), 'archiveBomb'],
  ['a workbook that says it is small', 'a.xlsx', () => makeWorkbook(zeros, { claimed: 1_000 }), 'archiveBomb'],
  [
    'a workbook that defines entities',
    'a.xlsx',
    () => makeWorkbook('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
    'broken',
  ],
  [
    'a workbook with a cell far to the right',
    'a.xlsx',
    () => makeWorkbook('<row><c r="ZZZ1"><v>1</v></c></row>'),
    'tooManyColumns',
  ],
])('%s is refused', async (_why, name, content, code) => {
  await expect(profileHere(name, content())).rejects.toThrow(failsWith(code))
})

test('a file of more than 200 MB is refused before it is read', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'large.csv')
  writeFileSync(path, '')
  truncateSync(path, 200_000_001)
  await expect(describeFile({ path, name: 'large.csv', folder, onProgress: () => {} })).rejects.toThrow(
    failsWith('tooLarge'),
  )
})

test('a Parquet file that was cut off is refused, and nothing of it is told', async () => {
  const whole = await parquetFile()
  for (const part of [whole.subarray(0, whole.length / 2), whole.subarray(0, 12)]) {
    const error: unknown = await profileHere('a.parquet', part).catch((reason: unknown) => reason)
    expect(error).toEqual(failsWith('broken'))
    expect(String(error)).not.toContain('secret')
  }
})

test('Parquet whose pages are damaged is refused', async () => {
  const file = await parquetFile()
  file.fill(0xff, 100, 20_000)
  await expect(profileHere('a.parquet', file)).rejects.toThrow(failsWith('broken'))
})

test('archives of which any byte is damaged are refused, or read', async () => {
  const whole = makeZip([
    { name: 'a.csv', data: asCsv() },
    { name: 'b.json', data: JSON.stringify(asObjects()) },
  ])
  for (let at = 0; at < whole.length; at += 211) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] as number) ^ 0x55
    const outcome = await profileHere('a.zip', damaged).catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome, `byte ${at}`).toBeInstanceOf(ProfileFailure)
  }
})

test('a cell that names a shared text that is not there is empty', async () => {
  const row = (cells: string) => `<row><c t="str"><v>a${cells.length}</v></c>${cells}</row>`
  const sheet =
    row('<c t="inlineStr"><is><t>b</t></is></c>') + row('<c t="s"><v>7</v></c>') + row('<c t="s"><v>0.5</v></c>')
  const profile = await profileHere('a.xlsx', makeWorkbook(sheet))
  expect(profile.tables[0]?.columns[1]).toMatchObject({ name: 'b', nullShare: 1 })
})

test('a quote that is never closed costs its line, not the file', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `${index},v${index}`)
  const profile = await profileHere('a.csv', `id,name\n0,"open\n${rows.join('\n')}\n`)
  expect(profile.tables[0]).toMatchObject({
    rows: 501,
    warnings: expect.arrayContaining([{ code: 'unclosedQuote', count: 1 }]),
  })
})

test('lines with too few and too many values are told, and what is too much is looked at', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => `${index},v${index},w`)
  const profile = await profileHere('a.csv', `id,a,b\n${rows.join('\n')}\n51,x\n52,x,y,13900000001\n`)
  const [table] = profile.tables
  expect(table?.warnings).toContainEqual({ code: 'raggedLines', count: 2, row: 51 })
  expect(table?.columns.map(({ name }) => name)).toEqual(['id', 'a', 'b', '多出的值'])
  expect(table?.columns[3]?.personal).toMatchObject([{ kind: 'MOBILE', firstRow: 52 }])
  expect(JSON.stringify(profile)).not.toContain('13900000001')
})

test('bytes that fit no encoding are replaced and counted', async () => {
  const content = Buffer.concat([
    Buffer.from('名称,值\n泉州,1\n'),
    Buffer.from([0xff]),
    Buffer.from('厦门,2\n'.repeat(50)),
  ])
  const profile = await profileHere('a.csv', content)
  expect(profile.tables[0]).toMatchObject({
    encoding: 'UTF-8',
    rows: 51,
    warnings: expect.arrayContaining([{ code: 'brokenEncoding', count: 1 }]),
  })
})

test('a file without a header keeps its first row, and no value becomes a name', async () => {
  const profile = await profileHere('a.csv', '张三,13800138000,3\n李四,13800138001,4\n')
  expect(profile.tables[0]).toMatchObject({
    hasHeader: false,
    rows: 2,
    warnings: expect.arrayContaining([{ code: 'noHeader' }]),
  })
  expect(profile.tables[0]?.columns.map(({ name }) => name)).toEqual(['列1', '列2', '列3'])
  expect(JSON.stringify(profile)).not.toContain('13800138000')
})

test('3,000 columns', async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `c${index}`)
  const rows = Array.from({ length: 40 }, (_, row) => names.map((_name, column) => String(row * column)).join(','))
  const profile = await profileHere('a.csv', `${names.join(',')}\n${rows.join('\n')}\n`)
  expect(profile.tables[0]?.columns).toHaveLength(3_000)
  expect(profile.tables[0]?.columns[2_999]).toMatchObject({ name: 'c2999', type: 'INTEGER', max: 39 * 2_999 })
  expect(profile.tables[0]?.sample.length).toBeGreaterThan(5)
})

test('a header alone is a table without rows', async () => {
  const profile = await profileHere('a.csv', '编号,名称\n')
  expect(profile.tables[0]).toMatchObject({
    rows: 0,
    duplicates: 0,
    sample: [],
    warnings: expect.arrayContaining([{ code: 'emptyTable' }]),
  })
})

test('one value among a hundred thousand rows is found, and shown nowhere', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `${index},第${index}条记录正常`)
  rows[70_000] = '70000,请联系 13912345678 核实'
  const profile = await profileHere('a.csv', `序号,备注\n${rows.join('\n')}\n`)
  expect(profile.tables[0]?.columns[1]?.personal).toMatchObject([{ kind: 'MOBILE', matched: 1, firstRow: 70_001 }])
  expect(JSON.stringify(profile)).not.toContain('13912345678')
  expect(profile.tables[0]?.columns[0]).toMatchObject({ isKey: true, distinct: 100_000 })
})

test('hashes are counted the same in memory and on the disk', async () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => [index * 4_503_599_627, (index % 12_345) * 1_000_003])
  const counts = await Promise.all(
    [1_000_000, 20_000].map(async (most) => {
      const folder = temporaryFolder()
      const hashes = new HashCount(folder, most)
      for (const line of lines) hashes.add(line)
      const counted = await hashes.count()
      hashes.close()
      return counted
    }),
  )
  expect(counts).toEqual([
    [30_000, 12_345],
    [30_000, 12_345],
  ])
})

test('DuckDB reads its folder and nothing else', async () => {
  const [own, foreign] = [temporaryFolder(), temporaryFolder()]
  const { connection, close } = await openDuck(own)
  await connection.run(`copy (select 1 as a) to '${join(own, 'a.csv')}'`)
  expect((await connection.runAndReadAll(`select * from read_csv('${join(own, 'a.csv')}')`)).getRowsJS()).toEqual([
    [1n],
  ])
  for (const forbidden of [
    `select * from read_text('/etc/hostname')`,
    `select * from read_csv('${join(own, '../../etc/hostname')}')`,
    `copy (select 1) to '${join(foreign, 'a.csv')}'`,
    `attach '${join(foreign, 'a.db')}'`,
    `select * from read_csv('https://127.0.0.1/a.csv')`,
    'load httpfs',
    'install httpfs',
    'set enable_external_access = true',
    "set memory_limit = '8GB'",
  ])
    await expect(connection.run(forbidden), forbidden).rejects.toThrow()
  close()
})
