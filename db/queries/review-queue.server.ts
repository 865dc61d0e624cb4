import type { Grade } from '#app/domain/codes/grading.ts'
import type { Kind } from '#app/domain/codes/trade.ts'
import { noDue, type RegistrationKind } from '#app/domain/review/review-lists.ts'
import { isOpen, openStates, type SubmissionState, waitingStates } from '#app/domain/review/review-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'

/** What the reviewers look for; what is left out is not asked. */
export type ReviewFilter = {
  /** What waits for operators, all under way, or one state. */
  state: 'waiting' | 'open' | SubmissionState
  kind?: Kind
  grade?: Grade
  isPublicData?: boolean
  /** Past its limit. */
  isOverdue?: boolean
  /** With findings that want a look. */
  hasFindings?: boolean
  /** In the hand of this operator. */
  reviewerId?: string
}

/** Where a page begins: after this line. */
export type ReviewKey = { dueAt: number; id: string }

export type ReviewLine = {
  id: string
  number: string
  state: SubmissionState
  registration: RegistrationKind
  round: number
  title: Text
  kind: Kind
  grade: Grade | null
  isPublicData: boolean
  warnings: number
  organisation: { slug: string; name: Text }
  reviewerId: string | null
  handedInAt: number
  /** The end of its limit; undefined where no clock runs. */
  dueAt: number | undefined
  /** The place of this line, for the next page. */
  key: ReviewKey
}

/** One page of the queue: what is under way with the least time left first, what is settled with the newest first. */
export async function listReviewQueue(
  db: Db,
  page: { filter: ReviewFilter; after?: ReviewKey; limit: number; now: number },
): Promise<ReviewLine[]> {
  const { filter, after, limit, now } = page
  const isSettled = filter.state !== 'waiting' && filter.state !== 'open' && !isOpen(filter.state)
  let found = db
    .selectFrom('submission')
    .innerJoin('organisation', 'organisation.id', 'submission.organisationId')
    .where((eb) =>
      filter.state === 'waiting' || filter.state === 'open'
        ? eb('submission.isOpen', '=', 1)
        : eb('submission.state', '=', filter.state),
    )
  if (filter.state === 'waiting') found = found.where('submission.state', 'in', waitingStates)
  if (filter.kind !== undefined) found = found.where('submission.kind', '=', filter.kind)
  if (filter.grade !== undefined) found = found.where('submission.grade', '=', filter.grade)
  if (filter.isPublicData !== undefined)
    found = found.where('submission.isPublicData', '=', filter.isPublicData ? 1 : 0)
  if (filter.isOverdue) found = found.where('submission.dueAt', '<', now)
  if (filter.hasFindings) found = found.where('submission.warnings', '>', 0)
  if (filter.reviewerId !== undefined)
    found = found
      .where('submission.reviewerId', '=', filter.reviewerId)
      .where('submission.isOpen', '=', isSettled ? 0 : 1)
  const lines = found.select([
    'submission.id',
    'submission.number',
    'submission.state',
    'submission.registration',
    'submission.round',
    'submission.title',
    'submission.kind',
    'submission.grade',
    'submission.isPublicData',
    'submission.warnings',
    'submission.reviewerId',
    'submission.handedInAt',
    'submission.dueAt',
    'organisation.slug',
    'organisation.name',
  ])
  const rows = await pageBy(lines, 'submission.dueAt', 'submission.id', {
    order: isSettled ? 'desc' : 'asc',
    after: after && [after.dueAt, after.id],
    limit,
  }).execute()
  return rows.map(({ slug, name, ...row }) => ({
    ...row,
    title: JSON.parse(row.title) as Text,
    isPublicData: row.isPublicData === 1,
    organisation: { slug, name: JSON.parse(name) as Text },
    dueAt: row.dueAt === noDue ? undefined : row.dueAt,
    key: { dueAt: row.dueAt, id: row.id },
  }))
}

/** How many submissions are under way, by state. */
export async function countOpenSubmissions(db: Db): Promise<Record<(typeof openStates)[number], number>> {
  const rows = await db
    .selectFrom('submission')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('isOpen', '=', 1)
    .groupBy('state')
    .execute()
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  return Object.fromEntries(openStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
    (typeof openStates)[number],
    number
  >
}

/** How many reviews that wait for an operator are past their limit. */
export async function countOverdueSubmissions(db: Db, now: number): Promise<number> {
  const { count } = await db
    .selectFrom('submission')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('isOpen', '=', 1)
    .where('dueAt', '<', now)
    .where('state', 'in', waitingStates)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Numbers and titles of these submissions; those that are not there are left out. */
export async function listSubmissionTitles(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; number: string; title: Text }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('submission')
    .select(['id', 'number', 'title'])
    .where('id', 'in', ids)
    .limit(ids.length)
    .execute()
  return rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as Text }))
}
