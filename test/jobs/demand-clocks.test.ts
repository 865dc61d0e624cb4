import { v7 as newId } from 'uuid'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { dayOf, endOfDay } from '#app/domain/calendar/days.ts'
import type { ResponseSide } from '#app/domain/response/response-lists.ts'
import { responseRecordOf } from '#app/domain/response/response-record.server.ts'
import { publicRecordOf } from '#app/domain/response/response-record.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import { runDemandClocks } from '#app/jobs/demand-clocks.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { findConstructionItem } from '#db/queries/construction.server.ts'
import { makeDemand } from '../factories/demands.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'

const day = 86_400_000
/** A Monday without holidays near. */
const monday = Date.parse('2026-11-02T02:00:00Z')
const challenge = { target: { zh: '目标' }, criteria: { zh: '评审' }, selectBy: '2026-11-20' }

let database: Database
let buyer: { organisationId: string; personId: string }
let provider: { organisationId: string; personId: string }
let operator: string

beforeEach(async () => {
  database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  const member = async () => {
    const { organisationId } = await makeOrganisation(database, { now: 0 })
    const { personId } = await makePerson(database, { memberOf: [{ organisationId, role: 'owner' }] })
    return { organisationId, personId }
  }
  buyer = await member()
  provider = await member()
  operator = (await makePerson(database, { isOperator: true })).personId
})

/** What a person was told of demands, in order. */
async function told(personId: string): Promise<string[]> {
  const rows = await database.read
    .selectFrom('notice')
    .select('detail')
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ detail }) => (JSON.parse(detail) as { what: string }).what)
}

async function stateOf(id: string) {
  const { read } = database
  return (await read.selectFrom('demand').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
}

/** Runs the job twice: what is done is done once. */
async function run(now: number): Promise<number> {
  const count = await runDemandClocks(database, now)
  expect(await runDemandClocks(database, now + 1)).toBe(0)
  return count
}

async function answer(demandId: string, given: { submittedAt?: number; dueAt?: number; waitsFor?: ResponseSide } = {}) {
  const now = given.submittedAt ?? monday
  const id = newId()
  await database.write
    .insertInto('response')
    .values({
      id,
      number: `YD${id}`,
      demandId,
      organisationId: provider.organisationId,
      createdBy: provider.personId,
      state: 'submitted',
      isOpen: 1,
      content: '{}',
      revision: 1,
      messageCount: 0,
      dueAt: given.dueAt ?? noDue,
      waitsFor: given.waitsFor ?? null,
      createdAt: now,
      submittedAt: now,
      updatedAt: now,
    })
    .execute()
  return id
}

test('a late review is told to the operators once, and again when it is late another time', async () => {
  const { id } = await makeDemand(database, buyer, { state: 'submitted', now: monday })
  const due = async (dueAt: number) =>
    database.write.updateTable('demand').set({ dueAt, updatedAt: dueAt }).where('id', '=', id).execute()
  await due(monday)
  expect(await run(monday + 1)).toBe(1)
  await due(monday + day)
  expect(await run(monday + 2 * day)).toBe(1)
  expect(await told(operator)).toEqual(['overdue', 'overdue'])
})

test('what nobody answers is escalated after five working days, and ends on the construction list at its deadline', async () => {
  const { id } = await makeDemand(database, buyer, {
    deadline: '2026-11-13',
    now: monday,
    content: { regions: ['350500'] },
  })
  await run(Date.parse('2026-11-08T02:00:00Z'))
  expect(await told(operator)).toEqual([])
  // The fifth working day after the Monday of publication is over.
  await run(Date.parse('2026-11-10T02:00:00Z'))
  expect([await told(operator), await told(buyer.personId)]).toEqual([['unanswered'], ['deadlineNear']])
  expect(await run(endOfDay('2026-11-13') - 1_000)).toBe(0)
  expect(await run(endOfDay('2026-11-13') + 1)).toBe(1)
  expect(await stateOf(id)).toBe('no_supply')
  expect(await told(buyer.personId)).toEqual(['deadlineNear', 'noSupply'])
  const { number } = await database.read.selectFrom('construction_item').select('number').executeTakeFirstOrThrow()
  const item = await findConstructionItem(database.read, number)
  expect([item?.demandId, item?.state, item?.visibility]).toEqual([id, 'open', 'PUBLIC'])
})

test('what only invited organisations saw ends without being listed', async () => {
  const { id } = await makeDemand(database, buyer, { deadline: '2026-11-13', visibility: 'INVITED', now: monday })
  await run(endOfDay('2026-11-13') + 1)
  expect(await stateOf(id)).toBe('no_supply')
  expect(await database.read.selectFrom('construction_item').select('id').execute()).toEqual([])
  expect((await told(buyer.personId)).at(-1)).toBe('noSupplyClosed')
})

test('what was answered is decided in ten working days, or ends', async () => {
  const { id } = await makeDemand(database, buyer, { state: 'matching', deadline: '2026-11-13', now: monday })
  await run(endOfDay('2026-11-13') + 1)
  expect([await stateOf(id), await told(buyer.personId)]).toEqual(['matching', ['decide']])
  await run(endOfDay('2026-11-27') - day)
  expect(await stateOf(id)).toBe('matching')
  await run(endOfDay('2026-11-27') + 1)
  expect([await stateOf(id), (await told(buyer.personId)).at(-1)]).toEqual(['expired', 'expired'])
})

test('what every answer was taken back from ends without supply, at the deadline or while it is decided', async () => {
  const [taken, late] = [
    await makeDemand(database, buyer, { state: 'matching', deadline: '2026-11-13', now: monday }),
    await makeDemand(database, buyer, { state: 'in_talks', deadline: '2026-11-13', now: monday }),
  ]
  const withdraw = async (id: string) =>
    database.write.updateTable('response').set({ state: 'withdrawn', isOpen: 0 }).where('id', '=', id).execute()
  const responses = [await answer(taken.id), await answer(late.id)]
  await withdraw(responses[0] as string)
  await run(endOfDay('2026-11-13') + 1)
  expect([await stateOf(taken.id), await stateOf(late.id)]).toEqual(['no_supply', 'in_talks'])
  await withdraw(responses[1] as string)
  await run(endOfDay('2026-11-27') + 1)
  expect(await stateOf(late.id)).toBe('no_supply')
  expect((await told(buyer.personId)).sort()).toEqual(['decide', 'noSupply', 'noSupply'])
  expect(await database.read.selectFrom('construction_item').select('id').execute()).toHaveLength(2)
})

test('a response lapses in the same moment as its demand, and its provider is told', async () => {
  const { id } = await makeDemand(database, buyer, { state: 'matching', deadline: '2026-11-13', now: monday })
  const response = await answer(id)
  await run(endOfDay('2026-11-13') + 1)
  await run(endOfDay('2026-11-27') + 1)
  expect(await stateOf(id)).toBe('expired')
  const { read } = database
  const columns = ['state', 'isOpen', 'endReason'] as const
  expect(await read.selectFrom('response').select(columns).where('id', '=', response).executeTakeFirst()).toEqual({
    state: 'lapsed',
    isOpen: 0,
    endReason: 'DEMAND_ENDED',
  })
  expect(await told(provider.personId)).toEqual(['lapsed'])
})

test('a challenge is chosen by its own day; once that is over it is escalated, and ends later', async () => {
  const { id } = await makeDemand(database, buyer, {
    state: 'matching',
    deadline: '2026-11-13',
    now: monday,
    content: { challenge },
  })
  await run(endOfDay('2026-11-13') + 1)
  await run(endOfDay('2026-11-20') + 1)
  expect(await told(buyer.personId)).toEqual(['choose', 'choiceOverdue'])
  expect([await told(operator), await stateOf(id)]).toEqual([['choiceOverdue'], 'matching'])
  await run(endOfDay('2026-12-04') + day)
  expect(await stateOf(id)).toBe('expired')
})

test('whoever lets a response wait is reminded once for each time', async () => {
  const { id } = await makeDemand(database, buyer, { state: 'matching', now: monday })
  await answer(id, { dueAt: monday + day, waitsFor: 'buyer' })
  await run(monday + day - 1_000)
  expect(await told(buyer.personId)).toEqual([])
  await run(monday + 2 * day)
  expect([await told(buyer.personId), await told(provider.personId)]).toEqual([['react'], []])
})

test('how fast a provider answers is counted from the publication, and public from three answers on', async () => {
  for (const days of [1, 2, 6]) {
    const { id } = await makeDemand(database, buyer, { state: 'matching', now: monday })
    await answer(id, { submittedAt: monday + days * day })
    expect(await runDemandClocks(database, monday + days * day + 1)).toBeGreaterThan(0)
  }
  const record = await responseRecordOf(database.read, provider.organisationId)
  expect(record).toEqual({ answers: 3, medianMs: 2 * day, invitations: 0, invitationsAnswered: 0 })
  expect(publicRecordOf(record)).toEqual({ answers: 3, days: 2 })
  expect(dayOf(monday)).toBe('2026-11-02')
})
