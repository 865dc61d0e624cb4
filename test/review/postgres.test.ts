import { afterAll, beforeAll, expect, test } from 'vitest'
import { setCalendarDay } from '#app/domain/calendar/change-calendar.server.ts'
import { listListing } from '#app/domain/listing/listing-steps.server.ts'
import { decideObjection } from '#app/domain/public-notice/decide-objection.server.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { remarkAsOperator } from '#app/domain/review/remark.server.ts'
import { watchFreshness } from '#app/jobs/freshness.server.ts'
import { runReviewClocks } from '#app/jobs/review-clocks.server.ts'
import { countClocksOver } from '#db/queries/calendar.server.ts'
import { listObjectionCases } from '#db/queries/objections.server.ts'
import { listRemarks } from '#db/queries/remarks.server.ts'
import { countOpenSubmissions, countOverdueSubmissions, listReviewQueue } from '#db/queries/review-queue.server.ts'
import { listReviewMonths } from '#db/queries/review-queue-statistics.server.ts'
import { findStatistics } from '#db/queries/statistics.server.ts'
import { findPublicNotice, listPublicNotices } from '#db/queries/submissions-notice.server.ts'
import { openPostgres } from '../helpers/postgres.ts'
import { at, monday, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  const { db, close } = await openPostgres()
  let open = 2
  world = await openWorld(async () => ({
    write: db,
    read: db,
    changes: () => '',
    version: () => Symbol('version'),
    setting: () => undefined,
    backup: async () => undefined,
    close: async () => (--open === 0 ? close() : undefined),
  }))
})
afterAll(() => world.close())

test('on PostgreSQL the whole way goes as on SQLite', async () => {
  const { here, one, objector, provider, filesDir } = world
  const { submissionId, number } = await world.reach('notice', {
    content: { frequency: 'MONTH', lastUpdated: '2026-11-01' },
    sample: { format: 'CSV', rows: [{ hour: '01', load: 1 }] },
  })
  const filter = { text: '用电', isPublicData: false, kind: 'DATASET' as const }
  expect(await listPublicNotices(here.read, { limit: 10, filter })).toMatchObject([{ number, state: 'notice' }])
  expect(await findPublicNotice(here.read, number)).toMatchObject({ state: 'notice', listing: undefined })
  await remarkAsOperator(here, {
    actor: one,
    submissionId,
    round: 1,
    place: 'title',
    text: '备注',
    audience: 'both',
    now: monday,
  })
  expect(await listRemarks(here.read, { submissionId, audiences: ['both'], limit: 9 })).toHaveLength(1)
  const filed = { actor: objector.owner, organisationId: objector.organisationId, submissionId, text: '异议' }
  const objectionId = await fileObjection(here, { ...filed, now: monday + 3_600_000 })
  expect(await reasonOf(fileObjection(here, { ...filed, now: monday + 3_600_000 }))).toBe('stale objectedAlready')
  const waiting = await listObjectionCases(here.read, { state: 'open', number, limit: 5 })
  expect(waiting).toMatchObject([{ id: objectionId, submission: { state: 'objected', frozenDays: 3 } }])
  expect(await countClocksOver(here.read, { day: '2026-11-24', from: at('2026-11-24T00:00') })).toBe(0)
  await decideObjection(here, { actor: one, objectionId, isUpheld: false, reason: '不成立', now: monday + 7_200_000 })
  const day = { actor: one, day: '2026-11-24', isWorking: false, now: monday + 7_300_000 }
  expect(await setCalendarDay(here, day)).toBe(1)
  expect(await world.find(submissionId)).toMatchObject({ state: 'notice', dueAt: at('2026-11-27T23:59:59.999') })

  const late = await world.reach('submitted', { now: at('2026-11-16T09:00') })
  expect(await runReviewClocks({ database: here, filesDir }, at('2026-11-30T09:00'))).toBe(2)
  const listing = await world.listing(submissionId)
  expect(listing).toMatchObject({ state: 'registered', hasSample: 1 })
  const own = { actor: provider.owner, organisationId: provider.organisationId, listingId: listing.id }
  await listListing(here, { ...own, now: at('2026-11-30T10:00') })
  expect(await watchFreshness(here, at('2027-03-05T09:00'))).toBe(1)
  expect((await world.listing(submissionId)).state).toBe('suspended')

  const queue = await listReviewQueue(here.read, { filter: { state: 'open', isOverdue: true }, limit: 5, now: monday })
  expect(queue.map((line) => line.id)).toEqual([late.submissionId])
  expect(await countOpenSubmissions(here.read)).toMatchObject({ submitted: 1, notice: 0 })
  expect(await countOverdueSubmissions(here.read, monday)).toBe(1)
  expect(await listReviewMonths(here.read, { from: '2026-01', to: '2026-12' })).toEqual([
    { month: '2026-11', accepted: 1, acceptedOnTime: 1, decided: 1, decidedOnTime: 1, medianDays: 0, p90Days: 0 },
  ])
  expect(await findStatistics(here.read, { from: '2026-01', to: '2026-12', now: monday })).toMatchObject({
    everRegistered: 1,
    everListed: 1,
    objections: { filed: 1, upheld: 0 },
    states: [{ code: 'suspended', n: 1 }],
  })
  await expect(here.write.updateTable('review_answer').set({ hundredths: 1 }).execute()).rejects.toThrow(/append-only/)
})
