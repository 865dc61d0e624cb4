import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { preCheckWith } from '#app/domain/pre-check/pre-check-listing.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { openWordsReader, type WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter } from '#db/words/words-writer.server.ts'
import { findNearDuplicates } from '#search/near-duplicates.server.ts'
import { formsWith } from '#search/words/current-forms.server.ts'
import { listingWords } from '#search/words/listing-words.ts'
import { createListing, createListings } from '../factories/listings.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { wholeContent, wholeContext, wholeDraft } from '../factories/whole-listing.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

async function open(): Promise<Database> {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  return database
}

/** The words of everything listed, as the projection writes them. */
async function wordsFor(database: Database): Promise<WordsReader> {
  const path = join(temporaryFolder(), 'words.sqlite')
  const writer = openWordsWriter(path, 'test')
  writer.begin()
  const rows = await listDocumentRows(database.read, await listListedIds(database.read, '', 1_000))
  writer.put(rows.map((row) => listingWords(row, formsWith([]))))
  writer.finish()
  writer.close()
  const reader = openWordsReader(path, 'test')
  if (!reader) throw new Error('The words index cannot be read')
  onTestFinished(() => reader.close())
  return reader
}

const { title: _, ...rest } = wholeDraft()
const series = ['漳州市', '福州市', '莆田市'].map((city) => ({ ...rest, title: { zh: `${city}工业园区日用电负荷` } }))

test('the listing that says the same is found, whoever has it, and others of its series are less like it', async () => {
  const database = await open()
  const twin = await createListing(database.write, {
    ...wholeDraft(),
    title: { zh: '泉州市工业园区（日）用电负荷' },
    provider: 'other',
  })
  await createListings(database.write, [...series, { title: '台风路径预报', summary: '西北太平洋台风路径' }])
  const reader = await wordsFor(database)
  const found = await findNearDuplicates(database.read, reader, wholeContent(), { slug: 'provider' })
  expect(found[0]).toMatchObject({ code: twin.code, isOwn: false })
  expect(found[0]?.likeness).toBeGreaterThan(0.7)
  expect(found.slice(1).every(({ likeness, isOwn }) => likeness < 0.7 && isOwn)).toBe(true)
  // A revision is no duplicate of what it revises.
  const revised = await findNearDuplicates(database.read, reader, wholeContent(), { slug: 'other', code: twin.code })
  expect(revised.map(({ code }) => code)).not.toContain(twin.code)
})

test('the check of a draft gathers what the rules look at', async () => {
  const database = await open()
  const { organisationId, slug } = await makeOrganisation(database, { standing: 'suspended' })
  const own = await createListing(database.write, { ...wholeDraft(), provider: slug })
  const reader = await wordsFor(database)
  const content = wholeContent()
  const { sample: rows = [], sampleReport, evidence } = wholeContext(content)
  const check = preCheckWith({
    db: database.read,
    nearDuplicates: (asked, by) => findNearDuplicates(database.read, reader, asked, by),
    known: async () => ({
      links: [{ url: content.document ?? '', checkedOn: '2026-11-29', isAnswered: false, status: 404 }],
    }),
  })
  const draft = {
    organisationId,
    draftId: 'draft',
    sample: { format: 'JSONL' as const, rows: [...rows] },
    sampleReport,
    evidence,
    now: Date.parse('2026-11-29T01:00:00Z'),
  }
  const first = await check(content, { ...draft, listingId: null })
  expect(first.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'block P35',
    'warn P32',
    'warn P33',
    'warn R16',
    'warn P51',
  ])
  const revision = await check(content, { ...draft, listingId: own.id })
  expect(revision.map(({ rule }) => rule)).toEqual(['P35', 'R16', 'P51'])
})
