import type { Db } from '#db/client.server.ts'
import { hasPosting } from '#db/queries/ledger.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { findTask, listTasks } from '#db/queries/payment-tasks.server.ts'
import { findPayment, movePayment, namePayment, type Payment } from '#db/queries/payments.server.ts'
import { loosenOrder } from '../order/advance-order.server.ts'
import { tellOfOrder } from '../order/tell-order.server.ts'
import { afterHeld } from './after-held.server.ts'
import { askService } from './ask-service.server.ts'
import { flagPayment } from './flag-payment.server.ts'
import { capturePayment, failPayment, holdPayment, refundPayment, releasePayment } from './move-payment.server.ts'
import { orderPeriod } from './payment-states.ts'
import type { CheckoutNews, IntentNews, RefundNews, ServiceNews } from './service-news.ts'

/** How long a card is held, where the service does not say. */
const holdTime = 7 * 86_400_000

/** What news did: changed something; nothing, as it was known or older; or it is about nothing of ours. */
export type NewsEffect = { effect: 'done' | 'same' | 'unknown'; paymentId: string | null }

/** News that cannot be taken in before others, which are on their way. */
export class EarlyNews extends Error {}

/**
 * Takes in what the payment service says, inside the caller's transaction: from a signed message, from the answer to a call or
 * from looking, whichever is first. The same again changes nothing, and what is older never takes anything back. Money that
 * is not as it should be is put before the operators and sent back, never fulfilled.
 */
export async function applyNews(trx: Db, news: ServiceNews, now: number): Promise<NewsEffect> {
  const payment = await paymentOf(trx, news)
  // A refund names the intent alone, which its payment learns from other news.
  if (!payment && news.kind === 'refund') throw new EarlyNews(`refund ${news.refund} is of no payment yet`)
  if (!payment) return { effect: 'unknown', paymentId: null }
  const isChanged =
    news.kind === 'intent'
      ? await applyIntent(trx, payment, news, now)
      : news.kind === 'checkout'
        ? await applyCheckout(trx, payment, news, now)
        : await applyRefund(trx, payment, news, now)
  return { effect: isChanged ? 'done' : 'same', paymentId: payment.id }
}

async function paymentOf(trx: Db, news: ServiceNews): Promise<Payment | undefined> {
  if (news.kind !== 'refund' && news.payment !== null) return findPayment(trx, { id: news.payment })
  if (news.kind === 'checkout') return findPayment(trx, { checkout: news.checkout })
  const found = news.intent === null ? undefined : await findPayment(trx, { intent: news.intent })
  if (found || news.kind !== 'refund' || news.task === null) return found
  const task = await findTask(trx, news.task)
  return task && findPayment(trx, { id: task.paymentId })
}

async function applyCheckout(trx: Db, payment: Payment, news: CheckoutNews, now: number): Promise<boolean> {
  // A page that is not the one we know: the answer that told us of it never came.
  const isNamed = await namePayment(trx, { id: payment.id, checkout: news.checkout, checkoutUrl: null })
  if (!isNamed && payment.checkout !== null && payment.checkout !== news.checkout) return false
  const hasIntent = news.intent !== null && (await namePayment(trx, { id: payment.id, intent: news.intent }))
  if (news.status !== 'expired') return isNamed || hasIntent
  return (await endUnpaid(trx, payment, payment.failure ?? 'expired', now)) || isNamed || hasIntent
}

/** Nothing was paid and nothing can be any more: let go where that was asked for, else failed, to be tried again. */
async function endUnpaid(trx: Db, payment: Payment, failure: string, now: number): Promise<boolean> {
  const asked = await listTasks(trx, { paymentId: payment.id, kind: 'release' })
  if (payment.state !== 'created' && payment.state !== 'open') return false
  return asked.length > 0 ? releasePayment(trx, payment, now) : failPayment(trx, payment, { failure, now })
}

async function applyIntent(trx: Db, payment: Payment, news: IntentNews, now: number): Promise<boolean> {
  const isNamed = await namePayment(trx, { id: payment.id, intent: news.intent })
  const isSecond = !isNamed && payment.intent !== null && payment.intent !== news.intent
  const holdsMoney = news.status === 'requires_capture' || news.status === 'succeeded'
  if (isSecond) return holdsMoney ? sendBack(trx, payment, news, { why: 'twice', now }) : false
  switch (news.status) {
    case 'requires_capture':
    case 'succeeded':
      if (news.cents !== payment.amountCents || news.currency !== payment.currency) {
        if (payment.state === 'created' || payment.state === 'open')
          await failPayment(trx, payment, { failure: 'amount', now })
        return sendBack(trx, payment, news, { why: 'amount', now })
      }
      return news.status === 'requires_capture'
        ? applyHold(trx, payment, news, now)
        : applyCapture(trx, payment, news, now)
    case 'canceled':
      return applyCancel(trx, payment, now)
    case 'requires_payment_method':
      return applyFailure(trx, payment, news, now)
    default:
      return isNamed
  }
}

async function applyHold(trx: Db, payment: Payment, news: IntentNews, now: number): Promise<boolean> {
  if (payment.state === 'released' || payment.state === 'failed') {
    // Said late of what was known and is over: it takes nothing back, and there is nothing to look at.
    if (await hasPosting(trx, { kind: 'hold', occasion: payment.id })) return false
    return sendBack(trx, payment, news, { why: 'late', now })
  }
  const holdUntil = news.holdUntil ?? now + holdTime
  if (await holdPayment(trx, payment, { holdUntil, now })) {
    if (payment.period !== orderPeriod) return true
    const after = await afterHeld(trx, await again(trx, payment), now)
    if (after === 'given-back') await tellOfReturn(trx, payment, now)
    return true
  }
  if (payment.state !== 'authorised' || news.holdUntil === null || news.holdUntil === payment.holdUntil) return false
  return movePayment(trx, { id: payment.id, from: ['authorised'], set: { holdUntil: news.holdUntil } })
}

async function applyCapture(trx: Db, payment: Payment, news: IntentNews, now: number): Promise<boolean> {
  if (payment.state === 'captured' || payment.state === 'refunded') return false
  if (payment.state === 'released' || payment.state === 'failed')
    return sendBack(trx, payment, news, { why: 'late', now })
  const isOfOrder = payment.period === orderPeriod
  // Of what is taken at once nothing was held before: the order starts, or the money goes back.
  if (isOfOrder && payment.state !== 'authorised') await applyHold(trx, payment, news, now)
  const held = await again(trx, payment)
  const isTaken = await capturePayment(trx, held, { cents: news.takenCents, now })
  if (!isTaken || !isOfOrder) return isTaken
  const asked = await listTasks(trx, { paymentId: payment.id })
  const taken = await again(trx, payment)
  if (asked.some(({ kind, state }) => kind === 'release' && state === 'open')) {
    await askService(trx, taken, { kind: 'refund', cents: news.takenCents, occasion: 'taken', now })
    await flagPayment(trx, taken, { why: 'takenAfterEnd', detail: { cents: news.takenCents }, now })
  } else if (!asked.some(({ kind }) => kind === 'capture'))
    await flagPayment(trx, taken, { why: 'unasked', detail: { cents: news.takenCents }, now })
  return true
}

async function applyCancel(trx: Db, payment: Payment, now: number): Promise<boolean> {
  if (payment.state === 'created' || payment.state === 'open')
    return endUnpaid(trx, payment, payment.failure ?? 'expired', now)
  if (!(await releasePayment(trx, payment, now))) return false
  if (payment.period !== orderPeriod) return true
  const order = await findOrderById(trx, payment.orderId)
  if (order?.state === 'delivering' || order?.state === 'inspecting') await loosenOrder(trx, order, now)
  else if (order?.state === 'completed' || order?.state === 'disputed')
    await flagPayment(trx, payment, { why: 'holdLost', detail: { cents: payment.amountCents }, now })
  return true
}

async function applyFailure(trx: Db, payment: Payment, news: IntentNews, now: number): Promise<boolean> {
  if (news.failure === null || news.failure === payment.failure) return false
  // On a page of the service the buyer may try another card; without one this was the only try.
  if (payment.checkout === null) return failPayment(trx, payment, { failure: news.failure, now })
  const set = { failure: news.failure, updatedAt: now }
  return movePayment(trx, { id: payment.id, from: ['created', 'open'], set })
}

async function applyRefund(trx: Db, payment: Payment, news: RefundNews, now: number): Promise<boolean> {
  if (news.isFailed) {
    await flagPayment(trx, payment, { why: 'refundFailed', detail: { refund: news.refund, cents: news.cents }, now })
    return true
  }
  // What never counted as taken here was sent back: nothing of it stands in the ledger.
  if (payment.state === 'failed' || payment.state === 'released' || news.intent !== payment.intent) return false
  if (payment.state !== 'captured' && payment.state !== 'refunded')
    throw new EarlyNews(`payment ${payment.id} is given back before it was taken`)
  const left = payment.capturedCents - payment.refundedCents
  const occasion = news.task ?? news.refund
  if (payment.state === 'captured' && news.cents <= left && news.currency === payment.currency)
    return refundPayment(trx, payment, { cents: news.cents, occasion, now })
  return false
}

/** Money that may not be kept goes back: let go where it is only held. Operators see it. Once an intent. */
async function sendBack(
  trx: Db,
  payment: Payment,
  news: IntentNews,
  { why, now }: { why: 'amount' | 'late' | 'twice'; now: number },
): Promise<boolean> {
  const isNew = await askService(trx, payment, {
    kind: news.status === 'succeeded' ? 'refund' : 'release',
    cents: news.status === 'succeeded' ? news.takenCents : news.cents,
    occasion: `${why}:${news.intent}`,
    target: news.intent,
    now,
  })
  if (!isNew) return false
  await flagPayment(trx, payment, {
    why,
    detail: { intent: news.intent, cents: news.cents, currency: news.currency },
    now,
  })
  await tellOfReturn(trx, payment, now)
  return true
}

/** The buyer hears that what it paid goes back. */
async function tellOfReturn(trx: Db, payment: Payment, now: number): Promise<void> {
  const order = await findOrderById(trx, payment.orderId)
  if (order) await tellOfOrder(trx, { order, to: 'buyer', what: 'moneyBack', now })
}

async function again(trx: Db, payment: Payment): Promise<Payment> {
  const found = await findPayment(trx, { id: payment.id })
  if (!found) throw new Error(`payment ${payment.id} is gone`)
  return found
}
