import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskFilter } from '#app/domain/demand/desk-list.ts'
import type { Match } from '#app/domain/matching/match-types.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import {
  countConstructionItems,
  insertConstructionItem,
  listConstructionItems,
} from '#db/queries/construction.server.ts'
import {
  countBoard,
  listBoardRows,
  listInvitedDemands,
  listNewestDemands,
  listVerifiedDemands,
} from '#db/queries/demand-board.server.ts'
import {
  listDeadlinesNear,
  listDeadlinesOver,
  listLateReviews,
  listUnanswered,
  listUndecided,
} from '#db/queries/demand-clocks.server.ts'
import { countDesk, listDesk, listDeskMatches, listDeskResponses } from '#db/queries/demand-desk.server.ts'
import { insertDemandInvitation } from '#db/queries/demand-invitations.server.ts'
import { listMatchContents, listMatchHeads } from '#db/queries/match-listings.server.ts'
import {
  countOpportunities,
  countRankedMatches,
  listOpportunities,
  listOwnMatches,
  listRankedMatches,
} from '#db/queries/match-pages.server.ts'
import {
  listKeptMatches,
  listUntoldMatches,
  rankMatches,
  retireMatches,
  trimMatches,
  upsertMatches,
} from '#db/queries/matches.server.ts'
import { findAgreed, listLapsing, listOpenResponses } from '#db/queries/response-ends.server.ts'
import { listAnswerable, listRecordsToCount, upsertResponseRecord } from '#db/queries/response-records.server.ts'
import {
  countAnswerers,
  countHandedIn,
  insertResponse,
  insertResponseRevision,
  listHandedIn,
  listOwnResponses,
} from '#db/queries/responses.server.ts'
import {
  insertTopicFollow,
  listFollowersOfTopic,
  listTopicsOfFollower,
  listTopicsWithFollowers,
} from '#db/queries/topic-follows.server.ts'
import {
  listCodesOfTopics,
  listMonthsOfTopics,
  listShownTopics,
  listSubjectsOfProvider,
  sumTopicsBy,
} from '#db/queries/topic-pages.server.ts'
import { addToMonths, mergeTopics } from '#db/queries/topics.server.ts'
import { insertMadeDemand } from '../factories/demands.ts'
import { createListing } from '../factories/listings.ts'
import { insertOrganisation } from '../factories/organisations.ts'
import { insertPerson } from '../factories/people.ts'
import { openPostgres } from '../helpers/postgres.ts'

// The same is done on both databases; then both are asked the same.
const now = Date.UTC(2026, 10, 2, 4)
const day = 86_400_000
type Side = { db: Db; close: () => Promise<void>; ids: Record<string, string> }
let sides: Side[] = []

beforeAll(async () => {
  const lite = await openDatabase(':memory:')
  const post = await openPostgres()
  sides = [
    { db: lite.write, close: lite.close, ids: {} },
    { ...post, ids: {} },
  ]
  for (const side of sides) await fill(side)
})
afterAll(() => Promise.all(sides.map(({ close }) => close())))

async function fill({ db, ids }: Side): Promise<void> {
  for (const name of ['buyer', 'first', 'second']) {
    const { organisationId } = await insertOrganisation(db, { slug: name, name: `机构 ${name}`, now })
    const { personId } = await insertPerson(db, { memberOf: [{ organisationId, role: 'owner' }], now })
    Object.assign(ids, { [name]: organisationId, [`${name}Person`]: personId })
  }
  const listings = ['first', 'second', 'first']
  for (const [at, provider] of listings.entries()) {
    const { id, code } = await createListing(db, {
      title: `数据 ${at}`,
      provider,
      fields: ['ENERGY'],
      regions: ['350500'],
    })
    Object.assign(ids, { [`listing${at}`]: id, [`code${at}`]: code })
  }
  const buyer = { organisationId: of(ids, 'buyer'), personId: of(ids, 'buyerPerson') }
  const made = [
    {},
    { state: 'matching', deadline: '2026-11-04' },
    { visibility: 'VERIFIED', deadline: '2026-10-30' },
    { visibility: 'INVITED', state: 'in_talks', isMasked: true },
    { state: 'submitted' },
    { state: 'no_supply' },
  ] as const
  for (const [at, given] of made.entries()) {
    const { id, number } = await insertMadeDemand(db, buyer, { ...given, now: now + at })
    Object.assign(ids, { [`demand${at}`]: id, [`number${at}`]: number })
  }
  await db
    .updateTable('demand')
    .set({ dueAt: now - 1 })
    .where('state', '=', 'submitted')
    .execute()
  await db
    .updateTable('demand')
    .set({ decideBy: now - 1, isChallenge: 2, escalatedAt: now })
    .where('id', '=', of(ids, 'demand3'))
    .execute()
  for (const organisationId of [of(ids, 'first'), of(ids, 'second')])
    await insertDemandInvitation(db, {
      demandId: of(ids, 'demand3'),
      organisationId,
      invitedBy: of(ids, 'buyerPerson'),
      isBrokered: 0,
      note: null,
      invitedAt: now,
    })
  for (const [at, provider] of ['first', 'second', 'first'].entries()) {
    const id = newId()
    ids[`response${at}`] = id
    await insertResponse(db, {
      ...{
        id,
        number: `YD${at}`,
        demandId: of(ids, at === 2 ? 'demand3' : 'demand1'),
        organisationId: of(ids, provider),
      },
      ...{ createdBy: of(ids, `${provider}Person`), state: at === 1 ? 'shortlisted' : 'submitted', isOpen: 1 },
      ...{ content: '{"listings":[],"statements":{}}', revision: 1, dueAt: noDue, waitsFor: null, messageCount: 0 },
      ...{ validUntil: at === 0 ? '2026-11-01' : null, agreed: at === 2 ? '{"mayName":true}' : null },
      ...{ createdAt: now + at, submittedAt: now + day + at, updatedAt: now + at },
    })
    await insertResponseRevision(db, {
      ...{ responseId: id, number: 1, content: '{"listings":[],"statements":{}}', demandRevision: 1 },
      ...{ submittedBy: of(ids, `${provider}Person`), submittedAt: now + day },
    })
  }
  const match = (listingId: string, shut: Match['shut'] = []): Match => ({
    listingId,
    score: 50,
    shut,
    requirements: [],
    parts: [],
  })
  const pairs = [0, 1, 3].flatMap((demand) =>
    [0, 1, 2].map((listing) => ({
      ...{ demandId: of(ids, `demand${demand}`), listingId: of(ids, `listing${listing}`) },
      ...{ listingRevision: 1, demandRevision: 1, rank: 1, score: 50_000 + 1_000 * listing - demand, matchedAt: now },
      match: match(of(ids, `listing${listing}`), listing === 2 ? (['region'] as unknown as Match['shut']) : []),
    })),
  )
  await upsertMatches(db, pairs)
  await upsertMatches(db, pairs.slice(0, 2))
  await rankMatches(
    db,
    pairs.map(({ demandId }) => demandId),
  )
  await upsertResponseRecord(db, {
    organisationId: of(ids, 'second'),
    answers: 3,
    medianMs: day,
    invitations: 2,
    invitationsAnswered: 1,
    countedAt: now,
  })
  await upsertResponseRecord(db, {
    organisationId: of(ids, 'second'),
    answers: 4,
    medianMs: null,
    invitations: 2,
    invitationsAnswered: 2,
    countedAt: now,
  })
  for (const [at, code] of ['350500', '350200'].entries())
    await insertConstructionItem(
      db,
      {
        ...{
          id: newId(),
          number: `JS202611-00000${at}`,
          demandId: at === 0 ? of(ids, 'demand5') : null,
          topicId: at === 0 ? null : 't0',
        },
        ...{
          title: '{"zh":"港口"}',
          content: '{"title":{"zh":"港口"}}',
          visibility: at === 0 ? 'PUBLIC' : 'VERIFIED',
          state: 'open',
        },
        ...{ claimCount: 0, offeredCount: at, publishedAt: now + at, updatedAt: now },
      },
      [{ kind: 'region', code }],
    )
  for (const [at, id] of ['t0', 't1', 't2'].entries()) {
    await db
      .insertInto('topic')
      .values({
        ...{
          id,
          terms: '[]',
          labelKey: id,
          label: '{"zh":{"text":"港口","organisations":5,"visitors":0,"days":0}}',
          mostVisitors: 0,
          days: 0,
        },
        ...{
          isShown: 1,
          weight: 10 - at,
          volume: 5,
          unserved: 1,
          supply: at,
          suppliedAt: 0,
          isStale: 0,
          judgedAt: at,
          seenSeq: 0,
          createdAt: at,
        },
      })
      .execute()
    await db
      .insertInto('topic_code')
      .values([
        { topicId: id, list: 'field', code: 'ENERGY' },
        { topicId: id, list: 'region', code: `35${at}000` },
      ])
      .execute()
    await addToMonths(db, [{ topicId: id, month: '2026-10', searches: 2, follows: 1, demands: 0 }])
    await addToMonths(db, [{ topicId: id, month: '2026-10', searches: 1, follows: 0, demands: 1 }])
    await insertTopicFollow(db, {
      personId: of(ids, 'firstPerson'),
      topicId: id,
      organisationId: of(ids, 'first'),
      toldVolume: 0,
      createdAt: now,
    })
  }
}

function of(ids: Record<string, string>, name: string): string {
  const id = ids[name]
  if (id === undefined) throw new Error(`Nothing is called ${name}`)
  return id
}

/** The same question to both: the answers, with every id by its name, are the same. */
async function expectSame(ask: (db: Db, id: (name: string) => string) => Promise<unknown>): Promise<unknown> {
  const answers: unknown[] = []
  for (const { db, ids } of sides) {
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
    const answer = await ask(db, (name) => of(ids, name))
    const text = JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value)) ?? 'null'
    const named = text.replace(/"([^"\\]+)"/g, (all, value) => (names.has(value) ? `"${names.get(value)}"` : all))
    answers.push(JSON.parse(named.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'unnamed')))
  }
  expect(answers[1]).toEqual(answers[0])
  return answers[1]
}

test('the desk, the clocks and the boards of demands are the same', async () => {
  const clock = { today: '2026-11-02', nearUntil: '2026-11-05', unansweredSince: now + day }
  const filters: DeskFilter[] = ['submitted', 'unanswered', 'near', 'choose', 'escalated', 'open', 'no_supply']
  for (const filter of filters)
    expect(await expectSame((db) => listDesk(db, { ...clock, filter, limit: 10 }))).not.toEqual([])
  await expectSame((db, id) =>
    listDesk(db, { ...clock, filter: 'open', after: { at: String(now + 2), id: id('demand2') }, limit: 10 }),
  )
  await expectSame((db, id) =>
    listDesk(db, { ...clock, filter: 'near', after: { at: '2026-11-01', id: id('demand1') }, limit: 10 }),
  )
  await expectSame((db) => countDesk(db, clock))
  await expectSame((db, id) => listDeskMatches(db, id('demand1'), 5))
  await expectSame((db, id) => listDeskResponses(db, id('demand1')))
  const asked = { ...clock, until: clock.nearUntil, now, before: now + day, limit: 10 }
  for (const list of [listLateReviews, listUnanswered, listDeadlinesNear, listDeadlinesOver, listUndecided])
    expect(await expectSame((db) => list(db, asked))).not.toEqual([])
  await expectSame(countBoard)
  await expectSame((db) => listNewestDemands(db, 10))
  await expectSame((db, id) => listBoardRows(db, [id('demand1'), id('demand0'), id('demand3')]))
  await expectSame((db, id) =>
    listVerifiedDemands(db, { after: { publishedAt: now + 9, id: id('demand0') }, limit: 10 }),
  )
  await expectSame((db, id) => listInvitedDemands(db, [id('first'), id('second')], 10))
})

test('responses and how providers answer are the same', async () => {
  const states = ['submitted', 'shortlisted'] as const
  await expectSame((db, id) =>
    listHandedIn(db, { demandId: id('demand1'), states, after: { submittedAt: now, id: '' }, limit: 5 }),
  )
  for (const filter of ['open', 'submitted'] as const)
    await expectSame((db, id) =>
      listOwnResponses(db, { organisationId: id('first'), filter, after: { updatedAt: now + 9, id: '' }, limit: 5 }),
    )
  await expectSame((db, id) => countHandedIn(db, id('demand1')))
  await expectSame((db, id) => countAnswerers(db, id('demand1'), id('first')))
  await expectSame((db, id) => listOpenResponses(db, { demandId: id('demand1'), limit: 5 }))
  expect(await expectSame((db) => listLapsing(db, { today: '2026-11-02', limit: 5 }))).toHaveLength(1)
  await expectSame((db, id) => findAgreed(db, id('response2')))
  await expectSame((db, id) => listAnswerable(db, { organisationId: id('first'), since: now }))
  await expectSame(async (db) => (await listRecordsToCount(db, { since: now, stale: now + 1, limit: 5 })).length)
})

test('matches are the same, in both directions, and after they are retired and trimmed', async () => {
  const both = ['demand0', 'demand1']
  await expectSame(async (db, id) => (await listKeptMatches(db, both.map(id))).length)
  await expectSame((db, id) => listRankedMatches(db, { demandId: id('demand0'), revision: 1, limit: 5 }))
  await expectSame((db, id) => countRankedMatches(db, id('demand0')))
  await expectSame((db, id) => listUntoldMatches(db, { demandIds: [id('demand0')], least: 1 }))
  await expectSame(async (db, id) => (await listMatchHeads(db, [id('listing0'), id('listing1')])).length)
  await expectSame(async (db, id) => (await listMatchContents(db, [id('listing0')])).map(({ revision }) => revision))
  for (const isVerified of [true, false]) {
    await expectSame((db, id) => listOpportunities(db, { organisationId: id('first'), isVerified, limit: 5 }))
    await expectSame((db, id) => countOpportunities(db, { organisationId: id('first'), isVerified }))
  }
  await expectSame((db, id) =>
    listOpportunities(db, {
      ...{ organisationId: id('first'), isVerified: true, limit: 5 },
      after: { score: 52_000, demandId: id('demand0') },
    }),
  )
  await expectSame((db, id) =>
    listOwnMatches(db, { organisationId: id('first'), demandIds: both.map(id), perDemand: 1 }),
  )
  await expectSame(async (db, id) => {
    await retireMatches(db, { demandIds: [id('demand0')], listingIds: [id('listing1')] })
    await trimMatches(db, { demandIds: [id('demand1')], most: 1 })
    await rankMatches(db, both.map(id))
    return listRankedMatches(db, { demandId: id('demand0'), revision: 1, limit: 5 })
  })
})

test('the construction list and topics of unmet demand are the same', async () => {
  for (const isVerified of [true, false]) {
    await expectSame((db) => listConstructionItems(db, { isVerified, limit: 5 }))
    await expectSame((db) => countConstructionItems(db, { isVerified }))
  }
  await expectSame((db) =>
    listConstructionItems(db, {
      ...{ isVerified: true, state: 'open', region: '350200', isWaiting: true },
      after: { publishedAt: now + 9, id: '' },
      limit: 5,
    }),
  )
  const anyOf = [{ list: 'field', code: 'ENERGY' }] as const
  const codes = [{ list: 'region', codes: ['350000', '351000'] }] as const
  expect(
    await expectSame((db, id) =>
      listShownTopics(db, { codes, anyOf, followedBy: id('firstPerson'), after: { weight: 10, id: 't0' }, limit: 5 }),
    ),
  ).toHaveLength(1)
  await expectSame((db) => listMonthsOfTopics(db, ['t0', 't1'], '2026-01'))
  await expectSame((db) => listCodesOfTopics(db, ['t0', 't1']))
  await expectSame((db) => sumTopicsBy(db, 'field'))
  await expectSame((db, id) => listSubjectsOfProvider(db, id('first')))
  await expectSame((db) => listTopicsWithFollowers(db, { after: '', limit: 5 }))
  await expectSame((db) => listFollowersOfTopic(db, 't0', 5))
  expect(await expectSame((db, id) => listTopicsOfFollower(db, id('firstPerson'), 5))).toHaveLength(3)
  await expectSame(async (db) => {
    await mergeTopics(db, { from: 't2', into: 't1' })
    return listMonthsOfTopics(db, ['t1', 't2'], '2026-01')
  })
})
