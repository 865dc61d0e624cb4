import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { type Payment, updateAttention } from '#db/queries/payments.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import { notify } from '../notice/notify.server.ts'
import type { Attention } from './payment-problems.ts'

/** Puts a payment before the operators, and tells them, for a reason that is kept with it and in the record of acts. The last reason shows. */
export async function flagPayment(
  trx: Db,
  payment: Payment,
  { why, detail = {}, now }: { why: Attention; detail?: Record<string, string | number>; now: number },
): Promise<void> {
  await updateAttention(trx, { id: payment.id, attention: why, at: now })
  await recordPayment(trx, payment, { action: 'payment.flagged', actorId: 'system', detail: { why, ...detail }, now })
  const order = await findOrderById(trx, payment.orderId)
  if (!order) return
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'order.waiting',
    personIds: operators,
    occasion: `payment:${payment.id}:${why}:${now}`,
    detail: { number: order.number, title: JSON.stringify(order.terms.listing.title), what: 'payment' },
    path: `/operator/payments/${payment.id}`,
    now,
  })
}

/** Writes an act on a payment into the record: amounts and reasons, never who paid with what. */
export async function recordPayment(
  trx: Db,
  payment: Pick<Payment, 'id' | 'orderId'>,
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'payment',
      subjectId: payment.id,
      detail: { order: payment.orderId, ...act.detail },
    },
  ])
}
