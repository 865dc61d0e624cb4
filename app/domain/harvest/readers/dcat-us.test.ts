import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { dcatUsReader } from './dcat-us.ts'

test('a catalogue of 1.1: what can be taken is taken, what cannot is named with its place', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(dcatUsReader, 'catalogue-1.1.json')
  expect(isRecognised).toBe(true)
  expect(skips.map(({ rule, place }) => [rule, place])).toEqual([
    ['H02', 'catalogue-1.1.json#dataset[2]'],
    ['H03', 'catalogue-1.1.json#dataset[3]'],
  ])
  expect(records[0]).toMatchObject({
    recordId: 'trees',
    source: { name: 'data.example.gov' },
    provider: { name: { en: 'City of Example' }, kind: 'GOVERNMENT' },
    contact: { name: 'John Roe', email: 'tree@example.gov', mentioned: 'tree@example.gov' },
  })
  expect(records[0]?.content).toMatchObject({
    description: { en: 'Every tree of the city.\n\n- species\n\nAsk (e-mail).' },
    frequency: 'WEEK',
    openness: 'OPEN',
    timeStart: '2019-01-01',
    timeEnd: '2023-12-31',
    coverage: { en: 'Example City' },
    formats: ['CSV', 'API'],
    deliveryModes: ['FILE', 'API'],
    terms: { licence: 'CC0-1.0' },
  })
})

test('a catalogue of 3.0: nested catalogues, members of series and services are read', async () => {
  const { records, skips } = await readIntlFixture(dcatUsReader, 'catalogue-3.0.json')
  expect(records.map((record) => [record.recordId, record.content.kind, record.content.series?.en])).toEqual([
    ['EX T-1', 'DATASET', undefined],
    ['yb-2024', 'DATASET', 'Yearbook'],
    ['svc', 'API', undefined],
    ['nested', 'DATASET', undefined],
  ])
  expect(records[2]?.content.api?.path).toBe('https://three.example.gov/api')
  expect(skips.map(({ rule }) => rule)).toEqual(['H04', 'H04'])
})
