import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findPaymentNotice, movePaymentNotice } from '#db/queries/payment-notices.server.ts'
import { findTask, reopenTask } from '#db/queries/payment-tasks.server.ts'
import { findPayment, type Payment, updateAttention } from '#db/queries/payments.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { recordPayment } from './flag-payment.server.ts'
import { type Look, lookAtPayment } from './look-at-payment.server.ts'
import type { PaymentService } from './payment-service.server.ts'
import { retryNotice } from './receive-notice.server.ts'

type OperatorAct = { actor: PersonActor; paymentId: string; now?: number }

/** An operator has the service asked how a payment stands there. */
export async function lookNow(
  service: { database: Database; payments: PaymentService },
  { actor, paymentId, now = Date.now() }: OperatorAct,
): Promise<Look> {
  return lookAtPayment(service, await paymentFor(service.database, actor, paymentId), now)
}

/** An operator has the service told again what it refused, or did not answer. Gives the task that is open now. */
export async function retryTask(
  database: Database,
  { actor, paymentId, taskId, now = Date.now() }: OperatorAct & { taskId: string },
): Promise<void> {
  const payment = await paymentFor(database, actor, paymentId)
  await inTransaction(database.write, async (trx) => {
    const task = await findTask(trx, taskId)
    if (task?.paymentId !== paymentId) throw new Refusal('not_found', 'notAllowed')
    if (!(await reopenTask(trx, { id: taskId, now }))) throw new Refusal('stale', 'taskOpen')
    const detail = { kind: task.kind, cents: task.amountCents }
    await recordPayment(trx, payment, { action: 'payment.task_retried', actorId: actor.personId, detail, now })
  })
}

/** An operator has seen to what a payment was flagged for, and says how. Saying it again changes nothing. */
export async function settleAttention(
  database: Database,
  { actor, paymentId, reason, now = Date.now() }: OperatorAct & { reason: string },
): Promise<void> {
  await paymentFor(database, actor, paymentId)
  await inTransaction(database.write, async (trx) => {
    const payment = await findPayment(trx, { id: paymentId })
    if (!payment || payment.attention === null) return
    await updateAttention(trx, { id: paymentId, attention: null, at: null })
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'payment.attention_settled',
        subjectKind: 'payment',
        subjectId: paymentId,
        reason,
        detail: { order: payment.orderId, why: payment.attention },
      },
    ])
  })
}

/** An operator has seen a notice of the service that is about nothing of ours, or could not be taken in. */
export async function closeNotice(
  database: Database,
  { actor, noticeId, now = Date.now() }: { actor: PersonActor; noticeId: string; now?: number },
): Promise<void> {
  if (!may(actor, 'exchange.payments')) throw new Refusal('not_found', 'notAllowed')
  await inTransaction(database.write, async (trx) => {
    const set = { state: 'closed' as const, doneAt: now }
    if (!(await movePaymentNotice(trx, { id: noticeId, from: ['unknown', 'stuck', 'waiting'], set })))
      throw new Refusal('stale', 'noticeMoved')
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'payments.notice_closed',
        subjectKind: 'exchange',
        subjectId: noticeId,
        detail: {},
      },
    ])
  })
}

/** An operator has such a notice taken in again now; gives whether it was. */
export async function retryNoticeNow(
  database: Database,
  { actor, noticeId, now = Date.now() }: { actor: PersonActor; noticeId: string; now?: number },
): Promise<boolean> {
  const notice = may(actor, 'exchange.payments') ? await findPaymentNotice(database.write, noticeId) : undefined
  if (!notice?.news) throw new Refusal('not_found', 'notAllowed')
  if (!['unknown', 'stuck', 'waiting'].includes(notice.state)) throw new Refusal('stale', 'noticeMoved')
  return retryNotice(database, notice, now)
}

async function paymentFor(database: Database, actor: PersonActor, id: string): Promise<Payment> {
  const payment = may(actor, 'exchange.payments') ? await findPayment(database.write, { id }) : undefined
  if (!payment) throw new Refusal('not_found', 'notAllowed')
  return payment
}
