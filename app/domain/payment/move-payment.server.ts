import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { findPayment, movePayment, type Payment } from '#db/queries/payments.server.ts'
import { creditRefund } from '../billing/credit-notes.server.ts'
import { postLedger } from '../ledger/post-ledger.server.ts'
import { captureLines, holdLines, refundLines, unholdLines } from '../ledger/postings.ts'
import { feeOf } from '../order/order-terms.ts'
import { isPaymentOpen, orderPeriod, type PaymentState } from './payment-states.ts'

/** Money for a payment is reserved. False where it was known already. The order goes on by `afterHeld`, which the caller calls. */
export async function holdPayment(
  trx: Db,
  payment: Payment,
  { holdUntil, now }: { holdUntil: number | null; now: number },
): Promise<boolean> {
  const isMoved = await move(trx, payment, ['created', 'open'], {
    to: 'authorised',
    set: { holdUntil, failure: null },
    now,
  })
  if (!isMoved) return false
  const { orderId, currency, amountCents } = payment
  await postLedger(trx, { orderId, kind: 'hold', occasion: payment.id, lines: holdLines(amountCents), currency, now })
  return true
}

/** Money is taken, at most what was reserved; a charge that was never reserved is taken as it is. False where it was known already. */
export async function capturePayment(
  trx: Db,
  payment: Payment,
  { cents, now }: { cents: number; now: number },
): Promise<boolean> {
  const order = await orderOf(trx, payment)
  const { orderId, currency, method, state, amountCents } = payment
  const isMoved = await move(trx, payment, ['created', 'open', 'authorised'], {
    to: 'captured',
    set: { capturedCents: cents, holdUntil: null, failure: null },
    now,
  })
  if (!isMoved) return false
  const occasion = payment.id
  if (state === 'authorised')
    await postLedger(trx, { orderId, kind: 'unhold', occasion, lines: unholdLines(amountCents), currency, now })
  await postLedger(trx, {
    orderId,
    kind: 'capture',
    occasion,
    lines: captureLines({
      cents,
      feeCents: feeFor(order, payment, cents),
      providerId: order.providerId,
      cash: cashOf(method),
    }),
    currency,
    now,
  })
  return true
}

/** What was reserved, or never came, is let go. False where it was known already. */
export async function releasePayment(trx: Db, payment: Payment, now: number): Promise<boolean> {
  const { orderId, currency, state, amountCents } = payment
  const isMoved = await move(trx, payment, ['created', 'open', 'authorised'], {
    to: 'released',
    set: { holdUntil: null },
    now,
  })
  if (!isMoved) return false
  if (state === 'authorised')
    await postLedger(trx, {
      orderId,
      kind: 'unhold',
      occasion: payment.id,
      lines: unholdLines(amountCents),
      currency,
      now,
    })
  return true
}

/**
 * Money that was taken is given back, whole or in part; the exchange gives back its share of the fee, and what was invoiced of it
 * is credited. False where it was known already.
 */
export async function refundPayment(
  trx: Db,
  payment: Payment,
  { cents, occasion, now }: { cents: number; occasion: string; now: number },
): Promise<boolean> {
  const order = await orderOf(trx, payment)
  const { orderId, currency, method, capturedCents } = payment
  const before = payment.refundedCents
  const after = before + cents
  // The share of the fee goes by what is given back in all, so that rounding leaves nothing.
  const feeAt = (refunded: number) =>
    capturedCents === 0 ? 0 : Math.round((feeFor(order, payment, capturedCents) * refunded) / capturedCents)
  const isNew = await postLedger(trx, {
    orderId,
    kind: 'refund',
    occasion: `${payment.id}:${occasion}`,
    lines: refundLines({
      cents,
      feeCents: feeAt(after) - feeAt(before),
      providerId: order.providerId,
      cash: cashOf(method),
    }),
    currency,
    now,
  })
  if (!isNew) return false
  const isMoved = await move(trx, payment, ['captured'], {
    to: after === capturedCents ? 'refunded' : 'captured',
    set: { refundedCents: after },
    now,
  })
  if (!isMoved) throw new Error(`payment ${payment.id} was refunded though it was not captured`)
  await creditRefund(trx, order, { occasion: `${payment.id}:${occasion}`, now })
  return true
}

/** A try to pay failed; the buyer may try again with another payment. */
export async function failPayment(
  trx: Db,
  payment: Payment,
  { failure, now }: { failure: string; now: number },
): Promise<boolean> {
  return move(trx, payment, ['created', 'open'], { to: 'failed', set: { failure }, now })
}

function feeFor(order: Order, payment: Payment, cents: number): number {
  return payment.period === orderPeriod && cents === order.totalCents
    ? order.feeCents
    : feeOf(cents, order.terms.price.feeBasisPoints)
}

const cashOf = (method: Payment['method']) => (method === 'card' ? 'service' : 'bank')

async function orderOf(trx: Db, payment: Payment): Promise<Order> {
  const order = await findOrderById(trx, payment.orderId)
  if (!order) throw new Error(`payment ${payment.id} has no order`)
  return order
}

async function move(
  trx: Db,
  payment: Payment,
  from: readonly PaymentState[],
  moved: { to: PaymentState; set: Parameters<typeof movePayment>[1]['set']; now: number },
): Promise<boolean> {
  const { to, set, now } = moved
  const isMoved = await movePayment(trx, {
    id: payment.id,
    from,
    set: { state: to, isOpen: isPaymentOpen(to) ? 1 : 0, ...set, updatedAt: now },
  })
  if (isMoved) {
    const now_ = await findPayment(trx, { id: payment.id })
    await insertEvents(trx, [
      {
        at: now,
        actor: 'system',
        action: `payment.${to}`,
        subjectKind: 'payment',
        subjectId: payment.id,
        detail: {
          order: payment.orderId,
          period: payment.period,
          method: payment.method,
          cents: payment.amountCents,
          captured: now_?.capturedCents ?? 0,
          refunded: now_?.refundedCents ?? 0,
        },
      },
    ])
  }
  return isMoved
}
