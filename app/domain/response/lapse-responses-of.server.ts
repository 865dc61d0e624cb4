import type { Db } from '#db/client.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import { listOpenResponses } from '#db/queries/response-ends.server.ts'
import { takeResponseStep } from './response-case.server.ts'
import { tellOfResponse } from './tell-response.server.ts'

/** Responses that lapse at once with their demand; the regular run takes those that are left. */
const mostAtOnce = 200

/**
 * Lets the responses to a demand lapse of which something could still come, inside the transaction that ends the demand or
 * gives it to another; their providers are told.
 */
export async function lapseResponsesOf(trx: Db, demand: Demand, now: number): Promise<void> {
  for (const response of await listOpenResponses(trx, { demandId: demand.id, limit: mostAtOnce })) {
    const taken = { step: 'lapse', actorId: 'system', set: { endReason: 'DEMAND_ENDED' }, now } as const
    await takeResponseStep(trx, { response, demand }, taken)
    await tellOfResponse(trx, { response, demand, to: 'provider', what: 'lapsed', again: response.revision, now })
  }
}
