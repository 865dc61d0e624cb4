import { expect, test } from 'vitest'
import { ListingContent } from '../listing/listing-content.ts'
import { draftFromProfile, titleFromName } from './draft-from-profile.ts'
import { extraColumn, type FileProfile } from './file-profile.ts'
import { TableTally } from './table-tally.ts'

test.each([
  ['泉州市用电负荷_2024-03-01.csv', '泉州市用电负荷'],
  ['a/b/企业名录（副本）.xlsx', '企业名录'],
  ['企业名录 (1).xlsx', '企业名录'],
  ['grid_load-final.jsonl', 'grid load'],
  ['data.csv.zip', 'data'],
  ['20240301.csv', undefined],
])('the title of %s', (name, title) => {
  expect(titleFromName(name)).toBe(title)
})

test('a draft is a listing but for what no file can tell', () => {
  const columns = ['编号', '类别', '负荷_kw', '手机', extraColumn]
  const tally = new TableTally({ name: '负荷.csv', format: 'CSV', columns, hasHeader: true })
  for (let index = 0; index < 60; index++)
    tally.add([`K${index}`, '甲乙'[index % 2]!, String(index / 2), `138001380${10 + (index % 40)}`, ''])
  const profile: FileProfile = {
    ...{ version: 1, name: '负荷.csv', format: 'CSV', bytes: 900, sha256: 'a'.repeat(64), tablesLeftOut: 0 },
    tables: [{ ...tally.describe(), encoding: 'GB18030' }],
    ...{ languages: ['zh'], regions: [{ code: '350500', rows: 3 }], warnings: [] },
  }
  const draft = draftFromProfile(profile)
  expect(draft).toMatchObject({
    title: { zh: '负荷' },
    ...{
      recordCount: 60,
      storageBytes: 900,
      formats: ['CSV'],
      encoding: 'GB18030',
      languages: ['zh'],
      regions: ['350500'],
    },
    files: [{ name: '负荷.csv', format: 'CSV', bytes: 900, rows: 60, sha256: 'a'.repeat(64) }],
    personal: { contains: true, types: [{ zh: '手机号码', en: 'mobile number' }], sensitive: false },
  })
  expect(draft.dictionary).toMatchObject([
    { name: '编号', type: 'STRING', isKey: true, nullable: false, example: 'K0' },
    { name: '类别', type: 'CODE', domain: [{ value: '乙' }, { value: '甲' }], personal: 'NONE' },
    { name: '负荷_kw', type: 'DECIMAL', unit: 'kW', isKey: false },
    { name: '手机', personal: 'PERSONAL' },
  ])
  expect(draft.dictionary).toHaveLength(4)
  expect(draft.dictionary?.[3]).not.toHaveProperty('example')
  expect(() => ListingContent.parse({ ...draft, kind: 'DATASET', summary: { zh: '简介' } })).not.toThrow()
})
