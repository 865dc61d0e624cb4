import type { Db } from '#db/client.server.ts'
import { findTask, listHandovers, listLooks } from '#db/queries/delivery-tasks.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { sideOf } from '../order/order-case.server.ts'
import { isByHand } from './task-steps.ts'
import { type TaskView, viewTask } from './task-view.ts'

const mostHandovers = 50

/** The delivery by hand of an order, for somebody of one of its sides; undefined for anybody else and other ways of delivery. */
export async function readTask(
  db: Db,
  { number, organisationId, actor }: { number: string; organisationId: string; actor: PersonActor },
): Promise<TaskView | undefined> {
  const order = await findOrder(db, { number })
  const side = order && sideOf(order, organisationId)
  if (!order || !side || !isByHand(order.terms.mode) || order.startedAt === null) return undefined
  const permission = side === 'provider' ? 'delivery.write' : 'entitlement.use'
  const task = await findTask(db, order.id)
  return viewTask({
    ...{ order, side, task, mayWrite: may(actor, permission, organisationId) },
    handovers: task ? await listHandovers(db, task.id, mostHandovers) : [],
    looks: task ? await listLooks(db, task.id, mostHandovers) : [],
  })
}
