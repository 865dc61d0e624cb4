import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { claimTask, listDueTasks, moveTask } from '#db/queries/payment-tasks.server.ts'
import {
  deleteCustomer,
  findPayment,
  movePayment,
  namePayment,
  type Payment,
  type PaymentTask,
} from '#db/queries/payments.server.ts'
import { applyNews } from './apply-news.server.ts'
import { askService } from './ask-service.server.ts'
import { flagPayment } from './flag-payment.server.ts'
import { failPayment } from './move-payment.server.ts'
import { type CallFailure, failureOfCall, type PaymentService } from './payment-service.server.ts'
import { type Call, type CallOutcome, callService } from './task-calls.server.ts'
import { taskDelay } from './task-plan.ts'

/** For so long nobody else takes a task that was taken; longer than its calls may last together. */
const lease = 2 * 60_000
const batch = 20

type Telling = { database: Database; payments: PaymentService }

/** Tells the service what is due; gives how many tasks were taken. */
export async function runDueTasks(telling: Telling, now: number, isStopped = () => false): Promise<number> {
  let taken = 0
  for (const id of await listDueTasks(telling.database.read, { now, limit: batch })) {
    if (isStopped()) break
    if (await runTask(telling, id, now)) taken++
  }
  return taken
}

/**
 * Tells the service what one task says, outside any transaction, and settles what it answered in one. A process that dies
 * between the two, or an answer that never comes, leaves the task open: it is asked for again with the same key. Gives
 * whether it was this call that took it.
 */
export async function runTask({ database, payments }: Telling, id: string, now: number): Promise<boolean> {
  const { write } = database
  // In a transaction: waiting for another process that writes does not hold up this one.
  const task = await inTransaction(write, (trx) => claimTask(trx, { id, now, until: now + lease }))
  if (!task) return false
  const payment = await findPayment(write, { id: task.paymentId })
  const order = payment && (await findOrderById(write, payment.orderId))
  if (!payment || !order) throw new Error(`task ${id} has no payment or order`)
  const outcome = await tell({ payments, write, task, payment, order })
  if (isCustomerGone(outcome)) await deleteCustomer(write, { organisationId: order.buyerId, account: payments.account })
  await inTransaction(write, (trx) => settleTask(trx, task, outcome, now))
  return true
}

async function tell({
  payments,
  ...about
}: Pick<Call, 'write' | 'task' | 'payment' | 'order'> & Pick<Telling, 'payments'>): Promise<CallOutcome> {
  try {
    return await callService({ ...about, stripe: await payments.connect(), account: payments.account })
  } catch (error) {
    return failureOfCall(error).catch((fault: unknown) => ({
      // Not understood here: tried again, and put before the operators in the end.
      kind: 'unknown',
      code: `fault: ${fault instanceof Error ? fault.message : String(fault)}`.slice(0, 300),
    }))
  }
}

/** The service forgot whom it knew: it is told anew. */
function isCustomerGone(outcome: CallOutcome): boolean {
  return outcome.kind === 'refused' && outcome.param === 'customer'
}

async function settleTask(trx: Db, task: PaymentTask, outcome: CallOutcome, now: number): Promise<void> {
  const before = await paymentOf(trx, task)
  // News that a payment was taken needs to find the task that asked for it.
  if (outcome.news && !isAboutOther(task, outcome.news)) await applyNews(trx, outcome.news, now)
  if (outcome.kind === 'done') await settleDone(trx, task, outcome, now)
  else if (outcome.kind === 'unknown' || isCustomerGone(outcome)) await settleUnknown(trx, task, outcome, now)
  else await settleRefused(trx, before, task, outcome, now)
}

async function settleDone(
  trx: Db,
  task: PaymentTask,
  { checkout, news }: Extract<CallOutcome, { kind: 'done' }>,
  now: number,
): Promise<void> {
  await moveTask(trx, { id: task.id, set: { state: 'done', failure: null, doneAt: now } })
  const payment = await paymentOf(trx, task)
  if (checkout) {
    const isNamed = await namePayment(trx, { id: payment.id, checkout: checkout.id, checkoutUrl: checkout.url })
    const set = { state: 'open' as const, checkoutUrl: checkout.url, updatedAt: now }
    const isOpened =
      (isNamed || payment.checkout === checkout.id) &&
      (await movePayment(trx, { id: payment.id, from: ['created'], set }))
    // It is not wanted any more: nobody may pay on that page.
    if (!isOpened && payment.state === 'released')
      await askService(trx, payment, { kind: 'release', cents: task.amountCents, occasion: 'unwanted', now })
  }
  if (task.kind === 'release') await settleRelease(trx, payment, task, news, now)
  if (task.kind === 'capture') await settleCapture(trx, payment, task, now)
}

/** A part was to be taken of what had been taken whole meanwhile: the rest goes back. */
async function settleCapture(trx: Db, payment: Payment, task: PaymentTask, now: number): Promise<void> {
  const back = payment.capturedCents - payment.refundedCents - task.amountCents
  if (payment.state === 'captured' && back > 0)
    await askService(trx, payment, { kind: 'refund', cents: back, occasion: task.occasion, now })
}

/** What was to be let go had been taken meanwhile: it is given back instead. */
async function settleRelease(
  trx: Db,
  payment: Payment,
  task: PaymentTask,
  news: CallOutcome['news'],
  now: number,
): Promise<void> {
  const left = payment.capturedCents - payment.refundedCents
  if (task.target === null && payment.state === 'captured')
    await askService(trx, payment, { kind: 'refund', cents: left, occasion: 'taken', now })
  if (task.target !== null && news?.kind === 'intent' && news.status === 'succeeded')
    await askService(trx, payment, {
      kind: 'refund',
      cents: news.takenCents,
      occasion: task.occasion,
      target: task.target,
      now,
    })
}

async function settleUnknown(trx: Db, task: PaymentTask, { code }: CallFailure, now: number): Promise<void> {
  const delay = taskDelay(task.tries)
  if (delay !== undefined) {
    await moveTask(trx, { id: task.id, set: { dueAt: now + delay, failure: code } })
    return
  }
  await moveTask(trx, { id: task.id, set: { state: 'failed', failure: code, doneAt: now } })
  const payment = await paymentOf(trx, task)
  if (task.kind === 'checkout') await failPayment(trx, payment, { failure: 'away', now })
  await flagPayment(trx, payment, { why: 'task', detail: { kind: task.kind, code }, now })
}

async function settleRefused(
  trx: Db,
  before: Payment,
  task: PaymentTask,
  { code, isCard }: Extract<CallFailure, { kind: 'refused' }>,
  now: number,
): Promise<void> {
  const isMoved = await moveTask(trx, { id: task.id, set: { state: 'failed', failure: code, doneAt: now } })
  if (!isMoved) return
  const payment = await paymentOf(trx, task)
  const isAsking = task.kind === 'checkout' || task.kind === 'charge'
  if (isAsking) await failPayment(trx, payment, { failure: code, now })
  // A card that says no is the buyer's matter.
  const isSettled = isAsking ? isCard : payment.attention !== before.attention || payment.state === 'refunded'
  if (!isSettled) await flagPayment(trx, payment, { why: 'task', detail: { kind: task.kind, code }, now })
}

/** Whether news is about an intent that is not the payment's own: it moves nothing but the task. */
function isAboutOther(task: PaymentTask, news: NonNullable<CallOutcome['news']>): boolean {
  return task.target !== null && news.kind === 'intent'
}

async function paymentOf(trx: Db, task: PaymentTask): Promise<Payment> {
  const payment = await findPayment(trx, { id: task.paymentId })
  if (!payment) throw new Error(`payment ${task.paymentId} is gone`)
  return payment
}
