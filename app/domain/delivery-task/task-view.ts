import type { DeliveryTask, Handover } from '../../../db/queries/delivery-tasks.server.ts'
import type { Order } from '../../../db/queries/orders.server.ts'
import { formatBytes, formatMoment } from '../../i18n/format.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { canTakeTaskStep, type TaskState } from './task-steps.ts'

/** How a delivery by hand stands: its own state, or what the order says of what was handed over. */
export type TaskStand = TaskState | 'accepted' | 'disputed' | 'ended'

/** A delivery by hand as one side sees it. */
export function viewTask({
  order,
  side,
  mayWrite,
  task,
  handovers,
  looks,
}: {
  order: Pick<Order, 'state' | 'terms' | 'dueAt' | 'reason'>
  side: OrderSide
  mayWrite: boolean
  task: DeliveryTask | undefined
  handovers: readonly (Handover & { person: string })[]
  looks: readonly { handoverId: string; person: string; at: number }[]
}) {
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
export type TaskView = ReturnType<typeof viewTask>

function standOf(order: Order['state'], state: TaskState): TaskStand {
  if (state !== 'handed') return order === 'cancelled' || order === 'refunded' ? 'ended' : state
  if (order === 'completed') return 'accepted'
  if (order === 'disputed') return 'disputed'
  return order === 'cancelled' || order === 'refunded' ? 'ended' : 'handed'
}
