import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { say } from '#app/domain/text.ts'
import { listDocumentRows } from '#db/queries/documents.server.ts'
import { countJobs, enqueue } from '#db/queries/outbox.server.ts'
import { type WordColumn, wordColumns } from '#db/words/words-layout.server.ts'
import { openWordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter } from '#db/words/words-writer.server.ts'
import { main as reindex } from '#scripts/reindex.ts'
import { main as searchCheck } from '#scripts/search-check.ts'
import { connect } from '#search/client.server.ts'
import { createSearch } from '#search/create-search.server.ts'
import { isRunning } from '#search/engine-files.server.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { mappingVersion, mappingWord, versionWord } from '#search/settings.ts'
import { shippedForms } from '#search/words/glossary-forms.ts'
import { listingWords } from '#search/words/listing-words.ts'
import { wordsPath } from '#search/words/words-projection.server.ts'
import { createListing, createListings } from '../factories/listings.ts'
import { openTestSearch, type TestSearch, until } from '../helpers/engine.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

let site: TestSearch
beforeAll(async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, sampleCatalogue(120)) })
})
afterAll(() => site.close())

const find = (text: string) => site.search.searchListings({ ...emptyQuery, text })
const connection = () => connect(site.search.engine.address() ?? { url: '', key: '' })
const uid = () => listingsUid(site.config.meili.prefix)

/** Runs a script on the data folder of this test and gives its exit code and what it wrote. */
async function runScript(main: (argv: string[]) => Promise<number>, environment: Record<string, string> = {}) {
  vi.stubEnv('DATA_DIR', site.config.dataDir)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const written: string[] = []
  const note = (text: unknown) => {
    written.push(String(text))
    return true
  }
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(note),
    vi.spyOn(process.stderr, 'write').mockImplementation(note),
  ]
  try {
    return { code: await main([]), output: written.join('\n') }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}

test('the key is readable by its owner only, and is not in the log', () => {
  const key = join(site.config.dataDir, 'meili.key')
  expect(statSync(key).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(site.config.dataDir, 'logs', 'meilisearch.log'), 'utf8')).not.toContain(
    readFileSync(key, 'utf8').trim(),
  )
})

test('a filled index leaves nothing in the outbox', async () => {
  expect(await countJobs(site.database.read, 'search.listing')).toBe(0)
})

test('a revised listing is found by its new title only, a withdrawn one not at all', async () => {
  const listing = await createListing(site.database.write, { title: '旧名产品' })
  await site.search.drainAll()
  expect((await find('旧名')).total).toBe(1)
  const revised = await createListing(site.database.write, { title: '新称产品', revises: listing })
  await site.search.drainAll()
  expect([(await find('旧名')).total, (await find('新称')).total]).toEqual([0, 1])
  await createListing(site.database.write, { title: '新称产品', revises: revised, withdrawn: true })
  // Before the index hears of it: counted, but not shown.
  expect((await find('新称')).hits).toEqual([])
  await site.search.drainAll()
  // What is near may be shown instead, and said to be no more than that.
  const { total, isRelaxed, hits } = await find('新称')
  expect([total === 0 || isRelaxed, hits.filter(({ card }) => say(card.title, 'zh') === '新称产品')]).toEqual([
    true,
    [],
  ])
})

test('one listing the engine will not take keeps nobody else out', async () => {
  const listings = await createListings(
    site.database.write,
    Array.from({ length: 9 }, (_, index) => ({ title: `好邻居${index}` })),
  )
  const good = listings[4]?.id ?? ''
  await site.database.write.deleteFrom('outbox').where('key', '=', good).execute()
  // A row whose id the engine refuses, beside eight good ones.
  const row = await site.database.read
    .selectFrom('listing')
    .selectAll()
    .where('id', '=', good)
    .executeTakeFirstOrThrow()
  const revision = await site.database.read
    .selectFrom('listing_revision')
    .selectAll()
    .where('listingId', '=', good)
    .executeTakeFirstOrThrow()
  await site.database.write
    .insertInto('listing')
    .values({ ...row, id: 'bad/id', code: 'SJ-BAD-1' })
    .execute()
  await site.database.write
    .insertInto('listing_revision')
    .values({ ...revision, id: 'bad-revision', listingId: 'bad/id' })
    .execute()
  await enqueue(site.database.write, { topic: 'search.listing', keys: ['bad/id', good], now: Date.now() })
  await until(async () => (await find('好邻居')).total === 9)
  await until(async () => (await countJobs(site.database.read, 'search.listing')) === 1)
  const [waiting] = await site.database.read.selectFrom('outbox').selectAll().execute()
  expect([waiting?.key, waiting?.lastError]).toEqual(['bad/id', 'The search engine refused: invalid_document_id'])
  await site.database.write.deleteFrom('outbox').execute()
  await site.database.write.deleteFrom('listing_revision').where('listingId', '=', 'bad/id').execute()
  await site.database.write.deleteFrom('listing').where('id', '=', 'bad/id').execute()
})

test('the check ends with 0 when all is equal, and names what is missing, surplus or stale', async () => {
  await site.search.drainAll()
  expect(await runScript(searchCheck)).toMatchObject({ code: 0 })

  // One that the searches of the next tests do not find, so that its copy is not counted there.
  const documents = await connection().listDocuments(uid(), { offset: 0, limit: 200 })
  const found = new Set((await find('用电')).hits.map((hit) => hit.card.code))
  const some = documents.find((document) => !found.has((document as unknown as { code: string }).code))
  const id = some?.id ?? ''
  expect(id).not.toBe('')
  await connection().remove(uid(), [id])
  const missing = await runScript(searchCheck)
  expect(missing.code).toBe(1)
  expect(missing.output).toContain(id)

  await connection().put(uid(), [{ ...some, hash: 'other' } as never, { ...some, id: 'surplus' } as never])
  const wrong = await runScript(searchCheck)
  expect(wrong.code).toBe(1)
  expect(wrong.output).toContain('surplus')
  expect(wrong.output).toContain('other content')
})

test('the check names what the words index lacks, has too much of or has with other words', async () => {
  const path = wordsPath(site.config)
  const reader = openWordsReader(path, String(mappingVersion))
  const [first, second] = reader?.hashes('', 2) ?? []
  reader?.close()
  const writer = openWordsWriter(path, String(mappingVersion))
  const words = Object.fromEntries(wordColumns.map((name) => [name, ''])) as Record<WordColumn, string>
  const other = { words, title: '', titleKeys: [], sounds: '', fieldKeys: [] }
  writer.remove([first?.id ?? ''])
  writer.put([
    { ...other, id: second?.id ?? '' },
    { ...other, id: 'of-nobody' },
  ])
  writer.close()
  const { code, output } = await runScript(searchCheck)
  expect(code).toBe(1)
  const after = (what: string) => output.split(`1 ${what}:\n`)[1]?.split('\n')[0]?.trim()
  expect(after('listed, not in the words index')).toBe(first?.id)
  expect(after('in the words index, not listed')).toBe('of-nobody')
  expect(after('in the words index with other words')).toBe(second?.id)

  const again = openWordsWriter(path, String(mappingVersion))
  const rows = await listDocumentRows(site.database.read, [first?.id ?? '', second?.id ?? ''])
  again.put(rows.map((row) => listingWords(row, shippedForms())))
  again.remove(['of-nobody'])
  again.close()
  expect((await runScript(searchCheck)).output).not.toContain('words index')
})

test('reindex mends it through the running engine while listings change', async () => {
  const before = site.search.engine.pid()
  const running = runScript(reindex)
  for (let round = 0; round < 10; round++) {
    await createListing(site.database.write, { title: `重建期间新增${round}` })
    site.search.nudge()
    expect((await find('用电')).total).toBe(8)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  expect(await running).toMatchObject({ code: 0 })
  expect(site.search.engine.pid()).toBe(before)
  await site.search.drainAll()
  await until(async () => (await find('重建期间新增')).total === 10)
  expect(await runScript(searchCheck)).toMatchObject({ code: 0 })
  expect(await connection().listIndexes(uid())).toEqual([uid()])
})

test('the check ends with 2 when there is no engine to ask', async () => {
  const { code } = await runScript(searchCheck, { MEILI_URL: 'http://127.0.0.1:9', MEILI_KEY: 'secret-key' })
  expect(code).toBe(2)
})

test('an index of other settings is searched until the new one is in place; one of other documents is not', async () => {
  const address = site.search.engine.address()
  const client = new Meilisearch({ host: address?.url ?? '', apiKey: address?.key ?? '' })
  for (const [marks, engine] of [
    [[mappingWord, 'shujisettingsolder'], 'meilisearch'],
    [['shujimapping0x'], 'database'],
  ] as const) {
    await client
      .index(uid())
      .updateTypoTolerance({ disableOnWords: [...marks] })
      .waitTask()
    // Another process of the exchange on the same engine, which looks at the index when it starts.
    const search = await createSearch({ database: site.database, config: site.config, log: () => {} })
    expect(search.engine.kind).toBe('shared')
    const answer = await search.searchListings({ ...emptyQuery, text: '用电' })
    expect([answer.engine, answer.total]).toEqual([engine, 8])
    await search.ready
    expect((await client.index(uid()).getTypoTolerance())?.disableOnWords).toContain(versionWord)
    expect((await search.searchListings({ ...emptyQuery, text: '用电' })).engine).toBe('meilisearch')
    await search.close()
  }
  expect(site.search.status()).toBe('ready')
})

test('a second start finds the index whole and fills nothing', async () => {
  await site.search.close()
  const progress = vi.fn()
  site.search = await createSearch({
    database: site.database,
    config: site.config,
    log: () => {},
    onProgress: progress,
  })
  await site.search.ready
  expect((await find('用电')).engine).toBe('meilisearch')
  expect(progress).not.toHaveBeenCalled()
})

test('the engine ends with its parent, even one killed by force', async () => {
  const program = `
    const { createSearch } = await import('#search/create-search.server.ts')
    const { openDatabase } = await import('#db/client.server.ts')
    const { readConfig } = await import('#app/config.server.ts')
    const config = readConfig()
    const search = await createSearch({ database: await openDatabase(config.databasePath), config, log: () => {} })
    console.log(search.engine.pid())
    setInterval(() => {}, 1000)`
  const folder = join(site.config.dataDir, 'orphan')
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    env: { ...process.env, DATA_DIR: folder, MEILI_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(String(line).trim())
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await until(() => !isRunning(pid))
  expect(existsSync(join(folder, 'meili'))).toBe(true)
})
