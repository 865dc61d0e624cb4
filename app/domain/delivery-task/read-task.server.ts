import type { Db } from '#db/client.server.ts'
import { findTask, listHandovers, listLooks } from '#db/queries/delivery-tasks.server.ts'
import { findOrder, type Order } from '#db/queries/orders.server.ts'
import { formatBytes, formatMoment } from '../../i18n/format.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { sideOf } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { canTakeTaskStep, isByHand, type TaskState } from './task-steps.ts'

/** How a delivery by hand stands: its own state, or what the order says of what was handed over. */
export type TaskStand = TaskState | 'accepted' | 'disputed' | 'ended'

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
  return viewTask(db, { order, side, mayWrite: may(actor, permission, organisationId) })
}

/** A delivery by hand as one side sees it. */
export async function viewTask(
  db: Db,
  { order, side, mayWrite }: { order: Order; side: OrderSide; mayWrite: boolean },
) {
  const task = await findTask(db, order.id)
  const handovers = task ? await listHandovers(db, task.id, mostHandovers) : []
  const looks = task ? await listLooks(db, task.id, mostHandovers) : []
  const state = task?.state ?? 'open'
  // Handed over and to be delivered again: it was returned.
  const actual: TaskState = state === 'handed' && order.state === 'delivering' ? 'returned' : state
  const isWaited = order.state === 'delivering' && side === 'provider' && mayWrite
  return {
    stand: standOf(order.state, actual),
    side,
    mode: order.terms.mode,
    plan: task?.plan ?? null,
    plannedFor: task?.plannedFor ?? null,
    due: order.state === 'delivering' ? formatMoment(order.dueAt) : null,
    reason: actual === 'returned' ? order.reason : null,
    moments: {
      opened: task ? formatMoment(task.openedAt) : null,
      planned: task?.plannedAt ? formatMoment(task.plannedAt) : null,
      started: task?.startedAt ? formatMoment(task.startedAt) : null,
      handed: task?.handedAt ? formatMoment(task.handedAt) : null,
    },
    mayPlan: isWaited && canTakeTaskStep('plan', actual),
    mayStart: isWaited && canTakeTaskStep('start', actual),
    mayHand: isWaited && canTakeTaskStep('hand', actual),
    mayLook:
      side === 'buyer' && mayWrite && ['delivering', 'inspecting', 'completed', 'disputed'].includes(order.state),
    handovers: handovers.map((each) => ({
      id: each.id,
      at: formatMoment(each.at),
      // The buyer deals with the organisation, not with one of its people.
      person: side === 'provider' ? each.person : null,
      text: each.text,
      hasCredentials: each.credentials !== null,
      file: each.sha256 === null ? null : { name: each.fileName ?? '', bytes: formatBytes(each.bytes ?? 0) },
      looks: looks
        .filter(({ handoverId }) => handoverId === each.id)
        .map(({ person, at }) => ({ person: side === 'buyer' ? person : null, at: formatMoment(at) })),
    })),
  }
}
export type TaskView = Awaited<ReturnType<typeof viewTask>>

function standOf(order: Order['state'], state: TaskState): TaskStand {
  if (state !== 'handed') return order === 'cancelled' || order === 'refunded' ? 'ended' : state
  if (order === 'completed') return 'accepted'
  if (order === 'disputed') return 'disputed'
  return order === 'cancelled' || order === 'refunded' ? 'ended' : 'handed'
}
