import { type Database, inTransaction } from '#db/client.server.ts'
import { Refusal } from '../errors.ts'
import type { Interest } from './conflicts.ts'
import {
  checkAssessor,
  findParties,
  insistOnStep,
  type OpinionAct,
  openOpinion,
  takeOpinionStep,
} from './opinion-case.server.ts'

/** Takes a request back that was not answered yet, or is being worked on. */
export async function cancelOpinion(database: Database, act: OpinionAct): Promise<void> {
  const { actor, organisationId, now = Date.now() } = act
  insistOnStep(actor, 'cancel', organisationId)
  await inTransaction(database.write, async (trx) => {
    const opened = await openOpinion(trx, { ...act, now })
    await takeOpinionStep(trx, opened, { step: 'cancel', actorId: actor.personId })
  })
}

/**
 * Takes a request on. The assessor declares its interests and that it is independent; conflicts are looked for anew, and one
 * that blocks refuses it: then the request is to be declined. From here on the assessor may read the draft.
 */
export async function acceptOpinion(
  database: Database,
  act: OpinionAct & { interest: Interest; isIndependent: boolean },
): Promise<void> {
  const { actor, organisationId, interest, now = Date.now() } = act
  insistOnStep(actor, 'accept', organisationId)
  if (!act.isIndependent) throw new Refusal('invalid', 'independenceMissing', { field: 'independent' })
  await inTransaction(database.write, async (trx) => {
    const opened = await openOpinion(trx, { ...act, now })
    const { opinion, draft } = opened
    const parties = await findParties(trx, opinion)
    const { kind, conflicts } = await checkAssessor(trx, {
      ...parties,
      slot: opinion.slot,
      content: draft?.content ?? {},
      interest,
      now,
    })
    await takeOpinionStep(trx, opened, {
      step: 'accept',
      actorId: actor.personId,
      set: {
        kind,
        interest,
        independentBy: actor.personId,
        independentAt: now,
        conflicts: JSON.stringify(conflicts),
      },
      detail: { interest, conflicts },
    })
  })
}

/** Declines a request, or gives one back that was taken on, with a reason. */
export async function declineOpinion(database: Database, act: OpinionAct & { reason: string }): Promise<void> {
  const { actor, organisationId, reason, now = Date.now() } = act
  insistOnStep(actor, 'decline', organisationId)
  await inTransaction(database.write, async (trx) => {
    const opened = await openOpinion(trx, { ...act, now })
    await takeOpinionStep(trx, opened, { step: 'decline', actorId: actor.personId, reason })
  })
}
