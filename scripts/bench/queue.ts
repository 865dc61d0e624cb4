import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { noDue } from '#app/domain/review/review-lists.ts'
import { isOpen, type SubmissionState } from '#app/domain/review/review-steps.ts'
import { submissionNumber } from '#app/domain/review/submission-number.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { insertOrganisations } from '#db/queries/organisations.server.ts'
import { countOpenSubmissions, listReviewQueue, type ReviewFilter } from '#db/queries/review-queue.server.ts'
import { printRatio, quantile } from './set-up.ts'

const small = 100
const large = 10_000
const pageLength = 20
const looks = 400
const dayLength = 86_400_000
const open = ['submitted', 'submitted', 'reviewing', 'reviewing', 'returned', 'notice', 'objected'] as const
const settled = ['registered', 'registered', 'refused', 'withdrawn'] as const

/** A page of the reviewers' queue with 10,000 cases under way, and five times as many settled, against 100. */
export async function benchQueue(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-queue-'))
  const path = join(folder, 'shuji.sqlite')
  try {
    const few = await measured(path, small)
    const many = await measured(path, large)
    for (const [name, value] of Object.entries(many))
      printRatio(
        `Queue, ${name}, ${large} under way`,
        { value, unit: 'ms' },
        { name: `that with ${small}`, value: few[name] ?? Number.NaN },
      )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Fills the database up to so many cases under way, opens it as a start does, and looks at pages of the queue. */
async function measured(path: string, size: number): Promise<Record<string, number>> {
  const filling = await openDatabase(path)
  await fill(filling, size)
  await filling.close()
  const database = await openDatabase(path)
  try {
    const now = Date.now()
    const page = (filter: ReviewFilter) => walk(database, filter, now)
    return {
      'pages in turn': await page({ state: 'open' }),
      'pages of one state': await page({ state: 'reviewing' }),
      'pages past the limit': await page({ state: 'open', isOverdue: true }),
      'pages of a kind': await page({ state: 'open', kind: 'API' }),
      'pages of a kind that nothing has': await page({ state: 'open', kind: 'COMPUTE' }),
      'pages of public data': await page({ state: 'open', isPublicData: true }),
      'pages with findings': await page({ state: 'open', hasFindings: true }),
      counts: await timed(() => countOpenSubmissions(database.read)),
    }
  } finally {
    await database.close()
  }
}

/** Milliseconds of a page, in the middle of many, one after the other through the whole queue and again from its beginning. */
async function walk(database: Database, filter: ReviewFilter, now: number): Promise<number> {
  let after: { dueAt: number; id: string } | undefined
  return timed(async () => {
    const lines = await listReviewQueue(database.read, { filter, limit: pageLength, now, ...(after && { after }) })
    after = lines.length < pageLength ? undefined : lines.at(-1)?.key
  })
}

async function timed(look: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < looks; n++) {
    const startedAt = performance.now()
    await look()
    times.push(performance.now() - startedAt)
  }
  return quantile(times, 0.5)
}

async function fill({ write, read }: Database, size: number): Promise<void> {
  const now = Date.now()
  await inTransaction(write, async (trx) => {
    const profile = {
      slug: 'bench',
      name: { zh: '测试机构' },
      kind: 'SERVICE' as const,
      capabilities: [],
      thirdPartyKinds: [],
    }
    await insertOrganisations(trx, [profile], { isDemo: false, isHarvested: false, now })
    const { id: organisationId } = await trx.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    const personId = await personOf(trx)
    const { have } = await trx
      .selectFrom('submission')
      .select((eb) => eb.fn.countAll<number>().as('have'))
      .where('isOpen', '=', 1)
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: (size - Number(have)) * 6 }, (_, index) => {
      const serial = Number(have) * 6 + index + 1
      const states: readonly SubmissionState[] = index % 6 === 0 ? open : settled
      const nth = Math.floor(serial / 6)
      const state = states[nth % states.length] ?? 'submitted'
      // Due from ten days ago to thirty days ahead, whatever the order in which they came.
      const dueAt = now + (((serial * 7_919) % 40) - 10) * dayLength + serial
      const isTimed = ['submitted', 'reviewing', 'notice'].includes(state)
      return {
        id: newId(),
        number: submissionNumber(now, serial),
        organisationId,
        draftId: null,
        listingId: null,
        registration: 'FIRST' as const,
        state,
        isOpen: isOpen(state) ? 1 : 0,
        round: 1,
        title: JSON.stringify({ zh: `企业用电负荷数据 ${serial}`, en: `Load of enterprises ${serial}` }),
        kind: nth % 9 === 0 ? ('API' as const) : ('DATASET' as const),
        grade: 'G2' as const,
        isPublicData: nth % 11 === 0 ? 1 : 0,
        warnings: nth % 5 === 0 ? 2 : 0,
        submittedBy: personId,
        submittedAt: now - serial,
        handedInAt: now - serial,
        reviewerId: state === 'submitted' ? null : personId,
        dueAt: isTimed ? dueAt : noDue,
        createdAt: now,
        updatedAt: now,
      }
    })
    for (let start = 0; start < rows.length; start += 500)
      await trx
        .insertInto('submission')
        .values(rows.slice(start, start + 500))
        .execute()
  })
  const counts = await countOpenSubmissions(read)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total !== size) throw new Error(`There are ${total} under way, not ${size}`)
}

/** Somebody who may stand in rows as whoever made them. */
export async function personOf(trx: Database['write']): Promise<string> {
  const known = await trx.selectFrom('person').select('id').limit(1).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await trx.insertInto('person').values({ id, name: '测试', language: 'zh', createdAt: 0 }).execute()
  return id
}
