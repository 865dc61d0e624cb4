import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { changeGlossary, GlossaryRefused } from '#app/domain/glossary/operator-glossary.server.ts'
import { changeTo, changeWithout } from '#app/domain/glossary/operator-lines.ts'
import { say } from '#app/domain/text.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { insertSearches } from '#db/queries/search-log.server.ts'
import { main as glossaryCommand } from '#scripts/glossary.ts'
import { compareIndex } from '#search/check-index.server.ts'
import { connect } from '#search/client.server.ts'
import { type FollowedSearch, followSearch } from '#search/follow-search.server.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { listingsChangedBy } from '#search/words/glossary-change.server.ts'
import { createListing, createListings } from '../factories/listings.ts'
import { run, runHere } from '../helpers/command.ts'
import { openTestSearch, type TestSearch, until } from '../helpers/engine.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

let site: TestSearch
let otherDatabase: Database
let other: FollowedSearch
beforeAll(async () => {
  site = await openTestSearch({
    fill: (database) => createListings(database.write, [...sampleCatalogue(120), { title: '古厝修缮贷款明细' }]),
  })
  // As in another process: connections and glossary of its own.
  otherDatabase = await openDatabase(site.config.databasePath)
  other = followSearch({
    database: otherDatabase,
    config: site.config,
    leader: { state: site.search.state(), noteTrouble: () => {}, nudge: () => {} },
  })
})
afterAll(async () => {
  await other.close()
  await otherDatabase.close()
  await site.close()
})

const titlesFor = async (search: Pick<FollowedSearch, 'searchListings'>, text: string) => {
  const { hits, isRelaxed } = await search.searchListings({ ...emptyQuery, text })
  return isRelaxed ? [] : hits.map(({ card }) => say(card.title, 'zh'))
}
const affected = async (before: readonly string[], after: readonly string[]) =>
  (await listingsChangedBy(site.database, before, after)).map(({ id }) => id)
const save = (lines: string[]) =>
  changeGlossary(site.database, (before) => changeTo(before, lines, false), { by: 'operator', affected })
const differences = async () => {
  const address = site.search.engine.address()
  if (!address) throw new Error('no engine')
  return compareIndex(connect(address), site.database.read, listingsUid(site.config.meili.prefix))
}
/** How many documents of listings the engine was given so far. */
const indexed = async () => {
  const address = site.search.engine.address()
  if (!address) throw new Error('no engine')
  const { url: host, key: apiKey = '' } = address
  const { results } = await new Meilisearch({ host, apiKey }).tasks.getTasks({
    indexUids: [listingsUid(site.config.meili.prefix)],
    types: ['documentAdditionOrUpdate'],
    limit: 1_000,
  })
  return results.reduce((sum, { details }) => sum + (details?.receivedDocuments ?? 0), 0)
}

test('a saved line is used at once by every process, and only listings whose words change are indexed anew', async () => {
  expect(await titlesFor(site.search, 'quxiaodai')).toEqual([])
  const before = await indexed()
  const done = await save(['古厝修缮|老屋翻新=quxiaodai|zzheritage refit'])
  expect(done.listings).toBe(1)
  // The loop may have been there first: the engine knows what it was given.
  await site.search.drainAll()
  expect((await indexed()) - before).toBe(1)
  for (const search of [site.search, other])
    for (const text of ['quxiaodai', 'zzheritage refit', '老屋翻新'])
      expect(await titlesFor(search, text), text).toEqual(['古厝修缮贷款明细'])
  expect(await differences()).toMatchObject({ missing: [], surplus: [], stale: [] })
})

test('a listing entered later has the words of the operator too, and those of a line taken away are gone', async () => {
  await createListing(site.database.write, { title: '古厝修缮工匠名录' })
  await site.search.drainAll()
  expect((await titlesFor(other, 'quxiaodai')).sort()).toEqual(['古厝修缮工匠名录', '古厝修缮贷款明细'])
  await changeGlossary(site.database, (before) => changeWithout(before, '老屋翻新'), { by: 'operator', affected })
  await site.search.drainAll()
  for (const search of [site.search, other]) expect(await titlesFor(search, 'quxiaodai')).toEqual([])
  expect(await differences()).toMatchObject({ missing: [], surplus: [], stale: [] })
  const events = await listEventsOf(site.database.read, { kind: 'exchange', id: 'glossary' }, 10)
  expect(events.map(({ actor, action }) => [actor, action])).toEqual(Array(2).fill(['operator', 'glossary.changed']))
  expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({
    removed: ['古厝修缮|老屋翻新=quxiaodai|zzheritage refit'],
  })
})

test('what is entered while a change is being made is not forgotten', async () => {
  let id = ''
  await changeGlossary(site.database, (before) => changeTo(before, ['灯塔巡检=zzbeacon rounds'], false), {
    by: 'operator',
    affected: async (before, after) => {
      const ids = await affected(before, after)
      id = (await createListing(site.database.write, { title: '灯塔巡检日志' })).id
      await site.search.drainAll()
      return ids
    },
  })
  expect(await site.database.read.selectFrom('outbox').select('key').where('key', '=', id).execute()).toHaveLength(1)
  await site.search.drainAll()
  expect(await titlesFor(other, 'zzbeacon rounds')).toEqual(['灯塔巡检日志'])
})

test('a change over somebody else’s is refused, and the same lines again change nothing', async () => {
  const racing = changeGlossary(site.database, (before) => changeTo(before, ['甲骨片=zzoracle'], false), {
    by: 'one',
    affected: async () => {
      await save(['乙骨片=zzother'])
      return []
    },
  })
  await expect(racing).rejects.toThrow(GlossaryRefused)
  expect(await save(['乙骨片=zzother'])).toEqual({ added: [], removed: [], listings: 0 })
})

test('an index filled anew has the words of the operator', async () => {
  await save(['高速监拍=zzmotorcam'])
  await createListing(site.database.write, { title: '高速监拍点位' })
  expect(await site.search.rebuild()).toBe(true)
  await site.search.drainAll()
  expect(await titlesFor(site.search, 'zzmotorcam')).toEqual(['高速监拍点位'])
  expect(await differences()).toMatchObject({ missing: [], surplus: [], stale: [] })
})

test('the command previews over what was searched, saves, shows and removes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-glossary-'))
  const environment = { DATA_DIR: site.config.dataDir }
  // What changes the glossary does so as another process; what only reads is asked here.
  const glossary = async (...args: string[]) => {
    const command = run('glossary', args, environment)
    return { code: await command.ended, output: command.output() }
  }
  const glossaryHere = (...args: string[]) => runHere(glossaryCommand, args, environment)
  try {
    const file = join(folder, 'lines.txt')
    writeFileSync(file, '# 茶\n茶叶价格|茶青行情=zzteaquote\n')
    await insertSearches(
      site.database.write,
      ['zzteaquote', '茶叶'].map((query) => ({
        ...{ id: query, at: Date.now(), visitor: 'v', language: 'zh', query, filters: '', page: 1, total: 0 },
        ...{ shown: '[]', engine: 'meilisearch' as const, milliseconds: 5 },
      })),
    )
    const preview = await glossaryHere('preview', file, '--on', 'log')
    expect(preview.output).toContain('1 lines would be added, 0 taken away')
    expect(preview.output).toContain('8 listings would be found by other words')
    expect(preview.output).toContain('1 of 2 searches change')
    expect(preview.output).toMatch(/zzteaquote\n\s+1 new\s+FJ\w+ {2}\S*茶叶价格/)
    expect(preview.code).toBe(0)
    expect(await titlesFor(site.search, 'zzteaquote')).toEqual([])

    expect(await glossaryHere('save', file)).toMatchObject({ code: 2, output: expect.stringContaining('--by') })
    expect((await glossary('save', file, '--by', '王工')).output).toContain('8 listings are indexed anew')
    await until(async () => (await titlesFor(site.search, 'zzteaquote')).length === 8)
    expect((await titlesFor(other, 'zzteaquote')).length).toBe(8)
    expect((await glossaryHere('show')).output).toMatch(/# 王工, \d{4}-\d{2}-\d{2}\n茶叶价格\|茶青行情=zzteaquote\n/)
    expect((await glossary('remove', '茶青行情', '--by', '王工')).output).toContain('1 taken away')
    await until(async () => (await titlesFor(site.search, 'zzteaquote')).length === 0)
    expect((await glossaryHere('remove', '茶青行情', '--by', '王工')).code).toBe(1)
    writeFileSync(file, '茶叶价格\n')
    expect(await glossaryHere('preview', file)).toMatchObject({ code: 2, output: expect.stringContaining('Line 1') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
