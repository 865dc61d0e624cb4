import { afterAll, beforeAll, expect, test } from 'vitest'
import { setCalendarDay, unsetCalendarDay } from '#app/domain/calendar/change-calendar.server.ts'
import { acceptSubmission, refuseSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { changeSettings } from '#app/domain/settings/change-settings.server.ts'
import { runReviewClocks } from '#app/jobs/review-clocks.server.ts'
import { listReviewMonths } from '#db/queries/review-queue-statistics.server.ts'
import { at, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const run = (now: number) => runReviewClocks({ database: world.here, filesDir: world.filesDir }, now)
const dueAt = async (submissionId: string) => (await world.find(submissionId)).dueAt
const waits = async (operator = world.one) =>
  (await world.notices(operator.personId)).filter((each) => /dueSoon|overdue/.test(each))

test.each([
  ['2026-02-12T16:00', '2026-02-24', 'over Spring Festival, with the worked Saturday before it'],
  ['2026-09-29T09:00', '2026-10-09', 'over National Day'],
  ['2026-09-30T18:00', '2026-10-10', 'over National Day, to the worked Saturday'],
])('handed in at %s it is to be accepted by the end of %s: %s', async (now, day) => {
  const { submissionId } = await world.reach('submitted', { now: at(now) })
  expect(await dueAt(submissionId)).toBe(at(`${day}T23:59:59.999`))
})

test('a public notice of three working days over Spring Festival ends after it', async () => {
  const { submissionId } = await world.reach('notice', { now: at('2026-02-13T09:00') })
  expect(await dueAt(submissionId)).toBe(at('2026-02-25T23:59:59.999'))
  await run(at('2026-02-25T23:59'))
  expect((await world.find(submissionId)).state).toBe('notice')
  await run(at('2026-02-26T00:00'))
  expect((await world.find(submissionId)).state).toBe('registered')
})

test('accepted, the limit for the decision begins; returned, none runs; handed in again, the first begins anew', async () => {
  const { submissionId, draftId } = await world.reach('submitted', { now: at('2026-11-23T09:00') })
  const act = { actor: world.one, submissionId, round: 1 }
  await acceptSubmission(world.here, { ...act, now: at('2026-11-25T09:00') })
  expect(await dueAt(submissionId)).toBe(at('2026-11-30T23:59:59.999'))
  const reasons = [{ place: 'title', rule: 'R10', text: '请写明范围' }]
  await returnSubmission(world.here, { ...act, reasons, now: at('2026-11-26T09:00') })
  expect(await world.find(submissionId)).toMatchObject({ clockFrom: null, clockDays: null })
  const edition = await world.edit(draftId, { title: { zh: '新标题' } })
  await world.submit(draftId, { edition, now: at('2026-12-04T09:00') })
  expect(await dueAt(submissionId)).toBe(at('2026-12-09T23:59:59.999'))
})

test('operators are told once with a working day left, and once when it is over; whoever has it in hand alone', async () => {
  const { submissionId } = await world.reach('submitted', { now: at('2026-03-02T09:00') })
  expect(await dueAt(submissionId)).toBe(at('2026-03-05T23:59:59.999'))
  const before = (await waits()).length
  await run(at('2026-03-03T23:59'))
  expect(await waits()).toHaveLength(before)
  for (const time of ['2026-03-04T00:00', '2026-03-04T12:00', '2026-03-05T23:59']) await run(at(time))
  expect((await waits()).slice(before)).toEqual(['review.waiting dueSoon'])
  for (const time of ['2026-03-06T00:00', '2026-03-09T09:00']) await run(at(time))
  expect((await waits()).slice(before)).toEqual(['review.waiting dueSoon', 'review.waiting overdue'])

  await acceptSubmission(world.here, { actor: world.two, submissionId, round: 1, now: at('2026-03-09T10:00') })
  const own = await waits()
  const others = (await waits(world.two)).length
  await run(at('2026-03-13T09:00'))
  expect(await waits()).toEqual(own)
  expect((await waits(world.two)).slice(others)).toEqual(['review.waiting overdue'])
})

test('a day that operators make free moves the clocks that run over it, and no others', async () => {
  const { submissionId } = await world.reach('submitted', { now: at('2026-06-01T09:00') })
  const done = await world.reach('submitted', { now: at('2026-06-01T09:00') })
  const refusal = { actor: world.one, submissionId: done.submissionId, round: 1, reason: 'x', rule: 'R14' }
  await refuseSubmission(world.here, { ...refusal, now: at('2026-06-01T10:00') })
  const before = await dueAt(done.submissionId)
  const change = { actor: world.one, day: '2026-06-03', now: at('2026-06-02T09:00') }
  expect(await setCalendarDay(world.here, { ...change, isWorking: false, name: '台风停工' })).toBe(1)
  expect(await dueAt(submissionId)).toBe(at('2026-06-05T23:59:59.999'))
  expect(await dueAt(done.submissionId)).toBe(before)
  expect(await unsetCalendarDay(world.here, change)).toBe(1)
  expect(await dueAt(submissionId)).toBe(at('2026-06-04T23:59:59.999'))
  expect(await reasonOf(unsetCalendarDay(world.here, change))).toBe('stale calendarDayUnchanged')
  expect(await reasonOf(setCalendarDay(world.here, { ...change, day: '2026-02-30', isWorking: true }))).toBe(
    'invalid dayInvalid day',
  )
  expect(await reasonOf(setCalendarDay(world.here, { ...change, actor: world.provider.owner, isWorking: true }))).toBe(
    'not_allowed notAllowed',
  )
  // What is over stays over, though a day of it is made free afterwards.
  const past = { ...change, now: at('2026-06-15T09:00') }
  await setCalendarDay(world.here, { ...past, isWorking: false })
  expect(await dueAt(submissionId)).toBe(at('2026-06-04T23:59:59.999'))
  await unsetCalendarDay(world.here, past)
})

test('limits are those of the settings, for what begins after they were changed', async () => {
  const running = await world.reach('submitted', { now: at('2026-07-06T09:00') })
  const limits = { reviewDays: 5, noticeDays: 12, shortNoticeDays: 4, invitationDays: 7, overduePeriods: 3 }
  await changeSettings(world.here, { intent: 'limits', seen: 0, ...limits }, { actor: world.one })
  const longer = await world.reach('notice', { now: at('2026-07-06T09:00') })
  const publicData = await world.reach('notice', { now: at('2026-07-06T09:00'), content: { subjects: ['PUBLIC'] } })
  expect(await dueAt(running.submissionId)).toBe(at('2026-07-09T23:59:59.999'))
  expect(await dueAt(longer.submissionId)).toBe(at('2026-07-10T23:59:59.999'))
  expect(await dueAt(publicData.submissionId)).toBe(at('2026-07-22T23:59:59.999'))
})

test('how long decisions take is counted by month: median, 90th percentile, share within the limit', async () => {
  const { here, one } = world
  // Decided after 1, 2 ... 10 working days in May 2025, those after more than five past the limit.
  const days = ['08', '09', '12', '13', '14', '15', '16', '19', '20', '21']
  for (const day of days) {
    const { submissionId } = await world.reach('submitted', { now: at('2025-05-07T12:00') })
    const refusal = { actor: one, submissionId, round: 1, reason: 'x', rule: 'R14' }
    await refuseSubmission(here, { ...refusal, now: at(`2025-05-${day}T12:00`) })
  }
  const [month, ...rest] = await listReviewMonths(here.read, { from: '2025-05', to: '2025-05' })
  expect(rest).toEqual([])
  expect(month).toEqual({
    month: '2025-05',
    accepted: 0,
    acceptedOnTime: 0,
    decided: 10,
    decidedOnTime: 5,
    medianDays: 5.5,
    p90Days: 9,
  })
})
