import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptSubmission, refuseSubmission } from '#app/domain/review/answer-submission.server.ts'
import {
  countOpenSubmissions,
  countOverdueSubmissions,
  listReviewQueue,
  type ReviewFilter,
  type ReviewKey,
} from '#db/queries/review-queue.server.ts'
import { listSubmissionsOfOrganisation } from '#db/queries/submissions.server.ts'
import { listPublicNotices } from '#db/queries/submissions-notice.server.ts'
import type { Schema } from '#db/schema.ts'
import { at, openWorld, type World } from './review-world.ts'

let world: World
const numbers: Record<string, string> = {}
const now = at('2026-11-27T10:00')
beforeAll(async () => {
  world = await openWorld()
  const { here, one } = world
  const make = async (name: string, ...asked: Parameters<World['reach']>) => {
    const made = await world.reach(...asked)
    numbers[made.number] = name
    return { actor: one, submissionId: made.submissionId, round: 1 }
  }
  await make('late', 'submitted', { now: at('2026-11-20T09:00') })
  const mine = await make('mine', 'submitted', { now: at('2026-11-24T09:00'), content: { kind: 'API' } })
  await acceptSubmission(here, { ...mine, actor: world.two, now: at('2026-11-24T12:00') })
  await make('important', 'reviewing', {
    now: at('2026-11-26T09:00'),
    content: { grade: 'IMPORTANT', subjects: ['PUBLIC'] },
  })
  await make('notice', 'notice', { now: at('2026-11-27T09:00') })
  const refused = await make('refused', 'submitted', { now: at('2026-11-23T09:00') })
  await refuseSubmission(here, { ...refused, reason: 'x', rule: 'R14', now: at('2026-11-23T12:00') })
  const later = await make('refused later', 'submitted', { now: at('2026-11-23T10:00') })
  await refuseSubmission(here, { ...later, reason: 'x', rule: 'R14', now: at('2026-11-23T13:00') })
  const draftId = await world.draft()
  const finding = {
    rule: 'S08',
    severity: 'warn' as const,
    place: 'sample',
    text: { zh: '疑似' },
    remedy: { zh: '核对' },
  }
  const warned = await world.submit(draftId, { now: at('2026-11-27T09:30'), preCheck: () => [finding] })
  numbers[warned.number] = 'warned'
})
afterAll(() => world.close())

async function queue(filter: ReviewFilter) {
  return (await listReviewQueue(world.here.read, { filter, limit: 50, now })).map(({ number }) => numbers[number])
}

test.each<[string, ReviewFilter, string[]]>([
  ['all under way, the least time left first', { state: 'open' }, ['late', 'mine', 'important', 'notice', 'warned']],
  ['what waits for operators', { state: 'waiting' }, ['late', 'mine', 'important', 'warned']],
  ['one state', { state: 'submitted' }, ['late', 'warned']],
  ['settled ones, the newest first', { state: 'refused' }, ['refused later', 'refused']],
  ['of a kind', { state: 'open', kind: 'API' }, ['mine']],
  ['of a grade', { state: 'open', grade: 'IMPORTANT' }, ['important']],
  ['public data', { state: 'open', isPublicData: true }, ['important']],
  ['no public data', { state: 'reviewing', isPublicData: false }, ['mine']],
  ['past the limit', { state: 'open', isOverdue: true }, ['late']],
  ['with findings', { state: 'open', hasFindings: true }, ['warned']],
])('the queue shows %s', async (_, filter, expected) => {
  expect(await queue(filter)).toEqual(expected)
})

test('the queue shows what is in one’s own hand', async () => {
  expect(await queue({ state: 'open', reviewerId: world.two.personId })).toEqual(['mine'])
  expect(await queue({ state: 'open', reviewerId: world.one.personId })).toEqual(['important', 'notice'])
  expect(await queue({ state: 'refused', reviewerId: world.one.personId })).toEqual(['refused later', 'refused'])
})

test.each(['open', 'refused'] as const)('pages of %s follow one another without gap or repeat', async (state) => {
  const all = await queue({ state })
  const paged: (string | undefined)[] = []
  let after: ReviewKey | undefined
  for (;;) {
    const page = await listReviewQueue(world.here.read, { filter: { state }, limit: 2, now, ...(after && { after }) })
    paged.push(...page.map(({ number }) => numbers[number]))
    after = page.at(-1)?.key
    if (page.length < 2) break
  }
  expect(paged).toEqual(all)
})

test('what is under way is counted by state', async () => {
  expect(await countOpenSubmissions(world.here.read)).toEqual({
    submitted: 2,
    reviewing: 2,
    returned: 0,
    notice: 1,
    objected: 0,
  })
  expect(await countOverdueSubmissions(world.here.read, now)).toBe(1)
})

test('the queue is read from an index in its order, without sorting', async () => {
  for (const filter of [
    { state: 'waiting' },
    { state: 'open' },
    { state: 'submitted' },
    { state: 'open', isOverdue: true },
  ] as const) {
    const asked: { sql: string; parameters: readonly unknown[] }[] = []
    // A connection of its own that tells what it is asked.
    const watching = new Kysely<Schema>({
      dialect: new SqliteDialect({ database: new SqliteDatabase(world.path, { readonly: true }) }),
      log: ({ query }) => void asked.push(query),
    })
    await listReviewQueue(watching, { filter, limit: 20, now, after: { dueAt: now - 1, id: 'x' } })
    await watching.destroy()
    const [query] = asked
    const file = new SqliteDatabase(world.path, { readonly: true })
    const plan = file.prepare(`explain query plan ${query?.sql}`).all(...(query?.parameters ?? [])) as {
      detail: string
    }[]
    file.close()
    const text = plan.map(({ detail }) => detail).join('\n')
    // Begun at the place of the page before, however far on it is.
    expect(text).toMatch(/submission USING INDEX submission_(queue|state) \(\w+=\? AND \(dueAt,id\)>\(\?,\?\)/)
    expect(text).not.toContain('TEMP B-TREE')
  }
})

test('an organisation sees its own, the newest first, page by page', async () => {
  const { organisationId } = world.provider
  const page = await listSubmissionsOfOrganisation(world.here.read, { organisationId, limit: 3 })
  expect(page.map(({ number }) => numbers[number])).toEqual(['warned', 'notice', 'important'])
  const last = page.at(-1)
  const rest = await listSubmissionsOfOrganisation(world.here.read, {
    organisationId,
    limit: 3,
    ...(last && { after: last }),
  })
  expect(rest.map(({ number }) => numbers[number])).toEqual(['mine', 'refused later', 'refused'])
  const other = { organisationId: world.objector.organisationId, limit: 3 }
  expect(await listSubmissionsOfOrganisation(world.here.read, other)).toEqual([])
})

test('the public notice shows what is in it, and of important data title and summary only', async () => {
  await world.reach('notice', {
    grade: 'IMPORTANT',
    now: at('2026-11-27T11:00'),
    content: { assessmentRef: 'FX-1', title: { zh: '省级电力负荷' }, description: { zh: '详细说明' } },
  })
  const shown = await listPublicNotices(world.here.read, { limit: 10 })
  expect(shown.map(({ title }) => title.zh)).toEqual(['省级电力负荷', '企业用电负荷数据'])
  expect(JSON.stringify(shown)).not.toContain('详细说明')
  const [first] = shown
  const next = await listPublicNotices(world.here.read, { limit: 10, ...(first && { after: first }) })
  expect(next.map(({ title }) => title.zh)).toEqual(['企业用电负荷数据'])
})
