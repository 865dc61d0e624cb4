import { type Database, inTransaction } from '#db/client.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { findObjection, lapseObjections, listObjections, settleObjection } from '#db/queries/objections.server.ts'
import { unlockDraft } from '#db/queries/submissions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { insistReviewer, openCaseForReview } from '../review/review-case.server.ts'
import { takeStep } from '../review/take-step.server.ts'
import { tellObjectors, tellProvider } from '../review/tell-review.server.ts'

/**
 * Decides an objection, with a reason. Rejected, and the last that waits: the notice goes on with the working days it had
 * left. Upheld: the submission is refused (rule R22) and other objections lapse. Refuses one that was decided meanwhile, and
 * an operator who belongs to those who object.
 */
export async function decideObjection(
  database: Database,
  decision: { actor: PersonActor; objectionId: string; isUpheld: boolean; reason: string; now?: number },
): Promise<void> {
  const { actor, objectionId, isUpheld, now = Date.now() } = decision
  const reason = decision.reason.trim()
  insistReviewer(actor)
  if (reason === '') throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  await inTransaction(database.write, async (trx) => {
    const objection = await findObjection(trx, objectionId)
    if (!objection) throw new Refusal('not_found', 'notAllowed')
    const { submissionId, organisationId } = objection
    if (await findMembership(trx, { organisationId, personId: actor.personId }))
      throw new Refusal('not_allowed', 'ownSubmission')
    const opened = await openCaseForReview(trx, { actor, submissionId, now })
    const { submission, facts } = opened
    if (objection.state !== 'open') throw new Refusal('stale', 'objectionDecided')
    await takeStep(trx, opened, {
      step: isUpheld ? 'upholdObjection' : facts.openObjections > 1 ? 'rejectOneObjection' : 'rejectObjection',
      by: 'operator',
      actorId: actor.personId,
      reason,
      detail: { objection: objectionId },
      ...(isUpheld && { set: { outcomeReason: reason, outcomeRule: 'R22', decidedAt: now } }),
    })
    const result = isUpheld ? 'upheld' : 'rejected'
    const isSettled = await settleObjection(trx, {
      id: objectionId,
      state: result,
      decidedBy: actor.personId,
      decision: reason,
      now,
    })
    if (!isSettled) throw new Refusal('stale', 'objectionDecided')
    const all = await listObjections(trx, submissionId)
    const others = isUpheld ? all.filter(({ id, state }) => id !== objectionId && state === 'open') : []
    await tellObjectors(trx, {
      objections: [...all.filter(({ id }) => id === objectionId), ...others],
      submission,
      now,
    })
    if (isUpheld) {
      await lapseObjections(trx, { submissionId, now })
      await unlockDraft(trx, { submissionId })
    }
    await tellProvider(trx, {
      submission,
      slug: opened.organisation.slug,
      what: isUpheld ? 'objectionUpheld' : 'objectionRejected',
      actorId: actor.personId,
      occasion: `objection:${objectionId}:${result}`,
      now,
    })
  })
}
