import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { insertTransfer, listTransfersOf } from '#db/queries/payment-transfers.server.ts'
import { findOpenPayment, type Payment } from '#db/queries/payments.server.ts'
import { askService } from './ask-service.server.ts'
import { capturePayment, refundPayment, releasePayment } from './move-payment.server.ts'
import { orderPeriod } from './payment-states.ts'

/**
 * Takes what is held for an order, or gives it back. With a card the payment service is asked to, and what it did comes back
 * by its own way; a bank transfer is settled at once. Doing it again changes nothing.
 */
export async function settleOrderPayment(
  trx: Db,
  order: Order,
  {
    how,
    occasion,
    period = orderPeriod,
    cents,
    now,
  }: {
    how: 'take' | 'give-back'
    occasion: string
    /** Of which period the payment is; that of the order itself where nothing is said. */
    period?: number
    /** Only so much is taken, and the rest goes back; or only so much of what was taken goes back. All where nothing is said. */
    cents?: number
    now: number
  },
): Promise<void> {
  const payment = await findOpenPayment(trx, { orderId: order.id, period })
  if (!payment) return
  if (how === 'take') {
    await takePayment(trx, payment, {
      cents: Math.min(cents ?? payment.amountCents, payment.amountCents),
      occasion,
      now,
    })
    return
  }
  const taken = payment.capturedCents - payment.refundedCents
  const left = Math.min(cents ?? taken, taken)
  if (payment.state === 'captured') {
    if (payment.method === 'transfer') {
      await refundPayment(trx, payment, { cents: left, occasion, now })
      await oweTransfer(trx, payment, { cents: left, occasion, now })
    } else await askService(trx, payment, { kind: 'refund', cents: left, occasion, now })
    return
  }
  // Nothing is known of it at the payment service before there is a checkout.
  if (payment.method === 'transfer' || payment.state === 'created') {
    await releasePayment(trx, payment, now)
    if (payment.state === 'authorised') await oweTransfer(trx, payment, { cents: payment.amountCents, occasion, now })
  } else await askService(trx, payment, { kind: 'release', cents: payment.amountCents, occasion, now })
}

/** Takes so much of what is reserved; of what was taken already, the rest goes back. */
async function takePayment(
  trx: Db,
  payment: Payment,
  { cents, occasion, now }: { cents: number; occasion: string; now: number },
): Promise<void> {
  const { method, state, amountCents, capturedCents, refundedCents } = payment
  if (method !== 'transfer' && state !== 'captured') {
    await askService(trx, payment, { kind: 'capture', cents, occasion, now })
    return
  }
  const isTaken = state === 'captured'
  const back = isTaken ? capturedCents - refundedCents - cents : amountCents - cents
  if (!isTaken) await capturePayment(trx, payment, { cents, now })
  if (back <= 0) return
  if (method !== 'transfer') {
    await askService(trx, payment, { kind: 'refund', cents: back, occasion, now })
    return
  }
  if (isTaken) await refundPayment(trx, payment, { cents: back, occasion, now })
  await oweTransfer(trx, payment, { cents: back, occasion, now })
}

/** What came by bank transfer is to be sent back by hand: operators see it until they have. */
async function oweTransfer(
  trx: Db,
  payment: Payment,
  { cents, occasion, now }: { cents: number; occasion: string; now: number },
): Promise<void> {
  const [came] = await listTransfersOf(trx, payment.id)
  await insertTransfer(trx, {
    id: newId(),
    occasion: `back:${payment.id}:${occasion}`,
    paymentId: payment.id,
    reference: payment.reference,
    payer: came?.payer ?? '',
    cents,
    currency: payment.currency,
    state: 'toReturn',
    why: 'ended',
    notedBy: 'system',
    notedAt: now,
  })
}
