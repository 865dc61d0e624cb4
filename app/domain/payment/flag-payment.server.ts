import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { type Payment, updateAttention } from '#db/queries/payments.server.ts'
import type { Attention } from './payment-problems.ts'

/** Puts a payment before the operators, for a reason that is kept with it and in the record of acts. The last reason shows. */
export async function flagPayment(
  trx: Db,
  payment: Payment,
  { why, detail = {}, now }: { why: Attention; detail?: Record<string, string | number>; now: number },
): Promise<void> {
  await updateAttention(trx, { id: payment.id, attention: why, at: now })
  await recordPayment(trx, payment, { action: 'payment.flagged', actorId: 'system', detail: { why, ...detail }, now })
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
