import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { topicWords } from '#app/i18n/topic.ts'
import { createTopicGathering } from '#app/jobs/gather-topics.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { insertSearches } from '#db/queries/search-log.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = topicWords.zh
const hour = 3_600_000
const day = 24 * hour
let site: RunningExchange
let slug: string
let organisationId: string
let member: SiteClient
let personId: string
let operator: SiteClient
/** What the catalogue has for the topics, as a search would say. */
let supply = 0
let found: string[] = []

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const provider = await site.exchange.database.read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['organisation.id', 'organisation.slug'])
    .where('listing.sourceId', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  ;({ id: organisationId, slug } = provider)
  ;({ client: member, personId } = await clientOf({ memberOf: [{ organisationId, role: 'editor' }] }))
  ;({ client: operator } = await clientOf({ isOperator: true }))
}, 120_000)
afterAll(() => site.close())

async function clientOf(overrides: Parameters<typeof makePerson>[1]) {
  const { personId: id } = await makePerson(site.exchange.database, overrides)
  return { client: new SiteClient(site.url, { cookie: await signInAs(site.exchange, id) }), personId: id }
}

/** Visitors of a day who found nothing. */
async function search(query: string, visitors: readonly string[], at: number): Promise<void> {
  await insertSearches(
    site.exchange.database.write,
    visitors.map((visitor) => ({
      ...{ id: newId(), at, visitor: `${visitor}-${Math.floor(at / day)}`, language: 'zh', query, filters: '' },
      ...{ page: 1, total: 0, shown: '[]', engine: 'meilisearch', milliseconds: 1, isRelaxed: 0 },
    })),
  )
}
const many = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at}`)

function gather(now: number): Promise<number> {
  return createTopicGathering({
    database: site.exchange.database,
    search: {
      searchListings: async () =>
        ({ total: supply, isRelaxed: false, engine: 'meilisearch' }) as Awaited<
          ReturnType<typeof site.exchange.search.searchListings>
        >,
      matchAmong: async (_, ids) => ids.filter((id) => found.includes(id)),
    },
    key: exchangeKeyOf(Buffer.alloc(32, 7)),
    logDays: 90,
  }).run(now)
}

test('searches without results become a topic that providers follow and operators export; few and personal ones do not', async () => {
  const now = Date.now()
  await search('潮汐发电功率', many(6, 'a'), now - 2 * day)
  await search('潮汐发电功率曲线', many(3, 'b'), now - day)
  await search(
    '内部代号蓝鲸的潮汐发电功率',
    Array.from({ length: 50 }, () => 'loud'),
    now - day,
  )
  await search('牡蛎苗种', many(4, 'c'), now - day)
  await search('找 13800138000 的潮汐发电功率', many(9, 'd'), now - day)
  expect(await gather(now)).toBeGreaterThan(0)
  // Read once, however often it is gathered.
  const before = await rows()
  await gather(now)
  expect(await rows()).toEqual(before)

  const list = `/my/organisations/${slug}/unmet?of=all`
  const page = (await member.get(list)).text
  expect(page.includes('潮汐发电功率')).toBe(true)
  // Nine visitors by the day; what one of them said fifty times is about something else.
  for (const said of [words.volume('9'), words.supply.none()]) expect(page.includes(said), said).toBe(true)
  for (const hidden of ['蓝鲸', '牡蛎苗种', '13800138000']) expect(page.includes(hidden), hidden).toBe(false)
  const kept = await site.exchange.database.read.selectFrom('topic_signal').select('text').execute()
  expect(kept.filter(({ text }) => text.includes('13800138000'))).toEqual([])

  const [topic] = await site.exchange.database.read
    .selectFrom('topic')
    .select('id')
    .where('isShown', '=', 1)
    .where('label', 'like', '%潮汐发电功率%')
    .execute()
  const id = topic?.id ?? ''
  const followed = await member.submit(list, { topic: id }, { intent: 'follow' })
  expect(followed.text.includes(words.done.follow)).toBe(true)
  const own = (await member.get(`/my/organisations/${slug}/unmet?of=followed`)).text
  expect(own.includes(words.unfollowOf('潮汐发电功率'))).toBe(true)

  expect((await member.get('/account/follows')).text.includes('潮汐发电功率')).toBe(true)

  // A file for operators, and nobody else.
  const file = await operator.get('/operator/unmet.csv')
  expect([file.status, file.text.includes('潮汐发电功率')]).toEqual([200, true])
  expect((await operator.get('/operator/unmet')).text.includes('潮汐发电功率')).toBe(true)
  const listed = await operator.submit('/operator/unmet', { topic: id }, { intent: 'construct' })
  expect(listed.text.includes(words.operator.done.construct)).toBe(true)
  const item = /JS\d{6}-\d{6,}\w/.exec(listed.text)?.[0] ?? ''
  const shown = await new SiteClient(site.url).get(`/construction-list/${item}`)
  expect([shown.status, shown.text.includes(words.operator.needOf('潮汐发电功率'))]).toEqual([200, true])
  expect(listed.text.includes(words.operator.constructOf('潮汐发电功率'))).toBe(false)
  for (const path of ['/operator/unmet', '/operator/unmet.csv']) expect((await member.get(path)).status).toBe(404)
  const stranger = await clientOf({})
  expect((await stranger.client.get(list)).status).toBe(404)
})

test('followers are told once when more is asked for and when something is listed; the log forgets and the topic stays', async () => {
  const now = Date.now()
  const { read } = site.exchange.database
  const notices = async () =>
    (
      await read
        .selectFrom('notice')
        .select('detail')
        .where('personId', '=', personId)
        .where('kind', '=', 'topic.moved')
        .execute()
    ).map(({ detail }) => JSON.parse(detail) as { what: string; count: string })
  expect(await notices()).toEqual([])
  await search('潮汐发电功率', many(12, 'e'), now + hour)
  for (const turn of [1, 2]) await gather(now + 2 * hour + turn)
  expect((await notices()).map(({ what, count }) => `${what} ${count}`)).toEqual(['volume 20'])

  const { id: listing } = await read.selectFrom('listing').select('id').limit(1).executeTakeFirstOrThrow()
  await inTransaction(site.exchange.database.write, (trx) =>
    insertEvents(trx, [
      {
        at: now - 2 * day,
        actor: 'system',
        action: 'listing.listed',
        subjectKind: 'listing',
        subjectId: listing,
        detail: {},
      },
    ]),
  )
  found = [listing]
  supply = 1
  for (const turn of [1, 2]) await gather(now + day + turn)
  expect((await notices()).map(({ what }) => what).sort()).toEqual(['listed', 'volume'])
  const page = (await member.get(`/en/my/organisations/${slug}/unmet?of=all`)).text
  expect(page.includes(topicWords.en.supply.thin('1'))).toBe(true)

  await gather(now + 120 * day)
  expect(await read.selectFrom('topic_signal').select('key').where('kind', '=', 'search').execute()).toEqual([])
  expect((await member.get(`/my/organisations/${slug}/unmet?of=all`)).text.includes('潮汐发电功率')).toBe(true)
  await gather(now + 500 * day)
  expect(await read.selectFrom('topic').select('id').where('label', 'like', '%潮汐发电功率%').execute()).toEqual([])
})

test('demands nobody served become a topic without their buyers, and leave it when they are withdrawn', async () => {
  const now = Date.now()
  const { write, read } = site.exchange.database
  const buyers = await read.selectFrom('organisation').select('id').where('id', '<>', organisationId).limit(5).execute()
  expect(buyers).toHaveLength(5)
  for (const [at, buyer] of buyers.entries())
    await write
      .insertInto('demand')
      .values({
        ...{ id: newId(), number: `XQ202611-90000${at}`, organisationId: buyer.id, createdBy: personId },
        ...{
          state: 'no_supply',
          visibility: 'PUBLIC',
          isMasked: 1,
          revision: 1,
          dueAt: 0,
          isOpen: 0,
          responseCount: 0,
        },
        content: JSON.stringify({
          title: { zh: '牡蛎苗种病害监测数据', en: 'Oyster seed disease monitoring' },
          ...{ need: { zh: '需要' }, fields: ['MARINE'], industries: ['A'], regions: [] },
        }),
        ...{ createdAt: now, updatedAt: now, publishedAt: now },
      })
      .execute()
  await gather(now)
  const page = (await member.get(`/my/organisations/${slug}/unmet?of=all&field=MARINE`)).text
  expect([page.includes('牡蛎苗种病害监测'), page.includes(words.unserved('5'))]).toEqual([true, true])
  const english = (await member.get(`/en/my/organisations/${slug}/unmet?of=all`)).text
  expect(english.includes('oyster seed disease monitoring')).toBe(true)
  expect((await member.get(`/my/organisations/${slug}/unmet?of=all&field=FINANCE`)).text.includes('牡蛎')).toBe(false)
  await write.updateTable('demand').set({ state: 'withdrawn' }).where('number', '=', 'XQ202611-900000').execute()
  await gather(now + hour)
  expect((await member.get(`/my/organisations/${slug}/unmet?of=all`)).text.includes('牡蛎')).toBe(false)
})

async function rows() {
  const { read } = site.exchange.database
  return {
    topics: await read.selectFrom('topic').select(['id', 'volume', 'isShown']).orderBy('id').execute(),
    months: await read.selectFrom('topic_month').selectAll().orderBy('topicId').execute(),
  }
}
