import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FieldEntry } from '../listing/listing-content.ts'
import { prepareSample, readKeptFile } from './enter-sample.server.ts'
import { readSample } from './read-sample.ts'

let filesDir: string
beforeEach(async () => {
  filesDir = await mkdtemp(join(tmpdir(), 'shuji-sample-'))
})
afterEach(() => rm(filesDir, { recursive: true }))

const dictionary = [FieldEntry.parse({ name: 'id', type: 'INTEGER', isKey: true })]
const rows = Array.from({ length: 150 }, (_, id) => ({ id }))

test('writes the file under its hash and describes it; again changes nothing', async () => {
  const first = await prepareSample({ filesDir, format: 'CSV', rows, dictionary, now: 5 })
  const again = await prepareSample({ filesDir, format: 'CSV', rows, dictionary, now: 5 })
  expect(again).toEqual(first)
  expect(first).toMatchObject({ format: 'CSV', rowCount: 150, createdAt: 5 })
  expect(JSON.parse(first.preview)).toHaveLength(100)
  expect(JSON.parse(first.report)).toMatchObject({ rows: 150, findings: [] })
  expect(await readdir(join(filesDir, first.sha256.slice(0, 2)))).toEqual([first.sha256])
  const text = await readFile(join(filesDir, first.sha256.slice(0, 2), first.sha256), 'utf8')
  expect(readSample('CSV', text, dictionary)).toEqual(rows)
})

test('a file that was changed or lost is not given', async () => {
  const { sha256 } = await prepareSample({ filesDir, format: 'JSONL', rows, dictionary, now: 5 })
  expect((await readKeptFile(filesDir, sha256))?.byteLength).toBeGreaterThan(0)
  await writeFile(join(filesDir, sha256.slice(0, 2), sha256), 'other')
  expect(await readKeptFile(filesDir, sha256)).toBeUndefined()
  expect(await readKeptFile(filesDir, 'f'.repeat(64))).toBeUndefined()
  expect(await readKeptFile(filesDir, '../../etc/passwd')).toBeUndefined()
})
