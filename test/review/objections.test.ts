import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideObjection } from '#app/domain/public-notice/decide-objection.server.ts'
import { endNotices } from '#app/domain/public-notice/end-notices.server.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { listObjections } from '#db/queries/objections.server.ts'
import { listPublicNotices } from '#db/queries/submissions-notice.server.ts'
import { at, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Submitted on Monday 23 November 2026 at nine, in notice from five past: three working days, to the 26th. */
const tuesday = at('2026-11-24T10:00')
const object = (submissionId: string, now = tuesday, objector = world.objector) =>
  fileObjection(world.here, {
    actor: objector.editor,
    organisationId: objector.organisationId,
    submissionId,
    text: '我公司对该数据主张权利',
    now,
  })
const decide = (objectionId: string, isUpheld: boolean, now: number, database = world.here) =>
  decideObjection(database, { actor: world.one, objectionId, isUpheld, reason: '经核查', now })
const end = (now: number) => endNotices(world.here, { filesDir: world.filesDir, now })

test('in notice it is before everybody: who, what and what about', async () => {
  const { number } = await world.reach('notice')
  const [shown] = await listPublicNotices(world.here.read, { limit: 1, number })
  expect(shown).toMatchObject({
    number,
    state: 'notice',
    registration: 'FIRST',
    title: { zh: '企业用电负荷数据' },
    organisation: { slug: world.provider.slug },
    noticeUntil: at('2026-11-26T23:59:59.999'),
  })
})

test('an objection holds the notice until it is decided; nothing is registered meanwhile (R22)', async () => {
  const { submissionId, number } = await world.reach('notice')
  const objectionId = await object(submissionId)
  expect(await world.find(submissionId)).toMatchObject({
    state: 'objected',
    clockFrom: null,
    frozenDays: 3,
    isOpen: true,
  })
  expect((await listPublicNotices(world.here.read, { limit: 1, number }))[0]).toMatchObject({ noticeUntil: undefined })
  const long = at('2027-01-11T09:00')
  await end(long)
  expect(await reasonOf(registerSubmission(world.here, { submissionId, filesDir: world.filesDir, now: long }))).toBe(
    'stale stepMoved',
  )
  expect((await world.find(submissionId)).state).toBe('objected')
  expect(await world.notices(world.provider.owner.personId)).toContain('submission.moved objected')
  expect(await world.notices(world.two.personId)).toContain('review.waiting objected')

  // Rejected on Friday the 4th: the three days that were left begin to count on Monday.
  await decide(objectionId, false, at('2026-12-04T10:00'))
  expect(await world.find(submissionId)).toMatchObject({
    state: 'notice',
    dueAt: at('2026-12-09T23:59:59.999'),
    noticeFrom: at('2026-11-23T09:05'),
    frozenDays: null,
  })
  expect(await world.notices(world.objector.owner.personId)).toContain('objection.decided rejected')
  await end(at('2026-12-09T23:59:59.998'))
  expect((await world.find(submissionId)).state).toBe('notice')
  await end(at('2026-12-10T00:00'))
  expect((await world.find(submissionId)).state).toBe('registered')
})

test('days of the notice that had passed before the objection are not shown again', async () => {
  const { submissionId } = await world.reach('notice')
  const objectionId = await object(submissionId, at('2026-11-26T16:00'))
  expect((await world.find(submissionId)).frozenDays).toBe(1)
  await decide(objectionId, false, at('2026-11-27T10:00'))
  expect((await world.find(submissionId)).dueAt).toBe(at('2026-11-30T23:59:59.999'))
})

test('upheld, it is refused, other objections lapse, and their organisations are told', async () => {
  const other = await world.organisation()
  const { submissionId } = await world.reach('notice')
  const first = await object(submissionId)
  await object(submissionId, tuesday + 1, other)
  await decide(first, true, tuesday + 2)
  expect(await world.find(submissionId)).toMatchObject({ state: 'refused', outcomeRule: 'R22', isOpen: false })
  expect((await listObjections(world.here.read, submissionId)).map(({ state }) => state)).toEqual(['upheld', 'lapsed'])
  expect(await world.notices(world.objector.editor.personId)).toContain('objection.decided upheld')
  expect(await world.notices(other.owner.personId)).toEqual(['objection.decided lapsed'])
  expect(await world.here.read.selectFrom('listing').select('id').where('providerId', '=', '').execute()).toEqual([])
})

test('of several objections the notice waits for the last', async () => {
  const other = await world.organisation()
  const { submissionId } = await world.reach('notice')
  const first = await object(submissionId)
  const second = await object(submissionId, tuesday, other)
  await decide(first, false, tuesday + 1)
  expect((await world.find(submissionId)).state).toBe('objected')
  await decide(second, false, tuesday + 2)
  expect((await world.find(submissionId)).state).toBe('notice')
})

test('two operators decide an objection at once: one of them does', async () => {
  for (let turn = 0; turn < 5; turn++) {
    const { submissionId } = await world.reach('notice')
    const objectionId = await object(submissionId)
    const answers = await Promise.all([
      reasonOf(decide(objectionId, true, tuesday + 1)),
      reasonOf(decide(objectionId, false, tuesday + 1, world.there)),
    ])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(answers.filter((answer) => /^stale/.test(answer))).toHaveLength(1)
    const [objection] = await listObjections(world.here.read, submissionId)
    const { state } = await world.find(submissionId)
    expect([objection?.state, state]).toEqual(state === 'refused' ? ['upheld', 'refused'] : ['rejected', 'notice'])
  }
})

test('who may not object, and when', async () => {
  const { here, provider, objector } = world
  const { submissionId } = await world.reach('notice')
  const filed = {
    actor: objector.editor,
    organisationId: objector.organisationId,
    submissionId,
    text: '异议',
    now: tuesday,
  }
  const answer = (differs: object) => reasonOf(fileObjection(here, { ...filed, ...differs }))
  expect(await answer({ text: '  ' })).toBe('invalid required text')
  expect(await answer({ actor: provider.owner })).toBe('not_found notAllowed')
  expect(await answer({ actor: provider.owner, organisationId: provider.organisationId })).toBe('not_allowed ownNotice')
  expect(await answer({ documentId: 'none' })).toBe('invalid documentGone document')
  const unverified = await world.organisation()
  await here.write
    .updateTable('organisation')
    .set({ standing: 'suspended' })
    .where('id', '=', unverified.organisationId)
    .execute()
  expect(await answer({ actor: unverified.owner, organisationId: unverified.organisationId })).toBe(
    'not_allowed organisationNotVerified',
  )
  const waiting = await world.reach('reviewing')
  expect(await answer({ submissionId: waiting.submissionId })).toBe('not_found notAllowed')
  expect(await answer({ now: at('2026-11-27T00:00') })).toBe('not_allowed noticeEnded')
  expect(await answer({})).toBe('done')
  expect(await answer({})).toBe('stale objectedAlready')
})

test('withdrawn while objected to, the objection lapses', async () => {
  const { provider, here } = world
  const { submissionId } = await world.reach('notice')
  const objectionId = await object(submissionId)
  await withdrawSubmission(here, {
    actor: provider.owner,
    organisationId: provider.organisationId,
    submissionId,
    now: tuesday,
  })
  expect((await listObjections(here.read, submissionId))[0]).toMatchObject({ state: 'lapsed' })
  expect(await reasonOf(decide(objectionId, true, tuesday + 1))).toBe('stale objectionDecided')
})

test('public data are in notice for ten working days, or as long as the exchange has set', async () => {
  const { submissionId } = await world.reach('notice', { content: { subjects: ['PUBLIC'] } })
  expect(await world.find(submissionId)).toMatchObject({ clockDays: 10, dueAt: at('2026-12-07T23:59:59.999') })
})
