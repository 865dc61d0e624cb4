import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findTask, insertTask } from '#db/queries/delivery-tasks.server.ts'
import type { Order } from '#db/queries/orders.server.ts'

/**
 * Opens the delivery by hand of an order that begins, inside the caller's transaction. Where it was handed over before (the order
 * went back to be paid again) it is delivered still.
 */
export async function openTask(trx: Db, order: Order, now: number): Promise<'delivered' | 'waiting'> {
  const isNew = await insertTask(trx, {
    ...{ id: newId(), orderId: order.id, state: 'open' as const, plan: null, plannedFor: null },
    ...{ openedAt: now, plannedAt: null, startedAt: null, handedAt: null, updatedAt: now },
  })
  if (isNew) return 'waiting'
  const task = await findTask(trx, order.id)
  return task?.state === 'handed' ? 'delivered' : 'waiting'
}
