import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { moveSubmission } from '#db/queries/submissions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { openCaseForReview } from './review-case.server.ts'
import type { SubmissionState } from './review-steps.ts'

const mayApprove: readonly SubmissionState[] = ['reviewing', 'notice', 'objected', 'registered']

/**
 * Says which of the zones that a submission asks for take it in; a listing comes into the catalogue once all of them have.
 * Can be said anew at any time from the review on. Refuses zones that were not asked for.
 */
export async function approveZones(
  database: Database,
  act: { actor: PersonActor; submissionId: string; round: number; zones: readonly string[]; now?: number },
): Promise<void> {
  const { actor, submissionId, now = Date.now() } = act
  const zones = [...new Set(act.zones)].sort()
  await inTransaction(database.write, async (trx) => {
    const { submission, round } = await openCaseForReview(trx, { ...act, now })
    if (!mayApprove.includes(submission.state)) throw new Refusal('stale', 'stepMoved')
    const asked: readonly string[] = round.content.zones
    if (zones.some((zone) => !asked.includes(zone))) throw new Refusal('invalid', 'zoneUnknown', { field: 'zones' })
    const isKept = await moveSubmission(trx, {
      id: submissionId,
      from: submission.state,
      round: submission.round,
      set: { zones: JSON.stringify(zones), updatedAt: Math.max(now, submission.updatedAt + 1) },
    })
    if (!isKept) throw new Refusal('stale', 'stepMoved')
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'submission.zones_approved',
        subjectKind: 'submission',
        subjectId: submissionId,
        detail: { number: submission.number, zones, asked },
      },
    ])
  })
}
