import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CatalogueQuery, emptyQuery, type Sort, sorts } from '#app/domain/catalogue/catalogue-state.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import { harvestListings } from '#app/domain/harvest/harvest.server.ts'
import type { HarvestRecord } from '#app/domain/harvest/harvest-record.ts'
import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import { type Db, inTransaction, openDatabase } from '#db/client.server.ts'
import { listBadges, upsertBadges } from '#db/queries/badges.server.ts'
import { listCapabilities, requestGrant, settleGrant } from '#db/queries/capabilities.server.ts'
import { listForComparison } from '#db/queries/compare.server.ts'
import {
  deleteBelongingsOf,
  eraseAddress,
  moveToDeleted,
  revokeInvitationsOf,
} from '#db/queries/delete-person.server.ts'
import {
  countListed,
  findDocumentRow,
  findLastEvent,
  listChangedListings,
  listDocumentRows,
  listFieldNames,
  listListedIds,
  listSimilarIds,
} from '#db/queries/documents.server.ts'
import { insertEvents, listEventsOf, verifyChain } from '#db/queries/events.server.ts'
import { deleteGlossaryLines, insertGlossaryLines, listGlossaryLines } from '#db/queries/glossary.server.ts'
import { findHomeFigures } from '#db/queries/home.server.ts'
import {
  countExchange,
  findListingPage,
  findSample,
  listCards,
  listNewestCards,
  listRevisions,
} from '#db/queries/listings.server.ts'
import { eraseMailsOf, insertMail, settleKeptMails } from '#db/queries/mail.server.ts'
import {
  listAllOrganisationNames,
  listCardsOfOrganisation,
  listOrganisationLines,
  listOrganisationNames,
  listProvidersOf,
  listSourceTitles,
} from '#db/queries/organisation-pages.server.ts'
import { listNamesakes, listOrganisationQueue, listWithCode } from '#db/queries/organisation-queue.server.ts'
import {
  findOrganisationWork,
  insertDraftOrganisation,
  insertVerification,
  listSlugsLike,
  listVerifications,
  listWorkStates,
  moveStanding,
  settleVerification,
} from '#db/queries/organisation-work.server.ts'
import { findOrganisation } from '#db/queries/organisations.server.ts'
import { countJobs, enqueue, hurryJobs, listDueJobs, postponeJobs, settleJobs } from '#db/queries/outbox.server.ts'
import { findOwnData, listEventsOfPerson } from '#db/queries/own-data.server.ts'
import { insertPerson } from '#db/queries/people.server.ts'
import {
  deleteSearchesBefore,
  insertOpenings,
  insertSearches,
  listLoggedSearches,
  listSearchesOf,
} from '#db/queries/search-log.server.ts'
import { findSetting, takeSerials, upsertSetting } from '#db/queries/settings.server.ts'
import { countSitemapListings, listSitemapPart } from '#db/queries/sitemap.server.ts'
import { findWholeListing } from '#db/queries/whole-listing.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { findInDatabase } from '#search/database-search.server.ts'
import { queryWords } from '#search/query-words.ts'
import { createListing, createListings } from '../factories/listings.ts'
import { migratePostgres, openEmptyPostgres } from '../helpers/postgres.ts'

// The same things are done on both databases once; the tests then ask both the same questions.
const now = Date.UTC(2026, 5, 1, 4)
const started = Date.now()
const topic = 'search.listing' as const
let sqlite: { db: Db; close: () => Promise<void> }
let postgres: { db: Db; close: () => Promise<void> }
const migrations: { first: string[]; again: string[] } = { first: [], again: [] }
const outcomes: { sqlite: unknown[]; postgres: unknown[] } = { sqlite: [], postgres: [] }
const names = new Map<string, string>()

beforeAll(async () => {
  const filesDir = mkdtempSync(join(tmpdir(), 'shuji-test-'))
  const opened = await openDatabase(':memory:')
  sqlite = { db: opened.write, close: opened.close }
  postgres = await openEmptyPostgres()
  migrations.first = await migratePostgres(postgres.db)
  migrations.again = await migratePostgres(postgres.db)
  for (const kind of ['sqlite', 'postgres'] as const) {
    const { db } = kind === 'sqlite' ? sqlite : postgres
    await loadDemo(db, { filesDir, now })
    outcomes[kind].push(...(await enterOwn(db)))
    for (const day of [1, 2]) outcomes[kind].push(await harvestListings(db, harvest('白色市用电量'), now + day))
    outcomes[kind].push(await harvestListings(db, harvest('百色市用电量'), now + 3))
    for (const row of await db.selectFrom('listing').select(['id', 'code']).execute()) names.set(row.id, row.code)
    for (const row of await db.selectFrom('organisation').select(['id', 'slug']).execute()) names.set(row.id, row.slug)
  }
  rmSync(filesDir, { recursive: true, force: true })
})

afterAll(async () => {
  await sqlite.close()
  await postgres.close()
})

/** Own listings by the acts: prices and days that are missing, texts that sort differently in other languages. */
async function enterOwn(db: Db): Promise<unknown[]> {
  const first = await createListing(db, {
    title: 'ENERGY 100%_A\\B 用电负荷数据',
    grade: 'G2',
    fields: ['ENERGY'],
    regions: ['350500', 'X-CN'],
    formats: ['CSV'],
    hasSample: true,
    lastUpdated: '2026-01-02',
    offers: [{ model: 'ONEOFF', unit: 'ITEM', price: 1 }],
    provider: 'zebra',
    providerName: 'Zebra 数据',
  })
  const many = await createListings(
    db,
    ['apple', 'Banana', 'Äpfel', '福建', '安溪', '_under', 'ｆｕｌｌ width', '𠮷野家'].map((title, index) => ({
      title,
      summary: `${title} summary`,
      provider: index % 2 ? 'apple' : 'zebra',
      providerName: index % 2 ? 'apple 数据' : 'Zebra 数据',
      ...(index % 3 === 0 && { offers: [{ model: 'NEGOTIATED' as const }] }),
      ...(index === 4 && { withdrawn: true }),
    })),
  )
  const revised = await createListing(db, {
    revises: first,
    title: 'ENERGY 100%_A\\B 用电负荷数据（新）',
    version: '2.0.0',
    fields: ['ENERGY', 'CITY'],
    regions: ['350500', 'X-CN'],
    offers: [{ model: 'ONEOFF', unit: 'ITEM', price: Number.MAX_SAFE_INTEGER }],
    provider: 'zebra',
    providerName: 'Zebra 数据',
  })
  return [first, ...many, revised].map(({ code, revision }) => ({ code, revision }))
}

function harvest(title: string): { record: HarvestRecord; content: ListingContent }[] {
  return [title, '不变的目录'].map((each, index) => {
    const content: ListingDraft = {
      kind: 'DATASET',
      title: { zh: each },
      summary: { zh: '来自外部目录' },
      regions: ['451000'],
      fields: ['ENERGY'],
      dictionary: [{ name: 'power', title: { zh: '电量' }, type: 'DECIMAL' }],
    }
    const record: HarvestRecord = {
      place: `test#${index}`,
      recordId: `record-${index}`,
      source: { name: 'guangxi_baise', title: { zh: '百色市开放平台' }, licence: 'CC-BY-4.0' },
      provider: { name: { zh: '百色市供电局' }, kind: 'GOVERNMENT' },
      content,
      url: 'https://example.org/1',
      original: { frequency: '每季度' },
      contact: { 联系人: '张三' },
    }
    return { record, content: ListingContent.parse(content) }
  })
}

/** An answer with ids by the code of what they name and the moments of this run left out: those differ by nature. */
function plainText(answer: unknown): string | undefined {
  return JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value))
    ?.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => names.get(id) ?? 'unnamed')
    .replace(/\b\d{13}\b/g, (at) => (Number(at) >= started && Number(at) <= Date.now() ? '-1' : at))
}

function plain(answer: unknown): unknown {
  const text = plainText(answer)
  return text === undefined ? undefined : JSON.parse(text)
}

async function expectSame(ask: (db: Db) => Promise<unknown>): Promise<unknown> {
  const [lite, post] = [plainText(await ask(sqlite.db)), plainText(await ask(postgres.db))]
  const read = (text: string | undefined) => (text === undefined ? undefined : JSON.parse(text))
  // Equal texts are equal answers; others may only differ in the order of their keys.
  if (post !== lite) expect(read(post)).toEqual(read(lite))
  return read(lite)
}

const idOf = async (db: Db, code: string) =>
  (await db.selectFrom('listing').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
const codes = async () =>
  (await sqlite.db.selectFrom('listing').select('code').orderBy('code').execute()).map((row) => row.code)

test('every migration applies on an empty PostgreSQL, once, and makes the tables and columns SQLite has', async () => {
  expect(migrations.first.length).toBeGreaterThan(0)
  expect(migrations.again).toEqual([])
  const tablesOf = async (db: Db) =>
    (await db.introspection.getTables())
      .map((table) => ({
        name: table.name,
        // SQLite calls a key that counts up nullable; it never is.
        columns: table.columns
          .map((column) => `${column.name}${column.isNullable && !column.isAutoIncrementing ? '?' : ''}`)
          .sort(),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  expect(await tablesOf(postgres.db)).toEqual(await tablesOf(sqlite.db))
})

test('every text column is ordered by code point, whatever the language of the server', async () => {
  const { rows } = await sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'
      and data_type = 'text' and collation_name is distinct from 'C'`.execute(postgres.db)
  expect(rows).toEqual([])
})

test('PostgreSQL refuses to change, remove or empty events, and the chain still verifies', async () => {
  const refused = /append-only/
  await expect(postgres.db.updateTable('event').set({ actor: 'nobody' }).execute()).rejects.toThrow(refused)
  await expect(postgres.db.deleteFrom('event').execute()).rejects.toThrow(refused)
  await expect(sql`truncate event`.execute(postgres.db)).rejects.toThrow(refused)
  const chain = await verifyChain(postgres.db)
  expect(chain).toEqual({ events: expect.any(Number) })
  expect(chain.events).toBeGreaterThan(100)
  await expectSame(verifyChain)
})

test('PostgreSQL refuses a state, a reference and a second code that the schema does not allow', async () => {
  const id = await idOf(postgres.db, (await codes())[0] ?? '')
  const change = (to: object) => postgres.db.updateTable('listing').set(to).where('id', '=', id).execute()
  await expect(change({ state: 'gone' })).rejects.toThrow(/check/)
  await expect(change({ providerId: 'nobody' })).rejects.toThrow(/foreign key/)
  await expect(change({ code: (await codes())[1] })).rejects.toThrow(/unique/)
})

test('whole numbers come back as numbers, the largest exactly', async () => {
  const whole = { name: 'large', value: Number.MAX_SAFE_INTEGER }
  for (const { db } of [sqlite, postgres]) {
    await db.insertInto('counter').values(whole).execute()
    expect(await db.selectFrom('counter').selectAll().where('name', '=', 'large').execute()).toEqual([whole])
    const sums = await db
      .selectFrom('counter')
      .select((eb) => [eb.fn.sum<number>('value').as('sum'), eb.fn.countAll<number>().as('n')])
      .where('name', '=', 'large')
      .executeTakeFirstOrThrow()
    expect(sums).toEqual({ sum: Number.MAX_SAFE_INTEGER, n: 1 })
    await db.deleteFrom('counter').where('name', '=', 'large').execute()
  }
})

test('a harvest creates, then finds nothing changed, then makes a revision of what did', async () => {
  expect(outcomes.postgres).toEqual(outcomes.sqlite)
  const harvests = outcomes.postgres.slice(-3) as { outcome: string }[][]
  expect(harvests.map((each) => each.map((record) => record.outcome))).toEqual([
    ['created', 'created'],
    ['unchanged', 'unchanged'],
    ['updated', 'unchanged'],
  ])
})

test('every table holds the same rows', async () => {
  const tables = {
    organisation: ['slug'],
    source: ['name'],
    listing: ['code'],
    listing_revision: ['number', 'contentHash'],
    listing_code: ['list', 'code'],
    listing_field: ['direction', 'position', 'name'],
    listing_offer: ['position', 'model'],
    listing_file: ['position', 'name'],
    sample: ['sha256'],
    harvest_record: ['recordId'],
    counter: ['name'],
    outbox: ['id'],
  } as const
  for (const table of Object.keys(tables) as (keyof typeof tables)[])
    await expectSame(async (db) => {
      const rows = await db.selectFrom(table).selectAll().execute()
      return rows.map((row) => JSON.stringify(plain({ ...row, ...('id' in row && { id: 0 }) }))).sort()
    })
})

test('listing pages, revisions, samples and search documents are the same', async () => {
  for (const code of await codes()) {
    await expectSame((db) => findListingPage(db, code))
    await expectSame((db) => findWholeListing(db, code))
    await expectSame(async (db) => listRevisions(db, await idOf(db, code), 10))
    await expectSame(async (db) => findSample(db, await idOf(db, code)))
    await expectSame((db) => findDocumentRow(db, code))
  }
  await expectSame(async (db) => listFieldNames(db, await codes()))
  await expectSame(async (db) => listForComparison(db, (await codes()).slice(0, 10)))
  await expectSame(async (db) => listSimilarIds(db, await idOf(db, (await codes())[3] ?? ''), 20))
  expect(await findListingPage(postgres.db, 'unknown\u0000')).toBeUndefined()
})

test('lists, cards and figures are the same and in the same order', async () => {
  const ids = (await expectSame((db) => listListedIds(db, '', 1_000))) as string[]
  expect(ids.length).toBeGreaterThan(120)
  await expectSame(async (db) => listCards(db, await listListedIds(db, '', 50)))
  await expectSame(async (db) => listDocumentRows(db, (await listListedIds(db, '', 50)).slice(10, 11)))
  for (const by of ['listedAt', 'updatedAt'] as const) {
    await expectSame((db) => listNewestCards(db, { by, limit: 200 }))
    await expectSame((db) => listNewestCards(db, { by, limit: 5, own: true, provider: 'zebra' }))
  }
  await expectSame(countExchange)
  await expectSame((db) => findHomeFigures(db))
  await expectSame(countListed)
  await expectSame(countSitemapListings)
  await expectSame((db) => listSitemapPart(db, 1))
  await expectSame(findLastEvent)
  await expectSame((db) => listChangedListings(db, 5, 500))
})

test('organisations are the same, in the order of their folded names', async () => {
  for (const text of ['', '数据', fold('ZEBRA'), '%', '_', '\\', '\u0000', '没有的'])
    await expectSame((db) => listOrganisationLines(db, { text, limit: 100, offset: 0 }))
  await expectSame((db) => listOrganisationLines(db, { text: '', limit: 5, offset: 3 }))
  await expectSame(async (db) => (await listOrganisationNames(db, ['zebra', 'apple', 'nobody'])).sort(bySlug))
  await expectSame(listAllOrganisationNames)
  await expectSame(async (db) => (await listProvidersOf(db, await listListedIds(db, '', 60))).sort())
  await expectSame((db) => findOrganisation(db, 'zebra'))
  await expectSame((db) => findOrganisation(db, 'nobody'))
  await expectSame(listSourceTitles)
  await expectSame(async (db) =>
    listCardsOfOrganisation(db, (await findOrganisation(db, 'zebra'))?.id ?? '', { limit: 20, offset: 1 }),
  )
})

const query = (over: Partial<CatalogueQuery>): CatalogueQuery => ({ ...emptyQuery, size: 100, ...over })
const unknown = '完全没有这样的数据'
const texts = [
  '用电负荷',
  '数据 企业',
  'energy',
  '100%_A\\B',
  '%',
  '_',
  "' or 1=1",
  '福建',
  'Ä',
  '\u0000',
  '完全没有这样的数据',
]

test.each<[string, CatalogueQuery]>([
  ...sorts.flatMap((sort: Sort): [string, CatalogueQuery][] => [
    [`everything by ${sort}`, query({ sort })],
    [`a word by ${sort}`, query({ text: '数据', sort })],
  ]),
  ...texts.map((text): [string, CatalogueQuery] => [`the text ${JSON.stringify(text)}`, query({ text })]),
  ['the second page', query({ page: 2, size: 50 })],
  ['kinds', query({ chosen: { kind: ['DATASET', 'API'] } })],
  ['a grade and a frequency', query({ chosen: { grade: ['G2', 'G1'], frequency: ['DAY', 'MONTH', 'YEAR'] } })],
  ['a province', query({ chosen: { region: ['350000'] } })],
  ['a city and a province', query({ chosen: { region: ['350500', '450000'] } })],
  ['fields and industries', query({ chosen: { field: ['ENERGY'], industry: ['D', 'J'] } })],
  [
    'a zone, a price model and a format',
    query({ chosen: { zone: ['PETROCHEMICAL', 'TEXTILE'], priceModel: ['FREE'], format: ['CSV'] } }),
  ],
  ['delivery and language', query({ chosen: { delivery: ['API', 'FILE'], language: ['zh'] } })],
  ['a provider', query({ chosen: { provider: ['zebra'] } })],
  ['a source', query({ chosen: { source: ['guangxi_baise'] } })],
  ['own or a source', query({ chosen: { source: ['own', 'guangxi_baise'] } })],
  ['samples', query({ hasSample: true })],
  ['no samples, with a word', query({ hasSample: false, text: '数据' })],
  ['prices', query({ priceFrom: 0.5, priceTo: 20_000, sort: 'price' })],
  ['the highest price', query({ priceFrom: 9e9 })],
  ['a day', query({ updatedSince: '2026-03-01', sort: 'updated' })],
  ['everything at once', query({ text: '数据', chosen: { kind: ['DATASET'], region: ['350000'] }, hasSample: true })],
])('the database search finds the same on both: %s', async (_, wanted) => {
  const found = await expectSame((db) => findInDatabase(db, wanted, queryWords(wanted.text)))
  expect((found as { total: number }).total > 0).toBe(wanted.text !== unknown)
})

test('settings, serials and the search log', async () => {
  const log = { id: 'a', at: now, visitor: 'v', language: 'zh', query: '\u0000', filters: '{}', page: 1, total: 0 }
  await expectSame(async (db) => {
    await upsertSetting(db, 'key', '1')
    await upsertSetting(db, 'key', '2')
    await insertSearches(db, [{ ...log, shown: '[]', engine: 'database', milliseconds: 3 }])
    const later = { ...log, query: 'q', at: now + 1, engine: 'database' as const, milliseconds: 4 }
    await insertSearches(db, [
      { ...later, id: 'b', shown: '["A","B"]', isRelaxed: 1 },
      { ...later, id: 'c', visitor: 'w', shown: '["A"]', isRelaxed: 0 },
    ])
    const opening = { searchId: 'b', code: 'B', rank: 2, openedAt: now }
    await insertOpenings(db, [opening, { ...opening, code: 'A', rank: 1 }])
    await insertOpenings(db, [{ ...opening, rank: 7 }])
    const searches = await listLoggedSearches(db, { since: now + 1, limit: 10 })
    const [first] = searches
    return [
      await listSearchesOf(db, ['v'], now + 1),
      await listLoggedSearches(db, { since: now + 1, ...(first && { after: first }), limit: 1 }),
      await deleteSearchesBefore(db, now + 1, 1),
      await deleteSearchesBefore(db, now + 2, 10),
      await db.selectFrom('search_opening').selectAll().execute(),
      await findSetting(db, 'key'),
      await findSetting(db, 'none'),
      searches,
      await takeSerials(db, 'serial', 3),
      await takeSerials(db, 'serial', 2),
      await takeSerials(db, 'serial', 1),
    ]
  })
})

test('the operator’s glossary', async () => {
  await expectSame(async (db) => {
    const line = (text: string, savedAt: number) => ({ line: text, author: '王工', savedAt })
    await insertGlossaryLines(db, [line('乙=b', 2), line('甲=a', 1), line('丙=c', 2)])
    await deleteGlossaryLines(db, ['丙=c', '丁=d'])
    return listGlossaryLines(db)
  })
})

test('the outbox folds changes to one key, settles by revision and puts off what failed, on both', async () => {
  for (const { db } of [sqlite, postgres]) {
    await db.deleteFrom('outbox').execute()
    await enqueue(db, { topic, keys: ['a', 'b', 'a'], now: 1 })
    await enqueue(db, { topic, keys: ['a'], now: 2 })
    const jobs = await listDueJobs(db, topic, 10, 10)
    expect(jobs).toEqual([
      { id: expect.any(Number), key: 'b', revision: 1, attempts: 0 },
      { id: expect.any(Number), key: 'a', revision: 2, attempts: 0 },
    ])
    await enqueue(db, { topic, keys: ['a'], now: 3 })
    await settleJobs(db, jobs)
    const left = await listDueJobs(db, topic, 10, 10)
    expect(left.map((job) => [job.key, job.revision])).toEqual([['a', 3]])
    await postponeJobs(db, left, 'away', 10)
    expect(await listDueJobs(db, topic, 10, 10)).toEqual([])
    await hurryJobs(db, topic, 10)
    expect((await listDueJobs(db, topic, 10, 10)).map((job) => job.attempts)).toEqual([1])
    expect(await countJobs(db, topic)).toBe(1)
  }
})

test('a transaction that fails leaves nothing on PostgreSQL, and one inside another joins it', async () => {
  const event = { at: 1, actor: 'x', action: 'a.b', subjectKind: 'listing' as const, subjectId: 'lost', detail: {} }
  await expect(
    inTransaction(postgres.db, async (trx) => {
      await inTransaction(trx, (inner) => upsertSetting(inner, 'lost', '1'))
      await insertEvents(trx, [event])
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await findSetting(postgres.db, 'lost')).toBeUndefined()
  expect(await listEventsOf(postgres.db, { kind: 'listing', id: 'lost' }, 10)).toEqual([])
})

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1
}

test('the work on an organisation: applications, capabilities, badges, and who has the same name or code', async () => {
  const creditCode = '91350100M000100Y43'
  const name = { zh: '同名机构', en: 'Same Name' }
  const work = async (db: Db) => {
    const said: unknown[] = []
    await inTransaction(db, async (trx) => {
      await insertPerson(trx, { id: 'p', name: '张三', language: 'zh', createdAt: now })
      for (const id of ['one', 'two'])
        await insertDraftOrganisation(trx, {
          id,
          profile: { slug: `same-${id}`, name, kind: 'OTHER', creditCode, capabilities: [], thirdPartyKinds: [] },
          now,
        })
      said.push(await moveStanding(trx, { id: 'one', from: 'draft', to: 'submitted', now }))
      said.push(await moveStanding(trx, { id: 'one', from: 'draft', to: 'submitted', now }))
      const verification = { profile: { name, kind: 'OTHER' as const }, documents: [], submittedBy: 'p' }
      await insertVerification(trx, { ...verification, id: 'v', organisationId: 'one', now })
      const asked = {
        organisationId: 'two',
        capability: 'BUYER' as const,
        statement: '说明',
        kinds: [],
        requestedBy: 'p',
      }
      said.push(await requestGrant(trx, { ...asked, now: now + 5 }))
      said.push(await requestGrant(trx, { ...asked, now: now + 6 }))
      const refusal = { organisationId: 'two', capability: 'BUYER' as const, state: 'refused' as const, decidedBy: 'p' }
      said.push(await settleGrant(trx, { ...refusal, requestedAt: now, now: now + 7 }))
      said.push(await settleGrant(trx, { ...refusal, requestedAt: now + 5, reason: '不足', now: now + 7 }))
      said.push(await requestGrant(trx, { ...asked, now: now + 8 }))
      const badge = { kind: 'dcmm' as const, value: '3' }
      await upsertBadges(trx, 'one', [{ ...badge, expiresAt: 1 }], { grantedBy: 'p', now })
      await upsertBadges(trx, 'one', [{ ...badge, expiresAt: 2 }], { grantedBy: 'p', now: now + 1 })
    })
    return said
  }
  expect(await work(sqlite.db)).toEqual([true, false, true, false, false, true, true])
  expect(await work(postgres.db)).toEqual([true, false, true, false, false, true, true])
  for (const filter of ['waiting', 'all', 'draft', 'harvested'] as const)
    for (const text of ['', '同名', creditCode.toLowerCase().slice(0, 9), '%'])
      await expectSame((db) => listOrganisationQueue(db, { filter, text, limit: 50, offset: 0 }))
  await expectSame((db) => listNamesakes(db, { zh: '同名机构' }, 'one'))
  await expectSame((db) => listWithCode(db, creditCode, 'two'))
  await expectSame((db) => listSlugsLike(db, 'same-'))
  await expectSame(async (db) => (await listWorkStates(db, ['one', 'two'])).sort((a, b) => (a.id < b.id ? -1 : 1)))
  await expectSame((db) => findOrganisationWork(db, { slug: 'same-one' }))
  await expectSame((db) => listCapabilities(db, 'two'))
  await expectSame((db) => listBadges(db, 'one'))
  const decision = { id: 'v', organisationId: 'one', state: 'returned' as const, decidedBy: 'p', now: now + 9 }
  await expectSame((db) => settleVerification(db, decision))
  await expectSame((db) => settleVerification(db, decision))
  await expectSame((db) => listVerifications(db, 'one', 5))
})

test('what is kept about a person, and what is left of them once they are deleted', async () => {
  const email = 'Lin.Hai@example.com'
  const mail = {
    language: 'zh' as const,
    subject: '邮件',
    bodyText: '',
    bodyHtml: '',
    unsubscribeUrl: null,
    dueAt: now,
  }
  const event = { at: now, action: 'person.changed', subjectKind: 'person' as const, detail: {} }
  for (const { db } of [sqlite, postgres])
    await inTransaction(db, async (trx) => {
      await insertPerson(trx, {
        id: 'q',
        name: '林海',
        email,
        emailKey: email.toLowerCase(),
        language: 'zh',
        createdAt: now,
      })
      await insertPerson(trx, { id: 'r', name: '王敏', language: 'zh', createdAt: now })
      await trx
        .insertInto('member')
        .values({ organisationId: 'one', personId: 'q', role: 'editor', joinedAt: now })
        .execute()
      const invitation = {
        organisationId: 'two',
        role: 'viewer' as const,
        createdAt: now,
        expiresAt: now,
        state: 'open' as const,
      }
      await trx
        .insertInto('invitation')
        .values([
          { ...invitation, id: 'i', email, emailKey: email.toLowerCase(), tokenHash: 'i', invitedBy: 'r' },
          { ...invitation, id: 'j', email: 'x@example.com', emailKey: 'x@example.com', tokenHash: 'j', invitedBy: 'q' },
        ])
        .execute()
      const about = { ...mail, kind: 'invitation', toAddress: email, createdAt: now }
      await insertMail(trx, { ...about, id: 'm', occasion: 'm', personId: null })
      await insertMail(trx, { ...about, id: 'n', occasion: 'n', personId: 'q' })
      await insertMail(trx, {
        ...about,
        id: 'o',
        occasion: 'o',
        personId: null,
        kind: 'account_deleted',
        toAddress: 'y@example.com',
      })
      await insertEvents(trx, [
        { ...event, actor: 'q', subjectId: 'r' },
        { ...event, actor: 'r', subjectId: 'q' },
        { ...event, actor: 'r', subjectId: 'r' },
      ])
    })
  await expectSame((db) => findOwnData(db, 'q', 10))
  const eventsOf = async (db: Db) => {
    const events = await listEventsOfPerson(db, 'q', { after: 0, limit: 10 })
    return events.map(({ actor, subjectId }) => [actor, subjectId])
  }
  expect(await eventsOf(sqlite.db)).toEqual([
    ['q', 'r'],
    ['r', 'q'],
  ])
  await expectSame(eventsOf)
  const remove = async (db: Db) => {
    const isDeleted = await moveToDeleted(db, 'q', now)
    const again = await moveToDeleted(db, 'q', now)
    const revoked = await revokeInvitationsOf(db, 'q', now)
    await deleteBelongingsOf(db, 'q')
    await eraseMailsOf(db, 'q', now)
    await eraseAddress(db, email.toLowerCase(), now)
    await settleKeptMails(db, ['o'], now)
    return {
      isDeleted,
      again,
      revoked: revoked.map(({ id }) => id),
      left: await findOwnData(db, 'q', 10),
      invitations: await db
        .selectFrom('invitation')
        .select(['id', 'email', 'emailKey', 'state'])
        .orderBy('id')
        .execute(),
      mails: await db.selectFrom('mail').select(['id', 'toAddress', 'subject', 'state']).orderBy('id').execute(),
    }
  }
  const expected = {
    isDeleted: true,
    again: false,
    revoked: ['j'],
    left: undefined,
    invitations: [
      { id: 'i', email: '', emailKey: '', state: 'declined' },
      { id: 'j', email: 'x@example.com', emailKey: 'x@example.com', state: 'revoked' },
    ],
    mails: [
      { id: 'm', toAddress: '', subject: '', state: 'dropped' },
      { id: 'n', toAddress: '', subject: '', state: 'dropped' },
      { id: 'o', toAddress: '', subject: '邮件', state: 'kept' },
    ],
  }
  expect(await remove(sqlite.db)).toEqual(expected)
  expect(await remove(postgres.db)).toEqual(expected)
})
