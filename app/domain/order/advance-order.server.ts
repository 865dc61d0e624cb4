import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findEntitlementOfOrder, insertEntitlement } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { endPlan } from '../billing/end-contract.server.ts'
import { planBilling } from '../billing/plan-billing.server.ts'
import { dayLength } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import { startDelivery } from '../delivery/start-delivery.server.ts'
import { takeEntitlementStep } from '../entitlement/entitlement-case.server.ts'
import { isPaidFor } from '../payment/is-paid-for.server.ts'
import { settleOrderPayment } from '../payment/settle-payment.server.ts'
import { noDue } from '../review/review-lists.ts'
import { takeOrderStep } from './order-case.server.ts'
import { tradeNumber, tradeSerialName } from './order-number.ts'
import type { OrderSide, OrderStep } from './order-steps.ts'
import { tellOfOrder } from './tell-order.server.ts'

/** Why a right rests whose payment came loose: what suspended it for another reason is not undone by paying again. */
const heldOpen = 'hold'
/** Why a right rests while its order is disputed. */
export const disputeOpen = 'dispute'

/** Both sides signed: a free order starts, another waits to be paid. */
export async function afterSigned(trx: Db, order: Order, now: number): Promise<Order> {
  if (order.totalCents === 0) return startOrder(trx, order, now)
  const signed = await takeOrderStep(trx, order, { step: 'sign', actorId: 'system', set: { signedAt: now }, now })
  await tellOfOrder(trx, { order: signed, to: 'buyer', what: 'sign', now })
  return signed
}

/**
 * The order is paid for, or free: the buyer's right begins, in the same transaction, and what can be delivered at once is. A
 * right that was suspended because a hold ran out goes on.
 */
export async function startOrder(trx: Db, order: Order, now: number): Promise<Order> {
  const { terms } = order
  const started = await takeOrderStep(trx, order, {
    step: 'start',
    actorId: 'system',
    set: { startedAt: order.startedAt ?? now, signedAt: order.signedAt ?? now },
    now,
  })
  const known = await findEntitlementOfOrder(trx, order.id)
  if (known) {
    if (known.state === 'suspended' && known.reason === heldOpen)
      await takeEntitlementStep(trx, known, { step: 'resume', actorId: 'system', now })
  } else
    await insertEntitlement(trx, {
      id: newId(),
      number: tradeNumber('entitlement', now, await takeSerials(trx, tradeSerialName('entitlement', now), 1)),
      orderId: order.id,
      listingId: order.listingId,
      providerId: order.providerId,
      buyerId: order.buyerId,
      revision: terms.listing.revision,
      mode: terms.mode,
      state: 'active',
      startsAt: now,
      endsAt: endOf(terms, now),
      quota: terms.quota,
      createdAt: now,
      updatedAt: now,
    })
  await tellOfOrder(trx, { order: started, to: 'provider', what: 'start', now })
  const entitlement = await findEntitlementOfOrder(trx, order.id)
  if (!entitlement) return started
  await planBilling(trx, { order: started, entitlement, now })
  const isDelivered = (await startDelivery(trx, { order: started, entitlement, now })) === 'delivered'
  return isDelivered ? deliverOrder(trx, started, { actorId: 'system', now }) : started
}

/** It is delivered: the buyer looks at it until the inspection is over. What is free needs no acceptance. */
export async function deliverOrder(
  trx: Db,
  order: Order,
  { actorId, now }: { actorId: string; now: number },
): Promise<Order> {
  const delivered = await takeOrderStep(trx, order, { step: 'deliver', actorId, set: { deliveredAt: now }, now })
  if (delivered.totalCents === 0) return completeOrder(trx, delivered, { actorId: 'system', by: 'free', now })
  await tellOfOrder(trx, { order: delivered, to: 'buyer', what: 'deliver', now })
  return delivered
}

/** What was delivered is accepted: what is held is taken. */
export async function completeOrder(
  trx: Db,
  order: Order,
  done: {
    actorId: string
    by: 'buyer' | 'clock' | 'fit-test' | 'free' | 'dispute'
    /** What a dispute gave back of it, in the smallest unit. */
    backCents?: number
    now: number
  },
): Promise<Order> {
  const { actorId, by, backCents, now } = done
  const detail = { by, ...(backCents !== undefined && { back: backCents }) }
  const completed = await takeOrderStep(trx, order, { step: 'accept', actorId, detail, now })
  await settleOrderPayment(trx, completed, { how: 'take', occasion: 'order', now })
  if (by !== 'free') await tellOfOrder(trx, { order: completed, to: 'provider', what: 'accept', now })
  if (by === 'clock') await tellOfOrder(trx, { order: completed, to: 'buyer', what: 'accept', now })
  return completed
}

/**
 * The rest of an order is paid of which a dispute gave a part back while nothing was held any more. It was delivered and decided
 * about: it completes at once, and the rest is taken.
 */
export async function completePaidRest(
  trx: Db,
  order: Order,
  { backCents, now }: { backCents: number; now: number },
): Promise<Order> {
  const inspected = order.state === 'inspecting' ? order : await handOn(trx, order, now)
  return completeOrder(trx, inspected, { actorId: 'system', by: 'dispute', backCents, now })
}

async function handOn(trx: Db, order: Order, now: number): Promise<Order> {
  const deliveredAt = order.deliveredAt ?? now
  return takeOrderStep(trx, order, { step: 'deliver', actorId: 'system', set: { deliveredAt }, now })
}

/**
 * A dispute ended without a refund, with one in part (`backCents`, in the smallest unit), or was taken back: what is held is
 * taken, but for what goes back. Where a part goes back and nothing is held any more, the buyer pays the rest anew, and its right
 * rests until then; not paid in time, the order lapses and the right ends, as with any that is not paid. Money is «held,
 * captured on acceptance» and never given as taken that is not there (design.md 6).
 */
export async function releaseOrder(
  trx: Db,
  order: Order,
  { actorId, by, backCents, now }: { actorId: string; by?: 'buyer' | 'operator'; backCents?: number; now: number },
): Promise<Order> {
  const detail = {
    ...(by === 'operator' && { by }),
    ...(by === 'buyer' && { side: by }),
    ...(backCents !== undefined && { back: backCents }),
  }
  if (backCents !== undefined && !(await isPaidFor(trx, order))) {
    const owed = await takeOrderStep(trx, order, { step: 'owe', actorId, detail, now })
    await endDisputeOfRight(trx, order.id, { actorId, now })
    return restUntilPaid(trx, owed, { what: 'owe', now })
  }
  const released = await takeOrderStep(trx, order, { step: 'release', actorId, detail, now })
  await endDisputeOfRight(trx, order.id, { actorId, now })
  const cents = backCents === undefined ? {} : { cents: order.totalCents - backCents }
  await settleOrderPayment(trx, released, { how: 'take', occasion: 'order', ...cents, now })
  return released
}

/** The right of an order that is disputed no longer goes on; what suspended it for another reason stays as it is. */
export async function endDisputeOfRight(
  trx: Db,
  orderId: string,
  { actorId, now }: { actorId: string; now: number },
): Promise<void> {
  const entitlement = await findEntitlementOfOrder(trx, orderId)
  if (entitlement?.state === 'suspended' && entitlement.reason === disputeOpen)
    await takeEntitlementStep(trx, entitlement, { step: 'resume', actorId, now })
}

/** An order ends and the buyer gets its money back; its right ends with it. */
export async function undoOrder(
  trx: Db,
  order: Order,
  undone: {
    step: Extract<OrderStep, 'refund' | 'cancel' | 'giveUp' | 'leave' | 'lapse'>
    actorId: string
    /** Whose member ends it, where either may. */
    side?: OrderSide
    reason?: string
    now: number
  },
): Promise<Order> {
  const { step, actorId, side, reason, now } = undone
  const ended = await takeOrderStep(trx, order, {
    step,
    actorId,
    ...(reason && { reason }),
    ...(side && { detail: { side } }),
    now,
  })
  const entitlement = await findEntitlementOfOrder(trx, order.id)
  if (entitlement && (entitlement.state === 'active' || entitlement.state === 'suspended'))
    await takeEntitlementStep(trx, entitlement, { step: 'revoke', actorId, reason: reason ?? step, now })
  await endPlan(trx, order.id, now)
  await settleOrderPayment(trx, ended, { how: 'give-back', occasion: 'order', now })
  return ended
}

/** What was held came loose before it was taken: the buyer has to pay again, and its right rests until then. */
export async function loosenOrder(trx: Db, order: Order, now: number): Promise<Order> {
  const loosened = await takeOrderStep(trx, order, { step: 'loosen', actorId: 'system', now })
  return restUntilPaid(trx, loosened, { what: 'loosen', now })
}

async function restUntilPaid(
  trx: Db,
  order: Order,
  { what, now }: { what: 'loosen' | 'owe'; now: number },
): Promise<Order> {
  const entitlement = await findEntitlementOfOrder(trx, order.id)
  if (entitlement?.state === 'active')
    await takeEntitlementStep(trx, entitlement, { step: 'suspend', actorId: 'system', reason: heldOpen, now })
  await tellOfOrder(trx, { order, to: 'buyer', what, now })
  return order
}

/** When a right ends that begins now. */
function endOf({ months, days }: Order['terms'], now: number): number {
  if (days !== undefined) return now + days * dayLength
  return months === null ? noDue : addMonths(now, months)
}
