import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { dcatApReader } from './dcat-ap.ts'

test('Turtle: languages, frequency, access, licence and format come from their tables; slips are mended', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(dcatApReader, 'lakes.ttl')
  expect(isRecognised).toBe(true)
  expect(skips.map(({ rule, repaired }) => [rule, repaired])).toEqual([
    ['H01', true],
    ['H01', true],
    ['H03', undefined],
    ['H04', undefined],
  ])
  expect(records[0]).toMatchObject({
    recordId: 'https://data.example.eu/id/lakes',
    source: { name: 'data.example.eu' },
    provider: { name: { en: 'Lake Agency' } },
    contact: { name: 'Jane Doe', email: 'lake@example.eu' },
  })
  expect(records[0]?.content).toMatchObject({
    title: { en: 'Lakes', de: 'Seen', zh: '湖泊' },
    series: { en: 'Waters' },
    description: { en: 'All lakes. Write to (e-mail).' },
    keywords: { en: ['water'], de: ['Wasser'] },
    industries: ['N'],
    frequency: 'QUARTER',
    openness: 'OPEN',
    formats: ['SHP'],
    terms: { licence: 'CC-BY-4.0' },
  })
})

test('JSON-LD: the same statements give the same record', async () => {
  const { records } = await readIntlFixture(dcatApReader, 'lakes.jsonld')
  expect(records[0]).toMatchObject({ recordId: 'https://data.example.eu/id/lakes' })
  expect(records[0]?.content).toMatchObject({ title: { en: 'Lakes', de: 'Seen' }, formats: ['CSV'] })
})

test('a remote context that is not kept here is refused by name, not fetched', async () => {
  const { records, skips } = await readIntlFixture(dcatApReader, 'remote.jsonld')
  expect(records).toEqual([])
  expect(skips).toMatchObject([{ rule: 'H02' }])
  expect(skips[0]?.message).toContain('https://elsewhere.example/context.jsonld is not fetched')
})

test('shapes are no records', async () => {
  const { skips } = await readIntlFixture(dcatApReader, 'shapes.ttl')
  expect(skips).toMatchObject([{ rule: 'H04', message: 'SHACL shapes, but no dataset or service is described' }])
})
