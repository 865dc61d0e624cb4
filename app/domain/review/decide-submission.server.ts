import { type Database, inTransaction } from '#db/client.server.ts'
import { insertApproval } from '#db/queries/submissions-rounds.server.ts'
import type { Grade } from '../codes/grading.ts'
import { Refusal } from '../errors.ts'
import { gradeOf } from '../grading/grade.ts'
import { startNoticeIn } from '../public-notice/start-notice.server.ts'
import type { ReviewAct } from './answer-submission.server.ts'
import { type ConfirmedGrade, ConfirmedImpacts, wrongGrade } from './grade-decision.ts'
import { openCaseForReview } from './review-case.server.ts'
import { noteAnswer, takeStep } from './take-step.server.ts'
import { tellReviewers } from './tell-review.server.ts'

/**
 * Confirms the grade with the impacts it rests on (rule R03): what the table of GB/T 43697-2024 gives, or another with a
 * reason, never below the table for national security. Can be confirmed anew until somebody has approved.
 */
export async function confirmGrade(
  database: Database,
  {
    grade,
    impacts: said,
    overrideReason,
    ...act
  }: ReviewAct & { grade: Grade; impacts: ConfirmedImpacts; overrideReason?: string },
): Promise<void> {
  const { actor, now = Date.now() } = act
  const impacts = ConfirmedImpacts.safeParse(said)
  if (!impacts.success) throw new Refusal('invalid', 'impactsMissing', { field: 'impacts' })
  const wrong = wrongGrade({ grade, impacts: impacts.data, overrideReason })
  if (wrong !== undefined) throw new Refusal('invalid', wrong, { field: 'grade' })
  const tableGrade = gradeOf(impacts.data)?.grade ?? grade
  const isOverride = grade !== tableGrade
  const grading: ConfirmedGrade = {
    grade,
    impacts: impacts.data,
    tableGrade,
    ...(isOverride && { overrideReason: overrideReason?.trim() ?? '' }),
    by: actor.personId,
    at: now,
  }
  await inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { ...act, now })
    await takeStep(trx, opened, {
      step: 'confirmGrade',
      by: 'operator',
      actorId: actor.personId,
      isSaidOnce: true,
      ...(isOverride && { reason: overrideReason?.trim() ?? '' }),
      detail: { grade, tableGrade, proposed: opened.round.content.grade ?? null, impacts: impacts.data },
      set: { grading: JSON.stringify(grading), grade },
    })
  })
}

/** Says whether the compliance of what was handed in holds (rule R10), and of what kind the doubts are where it does not. */
export async function decideCompliance(
  database: Database,
  { isPassed, note, ...act }: ReviewAct & { isPassed: boolean; note?: string },
): Promise<void> {
  const { actor, now = Date.now() } = act
  if (!isPassed && !note?.trim()) throw new Refusal('invalid', 'reasonMissing', { field: 'note' })
  const compliance = isPassed ? 'passed' : 'failed'
  await inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { ...act, now })
    await takeStep(trx, opened, {
      step: 'decideCompliance',
      by: 'operator',
      actorId: actor.personId,
      isSaidOnce: true,
      ...(note?.trim() && { reason: note.trim() }),
      detail: { compliance },
      set: { compliance, complianceNote: note?.trim() || null },
    })
  })
}

/**
 * Approves what was read, with the grade as the actor saw it. Important data need two different operators; gives how many are
 * still missing. With `startsNotice`, the last approval begins the public notice in the same act.
 */
export async function approveSubmission(
  database: Database,
  { grade, startsNotice = false, ...act }: ReviewAct & { grade: Grade; startsNotice?: boolean },
): Promise<{ missing: number }> {
  const { actor, submissionId, round, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { ...act, now })
    const { submission, facts } = opened
    if (facts.grade !== null && facts.grade !== grade) throw new Refusal('stale', 'gradeMoved')
    const given = facts.approvals.given + 1
    const missing = Math.max(0, facts.approvals.needed - given)
    await takeStep(trx, opened, {
      step: 'approve',
      by: 'operator',
      actorId: actor.personId,
      detail: { approvals: given, needed: facts.approvals.needed, grade },
    })
    const isNew = await insertApproval(trx, { submissionId, round, personId: actor.personId, approvedAt: now })
    if (!isNew) throw new Refusal('stale', 'secondPersonNeeded')
    if (missing === 0) await noteAnswer(trx, opened, 'approved')
    else await tellReviewers(trx, { submission, what: 'secondApproval', exceptId: actor.personId, now })
    if (missing === 0 && startsNotice) await startNoticeIn(trx, { ...act, now })
    return { missing }
  })
}
