import type { Db } from '#db/client.server.ts'
import { type Entitlement, findEntitlement } from '#db/queries/entitlements.server.ts'
import type { Permission, PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import type { OrderSide } from '../order/order-steps.ts'

/** An act of a member of one side on a right. */
export type EntitlementAct = { actor: PersonActor; organisationId: string; number: string; now?: number }

/**
 * Opens a right inside the transaction of an act of one of its sides. Refuses as not there what is another organisation's, as
 * not allowed a role that may not.
 */
export async function openEntitlement(
  trx: Db,
  { actor, organisationId, number }: EntitlementAct,
  { permission, side }: { permission: Permission; side: OrderSide },
): Promise<Entitlement> {
  await requireRole(trx, { organisationId, actorId: actor.personId }, permission)
  const of = side === 'buyer' ? { buyerId: organisationId } : { providerId: organisationId }
  const entitlement = await findEntitlement(trx, { number, ...of })
  if (!entitlement) throw new Refusal('not_found', 'notAllowed')
  return entitlement
}

/** A right as somebody of either side may see it, and which side that is; undefined for anybody else. */
export async function findSeenEntitlement(
  db: Db,
  seen: { number: string; organisationId: string },
): Promise<{ entitlement: Entitlement; side: OrderSide } | undefined> {
  const entitlement = await findEntitlement(db, { number: seen.number })
  if (entitlement?.buyerId === seen.organisationId) return { entitlement, side: 'buyer' }
  return entitlement?.providerId === seen.organisationId ? { entitlement, side: 'provider' } : undefined
}
