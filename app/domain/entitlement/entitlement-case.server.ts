import type { Db } from '#db/client.server.ts'
import { type Entitlement, moveEntitlement } from '#db/queries/entitlements.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { Refusal } from '../errors.ts'
import { type EntitlementStep, type EntitlementTaker, entitlementStepOf } from './entitlement-states.ts'

/** Takes a step of a right inside the caller's transaction, with its event. Refused with `stale` where it is not as it was seen. */
export async function takeEntitlementStep(
  trx: Db,
  entitlement: Entitlement,
  taken: {
    step: EntitlementStep
    /** A person, or `system`. */
    actorId: string
    reason?: string
    /** In whose name a person acts. */
    by?: EntitlementTaker
    now: number
  },
): Promise<void> {
  const { step, actorId, now } = taken
  const rule = entitlementStepOf(step)
  const reason = taken.reason?.trim()
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const isMoved = await moveEntitlement(trx, {
    id: entitlement.id,
    from: rule.from,
    set: { state: rule.to, reason: reason ?? null, updatedAt: Math.max(now, entitlement.updatedAt + 1) },
  })
  if (!isMoved) throw new Refusal('stale', 'entitlementMoved')
  const { number, orderId, buyerId, providerId } = entitlement
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action: rule.event,
      subjectKind: 'entitlement',
      subjectId: entitlement.id,
      detail: { number, order: orderId, buyer: buyerId, provider: providerId, ...(taken.by && { by: taken.by }) },
    },
  ])
}
