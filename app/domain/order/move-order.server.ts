import { type Database, inTransaction } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import type { OrderNews } from '../notice/notice-detail.ts'
import { completeOrder, undoOrder } from './advance-order.server.ts'
import { type OrderAct, openOrderCase } from './order-case.server.ts'
import type { OrderSide } from './order-steps.ts'
import { tellOfOrder } from './tell-order.server.ts'

type ReasonedAct = OrderAct & { reason: string }

/** Either side steps back before anything is delivered: money that is held goes back, and the other side is told. */
export function cancelOrder(database: Database, act: ReasonedAct): Promise<Order> {
  return undo(database, act, { step: 'cancel' })
}

/** The provider cannot deliver: money goes back, the buyer's right ends, and the buyer is told. */
export function giveUpOrder(database: Database, act: ReasonedAct): Promise<Order> {
  return undo(database, act, { step: 'giveUp', side: 'provider' })
}

/** The buyer steps back because the delivery is overdue; refused before it is. */
export function leaveOrder(database: Database, act: ReasonedAct): Promise<Order> {
  return undo(database, act, { step: 'leave', side: 'buyer' })
}

/** The buyer accepts what was delivered: what is held is taken. */
export function acceptOrder(database: Database, act: OrderAct): Promise<Order> {
  const { actor, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'order.write', side: 'buyer' })
    return completeOrder(trx, order, { actorId: actor.personId, by: 'buyer', now })
  })
}

function undo(
  database: Database,
  act: ReasonedAct,
  { step, side }: { step: Extract<OrderNews, 'cancel' | 'giveUp' | 'leave'>; side?: OrderSide },
): Promise<Order> {
  const { actor, reason, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const opened = await openOrderCase(trx, act, { permission: 'order.write', ...(side && { side }) })
    const actorId = actor.personId
    const ended = await undoOrder(trx, opened.order, { step, actorId, side: opened.side, reason, now })
    const to = opened.side === 'buyer' ? 'provider' : 'buyer'
    await tellOfOrder(trx, { order: ended, to, what: step, actorId, now })
    return ended
  })
}
