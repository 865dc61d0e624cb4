import { type Database, inTransaction } from '#db/client.server.ts'
import { findDemand } from '#db/queries/demands.server.ts'
import { listLapsing } from '#db/queries/response-ends.server.ts'
import { findOwnResponse } from '#db/queries/responses.server.ts'
import { dayOf } from '../calendar/days.ts'
import { takeResponseStep } from './response-case.server.ts'
import { standingStates } from './response-steps.ts'
import { tellOfResponse } from './tell-response.server.ts'

/** Responses that one run lets lapse at most; the next takes those that are left. */
const mostAtOnce = 200

/**
 * Lets responses lapse of which the validity is over, or of which the demand ended without them; the provider is told, and
 * of an offer that ran out the buyer too. Gives how many. One that somebody moves meanwhile is left to the next run.
 */
export async function lapseResponses(database: Database, { now = Date.now() }: { now?: number } = {}): Promise<number> {
  const due = await listLapsing(database.read, { today: dayOf(now), limit: mostAtOnce })
  for (const { id, demandId, organisationId } of due)
    await inTransaction(database.write, async (trx) => {
      const response = await findOwnResponse(trx, { id, organisationId })
      const demand = await findDemand(trx, { id: demandId })
      if (!response || !demand || response.isOpen === 0) return
      const isEnded = demand.isOpen === 0
      const isStanding = standingStates.includes(response.state)
      const isOver = isStanding && response.validUntil !== null && response.validUntil < dayOf(now)
      if (!isEnded && !isOver) return
      await takeResponseStep(
        trx,
        { response, demand },
        { step: 'lapse', actorId: 'system', set: { endReason: isEnded ? 'DEMAND_ENDED' : 'VALIDITY' }, now },
      )
      const told = { response, demand, what: 'lapsed' as const, again: response.revision, now }
      await tellOfResponse(trx, { ...told, to: 'provider' })
      // Whoever ended the demand knows.
      if (!isEnded) await tellOfResponse(trx, { ...told, to: 'buyer' })
    })
  return due.length
}
