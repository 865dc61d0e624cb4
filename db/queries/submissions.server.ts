import type { Insertable, Selectable, Updateable } from 'kysely'
import type { ConfirmedGrade } from '#app/domain/review/grade-decision.ts'
import type { SubmissionState } from '#app/domain/review/review-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne } from '../one-row.ts'
import type { ReviewTables } from '../tables/review.ts'

type Row = ReviewTables['submission']
type Read = Selectable<Row>

/** A submission as those who work on it need it. */
export type Submission = Omit<Read, 'title' | 'grading' | 'zones' | 'isOpen' | 'isPublicData' | 'warned'> & {
  title: Text
  isOpen: boolean
  isPublicData: boolean
  grading: ConfirmedGrade | undefined
  zones: string[]
}

/** A submission by its id or by the number people see; of one organisation only, where that is said. */
export async function findSubmission(
  db: Db,
  by: ({ id: string } | { number: string }) & { organisationId?: string },
): Promise<Submission | undefined> {
  let query = db
    .selectFrom('submission')
    .selectAll()
    .where('id' in by ? 'id' : 'number', '=', 'id' in by ? by.id : by.number)
  if (by.organisationId !== undefined) query = query.where('organisationId', '=', by.organisationId)
  const row = await query.executeTakeFirst()
  return row && readSubmission(row)
}

/** The submissions of a draft or a listing, the newest first, at most `limit`. */
export async function listSubmissionsOf(
  db: Db,
  of: { draftId: string } | { listingId: string },
  limit: number,
): Promise<Submission[]> {
  const [column, id] = 'draftId' in of ? (['draftId', of.draftId] as const) : (['listingId', of.listingId] as const)
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where(column, '=', id)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(readSubmission)
}

/** The submissions of an organisation, the newest first; a page after the last one seen. */
export async function listSubmissionsOfOrganisation(
  db: Db,
  page: { organisationId: string; limit: number; after?: { submittedAt: number; id: string } },
): Promise<Submission[]> {
  const { organisationId, limit, after } = page
  const query = db.selectFrom('submission').selectAll().where('organisationId', '=', organisationId)
  const rows = await pageBy(query, 'submittedAt', 'id', {
    order: 'desc',
    after: after && [after.submittedAt, after.id],
    limit,
  }).execute()
  return rows.map(readSubmission)
}

/** Adds a submission; the database refuses a second open one of a draft or a listing. */
export async function insertSubmission(trx: Db, row: Insertable<Row>): Promise<void> {
  await trx.insertInto('submission').values(row).execute()
}

/** Changes a submission that is still in this state and round; false means it has moved meanwhile. */
export function moveSubmission(
  trx: Db,
  move: { id: string; from: SubmissionState; round: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('submission')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('round', '=', move.round),
  )
}

/** Marks a draft as handed in, so that nobody changes it; false where it has another edition by now, or is marked. */
export function lockDraft(trx: Db, draft: { id: string; edition: number; submissionId: string }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('draft')
      .set({ submissionId: draft.submissionId })
      .where('id', '=', draft.id)
      .where('edition', '=', draft.edition)
      .where('submissionId', 'is', null),
  )
}

/** Gives a draft back to its organisation; with `listingId` it goes on as the working copy of that listing. */
export async function unlockDraft(trx: Db, draft: { submissionId: string; listingId?: string }): Promise<void> {
  await trx
    .updateTable('draft')
    .set({ submissionId: null, ...(draft.listingId !== undefined && { listingId: draft.listingId }) })
    .where('submissionId', '=', draft.submissionId)
    .execute()
}

function readSubmission(row: Read): Submission {
  const { grading, title, zones, isOpen, isPublicData, warned: _, ...rest } = row
  return {
    ...rest,
    title: JSON.parse(title) as Text,
    isOpen: isOpen === 1,
    isPublicData: isPublicData === 1,
    grading: grading === null ? undefined : (JSON.parse(grading) as ConfirmedGrade),
    zones: JSON.parse(zones) as string[],
  }
}
