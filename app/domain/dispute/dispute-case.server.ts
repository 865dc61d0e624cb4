import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { type Dispute, findDispute, findDisputeOfOrder, moveDispute } from '#db/queries/disputes.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import type { Schema } from '#db/schema.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import { type OrderAct, openOrderCase, readTradingLimits } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { noDue } from '../review/review-lists.ts'
import { type DisputeStep, disputeStepOf, isDisputeOpen } from './dispute-steps.ts'

/** A dispute and its order, read inside the transaction of the act. */
export type DisputeCase = { dispute: Dispute; order: Order }

/** An act of an operator on a dispute. */
export type DeskDisputeAct = { actor: PersonActor; number: string; now?: number }

/** Opens the dispute of an order for an act of one of its sides. Refuses as not there where there is none. */
export async function openDisputeCase(
  trx: Db,
  act: OrderAct,
  side?: OrderSide,
): Promise<DisputeCase & { side: OrderSide }> {
  const opened = await openOrderCase(trx, act, { permission: 'dispute.write', ...(side && { side }) })
  const dispute = await findDisputeOfOrder(trx, opened.order.id)
  if (!dispute) throw new Refusal('not_found', 'notAllowed')
  return { dispute, order: opened.order, side: opened.side }
}

/** The same for an operator, who belongs to neither side. */
export async function openDeskDispute(trx: Db, { actor, number }: DeskDisputeAct): Promise<DisputeCase> {
  if (!may(actor, 'exchange.disputes')) throw new Refusal('not_found', 'notAllowed')
  const dispute = await findDispute(trx, number)
  const order = dispute && (await findOrderById(trx, dispute.orderId))
  if (!order) throw new Refusal('not_found', 'notAllowed')
  if (await isInvolved(trx, order, actor.personId)) throw new Refusal('not_allowed', 'operatorInvolved')
  return { dispute, order }
}

/**
 * Takes a step of the table inside the caller's transaction: state and clock by a conditional update, and the event. Who may
 * take it the caller has made sure of. Refused with `stale` where it is not as it was seen: of two decisions one counts.
 */
export async function takeDisputeStep(
  trx: Db,
  { dispute, order }: DisputeCase,
  taken: {
    step: DisputeStep
    /** A person, or `system`. */
    actorId: string
    reason?: string
    /** What goes back to the buyer, in the smallest unit. */
    backCents?: number
    set?: Updateable<Schema['dispute']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<Dispute> {
  const { step, actorId, backCents, now } = taken
  const rule = disputeStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(dispute.state)) throw new Refusal('stale', 'disputeMoved')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const to = rule.to ?? dispute.state
  const isOpen = isDisputeOpen(to)
  const isMoved = await moveDispute(trx, {
    id: dispute.id,
    from: dispute.state,
    seen: dispute.updatedAt,
    set: {
      state: to,
      isOpen: isOpen ? 1 : 0,
      // Once it is answered the operators are next, by the clock of the order.
      ...(isOpen
        ? { waitsFor: 'operator' as const, dueAt: await operatorsDue(trx, { dispute, order }) }
        : { waitsFor: null, dueAt: noDue, endedAt: now }),
      ...(rule.by === 'operator' && { decidedBy: actorId, decision: reason ?? null, backCents: backCents ?? null }),
      ...taken.set,
      updatedAt: Math.max(now, dispute.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'disputeMoved')
  const detail = { ...(backCents !== undefined && { back: backCents }), ...taken.detail }
  await recordDispute(trx, { dispute, order }, { action: rule.event, actorId, detail, now })
  const moved = await findDispute(trx, dispute.number)
  if (!moved) throw new Refusal('not_found', 'notAllowed')
  return moved
}

/** Until when operators decide: the clock of the order, or where that is over one of its own. */
async function operatorsDue(trx: Db, { dispute, order }: DisputeCase): Promise<number> {
  if (dispute.period === 0) return order.dueAt
  const { disputeDays } = await readTradingLimits(trx)
  return addWorkingDays(dispute.openedAt, disputeDays, await readCalendar(trx))
}

/** Writes an act on a dispute into the record: never what was said, nor why. */
export async function recordDispute(
  trx: Db,
  { dispute, order }: { dispute: Pick<Dispute, 'id' | 'number'>; order: Pick<Order, 'number'> },
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'dispute',
      subjectId: dispute.id,
      detail: { number: dispute.number, order: order.number, ...act.detail },
    },
  ])
}
