import { type Database, inTransaction } from '#db/client.server.ts'
import { type OwnDemandAct, openOwnDemand, takeDemandStep } from './demand-case.server.ts'
import type { DemandOutcome } from './demand-outcomes.ts'
import { tellOfDemand } from './tell-demand.server.ts'

/** Takes a demand back that waits to be published, to go on writing it. */
export async function recallDemand(database: Database, act: OwnDemandAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    await takeDemandStep(trx, await openOwnDemand(trx, act), { step: 'recall', actorId: actor.personId, now })
  })
}

/** Withdraws a demand for good, with a reason; responses to it lapse, and whoever gave them is told. */
export async function withdrawDemand(database: Database, act: OwnDemandAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    await takeDemandStep(trx, demand, { step: 'withdraw', actorId: actor.personId, reason, now })
    await tellOfDemand(trx, { demand, what: 'withdrawn', actorId: actor.personId, now })
  })
}

/** Closes a demand for the buyer: what became of it, and why. */
export async function closeDemand(
  database: Database,
  act: OwnDemandAct & { outcome: DemandOutcome; reason: string },
): Promise<void> {
  const { actor, outcome, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    await takeDemandStep(trx, demand, {
      step: 'close',
      actorId: actor.personId,
      reason,
      set: { outcome },
      detail: { outcome },
      now,
    })
    await tellOfDemand(trx, { demand, what: 'closed', actorId: actor.personId, now })
  })
}
