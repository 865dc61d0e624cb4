import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { hasOpenDispute } from '#db/queries/disputes.server.ts'
import { type Entitlement, findEntitlement } from '#db/queries/entitlements.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import { insist } from '../organisation/insist.ts'
import { takeEntitlementStep } from './entitlement-case.server.ts'
import { type EntitlementTaker, revocable, suspendable } from './entitlement-states.ts'
import { tellOfEntitlement } from './tell-entitlement.server.ts'

/** An act on a right: of a member of its provider, or of an operator where no organisation is named. */
export type EntitlementAct = { actor: PersonActor; organisationId?: string; number: string; now?: number }

/** Suspends a right because its terms are broken; the buyer reads the reason. */
export function suspendEntitlement(database: Database, act: EntitlementAct & { reason: string }): Promise<void> {
  return decide(database, act, async (trx, { entitlement, order, by }, now) => {
    if (!suspendable.includes(order.state)) throw new Refusal('stale', 'orderMoved')
    const { reason } = act
    await takeEntitlementStep(trx, entitlement, { step: 'suspend', actorId: act.actor.personId, reason, by, now })
    return 'suspend'
  })
}

/**
 * Lets a right go on that was suspended by hand. A provider restores what it suspended itself; operators either. Not while its
 * order is disputed or waits to be paid again: then nobody may use it.
 */
export function resumeEntitlement(database: Database, act: EntitlementAct): Promise<void> {
  return decide(database, act, async (trx, { entitlement, order, by }, now) => {
    if (!suspendable.includes(order.state) || (await hasOpenDispute(trx, order.id)))
      throw new Refusal('stale', 'orderMoved')
    const suspendedBy = await whoSuspended(trx, entitlement)
    if (entitlement.state === 'suspended' && (!suspendedBy || (by === 'provider' && suspendedBy !== 'provider')))
      throw new Refusal('not_allowed', 'suspendedByOther')
    await takeEntitlementStep(trx, entitlement, { step: 'resume', actorId: act.actor.personId, by, now })
    return 'resume'
  })
}

/** Takes a right away for good because its terms are broken. Only once the order is complete. */
export function revokeEntitlement(database: Database, act: EntitlementAct & { reason: string }): Promise<void> {
  return decide(database, act, async (trx, { entitlement, order, by }, now) => {
    if (!revocable.includes(order.state)) throw new Refusal('not_allowed', 'revokeLater')
    const { reason } = act
    await takeEntitlementStep(trx, entitlement, { step: 'revoke', actorId: act.actor.personId, reason, by, now })
    return 'revoke'
  })
}

/** Who suspended a right by hand; undefined where the exchange did by itself, or it is not suspended. */
export async function whoSuspended(db: Db, entitlement: Entitlement): Promise<EntitlementTaker | undefined> {
  if (entitlement.state !== 'suspended') return undefined
  const events = await listEventsOf(db, { kind: 'entitlement', id: entitlement.id }, 20)
  const last = events.find(({ action }) => action === 'entitlement.suspended')
  return last && (JSON.parse(last.detail) as { by?: EntitlementTaker }).by
}

type Opened = { entitlement: Entitlement; order: Order; by: EntitlementTaker }

function decide(
  database: Database,
  act: EntitlementAct,
  take: (trx: Db, opened: Opened, now: number) => Promise<'suspend' | 'resume' | 'revoke'>,
): Promise<void> {
  const { actor, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const opened = await open(trx, act)
    const what = await take(trx, opened, now)
    const told = { ...opened, what, actorId: actor.personId, now }
    await tellOfEntitlement(trx, { ...told, to: 'buyer' })
    // A provider knows what it did itself.
    if (opened.by === 'operator') await tellOfEntitlement(trx, { ...told, to: 'provider' })
  })
}

async function open(trx: Db, { actor, organisationId, number }: EntitlementAct): Promise<Opened> {
  const by: EntitlementTaker = organisationId === undefined ? 'operator' : 'provider'
  if (organisationId === undefined) {
    if (!may(actor, 'exchange.orders')) throw new Refusal('not_found', 'notAllowed')
  } else {
    insist(actor, 'order.write', organisationId)
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'order.write')
  }
  const entitlement = await findEntitlement(trx, { number })
  const order = entitlement && (await findOrderById(trx, entitlement.orderId))
  if (!order) throw new Refusal('not_found', 'notAllowed')
  if (by === 'operator' && (await isInvolved(trx, order, actor.personId)))
    throw new Refusal('not_allowed', 'operatorInvolved')
  if (by === 'provider' && order.providerId !== organisationId)
    throw order.buyerId === organisationId
      ? new Refusal('not_allowed', 'notAllowed')
      : new Refusal('not_found', 'notAllowed')
  return { entitlement, order, by }
}
