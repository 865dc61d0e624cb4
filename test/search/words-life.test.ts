import { closeSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { say } from '#app/domain/text.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { enqueue, listDueJobs } from '#db/queries/outbox.server.ts'
import { removeWords } from '#db/words/words-layout.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter } from '#db/words/words-writer.server.ts'
import { createFinder } from '#search/find-listings.server.ts'
import { mappingVersion } from '#search/settings.ts'
import { followForms, formsWith } from '#search/words/current-forms.server.ts'
import { shippedForms } from '#search/words/glossary-forms.ts'
import { openWords, type Words } from '#search/words/words-projection.server.ts'
import { createListing, createListings } from '../factories/listings.ts'
import { quietTimeOf } from '../helpers/cpu-time.ts'
import { openTestSearch, until } from '../helpers/engine.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

let database: Database
let path: string
let lines: string[]
const some = Array.from({ length: 40 }, (_, index) => ({ title: `潮汐观测${index}`, summary: `第${index}号站` }))

beforeAll(async () => {
  database = await openDatabase(':memory:')
  await createListings(database.write, some)
})
afterAll(() => database.close())
beforeEach(() => {
  path = join(temporaryFolder(), 'words.sqlite')
  lines = []
})

function open(isWriter = true): Words {
  const words = openWords({ path, database, isWriter, log: (line) => lines.push(line) })
  onTestFinished(() => words.close())
  return words
}

async function openReady(): Promise<Words> {
  const words = open()
  await words.ready
  return words
}

const holding = (words: Words, piece: string) => words.reader()?.titlesHolding(piece, 100).length
const readerOf = (words: Words): WordsReader => {
  const reader = words.reader()
  if (!reader) throw new Error('There are no words')
  return reader
}
/** Somebody spoils the middle of the file. */
function spoil(file: string): void {
  const handle = openSync(file, 'r+')
  const { size } = statSync(file)
  for (let at = 4_096; at < size; at += 4_096) writeSync(handle, Buffer.alloc(2_048, 0xa5), 0, 2_048, at)
  closeSync(handle)
}

test('every listed listing is in it once it is ready, and changes come in', async () => {
  const words = await openReady()
  const before = readerOf(words).count()
  const listing = await createListing(database.write, { title: '冰川厚度' })
  await words.update([listing.id])
  expect([readerOf(words).count(), holding(words, '冰川')]).toEqual([before + 1, 1])
  await createListing(database.write, { title: '冰川厚度', revises: listing, withdrawn: true })
  await words.update([listing.id])
  expect([readerOf(words).count(), holding(words, '冰川')]).toEqual([before, 0])
  expect(lines).toEqual([])
})

test('what happened while nobody followed is brought in at the next opening', async () => {
  const words = await openReady()
  await words.close()
  const listing = await createListing(database.write, { title: '珊瑚分布' })
  const again = await openReady()
  expect(holding(again, '珊瑚')).toBe(1)
  await again.close()
  await createListing(database.write, { title: '珊瑚分布', revises: listing, withdrawn: true })
  expect(holding(await openReady(), '珊瑚')).toBe(0)
  expect(lines).toEqual([])
})

test('what was promised to the engine by others is brought in by a look', async () => {
  const words = await openReady()
  await createListing(database.write, { title: '红树林面积' })
  expect(holding(words, '红树林')).toBe(0)
  await words.check()
  expect(holding(words, '红树林')).toBe(1)
})

test('an index of another number of listings is filled anew', async () => {
  const words = await openReady()
  const number = readerOf(words).count()
  await words.close()
  const writer = openWordsWriter(path, String(mappingVersion))
  const [first] = await database.read.selectFrom('listing').select('id').where('state', '=', 'listed').execute()
  writer.remove([first?.id ?? ''])
  writer.close()
  expect(readerOf(await openReady()).count()).toBe(number)
  expect(lines).toEqual(['The words index differs from the database; filling it anew'])
})

test('a file that is damaged at the start is made anew', async () => {
  writeFileSync(path, 'This is no database. '.repeat(1_000))
  expect(holding(await openReady(), '潮汐')).toBe(40)
})

test('searches go on over a file that is damaged meanwhile, and it is made anew', async () => {
  const words = await openReady()
  const follower = open(false)
  expect(holding(follower, '潮汐')).toBe(40)
  await words.close()
  const again = open()
  spoil(path)
  const finder = createFinder({
    database,
    uid: 'none',
    words: again.reader,
    forms: followForms(database),
    engine: () => undefined,
    succeeded: () => {},
    failed: () => {},
  })
  const { hits, engine } = await finder.searchListings({ ...emptyQuery, text: '潮汐观测' })
  expect([engine, say(hits[0]?.card.title, 'zh').slice(0, 4)]).toEqual(['database', '潮汐观测'])
  const [code] = hits.map((hit) => hit.card.code)
  expect(await finder.similarListings(code ?? '', 3)).toBeInstanceOf(Array)
  await again.ready
  for (let look = 0; look < 3; look++) await again.check()
  await until(() => holding(again, '潮汐') === 40)
  await until(() => holding(follower, '潮汐') === 40)
})

test('who reads goes on over a file that was removed, and finds the one made in its place', async () => {
  const words = await openReady()
  const follower = open(false)
  expect(holding(follower, '潮汐')).toBe(40)
  removeWords(path)
  expect([holding(words, '潮汐'), holding(follower, '潮汐')]).toEqual([40, 40])
  await words.check()
  const listing = await createListing(database.write, { title: '海草床' })
  await words.update([listing.id])
  expect(holding(words, '海草床')).toBe(1)
  await until(() => holding(follower, '海草床') === 1)
  expect(lines).toEqual(['The words index is gone or damaged; it is made anew'])
})

test('a process that reads has no words before they are complete', async () => {
  const writer = openWordsWriter(path, String(mappingVersion))
  const follower = open(false)
  expect(follower.reader()).toBeUndefined()
  writer.begin()
  await new Promise((resolve) => setTimeout(resolve, 1_050))
  expect(follower.reader()).toBeUndefined()
  writer.close()
  await openReady()
  await until(() => holding(follower, '潮汐') === 40)
})

test('a file that somebody holds delays nobody for long, and is used again afterwards', async () => {
  const words = await openReady()
  await words.close()
  const holder = new SqliteDatabase(path)
  holder.pragma('locking_mode = EXCLUSIVE')
  holder.exec('begin exclusive')
  const follower = open(false)
  expect(await quietTimeOf(() => expect(follower.reader()).toBeUndefined())).toBeLessThan(1_000)
  holder.exec('rollback')
  holder.close()
  await until(() => holding(follower, '潮汐') === 40)
})

test('a reader kept beyond the end says nothing and breaks nothing', async () => {
  const words = await openReady()
  const reader = readerOf(words)
  await words.close()
  expect(words.reader()).toBeUndefined()
  expect([reader.nearest(['潮汐'], 5), reader.frequencies(['潮汐']), reader.isComplete()]).toEqual([
    [],
    new Map(),
    false,
  ])
  await words.update(['x'])
  await words.check()
  expect(lines).toEqual([])
})

test('a rebuilt index of the engine leaves no change behind that the words lack', async () => {
  const site = await openTestSearch({ fill: (own) => createListings(own.write, some) })
  onTestFinished(() => site.close())
  await site.search.close()
  await createListing(site.database.write, { title: '藻华预警' })
  rmSync(join(site.config.dataDir, 'meili'), { recursive: true })
  const { createSearch } = await import('#search/create-search.server.ts')
  const search = await createSearch({ database: site.database, config: site.config, log: () => {} })
  try {
    await search.ready
    const { hits } = await search.searchListings({ ...emptyQuery, text: 'zaohuayujing' })
    expect(hits.map((hit) => say(hit.card.title, 'zh'))).toEqual(['藻华预警'])
  } finally {
    await search.close()
  }
})

test('of what was promised before a filling only what changed since is brought in again', async () => {
  const own = await openDatabase(':memory:')
  onTestFinished(() => own.close())
  const [first, second] = await createListings(own.write, [{ title: '一号' }, { title: '二号' }])
  let forms = shippedForms()
  const words = openWords({ path, database: own, isWriter: true, forms: () => forms, log: (line) => lines.push(line) })
  onTestFinished(() => words.close())
  await words.ready
  const spoilt = openWordsWriter(path, String(mappingVersion))
  spoilt.remove([first?.id ?? '', second?.id ?? ''])
  spoilt.close()
  await enqueue(own.write, { topic: 'search.listing', keys: [second?.id ?? ''], now: Date.now() })
  const promised = await listDueJobs(own.read, 'search.listing', Number.MAX_SAFE_INTEGER, 10)
  await words.keepPromises(promised)
  expect([holding(words, '一号'), holding(words, '二号')]).toEqual([0, 1])
  // What is promised after that, or under another glossary, is always brought in.
  forms = formsWith(['潮汐=zzquux'])
  await words.keepPromises(promised)
  expect([holding(words, '一号'), holding(words, '二号')]).toEqual([1, 1])
  expect(lines).toEqual([])
})

test('words of another database than this, as after a restore, are filled anew', async () => {
  const words = await openReady()
  await words.close()
  const writer = openWordsWriter(path, String(mappingVersion))
  writer.see(1_000_000)
  writer.close()
  const again = await openReady()
  expect(lines).toEqual([])
  const listing = await createListing(database.write, { title: '浮标观测' })
  await again.check()
  expect([listing.code.length > 0, holding(again, '浮标')]).toEqual([true, 1])
})
