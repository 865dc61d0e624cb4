import { expect, test } from 'vitest'
import { readIntlFixture } from '#test/import/read-intl-fixture.ts'
import { hfCardReader } from './hf-card.ts'
import { readDataFields } from './hf-fields.ts'

test('a card with tasks is a corpus; its summary, size, languages and licence are read', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(hfCardReader, 'cards/tiny_reviews/README.md')
  expect(isRecognised).toBe(true)
  expect(skips).toEqual([])
  expect(records[0]).toMatchObject({
    recordId: 'tiny_reviews',
    url: 'https://huggingface.co/datasets/tiny_reviews',
    contact: { contact: '[Jane Doe](mailto:jane.doe@example.org)' },
    original: { recordCount: '1K<n<10K', annotators: 'crowdsourced', licence: 'cc-by-sa-4.0' },
  })
  expect(records[0]?.content).toMatchObject({
    kind: 'HQ_DATASET',
    title: { en: 'Tiny Reviews' },
    summary: { en: 'Short reviews of tea with a verdict. They were written for this example.' },
    keywords: { en: ['text classification', 'sentiment classification'], zh: ['文本分类', '情感分类'] },
    languages: ['en', 'zh'],
    storageBytes: 1_500_000,
    document: 'https://example.org/reviews',
    terms: { licence: 'CC-BY-SA-4.0' },
  })
  expect(records[0]?.content.hq).toBeUndefined()
  expect(records[0]?.content.recordCount).toBeUndefined()
})

test('boilerplate does not become text', async () => {
  const { records } = await readIntlFixture(hfCardReader, 'cards/tiny_reviews/README.md')
  expect(JSON.stringify(records[0]?.content)).not.toMatch(/More Information|Biases/)
})

test('fields of configurations that agree are read once, with types, parts and values', async () => {
  const { records } = await readIntlFixture(hfCardReader, 'cards/tiny_reviews/README.md')
  const dictionary = records[0]?.content.dictionary ?? []
  expect(dictionary.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'INTEGER'],
    ['text', 'STRING'],
    ['label', 'CODE'],
    ['author', 'JSON'],
    ['author.name', 'STRING'],
  ])
  expect(dictionary[2]?.domain).toEqual([
    { value: '0', title: { en: 'bad' } },
    { value: '1', title: { en: 'good' } },
  ])
})

test('fields written as a table are read, and differing configurations keep their name', () => {
  const fields = readDataFields(
    '#### go\n\n|field name| type | description |\n|---|---|---|\n|id|int32|Index|\n\n#### java\n- **code** (`str`): The text',
  )
  expect(fields.map(({ name, type }) => [name, type])).toEqual([
    ['go.id', 'INTEGER'],
    ['java.code', 'STRING'],
  ])
})

test('a readme without front matter is no card', async () => {
  const { isRecognised, records, skips } = await readIntlFixture(hfCardReader, 'cards/loader/README.md')
  expect(isRecognised).toBe(true)
  expect(records).toEqual([])
  expect(skips).toMatchObject([{ rule: 'H04' }])
})
