import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrder, findOrderById, moveOrder, type Order } from '#db/queries/orders.server.ts'
import { findSetting } from '#db/queries/settings.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Permission, PersonActor } from '../access/permissions.ts'
import type { MemberRole } from '../access/roles.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { noDue } from '../review/review-lists.ts'
import { type ExchangeSettings, parseSettings, settingsKey } from '../settings/exchange-settings.ts'
import { isOrderOpen, type OrderSide, type OrderStep, orderStepOf } from './order-steps.ts'

/** An act of a member of one side on an order. */
export type OrderAct = { actor: PersonActor; organisationId: string; number: string; now?: number }

/** An order, which side acts, and the role of whoever does. */
export type OrderCase = { order: Order; side: OrderSide; role: MemberRole }

/**
 * Opens an order inside the transaction of an act of one of its sides. Refuses as not there what is another organisation's, as
 * not allowed a role that may not, or a side that is not the one asked for.
 */
export async function openOrderCase(
  trx: Db,
  { actor, organisationId, number }: OrderAct,
  { permission, side }: { permission: Permission; side?: OrderSide },
): Promise<OrderCase> {
  insist(actor, permission, organisationId)
  const { role } = await requireRole(trx, { organisationId, actorId: actor.personId }, permission)
  const order = await findOrder(trx, { number })
  const actual = order && sideOf(order, organisationId)
  if (!order || !actual) throw new Refusal('not_found', 'notAllowed')
  if (side && side !== actual) throw new Refusal('not_allowed', 'notAllowed')
  return { order, side: actual, role }
}

/** Which side of an order an organisation is; undefined where it is neither. */
export function sideOf(order: Pick<Order, 'buyerId' | 'providerId'>, organisationId: string): OrderSide | undefined {
  if (order.buyerId === organisationId) return 'buyer'
  return order.providerId === organisationId ? 'provider' : undefined
}

/**
 * Takes a step of the table inside the caller's transaction: state and clock by a conditional update, and the event. Who may
 * take it the caller has made sure of. Gives the order as it is then. Refused with `stale` where it is not as it was seen.
 */
export async function takeOrderStep(
  trx: Db,
  order: Order,
  taken: {
    step: OrderStep
    /** A person, or `system`. */
    actorId: string
    reason?: string
    set?: Updateable<Schema['trade_order']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<Order> {
  const { step, actorId, now } = taken
  const rule = orderStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(order.state)) throw new Refusal('stale', 'orderMoved')
  if (step === 'leave' && now <= order.dueAt) throw new Refusal('not_allowed', 'orderNotOverdue')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const to = rule.to ?? order.state
  const isMoved = await moveOrder(trx, {
    id: order.id,
    from: order.state,
    seen: order.updatedAt,
    set: {
      state: to,
      isOpen: isOrderOpen(to) ? 1 : 0,
      ...(await clockOf(trx, order, step, now)),
      ...(isOrderOpen(to) ? { endedAt: null } : { endedAt: now }),
      ...(reason && { reason }),
      ...taken.set,
      updatedAt: Math.max(now, order.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'orderMoved')
  await recordOrder(trx, order, { action: rule.event, actorId, ...(taken.detail && { detail: taken.detail }), now })
  const moved = await findOrderById(trx, order.id)
  if (!moved) throw new Refusal('not_found', 'notAllowed')
  return moved
}

/** Writes an act on an order into the record: numbers, states and amounts, never what was said. */
export async function recordOrder(
  trx: Db,
  order: Pick<Order, 'id' | 'number' | 'buyerId' | 'providerId' | 'totalCents'>,
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'order',
      subjectId: order.id,
      detail: {
        number: order.number,
        buyer: order.buyerId,
        provider: order.providerId,
        cents: order.totalCents,
        ...act.detail,
      },
    },
  ])
}

/** What operators set about trading, as it is now. */
export async function readTradingLimits(db: Db): Promise<ExchangeSettings['trading']> {
  return parseSettings(await findSetting(db, settingsKey)).trading
}

async function clockOf(
  trx: Db,
  order: Order,
  step: OrderStep,
  now: number,
): Promise<Pick<Updateable<Schema['trade_order']>, 'dueAt' | 'waitsFor'>> {
  const { clock } = orderStepOf(step)
  if (clock === 'keep') return {}
  if (clock === undefined) return { dueAt: noDue, waitsFor: null }
  const agreed = { deliverDays: order.terms.deliverDays, inspectDays: order.terms.inspectDays }
  const days = { ...(await readTradingLimits(trx)), ...agreed }[clock.limit]
  return { dueAt: addWorkingDays(now, days, await readCalendar(trx)), waitsFor: clock.side }
}
