import type { Insertable } from 'kysely'
import type { ObjectionState } from '#app/domain/review/review-lists.ts'
import type { SubmissionState } from '#app/domain/review/review-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { ReviewTables } from '../tables/review.ts'

export type Objection = ReviewTables['objection'] & { organisationSlug: string; organisationName: Text }

/** Keeps an objection; false where this organisation has one that waits. */
export function insertObjection(trx: Db, objection: Insertable<ReviewTables['objection']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('objection')
      .values(objection)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** One objection. */
export function findObjection(db: Db, id: string): Promise<ReviewTables['objection'] | undefined> {
  return db.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The objections against a submission in their order, with who files them; at most a hundred. */
export async function listObjections(db: Db, submissionId: string): Promise<Objection[]> {
  const rows = await db
    .selectFrom('objection')
    .innerJoin('organisation', 'organisation.id', 'objection.organisationId')
    .selectAll('objection')
    .select(['organisation.slug as organisationSlug', 'organisation.name as organisationName'])
    .where('objection.submissionId', '=', submissionId)
    .orderBy('objection.filedAt')
    .orderBy('objection.id')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, organisationName: JSON.parse(row.organisationName) as Text }))
}

/** What an organisation objected to in a submission and what became of it, the newest first; at most 20. */
export function listOwnObjections(
  db: Db,
  of: { submissionId: string; organisationId: string },
): Promise<
  (Pick<ReviewTables['objection'], 'id' | 'text' | 'state' | 'filedAt' | 'decidedAt' | 'decision'> & {
    fileName: string | null
  })[]
> {
  return db
    .selectFrom('objection')
    .leftJoin('organisation_document', 'organisation_document.id', 'objection.documentId')
    .select([
      'objection.id',
      'objection.text',
      'objection.state',
      'objection.filedAt',
      'objection.decidedAt',
      'objection.decision',
      'organisation_document.fileName',
    ])
    .where('objection.submissionId', '=', of.submissionId)
    .where('objection.organisationId', '=', of.organisationId)
    .orderBy('objection.filedAt', 'desc')
    .orderBy('objection.id', 'desc')
    .limit(20)
    .execute()
}

/** How many objections there were against a submission, by what became of them: what everybody may know. */
export async function countObjections(db: Db, submissionId: string): Promise<Record<ObjectionState, number>> {
  const rows = await db
    .selectFrom('objection')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('submissionId', '=', submissionId)
    .groupBy('state')
    .execute()
  const of = (state: ObjectionState) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return { open: of('open'), rejected: of('rejected'), upheld: of('upheld'), lapsed: of('lapsed') }
}

/** Whether an organisation filed an objection with this document. */
export async function existsObjectionWith(
  db: Db,
  of: { documentId: string; organisationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('objection')
    .select('id')
    .where('organisationId', '=', of.organisationId)
    .where('documentId', '=', of.documentId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many objections of the whole exchange wait for a decision. */
export async function countWaitingObjections(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('objection')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Where a page of objections begins: after this one. */
export type ObjectionKey = { filedAt: number; id: string }

/** An objection as operators see it: who objects, to what, and what is to be decided. */
export type ObjectionCase = Pick<
  ReviewTables['objection'],
  'id' | 'submissionId' | 'organisationId' | 'text' | 'state' | 'filedAt' | 'decidedBy' | 'decidedAt' | 'decision'
> & {
  providerId: string
  objector: { slug: string; name: Text }
  provider: { slug: string; name: Text }
  submission: { number: string; title: Text; state: SubmissionState; frozenDays: number | null }
  document: { id: string; fileName: string } | undefined
}

/**
 * Objections for the operators, after one of them: those that wait with the oldest first, or those that were decided with the
 * newest first; with a number, those against that submission alone. At most `limit`.
 */
export async function listObjectionCases(
  db: Db,
  page: { state: 'open' | 'decided'; number?: string; after?: ObjectionKey; limit: number },
): Promise<ObjectionCase[]> {
  const { state, number, after, limit } = page
  const isOpen = state === 'open'
  const direction = isOpen ? 'asc' : 'desc'
  // The page is chosen first, along its index, whatever is joined to it.
  let chosen = db
    .selectFrom('objection')
    .select('id')
    .where('state', isOpen ? '=' : '!=', 'open')
  if (number !== undefined)
    chosen = chosen.where('submissionId', '=', (eb) =>
      eb.selectFrom('submission').select('id').where('number', '=', number),
    )
  const shown = pageBy(chosen, 'filedAt', 'id', {
    order: direction,
    after: after && [after.filedAt, after.id],
    limit,
  })
  const rows = await selectCases(db)
    .where('objection.id', 'in', shown)
    .orderBy('objection.filedAt', direction)
    .orderBy('objection.id', direction)
    .execute()
  return rows.map(readCase)
}

/** One objection as operators see it. */
export async function findObjectionCase(db: Db, id: string): Promise<ObjectionCase | undefined> {
  const row = await selectCases(db).where('objection.id', '=', id).executeTakeFirst()
  return row && readCase(row)
}

function selectCases(db: Db) {
  return db
    .selectFrom('objection')
    .innerJoin('submission', 'submission.id', 'objection.submissionId')
    .innerJoin('organisation as objector', 'objector.id', 'objection.organisationId')
    .innerJoin('organisation as provider', 'provider.id', 'submission.organisationId')
    .leftJoin('organisation_document as document', 'document.id', 'objection.documentId')
    .selectAll('objection')
    .select([
      'submission.number',
      'submission.title',
      'submission.state as submissionState',
      'submission.frozenDays',
      'submission.organisationId as providerId',
      'objector.slug as objectorSlug',
      'objector.name as objectorName',
      'provider.slug as providerSlug',
      'provider.name as providerName',
      'document.fileName',
    ])
}

function readCase(row: Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]): ObjectionCase {
  const { id, submissionId, organisationId, text, state, filedAt, decidedBy, decidedAt, decision } = row
  return {
    ...{ id, submissionId, organisationId, text, state, filedAt, decidedBy, decidedAt, decision },
    providerId: row.providerId,
    objector: { slug: row.objectorSlug, name: JSON.parse(row.objectorName) as Text },
    provider: { slug: row.providerSlug, name: JSON.parse(row.providerName) as Text },
    submission: {
      number: row.number,
      title: JSON.parse(row.title) as Text,
      state: row.submissionState,
      frozenDays: row.frozenDays,
    },
    document:
      row.documentId !== null && row.fileName !== null ? { id: row.documentId, fileName: row.fileName } : undefined,
  }
}

/** How many objections against a submission wait for a decision. */
export async function countOpenObjections(db: Db, submissionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('objection')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('submissionId', '=', submissionId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Decides one objection that waits; false where it was decided meanwhile. */
export function settleObjection(
  trx: Db,
  decision: {
    id: string
    state: Exclude<ObjectionState, 'open'>
    decidedBy: string
    decision: string
    now: number
  },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('objection')
      .set({
        state: decision.state,
        decidedBy: decision.decidedBy,
        decidedAt: decision.now,
        decision: decision.decision,
      })
      .where('id', '=', decision.id)
      .where('state', '=', 'open'),
  )
}

/** Ends all objections that still wait, because what they are against is no more. */
export async function lapseObjections(
  trx: Db,
  { submissionId, now }: { submissionId: string; now: number },
): Promise<void> {
  await trx
    .updateTable('objection')
    .set({ state: 'lapsed', decidedAt: now })
    .where('submissionId', '=', submissionId)
    .where('state', '=', 'open')
    .execute()
}

/** Members of organisations that object, at most two thousand. */
export async function listMembersOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ organisationId: string; personId: string }[]> {
  if (organisationIds.length === 0) return []
  return db
    .selectFrom('member')
    .select(['organisationId', 'personId'])
    .where('organisationId', 'in', organisationIds)
    .limit(2_000)
    .execute()
}
