import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { ComplaintMeasure } from '#app/domain/complaint/complaint-lists.ts'
import {
  acceptComplaint,
  answerComplaint,
  dismissComplaint,
  upholdComplaint,
} from '#app/domain/complaint/decide-complaint.server.ts'
import { addComplaintDocument, fileComplaint } from '#app/domain/complaint/file-complaint.server.ts'
import { listListing } from '#app/domain/listing/listing-steps.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { countUpheld, findComplaint, listComplaintQueue, listComplaintsAgainst } from '#db/queries/complaints.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { actorOf, at, openWorld, reasonOf, type World } from '../review/review-world.ts'

/** A Monday with an ordinary week after it, when the listing has long been registered. */
const now = at('2026-12-14T10:00')
const day = 86_400_000

let world: World
let code: string
let listingId: string
beforeAll(async () => {
  world = await openWorld()
  const { submissionId } = await world.reach('registered')
  const { owner, organisationId } = world.provider
  ;({ id: listingId, code } = await world.listing(submissionId))
  await listListing(world.here, { actor: owner, organisationId, listingId, now: now - day })
})
afterAll(() => world.close())

const file = (actor: PersonActor, more: { organisationId?: string; code?: string; now?: number } = {}) =>
  fileComplaint(world.here, {
    actor,
    code,
    kind: 'UNTRUE',
    text: '字段说明与实际数据不一致。',
    isNamed: false,
    now,
    ...more,
  })
const find = async (number: string) => {
  const found = await findComplaint(world.here.read, number)
  if (!found) throw new Error('No such complaint')
  return found
}
const act = (number: string, actor = world.one, moment = now) => ({ actor, number, now: moment })
const answer = (number: string, moment = now) => {
  const { editor, organisationId } = world.provider
  return answerComplaint(world.here, { ...act(number, editor, moment), organisationId, answer: '已核对，数据无误。' })
}
const uphold = (number: string, measure: ComplaintMeasure, moment = now) =>
  upholdComplaint(world.here, { ...act(number, world.one, moment), measure, reason: '说明与数据不符' })
const state = async () =>
  world.here.read.selectFrom('listing').select('state').where('id', '=', listingId).executeTakeFirstOrThrow()

test('a complaint is taken up, answered within five working days and upheld: the listing is suspended with it', async () => {
  const person = await actorOf(world.here)
  const number = await file(person)
  expect(number).toMatch(/^TS202612-000001[0-9A-Y]$/)
  // Three working days for the operators, then five for the provider, then three again.
  expect((await find(number)).dueAt).toBe(at('2026-12-17T23:59:59.999'))
  expect(await reasonOf(file(person))).toBe('stale complainedAlready')
  expect(
    await listComplaintsAgainst(world.here.read, { providerId: world.provider.organisationId, limit: 10 }),
  ).toEqual([])
  expect(await reasonOf(answer(number))).toBe('stale complaintMoved')
  await acceptComplaint(world.here, act(number))
  expect((await find(number)).dueAt).toBe(at('2026-12-21T23:59:59.999'))
  expect(await reasonOf(uphold(number, 'NONE'))).toBe('not_allowed answerDue')
  await answer(number)
  expect((await find(number)).dueAt).toBe(at('2026-12-17T23:59:59.999'))
  await uphold(number, 'SUSPENSION')
  expect(await find(number)).toMatchObject({ state: 'upheld', measure: 'SUSPENSION', isOpen: 0 })
  expect(await state()).toEqual({ state: 'suspended' })
  expect(await countUpheld(world.here.read, { listingId, since: now - 365 * day })).toBe(1)

  expect(await world.notices(person.personId)).toEqual([
    'complaint.moved accepted',
    'complaint.moved answered',
    'complaint.moved upheld',
  ])
  const told = await world.notices(world.provider.owner.personId)
  expect(told.filter((line) => /complaint|suspended/.test(line))).toEqual([
    'complaint.moved accepted',
    'listing.moved suspended',
    'complaint.moved upheld',
  ])
  expect(await world.notices(world.two.personId)).toEqual(
    expect.arrayContaining(['complaint.waiting filed', 'complaint.waiting answered']),
  )
  const { id } = await find(number)
  const events = await listEventsOf(world.here.read, { kind: 'complaint', id }, 10)
  expect(events.map(({ action }) => action).reverse()).toEqual([
    'complaint.filed',
    'complaint.accepted',
    'complaint.answered',
    'complaint.upheld',
  ])
  // What was said in it is not in the record of acts.
  expect(JSON.stringify(events)).not.toContain('不一致')

  // What is suspended already cannot be suspended again: then nothing of the decision happens.
  const other = await file(await actorOf(world.here))
  await acceptComplaint(world.here, act(other))
  await answer(other)
  expect(await reasonOf(uphold(other, 'SUSPENSION'))).toBe('not_allowed notListed measure')
  expect((await find(other)).state).toBe('answered')
  await uphold(other, 'CORRECTION')
  expect(await world.notices(world.provider.owner.personId)).toContain('complaint.moved correction')
})

test('a provider that is silent does not hold it up, and may answer late until it is decided', async () => {
  const late = at('2026-12-22T00:00')
  const [one, other] = [await file(await actorOf(world.here)), await file(await actorOf(world.here))]
  for (const number of [one, other]) await acceptComplaint(world.here, act(number))
  await dismissComplaint(world.here, { ...act(one, world.one, late), reason: '没有依据' })
  expect(await find(one)).toMatchObject({ state: 'dismissed', decision: '没有依据' })
  await answer(other, late)
  const [last] = await listEventsOf(world.here.read, { kind: 'complaint', id: (await find(other)).id }, 1)
  expect(JSON.parse(last?.detail ?? '')).toMatchObject({ isLate: true })
  const queue = await listComplaintQueue(world.here.read, { filter: 'open', limit: 10 })
  expect(queue.map(({ number }) => number)).toContain(other)
  expect(queue.map(({ number }) => number)).not.toContain(one)
})

test('what was never taken up the provider learns nothing of', async () => {
  const number = await file(await actorOf(world.here))
  const before = await world.notices(world.provider.owner.personId)
  await dismissComplaint(world.here, { ...act(number), reason: '不属于投诉范围' })
  expect(await world.notices(world.provider.owner.personId)).toEqual(before)
})

test('nobody judges their own case, complains of their own listing, or more than five times a day', async () => {
  expect(await reasonOf(file(world.provider.owner))).toBe('not_allowed ownListing')
  expect(await reasonOf(file(world.objector.owner, { organisationId: world.provider.organisationId }))).toBe(
    'invalid organisationMissing organisation',
  )
  expect(await reasonOf(file(world.objector.owner, { code: 'nowhere' }))).toBe('not_found notAllowed')

  const own = await file(world.two)
  expect(await reasonOf(acceptComplaint(world.here, act(own, world.two)))).toBe('not_allowed ownComplaint')
  const { organisationId } = world.objector
  const named = await file(world.objector.owner, { organisationId })
  const both = await actorOf(world.here, { isOperator: true, memberOf: [{ organisationId, role: 'viewer' }] })
  expect(await reasonOf(acceptComplaint(world.here, act(named, both)))).toBe('not_allowed ownComplaint')
  expect(await reasonOf(acceptComplaint(world.here, act(named, world.provider.owner)))).toBe('not_found notAllowed')

  const often = await actorOf(world.here)
  for (let count = 0; count < 5; count++) {
    const number = await file(often, { now: now + count })
    await dismissComplaint(world.here, { ...act(number, world.one, now + count), reason: '重复' })
  }
  expect(await reasonOf(file(often, { now: now + 10 }))).toBe('too_many tooMany')
  expect(await reasonOf(file(often, { now: now + day }))).toBe('done')
})

test('a document goes with it while it is open, for nobody else', async () => {
  const person = await actorOf(world.here)
  const { id } = await find(await file(person))
  const add = async (actor: PersonActor) => {
    const received = await receiveFile(world.filesDir, Readable.from([Buffer.from('%PDF-1.7\n%%EOF')]))
    if (received.isTooLarge) throw new Error('too large')
    return reasonOf(
      addComplaintDocument(world.here, {
        actor,
        complaintId: id,
        filesDir: world.filesDir,
        fileName: '证据.pdf',
        file: received,
        now,
      }),
    )
  }
  expect(await add(world.objector.owner)).toBe('not_found notAllowed')
  expect(await add(person)).toBe('done')
  const row = await world.here.read
    .selectFrom('complaint')
    .select(['number', 'fileName'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.fileName).toBe('证据.pdf')
  await dismissComplaint(world.here, { ...act(row.number), reason: '不成立' })
  expect(await add(person)).toBe('stale complaintMoved')
})
