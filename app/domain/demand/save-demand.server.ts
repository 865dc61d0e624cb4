import { type Database, inTransaction } from '#db/client.server.ts'
import { deleteDemand, saveDemand } from '#db/queries/demands.server.ts'
import { Refusal } from '../errors.ts'
import { type OwnDemandAct, openOwnDemand, recordDemand } from './demand-case.server.ts'
import { editableStates } from './demand-steps.ts'
import type { DemandWritten } from './demand-values.ts'

/**
 * Saves what was written over the revision that was seen, and gives the next one. Refuses as `stale` where somebody else saved
 * meanwhile, or the demand is not being written any more: nothing of either is lost by that.
 */
export async function saveOwnDemand(
  database: Database,
  act: OwnDemandAct & { revision: number; written: DemandWritten },
): Promise<number> {
  const { actor, revision, written, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    if (!editableStates.includes(demand.state)) throw new Refusal('stale', 'demandMoved')
    const isSaved = await saveDemand(trx, {
      id: demand.id,
      state: demand.state,
      revision,
      set: {
        content: JSON.stringify(written.content),
        deadline: written.deadline,
        visibility: written.visibility,
        isMasked: written.isMasked ? 1 : 0,
        updatedAt: Math.max(now, demand.updatedAt + 1),
      },
    })
    if (!isSaved) throw new Refusal('stale', 'demandChanged')
    await recordDemand(trx, demand, {
      action: 'demand.saved',
      actorId: actor.personId,
      detail: { revision: revision + 1, visibility: written.visibility, isMasked: written.isMasked },
      now,
    })
    return revision + 1
  })
}

/** Removes a draft that was never handed in; it leaves nothing but its event. */
export async function removeDemandDraft(database: Database, act: OwnDemandAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    if (!(await deleteDemand(trx, { id: demand.id, seen: demand.updatedAt }))) throw new Refusal('stale', 'demandMoved')
    await recordDemand(trx, demand, { action: 'demand.deleted', actorId: actor.personId, now })
  })
}
