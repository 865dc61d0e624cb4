import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { harvestListings } from '#app/domain/harvest/harvest.server.ts'
import type { HarvestRecord } from '#app/domain/harvest/harvest-record.ts'
import { confirmIndustries, declineIndustries } from '#app/domain/industry-suggestion/decide-suggestions.server.ts'
import { suggestForListings } from '#app/domain/industry-suggestion/suggest-listings.server.ts'
import { suggestionStates } from '#app/domain/industry-suggestion/suggestion-states.ts'
import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { listEventsOf, verifyChain } from '#db/queries/events.server.ts'
import { countSuggestions, listOpenSuggestions, listSuggestionsOf } from '#db/queries/industry-suggestions.server.ts'
import { findListingPage, listRevisions } from '#db/queries/listings.server.ts'
import { countJobs, listDueJobs, settleJobs } from '#db/queries/outbox.server.ts'
import { createListing } from '../factories/listings.ts'
import { openPostgres } from '../helpers/postgres.ts'

const now = Date.UTC(2026, 5, 1, 4)
const topic = 'search.listing' as const
const by = { by: 'li.na', reason: '逐条看过' }

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  let db: Db
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = kind === 'sqlite' ? await openDatabase(':memory:') : await openPostgres()
    db = 'write' in opened ? opened.write : opened.db
    close = opened.close
  })
  afterAll(() => close())

  const codesOf = async (listingId: string) =>
    (
      await db
        .selectFrom('listing_code')
        .select('code')
        .where('listingId', '=', listingId)
        .where('list', '=', 'industry')
        .orderBy('code')
        .execute()
    ).map(({ code }) => code)
  const pageOf = async (code: string) => {
    const page = await findListingPage(db, code)
    if (!page) throw new Error(`No listing ${code}`)
    return page
  }
  const emptyOutbox = async () => settleJobs(db, await listDueJobs(db, topic, Number.MAX_SAFE_INTEGER, 1_000))

  test('listed listings without an industry get three suggestions, once; others get none', async () => {
    const bare = await createListing(db, { title: '全市三甲医院门诊人次', providerName: '测试市卫生健康局' })
    const declared = await createListing(db, { title: '全市公路里程', industries: ['G'] })
    const gone = await createListing(db, { title: '全市中小学名录', withdrawn: true })
    const important = await createListing(db, { title: '全市水库大坝位置', grade: 'IMPORTANT' })
    expect(await suggestForListings(db, { now })).toBe(1)
    expect(await suggestForListings(db, { now: now + 1 })).toBe(0)
    const made = await listSuggestionsOf(db, bare.id)
    expect(made.map(({ position, state, madeAt }) => [position, state, madeAt])).toEqual(
      [1, 2, 3].map((position) => [position, 'proposed', now]),
    )
    expect(made[0]?.industry).toBe('Q')
    for (const { id } of [declared, gone, important]) expect(await listSuggestionsOf(db, id)).toEqual([])
    expect(await codesOf(bare.id)).toEqual([])
    expect((await pageOf(bare.code)).content.industries).toEqual([])
  })

  test('a confirmed industry is a revision, an event with name and reason, and a job for the index', async () => {
    const listing = await createListing(db, { title: '幼儿园名录', provider: 'own', hasSample: true, fields: ['CITY'] })
    await suggestForListings(db, { now })
    await emptyOutbox()
    const { decided, refused } = await confirmIndustries(db, [{ code: listing.code }], { ...by, now: now + 5 })
    expect([decided, refused]).toEqual([[{ code: listing.code, industry: 'P' }], []])
    const page = await pageOf(listing.code)
    expect(page.content.industries).toEqual(['P'])
    expect(page.content.fields).toEqual(['CITY'])
    expect(page.card).toMatchObject({ industries: ['P'], hasSample: true })
    expect(page.sample?.rowCount).toBe(1)
    expect(await codesOf(listing.id)).toEqual(['P'])
    const [revision] = await listRevisions(db, listing.id, 1)
    expect(revision).toMatchObject({ number: 2, createdAt: now + 5 })
    expect(revision?.change?.zh).toContain('教育')
    const events = await listEventsOf(db, { kind: 'listing', id: listing.id }, 2)
    expect(events.map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
      ['industry.confirmed', 'li.na', '逐条看过'],
      ['listing.revised', 'li.na', null],
    ])
    expect(JSON.parse(events[0]?.detail ?? '{}')).toMatchObject({ industry: 'P', code: listing.code })
    expect((await listDueJobs(db, topic, Number.MAX_SAFE_INTEGER, 10)).map(({ key }) => key)).toEqual([listing.id])
    expect((await listSuggestionsOf(db, listing.id)).map(({ industry, state }) => [industry, state])).toEqual([
      ['P', 'confirmed'],
    ])
    expect((await verifyChain(db)).brokenAt).toBeUndefined()

    const again = await confirmIndustries(db, [{ code: listing.code, industry: 'P' }], by)
    expect(again).toEqual({ decided: [], refused: [{ code: listing.code, reason: 'P is confirmed already' }] })
    const back = await declineIndustries(db, [{ code: listing.code, industry: 'P' }], { ...by, now: now + 6 })
    expect(back.decided).toHaveLength(1)
    expect((await pageOf(listing.code)).content.industries).toEqual([])
    expect(await codesOf(listing.id)).toEqual([])
    expect((await listSuggestionsOf(db, listing.id))[0]).toMatchObject({ state: 'declined', decidedAt: now + 6 })
  })

  test('what is declined is not suggested again, and the next one is the first that is open', async () => {
    const listing = await createListing(db, { title: '商品房预售许可', provider: 'own' })
    await suggestForListings(db, { now })
    await emptyOutbox()
    const [first, second] = await listSuggestionsOf(db, listing.id)
    await declineIndustries(db, [{ code: listing.code }], by)
    expect(await countJobs(db, topic)).toBe(0)
    await createListing(db, { title: '商品房预售许可证', provider: 'own', revises: listing })
    expect((await listSuggestionsOf(db, listing.id)).map(({ state }) => state)).toEqual(['declined'])
    await suggestForListings(db, { now })
    const { decided } = await confirmIndustries(db, [{ code: listing.code, industry: first!.industry }], by)
    expect(decided).toEqual([{ code: listing.code, industry: first?.industry }])
    expect(second?.industry).not.toBe(first?.industry)
  })

  test('an unsure suggestion, an unknown code and a section nobody suggested are refused by name, the rest goes on', async () => {
    const listing = await createListing(db, { title: '医院床位', provider: 'own' })
    await suggestForListings(db, { now })
    const { decided, refused } = await confirmIndustries(
      db,
      [{ code: 'HV202601D000001X' }, { code: listing.code, industry: 'T' }, { code: listing.code }],
      { ...by, minConfidence: 0.999 },
    )
    expect(decided).toEqual([])
    expect(refused.map(({ reason }) => reason)).toEqual([
      'there is no such listing in the catalogue',
      'nothing T is suggested for it',
      expect.stringMatching(/^its confidence is 0\.\d+, less than 0.999$/),
    ])
    expect((await confirmIndustries(db, [{ code: listing.code }], by)).decided).toHaveLength(1)
  })

  test('a later import keeps what was confirmed and makes open suggestions anew', async () => {
    const record = (
      title: string,
      more: Partial<ListingDraft> = {},
    ): { record: HarvestRecord; content: ListingContent } => {
      const content: ListingDraft = { kind: 'DATASET', title: { zh: title }, summary: { zh: '来自外部目录' }, ...more }
      return {
        content: ListingContent.parse(content),
        record: {
          place: 'test#1',
          recordId: 'hospital',
          source: { name: 'guangxi_baise', title: { zh: '百色市开放平台' } },
          provider: { name: { zh: '百色市数据中心' }, kind: 'GOVERNMENT' },
          content,
          original: {},
        },
      }
    }
    const [first] = await harvestListings(db, [record('医院名录')], now)
    const code = first?.code ?? ''
    await suggestForListings(db, { now })
    await confirmIndustries(db, [{ code, industry: 'Q' }], by)
    const [second] = await harvestListings(db, [record('医院名录（2026）')], now + 10)
    expect(second).toMatchObject({ outcome: 'updated', code })
    expect((await pageOf(code)).content).toMatchObject({ title: { zh: '医院名录（2026）' }, industries: ['Q'] })
    const [third] = await harvestListings(db, [record('医院名录（2026）', { industries: ['S'] })], now + 20)
    expect(third?.outcome).toBe('updated')
    expect((await pageOf(code)).content.industries).toEqual(['S', 'Q'])
    const [fourth] = await harvestListings(db, [record('医院名录（2026）', { industries: ['S'] })], now + 30)
    expect(fourth?.outcome).toBe('unchanged')
  })

  test('the surest stand first in the list, and all are counted', async () => {
    const open = await listOpenSuggestions(db, { limit: 10 })
    const sure = open.map(({ confidence }) => confidence)
    expect(sure).toEqual([...sure].sort((one, other) => other - one))
    expect(await listOpenSuggestions(db, { limit: 10, minConfidence: 1 })).toEqual([])
    const { confirmed, open: waiting } = await countSuggestions(db)
    expect(confirmed).toBeGreaterThan(2)
    expect(waiting).toBe(open.length)
  })
})

test('the states and sections the database accepts are those of the domain', async () => {
  const { write, close } = await openDatabase(':memory:')
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = 'industry_suggestion'`.execute(
    write,
  )
  const [, states = ''] = /"state" in \(([^)]*)\)/.exec(rows[0]?.sql ?? '') ?? []
  expect(states.replaceAll("'", '').split(',')).toEqual([...suggestionStates])
  await close()
})
