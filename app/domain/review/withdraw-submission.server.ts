import { type Database, inTransaction } from '#db/client.server.ts'
import { lapseObjections } from '#db/queries/objections.server.ts'
import { unlockDraft } from '#db/queries/submissions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { openCase } from './review-case.server.ts'
import { takeStep } from './take-step.server.ts'
import { tellReviewers } from './tell-review.server.ts'

/**
 * Takes a submission back, whatever its state while it is under way: the draft can be changed again, objections lapse, a live
 * revision stays as it is. Refuses one that was decided meanwhile.
 */
export async function withdrawSubmission(
  database: Database,
  withdrawal: { actor: PersonActor; organisationId: string; submissionId: string; reason?: string; now?: number },
): Promise<void> {
  const { actor, organisationId, submissionId, reason, now = Date.now() } = withdrawal
  insist(actor, 'listing.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    const { role } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const opened = await openCase(trx, { submissionId, organisationId, actorId: actor.personId, now })
    const { submission } = opened
    await takeStep(trx, opened, {
      step: 'withdraw',
      by: role,
      actorId: actor.personId,
      ...(reason && { reason }),
      set: { decidedAt: now, ...(reason && { outcomeReason: reason }) },
    })
    await unlockDraft(trx, { submissionId })
    await lapseObjections(trx, { submissionId, now })
    if (submission.reviewerId !== null)
      await tellReviewers(trx, { submission, what: 'withdrawn', reviewerId: submission.reviewerId, now })
  })
}
