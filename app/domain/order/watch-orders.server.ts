import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findOrderById, listOverdueOrders, noteOrderTold, type Order } from '#db/queries/orders.server.ts'
import { completeOrder, undoOrder } from './advance-order.server.ts'
import type { OrderState } from './order-steps.ts'
import { tellOfOrder, tellOperatorsOfOrder } from './tell-order.server.ts'

/** Orders that one run looks at; the next takes those that are left. */
const mostAtOnce = 200
const machine = 'system'

type Follow = (trx: Db, order: Order, now: number) => Promise<boolean>

const remindOperators: Follow = async (trx, order, now) => {
  if (!(await noteOrderTold(trx, order))) return false
  await tellOperatorsOfOrder(trx, { order, what: 'overdue', now })
  return true
}

/** Nobody signed or paid in time. */
const lapse: Follow = async (trx, order, now) => {
  const lapsed = await undoOrder(trx, order, { step: 'lapse', actorId: machine, now })
  for (const to of ['buyer', 'provider'] as const) await tellOfOrder(trx, { order: lapsed, to, what: 'lapse', now })
  return true
}

/** The buyer may leave from now on; nothing happens by itself. */
const tellLate: Follow = async (trx, order, now) => {
  if (!(await noteOrderTold(trx, order))) return false
  for (const to of ['buyer', 'provider'] as const) await tellOfOrder(trx, { order, to, what: 'late', now })
  return true
}

/** What was not objected to in time counts as accepted. */
const accept: Follow = async (trx, order, now) => {
  await completeOrder(trx, order, { actorId: machine, by: 'clock', now })
  return true
}

const follows = {
  approving: remindOperators,
  contracting: lapse,
  paying: lapse,
  delivering: tellLate,
  inspecting: accept,
} as const satisfies Partial<Record<OrderState, Follow>>
const watched = Object.keys(follows) as (keyof typeof follows)[]

/**
 * Does what follows when the time of orders runs out: operators are reminded of approvals, what nobody signed or paid
 * lapses, both sides are told of a delivery that is late, and what was delivered and not objected to is accepted. Gives how
 * many. Each in a transaction of its own that looks again; what somebody moves meanwhile is left as it is.
 */
export async function watchOrders(database: Database, now = Date.now()): Promise<number> {
  const due = await listOverdueOrders(database.read, { now, states: watched, limit: mostAtOnce })
  let count = 0
  for (const { id, state, dueAt } of due)
    await inTransaction(database.write, async (trx) => {
      const order = await findOrderById(trx, id)
      if (order?.state !== state || order.dueAt !== dueAt) return
      if (await follows[state as keyof typeof follows](trx, order, now)) count++
    })
  return count
}
