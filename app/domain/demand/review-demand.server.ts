import { type Database, inTransaction } from '#db/client.server.ts'
import { listDemandInvitations } from '#db/queries/demand-invitations.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { openDemandForOperator, takeDemandStep } from './demand-case.server.ts'
import { tellInvited } from './invite-to-demand.server.ts'
import { tellOfDemand } from './tell-demand.server.ts'

/** An act of an operator on a demand; never on one of an organisation the operator belongs to. */
export type DemandReviewAct = {
  actor: PersonActor
  number: string
  /** The revision that was read: what is decided is what was seen. */
  revision: number
  now?: number
}

/** Publishes a demand that waits: from now on it can be found, matched and answered. Refuses one whose deadline is over or whose buyer is suspended. */
export async function publishDemand(database: Database, act: DemandReviewAct): Promise<void> {
  const { actor, revision, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openDemandForOperator(trx, act)
    if (demand.revision !== revision) throw new Refusal('stale', 'demandChanged')
    if (demand.state === 'submitted' && (demand.deadline === null || demand.deadline < dayOf(now)))
      throw new Refusal('not_allowed', 'deadlineOver')
    if (demand.organisation.standing !== 'verified') throw new Refusal('not_allowed', 'buyerNotVerified')
    const { personId: actorId } = actor
    await takeDemandStep(trx, demand, {
      step: 'publish',
      actorId,
      set: { publishedAt: now, reviewedBy: actorId, reason: null },
      detail: { revision, visibility: demand.visibility },
      now,
    })
    await tellOfDemand(trx, { demand, what: 'published', actorId, now })
    for (const { organisationId } of await listDemandInvitations(trx, demand.id))
      await tellInvited(trx, { demand, organisationId, now })
  })
}

/** Returns a demand that waits, with what is to be changed, once and in full. */
export async function returnDemand(database: Database, act: DemandReviewAct & { reason: string }): Promise<void> {
  const { actor, revision, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openDemandForOperator(trx, act)
    if (demand.revision !== revision) throw new Refusal('stale', 'demandChanged')
    const { personId: actorId } = actor
    await takeDemandStep(trx, demand, { step: 'return', actorId, reason, set: { reviewedBy: actorId }, now })
    await tellOfDemand(trx, { demand, what: 'returned', actorId, now })
  })
}
