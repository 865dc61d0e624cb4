import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { findOrder, insertOrderApproval, listOrderApprovals, type Order } from '#db/queries/orders.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { passOrder } from './open-order.server.ts'
import { takeOrderStep } from './order-case.server.ts'
import { tellOfOrder } from './tell-order.server.ts'

/** An act of an operator on an order. */
export type OperatorOrderAct = { actor: PersonActor; number: string; now?: number }

/**
 * One operator approves a deal that its grade wants approved (domain handbook 4.3): each person once, nobody who belongs to
 * either side. With the last approval that is needed the contract is drawn.
 */
export function approveOrder(database: Database, act: OperatorOrderAct & { note?: string }): Promise<Order> {
  const { actor, note, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const order = await openForOperator(trx, act)
    const { personId } = actor
    if (order.state !== 'approving') throw new Refusal('stale', 'orderMoved')
    const isNew = await insertOrderApproval(trx, {
      orderId: order.id,
      personId,
      note: note?.trim() || null,
      approvedAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'approvedAlready')
    const count = (await listOrderApprovals(trx, order.id)).length
    const detail = { count, needed: order.approvalsNeeded }
    const approved = await takeOrderStep(trx, order, { step: 'approve', actorId: personId, detail, now })
    return count >= order.approvalsNeeded ? passOrder(trx, approved, now) : approved
  })
}

/** An operator refuses a deal, with a reason that both sides read. */
export function refuseOrder(database: Database, act: OperatorOrderAct & { reason: string }): Promise<Order> {
  const { actor, reason, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const order = await openForOperator(trx, act)
    const actorId = actor.personId
    const refused = await takeOrderStep(trx, order, { step: 'refuse', actorId, reason, now })
    for (const to of ['buyer', 'provider'] as const)
      await tellOfOrder(trx, { order: refused, to, what: 'refuse', actorId, now })
    return refused
  })
}

/** Whether a person belongs to a side of an order, and so does not decide on it. */
export async function isInvolved(
  db: Db,
  order: Pick<Order, 'buyerId' | 'providerId'>,
  personId: string,
): Promise<boolean> {
  const sides = await Promise.all(
    [order.buyerId, order.providerId].map((organisationId) => findMembership(db, { organisationId, personId })),
  )
  return sides.some((membership) => membership !== undefined)
}

async function openForOperator(trx: Db, { actor, number }: OperatorOrderAct): Promise<Order> {
  if (!may(actor, 'exchange.orders')) throw new Refusal('not_found', 'notAllowed')
  const order = await findOrder(trx, { number })
  if (!order) throw new Refusal('not_found', 'notAllowed')
  if (await isInvolved(trx, order, actor.personId)) throw new Refusal('not_allowed', 'operatorInvolved')
  return order
}
