import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findOrderById, insertOrder, type Order } from '#db/queries/orders.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { drawContract } from '../contract/draw-contract.server.ts'
import { Refusal } from '../errors.ts'
import { consequencesOf } from '../grading/consequences.ts'
import { readTradingLimits, recordOrder, takeOrderStep } from './order-case.server.ts'
import { tradeNumber, tradeSerialName } from './order-number.ts'
import type { OrderOrigin } from './order-steps.ts'
import { feeOf, OrderTerms } from './order-terms.ts'
import { relationOf } from './related-party.server.ts'
import { tellOfOrder, tellOperatorsOfOrder } from './tell-order.server.ts'

/**
 * Opens an order on terms that both sides agreed on, inside the caller's transaction. Where the grade wants approvals of the
 * exchange (domain handbook 4.3) it waits for them, else the contract is drawn. A request has one order: asking again gives
 * the first. Refuses core data.
 */
export async function openOrder(
  trx: Db,
  opened: {
    terms: OrderTerms
    listingId: string
    providerId: string
    buyerId: string
    /** The person of the buyer in whose name it is opened. */
    createdBy: string
    requestId?: string
    origin: OrderOrigin
    isDemo?: boolean
    now: number
  },
): Promise<Order> {
  const { now } = opened
  const terms = OrderTerms.parse(opened.terms)
  const { isPersonal: personal, isSensitive: sensitive, isAuthorised: authorised } = terms
  const flags = { personal, sensitive, authorised }
  const { deal } = consequencesOf(terms.grade ?? undefined, flags)
  if (deal.isRefused) throw new Refusal('not_allowed', 'orderRefusedByGrade')
  if (opened.buyerId === opened.providerId) throw new Refusal('not_allowed', 'orderOwn')
  // Grade 2 as such is standard: what its provider and buyer agree on needs nobody else; what is in the data may (domain handbook 4.3).
  const wanted = terms.grade === 'G2' ? consequencesOf(undefined, flags).deal.approvals : deal.approvals
  const approvals = terms.isUnconditional ? 0 : wanted
  const limits = await readTradingLimits(trx)
  const related = await relationOf(trx, opened)
  const id = newId()
  const number = tradeNumber('order', now, await takeSerials(trx, tradeSerialName('order', now), 1))
  const isNew = await insertOrder(trx, {
    id,
    number,
    requestId: opened.requestId ?? null,
    listingId: opened.listingId,
    providerId: opened.providerId,
    buyerId: opened.buyerId,
    createdBy: opened.createdBy,
    origin: opened.origin,
    state: 'approving',
    isOpen: 1,
    terms: JSON.stringify(terms),
    totalCents: terms.price.cents,
    feeCents: feeOf(terms.price.cents, terms.price.feeBasisPoints),
    currency: terms.price.currency,
    waitsFor: 'operator',
    dueAt: addWorkingDays(now, limits.approveDays, await readCalendar(trx)),
    approvalsNeeded: approvals,
    isRelated: related.length > 0 ? 1 : 0,
    isDemo: opened.isDemo ? 1 : 0,
    createdAt: now,
    updatedAt: now,
  })
  if (!isNew) throw new Refusal('stale', 'orderedAlready')
  const order = await findOrderById(trx, id)
  if (!order) throw new Refusal('not_found', 'notAllowed')
  await recordOrder(trx, order, {
    action: 'order.opened',
    actorId: opened.createdBy,
    ...(related.length > 0 && { detail: { related } }),
    now,
  })
  if (approvals === 0) return passOrder(trx, order, now)
  await tellOperatorsOfOrder(trx, { order, what: 'opened', now })
  return order
}

/** Every approval is there, or none is needed: the contract is drawn and waits for both signatures. */
export async function passOrder(trx: Db, order: Order, now: number): Promise<Order> {
  const passed = await takeOrderStep(trx, order, { step: 'pass', actorId: 'system', now })
  await tellOfOrder(trx, { order: passed, to: 'provider', what: 'pass', now })
  if (order.approvalsNeeded > 0) await tellOfOrder(trx, { order: passed, to: 'buyer', what: 'pass', now })
  await drawContract(trx, passed, now)
  // A contract that needs no hand was signed as it was drawn.
  return (await findOrderById(trx, order.id)) ?? passed
}
