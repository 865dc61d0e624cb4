import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parseCatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import { endFollow, follow, unfollow } from '#app/domain/follow/follow.server.ts'
import { mostFollows } from '#app/domain/follow/follow-limits.ts'
import type { Followed } from '#app/domain/follow/followed.ts'
import type { FindAmong } from '#app/domain/follow/search-alerts.server.ts'
import { createFollowAlerts } from '#app/jobs/follow-alerts.server.ts'
import { enqueue, hurryJobs } from '#db/queries/outbox.server.ts'
import { followSearch } from '#search/follow-search.server.ts'
import { createListing, createListings, type ListingOverrides } from '../factories/listings.ts'
import { makePerson } from '../factories/people.ts'
import { openTestSearch, type TestSearch } from '../helpers/engine.ts'
import { sampleCatalogue } from '../search/sample-catalogue.ts'

let site: TestSearch
beforeAll(async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, sampleCatalogue(60)) })
})
afterAll(() => site.close())
// What one test follows is no matter of the next.
afterEach(async () => {
  await site.database.write.deleteFrom('follow').execute()
  await site.database.write.deleteFrom('notice').execute()
})

const searchFor = (search: string): Followed => ({
  kind: 'search',
  query: parseCatalogueQuery(new URLSearchParams(search)).query,
})
const run = (matchAmong: FindAmong = site.search.matchAmong) =>
  createFollowAlerts({ database: site.database, search: { matchAmong } }).run()

async function follower() {
  const { personId, email, name } = await makePerson(site.database)
  const actor = {
    kind: 'person' as const,
    personId,
    sessionId: '',
    name,
    email,
    language: 'zh' as const,
    isConfirmed: true,
    isOperator: false,
    isOperatorPending: false,
    hasSecondFactor: false,
    confirmedAt: 0,
    memberships: [],
    organisationId: undefined,
  }
  return {
    personId,
    actor,
    follow: (followed: Followed) => follow(site.database, { actor, followed, language: 'zh', name: '我的检索' }),
    notices: async () => {
      const rows = await site.database.read
        .selectFrom('notice')
        .select(['kind', 'detail', 'path'])
        .where('personId', '=', personId)
        .orderBy('id')
        .execute()
      return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as Record<string, string> }))
    },
  }
}

async function list(...all: ListingOverrides[]) {
  const listings = await createListings(site.database.write, all)
  await site.search.drainAll()
  return listings
}

test('something new that a followed search finds is told once, however often the job runs', async () => {
  const person = await follower()
  await person.follow(searchFor('q=鲍鱼养殖&sort=title&page=2'))
  await run()
  expect(await person.notices()).toEqual([])
  await list({ title: '鲍鱼养殖水温数据' }, { title: '鲍鱼养殖产量数据' }, { title: '海带价格数据' })
  await Promise.all([run(), run()])
  await run()
  expect(await person.notices()).toEqual([
    {
      kind: 'follow.search',
      detail: { name: '我的检索', count: '2' },
      path: `/catalogue?q=${encodeURIComponent('鲍鱼养殖')}&sort=newest`,
    },
  ])
  await list({ title: '鲍鱼养殖病害数据' })
  await run()
  expect((await person.notices()).map(({ detail }) => detail.count)).toEqual(['2', '1'])
})

test('what no longer matches, what only comes near, and what was listed before is not told', async () => {
  await list({ title: '紫菜养殖数据' })
  const person = await follower()
  await person.follow(searchFor('q=紫菜 加工'))
  await person.follow(searchFor('q=紫菜&region=350200'))
  await run()
  const [near, other] = await list({ title: '紫菜养殖面积数据' }, { title: '紫菜加工企业数据', regions: ['350200'] })
  expect(near).toBeDefined()
  if (!other) throw new Error('No listing')
  // Revised before anybody looked: it is about something else now.
  await list({ title: '公积金贷款数据', regions: ['350200'], revises: other })
  await run()
  expect(await person.notices()).toEqual([])
})

test('what is delisted before anybody looked is not told', async () => {
  const person = await follower()
  await person.follow(searchFor('q=牡蛎'))
  const [listing] = await list({ title: '牡蛎产量数据' })
  if (!listing) throw new Error('No listing')
  await list({ title: '牡蛎产量数据', revises: listing, withdrawn: true })
  await run()
  expect(await person.notices()).toEqual([])
})

test('a listing that has not reached the index is waited for', async () => {
  const person = await follower()
  await person.follow(searchFor('q=对虾'))
  const listing = await createListing(site.database.write, { title: '对虾苗种数据' })
  await enqueue(site.database.write, { topic: 'search.listing', keys: [listing.id], now: Date.now() + 3_600_000 })
  await run()
  expect(await person.notices()).toEqual([])
  await hurryJobs(site.database.write, 'search.listing', Date.now())
  await site.search.drainAll()
  await run()
  expect(await person.notices()).toHaveLength(1)
})

test('while the engine is away nothing is lost and nothing is told twice', async () => {
  const person = await follower()
  await person.follow(searchFor('q=石斑鱼'))
  await list({ title: '石斑鱼价格数据' })
  const { database, config } = site
  const away = followSearch({
    database,
    config,
    leader: {
      state: { status: 'away', hasDemands: false, address: undefined },
      noteTrouble: () => {},
      nudge: () => {},
    },
  })
  await run(away.matchAmong)
  expect(await person.notices()).toEqual([])
  await away.close()
  await run()
  await run()
  expect(await person.notices()).toHaveLength(1)
})

test('a run that breaks off in the midst keeps what it has told, and the next goes on from there', async () => {
  const [one, two] = [await follower(), await follower()]
  await one.follow(searchFor('q=带鱼'))
  await two.follow(searchFor('q=带鱼捕捞'))
  await list({ title: '带鱼捕捞数据' })
  let asked = 0
  const breaking: FindAmong = (query, ids) => {
    if (++asked > 1) throw new Error('Killed')
    return site.search.matchAmong(query, ids)
  }
  await expect(run(breaking)).rejects.toThrow('Killed')
  expect((await Promise.all([one.notices(), two.notices()])).flat()).toHaveLength(1)
  await run()
  await run()
  expect((await Promise.all([one.notices(), two.notices()])).map((all) => all.length)).toEqual([1, 1])
})

test('many who follow the same search cost one search, and none where nothing was listed', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, follower))
  for (const person of people) await person.follow(searchFor('q=海参'))
  let asked = 0
  const counting: FindAmong = (query, ids) => {
    asked++
    return site.search.matchAmong(query, ids)
  }
  await run(counting)
  expect(asked).toBe(0)
  await list({ title: '海参育苗数据' })
  await run(counting)
  expect(asked).toBe(1)
  expect((await Promise.all(people.map((person) => person.notices()))).every((all) => all.length === 1)).toBe(true)
})

test('who is suspended is told nothing, and does not hold up the others', async () => {
  const [gone, here] = [await follower(), await follower()]
  await gone.follow(searchFor('q=蛏子'))
  await here.follow(searchFor('q=蛏子'))
  await site.database.write.updateTable('person').set({ suspendedAt: 1 }).where('id', '=', gone.personId).execute()
  await list({ title: '蛏子产地数据' })
  await run()
  expect((await Promise.all([gone.notices(), here.notices()])).map((all) => all.length)).toEqual([0, 1])
})

test('followed listings and organisations: revised, delisted, listed; each once, and not what came before', async () => {
  const [listing] = await list({ title: '红树林分布数据', provider: 'forest', providerName: '林业数据中心' })
  if (!listing) throw new Error('No listing')
  const [fan, late] = [await follower(), await follower()]
  await fan.follow({ kind: 'listing', code: listing.code })
  await fan.follow({ kind: 'organisation', slug: 'forest' })
  await run()
  expect(await fan.notices()).toEqual([])

  const [revised] = await list({ title: '红树林分布数据', provider: 'forest', revises: listing })
  await Promise.all([run(), run()])
  await late.follow({ kind: 'listing', code: listing.code })
  await run()
  expect(await fan.notices()).toEqual([
    {
      kind: 'follow.listing',
      detail: { title: '{"zh":"红树林分布数据"}', what: 'revised' },
      path: `/listings/${listing.code}`,
    },
  ])
  expect(await late.notices()).toEqual([])

  await list(
    { title: '古树名木数据', provider: 'forest', providerName: '林业数据中心' },
    { title: '林火监测数据', provider: 'forest', providerName: '林业数据中心' },
  )
  if (revised) await list({ title: '红树林分布数据', provider: 'forest', revises: revised, withdrawn: true })
  await run()
  await run()
  expect((await fan.notices()).slice(1)).toEqual([
    {
      kind: 'follow.listing',
      detail: { title: '{"zh":"红树林分布数据"}', what: 'delisted' },
      path: `/listings/${listing.code}`,
    },
    {
      kind: 'follow.organisation',
      detail: { organisation: '{"zh":"林业数据中心"}', title: '{"zh":"林火监测数据"}', count: '2' },
      path: '/organisations/forest',
    },
  ])
  expect((await late.notices()).map(({ detail }) => detail.what)).toEqual(['delisted'])
})

test('what a search counts as found is what its pages count', async () => {
  const ids = (await site.database.read.selectFrom('listing').select('id').where('state', '=', 'listed').execute()).map(
    ({ id }) => id,
  )
  for (const search of [
    'q=用电负荷',
    'q=泉州 统计报表',
    'region=350500',
    'region=350500&region=350100&hasSample=0',
    'q=茶叶&region=350200',
    'q=茶叶价格月度快报',
    'hasField=不存在的字段',
    'q=什么都没有的一个词',
  ]) {
    const { query } = parseCatalogueQuery(new URLSearchParams(search))
    const page = await site.search.searchListings(query)
    const expected = page.isRelaxed && page.understood.kind === 'words' ? 0 : page.total
    expect(await site.search.matchAmong(query, ids), search).toHaveLength(expected)
    const [first] = page.hits
    if (expected === 0 || !first) continue
    const own = await site.database.read
      .selectFrom('listing')
      .select('id')
      .where('code', '=', first.card.code)
      .executeTakeFirstOrThrow()
    expect(await site.search.matchAmong(query, [own.id]), search).toEqual([own.id])
  }
  const need = '我们在泉州做工业园区的用电负荷预测，需要企业征信、空气污染、台风路径和港口吞吐的月度快报与趋势预测'
  const { query } = parseCatalogueQuery(new URLSearchParams({ q: need }))
  const page = await site.search.searchListings(query)
  expect(page.understood.kind).toBe('need')
  expect((await site.search.matchAmong(query, ids))?.length).toBe(Math.min(20, page.total))
})

test('following twice is once; two hundred are the most; ending it works by thing and by number', async () => {
  const person = await follower()
  await Promise.all([person.follow(searchFor('q=龙虾')), person.follow(searchFor('q=龙虾&sort=newest'))])
  const kept = () =>
    site.database.read.selectFrom('follow').select('id').where('personId', '=', person.personId).execute()
  expect(await kept()).toHaveLength(1)
  for (let index = 1; index < mostFollows; index++) await person.follow(searchFor(`q=龙虾${index}`))
  await expect(person.follow(searchFor('q=还有一个'))).rejects.toMatchObject({ reason: 'tooManyFollows' })
  await person.follow(searchFor('q=龙虾'))
  await unfollow(site.database, { actor: person.actor, followed: searchFor('q=龙虾') })
  await unfollow(site.database, { actor: person.actor, followed: searchFor('q=龙虾') })
  const [some] = await kept()
  const stranger = await follower()
  await expect(endFollow(site.database, { actor: stranger.actor, id: some?.id ?? '' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await endFollow(site.database, { actor: person.actor, id: some?.id ?? '' })
  expect(await kept()).toHaveLength(mostFollows - 2)
})

test('what is not there, not listed or not a search cannot be followed', async () => {
  const person = await follower()
  await expect(person.follow({ kind: 'listing', code: 'NOTHING' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(person.follow({ kind: 'organisation', slug: 'nobody' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(person.follow(searchFor('sort=newest'))).rejects.toMatchObject({ reason: 'emptySearch' })
  const [listing] = await list({ title: '海胆数据' })
  if (!listing) throw new Error('No listing')
  await person.follow({ kind: 'listing', code: listing.code })
  await list({ title: '海胆数据', revises: listing, withdrawn: true })
  await expect((await follower()).follow({ kind: 'listing', code: listing.code })).rejects.toMatchObject({
    reason: 'gone',
  })
  // Whoever follows it already may end that.
  await unfollow(site.database, { actor: person.actor, followed: { kind: 'listing', code: listing.code } })
})
