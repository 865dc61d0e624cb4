import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { croissantReader } from './croissant.ts'

test('1.0: record sets become the dictionary, distributions the files, the rai words part of the description', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(croissantReader, 'croissant.json')
  expect(isRecognised).toBe(true)
  expect(skips).toEqual([])
  expect(records[0]).toMatchObject({
    provider: { name: { en: 'Leaf Laboratory' } },
    contact: { creators: 'Jane Doe', email: 'jane.doe@example.org' },
  })
  const content = records[0]?.content
  expect(content).toMatchObject({
    version: '1.2.0',
    description: { en: 'Photographs of leaves.\n\n### Biases\n\nMostly oaks.' },
    terms: { licence: 'CC-BY-4.0', buyerRequirements: { en: 'Cite as: Doe, Leaves (2024)' } },
  })
  expect(content?.dictionary.map(({ name, type, isKey }) => [name, type, isKey])).toEqual([
    ['splits.name', 'STRING', true],
    ['photos.image', 'BINARY', false],
    ['photos.box', 'JSON', false],
    ['photos.box.x', 'INTEGER', false],
    ['photos.tags', 'JSON', false],
  ])
  expect(content?.dictionary[0]?.domain).toEqual([{ value: 'train' }, { value: 'test' }])
  expect(content?.files).toMatchObject([
    {
      name: 'leaves.zip',
      format: 'ZIP',
      bytes: 2_000_000,
      sha256: 'a'.repeat(64),
      url: 'https://example.org/leaves.zip',
    },
    { name: 'images', format: 'IMAGE', description: { en: 'In: zip\nFiles: *.jpg' } },
  ])
})

test('0.8: one record set needs no prefix', async () => {
  const { records } = await readIntlFixture(croissantReader, 'croissant-0.8.json')
  expect(records[0]?.content.dictionary).toMatchObject([{ name: 'id', type: 'INTEGER', isKey: true }])
  expect(records[0]?.content.formats).toEqual(['CSV'])
  expect(records[0]?.provider.name).toEqual({ en: 'example.org' })
})
