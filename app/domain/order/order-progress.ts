import type { Order } from '../../../db/queries/orders.server.ts'
import { formatDay } from '../../i18n/format.ts'
import type { OrderState } from './order-steps.ts'

/** The way of an order from its opening to its end. */
export const progressNames = ['approving', 'contracting', 'paying', 'delivering', 'inspecting', 'completed'] as const
export type ProgressName = (typeof progressNames)[number]

/** One step of the way: whether it is done, and the day it was. */
export type OrderProgress = { name: ProgressName; state: 'done' | 'now' | 'next' | 'stopped'; at?: string }

type Dates = Pick<
  Order,
  'state' | 'totalCents' | 'approvalsNeeded' | 'signedAt' | 'startedAt' | 'deliveredAt' | 'endedAt'
>

/**
 * The steps of an order: approval only where its grade wants one, payment and inspection only where it costs something. One
 * that ended before it was complete stops where it was.
 */
export function progressOf(order: Dates, { passedAt }: { passedAt?: number | undefined } = {}): OrderProgress[] {
  const done: Record<ProgressName, number | undefined> = {
    approving: order.approvalsNeeded === 0 ? 0 : passedAt,
    contracting: order.signedAt ?? undefined,
    paying: order.startedAt ?? undefined,
    delivering: order.deliveredAt ?? undefined,
    inspecting: order.state === 'completed' ? (order.endedAt ?? undefined) : undefined,
    completed: order.state === 'completed' ? (order.endedAt ?? undefined) : undefined,
  }
  const names = progressNames.filter(
    (name) =>
      (name !== 'approving' || order.approvalsNeeded > 0) &&
      (order.totalCents > 0 || (name !== 'paying' && name !== 'inspecting')),
  )
  const at = placeOf(order, done)
  const here = at === undefined ? names.length : names.indexOf(at)
  const isStopped = ['refused', 'cancelled', 'refunded', 'disputed'].includes(order.state)
  return names.map((name, index) => {
    const moment = done[name]
    const day = moment ? { at: formatDay(moment) } : {}
    if (index < here) return { name, state: 'done', ...day }
    if (index > here) return { name, state: 'next' }
    if (!isStopped) return { name, state: 'now' }
    return { name, state: 'stopped', ...(order.endedAt !== null && { at: formatDay(order.endedAt) }) }
  })
}

/** The step an order is at; none once it is complete. */
function placeOf(
  { state }: { state: OrderState },
  done: Record<ProgressName, number | undefined>,
): ProgressName | undefined {
  if (state === 'completed') return undefined
  const own = progressNames.find((name) => name === state)
  if (own) return own
  if (state === 'refused') return 'approving'
  return progressNames.find((name) => done[name] === undefined)
}
