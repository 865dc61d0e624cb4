import type { Insertable } from 'kysely'
import type { RemarkAudience } from '#app/domain/review/review-lists.ts'
import type { Db } from '../client.server.ts'
import type { ReviewTables } from '../tables/review.ts'

export type Remark = Omit<ReviewTables['review_remark'], 'submissionId'> & { personName: string; isByOperator: boolean }

/** Adds a remark to a submission. */
export async function insertRemark(trx: Db, remark: Insertable<ReviewTables['review_remark']>): Promise<void> {
  await trx.insertInto('review_remark').values(remark).execute()
}

/** How many remarks a submission has, counted up to `most`. */
export async function countRemarks(db: Db, submissionId: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom('review_remark')
    .select('id')
    .where('submissionId', '=', submissionId)
    .limit(most)
    .execute()
  return rows.length
}

/** The remarks on a submission in their order, those these readers may see; at most `limit`. */
export async function listRemarks(
  db: Db,
  of: { submissionId: string; audiences: readonly RemarkAudience[]; limit: number },
): Promise<Remark[]> {
  const rows = await db
    .selectFrom('review_remark')
    .innerJoin('person', 'person.id', 'review_remark.personId')
    .select([
      'review_remark.id',
      'review_remark.round',
      'review_remark.place',
      'review_remark.rule',
      'review_remark.text',
      'review_remark.audience',
      'review_remark.personId',
      'review_remark.createdAt',
      'person.name as personName',
      'person.isOperator',
    ])
    .where('review_remark.submissionId', '=', of.submissionId)
    .where('review_remark.audience', 'in', of.audiences)
    .orderBy('review_remark.createdAt')
    .orderBy('review_remark.id')
    .limit(of.limit)
    .execute()
  return rows.map(({ isOperator, ...row }) => ({ ...row, isByOperator: isOperator === 1 }))
}
