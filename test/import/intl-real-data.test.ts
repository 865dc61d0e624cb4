import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { HarvestRecord, HarvestSkip } from '#app/domain/harvest/harvest-record.ts'
import { inputFiles } from '#app/domain/harvest/input-files.server.ts'
import { recognise } from '#app/domain/harvest/readers/all-readers.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const where = existsSync(data) ? data : undefined
const why = where ? '' : ' (skipped: there is no ../shared/data beside the project)'

type Harvest = {
  records: HarvestRecord[]
  skips: HarvestSkip[]
  repairs: HarvestSkip[]
  unknown: string[]
  files: number
}

/** Reads a catalogue as the import does; readers check every record, every tenth is checked here once more. */
async function harvest(...paths: string[]): Promise<Harvest> {
  const found: Harvest = { records: [], skips: [], repairs: [], unknown: [], files: 0 }
  for await (const file of inputFiles(paths.map((path) => `${where}${path}`))) {
    if ('skip' in file) {
      found.skips.push(file.skip)
      continue
    }
    const head = new TextDecoder().decode((await file.input.bytes()).subarray(0, 65_536))
    const reader = recognise(file.input, head)
    if (!reader) {
      found.unknown.push(file.input.name)
      continue
    }
    found.files++
    for await (const item of reader.read(file.input, {})) {
      if ('record' in item) found.records.push(item.record)
      else if (item.skip.repaired) found.repairs.push(item.skip)
      else found.skips.push(item.skip)
    }
  }
  const broken = found.records.filter(
    (record, index) => index % 10 === 0 && !ListingContent.safeParse(record.content).success,
  )
  expect(broken.map((record) => record.place)).toEqual([])
  expect(found.skips.filter((skip) => skip.rule === 'H05')).toEqual([])
  expect(found.records.filter((record) => shows(record)).map((record) => record.place)).toEqual([])
  return found
}

/** Whether a visitor would see an e-mail address: file names such as Moi@10.csv are none. */
function shows({ content }: HarvestRecord): boolean {
  return /[\w.+-]+@[\w-]+\.(?!csv|xlsx?|pdf|json)[a-z]{2,}/i.test(
    JSON.stringify([content.title, content.summary, content.description, content.terms, content.useCases]),
  )
}

const count = (records: readonly HarvestRecord[], has: (record: HarvestRecord) => unknown) => records.filter(has).length

test.skipIf(!where)(`all 1,190 records of the AWS registry are read${why}`, async () => {
  const { records, skips, repairs } = await harvest('aws-open-data-registry/datasets.tar.gz')
  expect(records).toHaveLength(1_190)
  expect(skips).toEqual([])
  expect(repairs).toHaveLength(11)
  expect(records.reduce((sum, record) => sum + (record.content.files?.length ?? 0), 0)).toBe(7_562)
  expect(count(records, (record) => record.withdrawn)).toBeGreaterThanOrEqual(23)
  expect(count(records, (record) => record.content.terms?.licence)).toBeGreaterThan(750)
  expect(count(records, (record) => record.content.frequency)).toBeGreaterThan(800)
})

test.skipIf(!where)(`of 770 Hugging Face cards 764 are read and six that are none are named${why}`, async () => {
  const { records, skips } = await harvest('hf-dataset-cards/cards.tar.gz')
  expect(records).toHaveLength(764)
  expect(skips.map((skip) => skip.rule)).toEqual(Array(6).fill('H04'))
  expect(count(records, (record) => record.content.dictionary?.length)).toBeGreaterThan(600)
  expect(count(records, (record) => record.content.languages?.includes('zh'))).toBeGreaterThanOrEqual(60)
})

test.skipIf(!where)(`all 402 real DCAT-US records are read, and every case says why it is not${why}`, async () => {
  const real = await harvest('dcat-us-gsa/example_data/dcatus/dcatus_with_none.json')
  expect(real.records).toHaveLength(402)
  expect(real.skips).toEqual([])
  const all = await harvest('dcat-us-gsa/example_data')
  expect(all.unknown).toEqual([])
  expect(all.files).toBe(25)
  expect(all.skips.map((skip) => skip.rule).sort()).toEqual([
    'H02',
    'H02',
    'H02',
    'H03',
    'H04',
    'H04',
    'H04',
    'H04',
    'H04',
  ])
})

test.skipIf(!where)(`DCAT-AP: 61 examples, 15 shapes and 2 contexts each give records or a reason${why}`, async () => {
  const { records, skips, files } = await harvest('dcat-ap-semiceu/releases')
  expect(files).toBe(78)
  expect(skips.filter((skip) => skip.rule === 'H01' || skip.rule === 'H02')).toEqual([])
  expect(skips.filter((skip) => skip.message.includes('SHACL')).length).toBeGreaterThanOrEqual(13)
  expect(records.length).toBeGreaterThan(90)
})

test.skipIf(!where)(`all 66 Croissant files are read but one that has no name${why}`, async () => {
  const { records, skips } = await harvest('croissant-mlcommons')
  expect(records).toHaveLength(65)
  expect(skips).toMatchObject([{ rule: 'H03' }])
})

test.skipIf(!where)(`all 3,075 ODPS products are read, 133 of them mended${why}`, async () => {
  const { records, skips, repairs } = await harvest('odps-data-products/abu-dhabi-odps-2.1.tar.gz')
  expect(records).toHaveLength(3_075)
  expect(skips).toEqual([])
  expect(new Set(repairs.map((repair) => repair.place)).size).toBe(133)
  expect(count(records, (record) => record.content.title.en && record.content.title.ar)).toBeGreaterThan(3_000)
  const examples = await harvest('odps-data-products/odps4')
  expect([examples.records.length, examples.skips.map((skip) => skip.rule)]).toEqual([10, ['H04', 'H04', 'H04', 'H04']])
})

test.skipIf(!where)(`all 18 ODCS contracts are read${why}`, async () => {
  const { records, skips } = await harvest('odcs-contracts')
  expect(records).toHaveLength(18)
  expect(skips).toEqual([])
  expect(Math.max(...records.map((record) => record.content.dictionary?.length ?? 0))).toBeGreaterThan(450)
})
