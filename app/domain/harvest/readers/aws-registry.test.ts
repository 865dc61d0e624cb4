import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { awsRegistryReader } from './aws-registry.ts'

test('a record becomes a listing with its files, tags, licence and frequency', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(awsRegistryReader, 'tide-gauges.yaml')
  expect(isRecognised).toBe(true)
  expect(skips).toEqual([])
  const [record] = records
  expect(record).toMatchObject({
    recordId: 'tide-gauges',
    url: 'https://github.com/awslabs/open-data-registry/blob/main/datasets/tide-gauges.yaml',
    provider: { name: { en: 'Example Ocean Institute' }, kind: 'RESEARCH', website: 'https://ocean.example.org/' },
  })
  expect(record?.content).toMatchObject({
    title: { en: 'Tide gauges of Example Bay' },
    keywords: { en: ['oceans', 'csv'] },
    fields: ['MARINE'],
    frequency: 'DAY',
    formats: ['CSV'],
    openness: 'OPEN',
    deliveryModes: ['FILE', 'STREAM'],
    useCases: [{ en: 'Plot a tide (https://example.org/plot)' }],
    terms: { licence: 'CC-BY-4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' },
  })
  expect(record?.content.files.map((file) => [file.name, file.format, file.url])).toEqual([
    ['example-tides', 'CSV', 'https://example-tides.example.org/index.html'],
    ['eu-west-2:123:example-tides-new', 'API', undefined],
  ])
  expect(record?.original.frequency).toBe('New readings are added every 6 hours.')
})

test('addresses and numbers of persons are taken out of the text and kept apart', async () => {
  const { records } = await readIntlFixture(awsRegistryReader, 'tide-gauges.yaml')
  expect(JSON.stringify(records[0]?.content)).not.toMatch(/@|7946|<br>|Jane|John/)
  expect(records[0]?.contact).toEqual({
    contact: 'Jane Doe, jane.doe@example.org',
    mentioned: 'jane.doe@example.org; +44 20 7946 0958',
  })
})

test('a deprecated record is withdrawn, and quoted text at the margin is mended', async () => {
  const { records, skips } = await readIntlFixture(awsRegistryReader, 'old-radar.yaml')
  expect(skips).toMatchObject([{ rule: 'H01', repaired: true }])
  expect(records[0]?.withdrawn).toEqual({ reason: 'Moved; write to (e-mail)' })
  expect(records[0]?.content).toMatchObject({ frequency: 'STATIC', openness: 'CONDITIONAL' })
  expect(records[0]?.content.description?.en).toContain('Second line at the margin.')
  expect(records[0]?.content.terms).toEqual(expect.not.objectContaining({ licence: expect.anything() }))
})
