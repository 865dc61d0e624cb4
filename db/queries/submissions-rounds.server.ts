import type { Insertable } from 'kysely'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { Finding } from '#app/domain/pre-check/finding.ts'
import type { DraftSample } from '#app/domain/review/draft-sample.ts'
import type { Evidence } from '#app/domain/review/evidence.ts'
import type { ReturnReason } from '#app/domain/review/return-reasons.ts'
import type { AnswerKind } from '#app/domain/review/review-lists.ts'
import type { SampleReport } from '#app/domain/sample/check-sample.ts'
import type { Db } from '../client.server.ts'
import { insertsOne } from '../one-row.ts'
import type { ReviewTables } from '../tables/review.ts'

/** What was handed in, as it was. */
export type SubmissionRound = {
  number: number
  content: ListingContent
  contentHash: string
  sample: DraftSample | undefined
  sampleReport: SampleReport | undefined
  evidence: Evidence[]
  findings: Finding[]
  draftEdition: number
  note: string | null
  handedInBy: string
  handedInAt: number
}

/** Keeps a round; the database refuses to change or remove it. */
export async function insertRound(trx: Db, row: Insertable<ReviewTables['submission_round']>): Promise<void> {
  await trx.insertInto('submission_round').values(row).execute()
}

/** One round of a submission. */
export async function findRound(
  db: Db,
  round: { submissionId: string; number: number },
): Promise<SubmissionRound | undefined> {
  const [found] = await listRounds(db, round.submissionId, { from: round.number, limit: 1 })
  return found?.number === round.number ? found : undefined
}

/** The rounds of a submission in their order, from one on, at most `limit`. */
export async function listRounds(
  db: Db,
  submissionId: string,
  { from = 1, limit }: { from?: number; limit: number },
): Promise<SubmissionRound[]> {
  const rows = await db
    .selectFrom('submission_round')
    .selectAll()
    .where('submissionId', '=', submissionId)
    .where('number', '>=', from)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ submissionId: _, ...row }) => ({
    ...row,
    content: JSON.parse(row.content) as ListingContent,
    sample: row.sample === null ? undefined : (JSON.parse(row.sample) as DraftSample),
    sampleReport: row.sampleReport === null ? undefined : (JSON.parse(row.sampleReport) as SampleReport),
    evidence: JSON.parse(row.evidence) as Evidence[],
    findings: JSON.parse(row.findings) as Finding[],
  }))
}

/** Keeps why a round was returned. */
export async function insertReasons(
  trx: Db,
  { submissionId, round, reasons }: { submissionId: string; round: number; reasons: readonly ReturnReason[] },
): Promise<void> {
  await trx
    .insertInto('review_reason')
    .values(
      reasons.map(({ why, ...reason }, position) => ({ submissionId, round, position, ...reason, why: why ?? null })),
    )
    .execute()
}

/** Why the rounds of a submission were returned, in their order; at most a thousand lines. */
export async function listReasons(db: Db, submissionId: string): Promise<(ReturnReason & { round: number })[]> {
  const rows = await db
    .selectFrom('review_reason')
    .select(['round', 'place', 'rule', 'text', 'why'])
    .where('submissionId', '=', submissionId)
    .orderBy('round')
    .orderBy('position')
    .limit(1_000)
    .execute()
  return rows.map(({ why, ...row }) => ({ ...row, ...(why !== null && { why }) }))
}

/** Notes an operator's approval of a round; false where there is one of theirs already. */
export function insertApproval(trx: Db, approval: Insertable<ReviewTables['submission_approval']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('submission_approval')
      .values(approval)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Who approved a round; at most twenty. */
export function listApprovals(
  db: Db,
  round: { submissionId: string; number: number },
): Promise<{ personId: string; approvedAt: number }[]> {
  return db
    .selectFrom('submission_approval')
    .select(['personId', 'approvedAt'])
    .where('submissionId', '=', round.submissionId)
    .where('round', '=', round.number)
    .orderBy('approvedAt')
    .limit(20)
    .execute()
}

/** Notes an answer for the statistics; the first of its kind to a round counts. */
export async function insertAnswer(
  trx: Db,
  answer: Omit<Insertable<ReviewTables['review_answer']>, 'kind'> & { kind: AnswerKind },
): Promise<void> {
  await trx
    .insertInto('review_answer')
    .values(answer)
    .onConflict((oc) => oc.doNothing())
    .execute()
}
