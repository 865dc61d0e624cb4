import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { insertPaymentTask, type Payment } from '#db/queries/payments.server.ts'
import type { PaymentTaskKind } from './payment-states.ts'

/** Keeps something the payment service has to be told; asked for again it stays one, and false says so. */
export async function askService(
  trx: Db,
  payment: Payment,
  asked: {
    kind: PaymentTaskKind
    cents: number
    occasion: string
    /** The payment intent it is about, where that is not the payment's own. */
    target?: string
    now: number
  },
): Promise<boolean> {
  const { kind, cents, occasion, target, now } = asked
  return insertPaymentTask(trx, {
    id: newId(),
    paymentId: payment.id,
    kind,
    occasion,
    amountCents: cents,
    target: target ?? null,
    state: 'open',
    dueAt: now,
    createdAt: now,
  })
}
