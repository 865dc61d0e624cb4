import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import tar from 'tar-stream'
import { expect, test } from 'vitest'
import type { ReportLine } from '#app/domain/harvest/import-report.ts'
import { reportWriter } from '#app/domain/harvest/import-report.ts'
import { type ImportOptions, runImport } from '#app/domain/harvest/import-run.server.ts'
import { inputFiles } from '#app/domain/harvest/input-files.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { temporaryFolder } from '#test/helpers/temporary.ts'
import { fixture } from './read-fixtures.ts'

async function run(options: Omit<ImportOptions, 'paths'> & { paths?: string[] }, path = ':memory:') {
  const database = await openDatabase(path)
  const again = async (more: Partial<ImportOptions> = {}) => {
    const lines: ReportLine[] = []
    const result = await runImport(database.write, {
      paths: [fixture('portals'), fixture('exchanges')],
      ...options,
      ...more,
      onLine: (line) => lines.push(line),
    })
    return { result, lines }
  }
  return { ...(await again()), again, database }
}

test('every record of the fixtures is accounted for, and a second run changes nothing', async () => {
  const { result, lines, again, database } = await run({})
  expect(result).toMatchObject({ seen: 26, created: 21, updated: 0, unchanged: 0, skipped: 5, repaired: 1, files: 0 })
  expect(lines.filter((line) => line.outcome === 'created').every((line) => line.code && line.title)).toBe(true)
  expect(lines.filter((line) => line.outcome === 'skipped').every((line) => line.rule && line.message)).toBe(true)
  const second = await again()
  expect(second.result).toMatchObject({ seen: 26, created: 0, updated: 0, unchanged: 21, skipped: 5 })
  await database.close()
})

test('only a record that changed is updated, and it keeps its code', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'guangxi_yulin.json')
  const text = readFileSync(fixture('portals/guangxi_yulin.json'), 'utf8')
  writeFileSync(file, text)
  const { lines, again, database } = await run({ paths: [file] })
  writeFileSync(file, text.replace('"每年"', '"每月"'))
  const second = await again()
  expect(second.lines.map((line) => line.outcome)).toEqual(['updated', 'unchanged'])
  expect(second.lines.map((line) => line.code)).toEqual(lines.map((line) => line.code))
  await database.close()
})

test('a run told to stop keeps what it has, and the next one goes on', async () => {
  const folder = temporaryFolder()
  const rows = Array.from({ length: 1_200 }, (_, index) => ({
    标题: `监测点 ${index}`,
    来源部门: '市水利局',
    详情页网址: `https://portal.example/${index}`,
  }))
  writeFileSync(join(folder, 'guangxi_yulin.json'), JSON.stringify(rows))
  const { result, again, database } = await run({ paths: [folder], shouldStop: () => true })
  expect(result).toMatchObject({ isComplete: false, created: 500 })
  const rest = await again({ shouldStop: () => false })
  expect(rest.result).toMatchObject({ isComplete: true, unchanged: 500, created: 700 })
  await database.close()
})

test('archives are read as they are, in the order of their names, whatever else lies about', async () => {
  const folder = temporaryFolder()
  const text = readFileSync(fixture('portals/guangxi_yulin.json'))
  writeFileSync(join(folder, 'b.json.gz'), gzipSync(text))
  writeFileSync(join(folder, 'SOURCE.md'), '# where this is from')
  writeFileSync(join(folder, 'c.json.gz'), 'not an archive')
  writeFileSync(join(folder, '.hidden.json'), text)
  const pack = tar.pack()
  pack.entry({ name: 'inner/sichuan_yibin.json' }, readFileSync(fixture('portals/sichuan_yibin.json')))
  pack.entry({ name: '../schema.json' }, '{"$schema": "x"}')
  pack.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of pack) chunks.push(chunk as Buffer)
  const whole = gzipSync(Buffer.concat(chunks))
  writeFileSync(join(folder, 'a.tar.gz'), whole)
  writeFileSync(join(folder, 'd.tgz'), whole.subarray(0, whole.length - 40))

  const { lines, database } = await run({ paths: [folder] })
  const told = lines.map((line) => `${line.outcome} ${line.place.slice(folder.length + 1)} ${line.rule ?? ''}`.trim())
  expect(told).toEqual([
    'skipped SOURCE.md H04',
    'skipped a.tar.gz!../schema.json H04',
    'skipped c.json.gz H01',
    ...told.filter((line) => line.startsWith('skipped d.tgz')),
    'created a.tar.gz!inner/sichuan_yibin.json#1',
    'created b.json.gz#1',
    'created b.json.gz#2',
  ])
  expect(told.some((line) => line === 'skipped d.tgz H01')).toBe(true)
  await database.close()
})

test('the same record under two names of one source is entered once', async () => {
  const folder = temporaryFolder()
  const text = readFileSync(fixture('portals/guangxi_yulin.json'))
  writeFileSync(join(folder, 'guangxi_yulin.json'), text)
  writeFileSync(join(folder, 'guangxi_yulin.json.gz'), gzipSync(text))
  const { result, lines, database } = await run({ paths: [folder] })
  expect(result).toMatchObject({ seen: 4, created: 2, skipped: 2 })
  expect(lines.find((line) => line.outcome === 'skipped')).toMatchObject({ rule: 'H06' })
  await database.close()
})

test('a record that breaks the schema costs only itself', async () => {
  const folder = temporaryFolder()
  const good = { 标题: '雨量站', 来源部门: '市水利局', 详情页网址: 'https://portal.example/1' }
  writeFileSync(
    join(folder, 'x_y.json'),
    JSON.stringify([good, 'text', { ...good, 标题: '' }, { ...good, 标题: '水位站' }]),
  )
  const { result, lines, database } = await run({ paths: [folder] })
  expect(result).toMatchObject({ seen: 4, created: 2, skipped: 2 })
  expect(lines.filter((line) => line.outcome === 'skipped').map((line) => line.rule)).toEqual(['H02', 'H03'])
  await database.close()
})

test('a dry run reads and checks everything and enters nothing', async () => {
  const { result, again, database } = await run({ dryRun: true })
  expect(result).toMatchObject({ seen: 26, checked: 21, created: 0 })
  expect((await again({ dryRun: false })).result.created).toBe(21)
  await database.close()
})

test('a named source takes the place of the file’s, a named format refuses other files', async () => {
  const { lines, database } = await run({ source: 'mine', format: 'cn-exchange' })
  expect(new Set(lines.filter((line) => line.source).map((line) => line.source))).toEqual(new Set(['mine']))
  expect(lines.filter((line) => line.rule === 'H04')).toHaveLength(9)
  await database.close()
})

test('a path that is not there is told and does not stop the run', async () => {
  const { result, lines, database } = await run({ paths: [fixture('nowhere'), fixture('exchanges/west.csv')] })
  expect(lines[0]).toMatchObject({ outcome: 'skipped', rule: 'H01', message: 'There is no such file or folder' })
  expect(result.created).toBe(2)
  await database.close()
})

test('what unpacks to more than is read is named', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'zeros.json.gz'), gzipSync(Buffer.alloc(3_000_000)))
  const found = []
  for await (const file of inputFiles([folder], 2_000_000)) found.push(file)
  expect(found).toMatchObject([{ skip: { rule: 'H01' } }])
})

test('a report as a table cannot carry a formula', () => {
  const writer = reportWriter('report.csv')
  expect(writer.line({ outcome: 'created', place: 'a', title: '=1+1,"x"' })).toContain(`"'=1+1,""x"""`)
  expect(JSON.parse(reportWriter('report.jsonl').line({ outcome: 'created', place: 'a' }))).toEqual({
    outcome: 'created',
    place: 'a',
  })
})
