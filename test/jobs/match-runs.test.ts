import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { DemandDraft } from '#app/domain/demand/demand-content.ts'
import { createMatchRuns } from '#app/jobs/match-demands.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { openWordsReader, type WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter } from '#db/words/words-writer.server.ts'
import { createMatcher } from '#search/match-demand.server.ts'
import { followForms, formsWith } from '#search/words/current-forms.server.ts'
import { listingWords } from '#search/words/listing-words.ts'
import { makeDemand } from '../factories/demands.ts'
import { createListing, createListings, type ListingOverrides } from '../factories/listings.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const power: ListingOverrides = {
  title: '福建省工业企业用电量',
  summary: '规模以上工业企业每月用电量',
  description: { zh: '按企业统计的月度用电量与电费，覆盖全省规模以上工业企业。' },
  regions: ['350000'],
  frequency: 'MONTH',
  dictionary: [
    { name: 'ent_name', title: { zh: '企业名称' }, type: 'STRING' },
    { name: 'power_kwh', title: { zh: '用电量' }, type: 'DECIMAL' },
  ],
  provider: 'grid',
  providerName: '电网数据有限公司',
}
const wanted: Partial<DemandDraft> = {
  title: { zh: '福建企业用电数据' },
  need: { zh: '需要福建省工业企业的月度用电量，用于信贷风控。' },
  regions: ['350000'],
  frequency: 'MONTH',
  required: [{ name: '企业名称' }, { name: '用电量' }],
}

/** An exchange with the power listing and a buyer: its words are put anew whenever listings changed. */
async function open(catalogue: readonly ListingOverrides[] = [power]) {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  const listings = await createListings(database.write, [
    ...catalogue,
    { title: '泉州公交线路', summary: '公交线路与站点', provider: 'bus' },
    { title: '茶叶批发价格', summary: '每日茶叶批发价格', provider: 'market' },
    { title: '停电公告', summary: '计划停电的公告', provider: 'grid' },
  ])
  let reader: WordsReader | undefined
  const readWords = async () => {
    reader = await wordsOfAll(database)
    // The index has taken everything in.
    await database.write.deleteFrom('outbox').where('topic', '=', 'search.listing').execute()
  }
  await readWords()
  const buyer = await memberOf(database, (await makeOrganisation(database)).organisationId)
  const provider = await memberOf(database, await idOf(database, 'grid'))
  const search = createMatcher({ database, words: () => reader, forms: followForms(database) })
  const post = async (overrides: Parameters<typeof makeDemand>[2] = {}) => {
    const demand = await makeDemand(database, buyer, { content: wanted, ...overrides })
    await enqueue(database.write, { topic: 'match.demand', keys: [demand.id], now: 1 })
    return demand
  }
  return {
    database,
    listings,
    buyer,
    provider,
    search,
    readWords,
    post,
    run: () => createMatchRuns({ database, search }).run(),
    matches: (demandId: string) =>
      database.read
        .selectFrom('demand_match')
        .innerJoin('listing', 'listing.id', 'demand_match.listingId')
        .select(['listing.code', 'rank', 'score', 'isShut', 'demand_match.match'])
        .where('demandId', '=', demandId)
        .where('rank', '>', 0)
        .orderBy('rank')
        .execute(),
    notices: async (personId: string) => {
      const rows = await database.read
        .selectFrom('notice')
        .select(['kind', 'detail', 'path'])
        .where('personId', '=', personId)
        .orderBy('id')
        .execute()
      return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as Record<string, string> }))
    },
    waiting: async () =>
      (
        await database.read
          .selectFrom('outbox')
          .select('topic')
          .where('topic', 'in', ['match.demand', 'match.listing'])
          .execute()
      ).length,
  }
}

async function memberOf(database: Database, organisationId: string) {
  const { personId } = await makePerson(database, { memberOf: [{ organisationId, role: 'editor' }] })
  return { organisationId, personId }
}

async function idOf(database: Database, slug: string): Promise<string> {
  const found = await database.read.selectFrom('organisation').select('id').where('slug', '=', slug).execute()
  return found[0]?.id ?? ''
}

async function wordsOfAll(database: Database): Promise<WordsReader> {
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

test('a demand that is published is matched, and both sides are told once, however often the job runs', async () => {
  const site = await open()
  const demand = await site.post()
  expect(await site.run()).toBe(1)
  const [best] = await site.matches(demand.id)
  expect(best).toMatchObject({ code: site.listings[0]?.code, rank: 1, isShut: 0 })
  const [found, ...more] = await site.notices(site.buyer.personId)
  expect([found?.kind, found?.detail.count, more.length]).toEqual(['match.found', '1', 0])
  expect(found?.path).toMatch(new RegExp(`/demands/${demand.id}/matches$`))
  const provider = await site.notices(site.provider.personId)
  expect(provider.map(({ kind, path }) => [kind, path])).toEqual([
    ['match.demand', '/my/organisations/grid/opportunities'],
  ])
  expect(await site.waiting()).toBe(0)

  await enqueue(site.database.write, { topic: 'match.demand', keys: [demand.id], now: 1 })
  await Promise.all([site.run(), site.run()])
  expect((await site.notices(site.buyer.personId)).length).toBe(1)
  expect((await site.notices(site.provider.personId)).length).toBe(1)
})

test('a new listing finds its demands with the same score as they find it, and one that leaves is not told again', async () => {
  const site = await open([])
  const demand = await site.post()
  await site.run()
  // Words in common alone are told to nobody.
  expect([await site.notices(site.buyer.personId), await site.notices(site.provider.personId)]).toEqual([[], []])
  const { id } = await createListing(site.database.write, power)
  // It waits until the index has it.
  await site.run()
  expect(await site.waiting()).toBe(1)
  await site.readWords()
  await site.run()
  const [best] = await site.matches(demand.id)
  expect((await site.notices(site.provider.personId)).map(({ kind }) => kind)).toEqual(['match.demand'])
  expect((await site.notices(site.buyer.personId)).map(({ kind }) => kind)).toEqual(['match.found'])

  await enqueue(site.database.write, { topic: 'match.demand', keys: [demand.id], now: 1 })
  await site.run()
  const [again] = await site.matches(demand.id)
  expect(again).toEqual(best)

  await site.database.write.updateTable('listing').set({ state: 'suspended' }).where('id', '=', id).execute()
  await enqueue(site.database.write, { topic: 'match.listing', keys: [id], now: 1 })
  await site.run()
  expect((await site.matches(demand.id)).map(({ code }) => code)).not.toContain(best?.code)
  await site.database.write.updateTable('listing').set({ state: 'listed' }).where('id', '=', id).execute()
  await enqueue(site.database.write, { topic: 'match.listing', keys: [id], now: 1 })
  await site.run()
  expect((await site.matches(demand.id))[0]).toEqual(best)
  expect((await site.notices(site.provider.personId)).length).toBe(1)
  expect((await site.notices(site.buyer.personId)).length).toBe(1)
})

test('a demand for invited organisations is told to no provider but those; the buyer is told of it all the same', async () => {
  const site = await open()
  const secret = await site.post({ visibility: 'INVITED', isMasked: true })
  await site.run()
  expect(await site.notices(site.provider.personId)).toEqual([])
  expect((await site.notices(site.buyer.personId)).length).toBe(1)
  await site.database.write
    .insertInto('demand_invitation')
    .values({
      demandId: secret.id,
      organisationId: site.provider.organisationId,
      invitedBy: site.buyer.personId,
      isBrokered: 0,
      note: null,
      invitedAt: 1,
    })
    .execute()
  await enqueue(site.database.write, { topic: 'match.demand', keys: [secret.id], now: 1 })
  await site.run()
  const [told] = await site.notices(site.provider.personId)
  const buyer = await site.database.read
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', site.buyer.organisationId)
    .executeTakeFirstOrThrow()
  expect(told?.kind).toBe('match.demand')
  expect(JSON.stringify(told)).not.toContain(JSON.parse(buyer.name).zh)
})

test('what breaks off leaves nothing behind and is done again', async () => {
  const site = await open()
  const demand = await site.post()
  const { matchDemand } = site.search
  const broken = {
    ...site.search,
    matchDemand: async (...asked: Parameters<typeof matchDemand>) => {
      // Tells both sides of a listing that is not there: the transaction fails half-way.
      const [first] = await matchDemand(...asked)
      return first ? [first, { ...first, requirements: undefined as never, parts: 1n as never }] : []
    },
  }
  expect(await createMatchRuns({ database: site.database, search: broken }).run()).toBe(0)
  expect(await site.matches(demand.id)).toEqual([])
  expect(await site.notices(site.buyer.personId)).toEqual([])
  const [job] = await site.database.read
    .selectFrom('outbox')
    .select(['attempts', 'lastError'])
    .where('topic', '=', 'match.demand')
    .execute()
  expect(job).toMatchObject({ attempts: 1 })
  await site.database.write.updateTable('outbox').set({ dueAt: 1 }).execute()
  expect(await site.run()).toBe(1)
  expect((await site.notices(site.buyer.personId)).length).toBe(1)
})

test('nothing is matched while the words are missing, nor a demand that is over', async () => {
  const site = await open()
  const demand = await site.post()
  const away = { ...site.search, canMatch: () => false, matchDemand: async () => [] }
  expect(await createMatchRuns({ database: site.database, search: away }).run()).toBe(0)
  expect(await site.waiting()).toBe(1)
  await site.database.write.updateTable('demand').set({ state: 'withdrawn', isOpen: 0 }).execute()
  await site.run()
  expect(await site.waiting()).toBe(0)
  expect(await site.matches(demand.id)).toEqual([])
  expect(await site.notices(site.provider.personId)).toEqual([])
})

test('after an import of very many listings the open demands are matched anew in their stead', async () => {
  const site = await open()
  const demand = await site.post()
  await site.run()
  await createListings(
    site.database.write,
    Array.from({ length: 210 }, (_, at) => ({ title: `气象站观测记录${at}`, provider: 'weather' })),
  )
  await createListing(site.database.write, { ...power, title: '福建企业用电数据', provider: 'other' })
  expect(await site.waiting()).toBe(211)
  await site.readWords()
  await site.run()
  expect(await site.waiting()).toBe(0)
  expect((await site.matches(demand.id)).length).toBeGreaterThan(1)
})
