import { type Database, inTransaction } from '#db/client.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { findPayment, listEndingHolds, type Payment } from '#db/queries/payments.server.ts'
import { loosenOrder } from '../order/advance-order.server.ts'
import { askService } from './ask-service.server.ts'
import { flagPayment } from './flag-payment.server.ts'
import { orderPeriod } from './payment-states.ts'

/** A hold is given up so long before the card's bank would. */
const margin = 6 * 3_600_000
/** What the service was asked to take and has not taken so long before is put before the operators. */
const lastMargin = 3_600_000
const batch = 50

/**
 * Sees to holds that are about to end. An order that is not accepted yet waits for money again: the hold is let go, the buyer
 * pays anew, and until then may not use what it has. Of one whose dispute is not decided the money is taken, so that there is
 * some to decide about: it goes back as was decided. Gives how many there were.
 */
export async function watchHolds(database: Database, now: number): Promise<number> {
  let moved = 0
  for (const { id } of await listEndingHolds(database.read, { before: now + margin, limit: batch }))
    if (await inTransaction(database.write, (trx) => endHold(trx, id, now))) moved++
  return moved
}

async function endHold(trx: Parameters<typeof findPayment>[0], id: string, now: number): Promise<boolean> {
  const payment = await findPayment(trx, { id })
  if (!payment || !isEnding(payment, now)) return false
  const order = payment.period === orderPeriod ? await findOrderById(trx, payment.orderId) : undefined
  if (order?.state === 'disputed') {
    const { amountCents: cents } = payment
    const isNew = await askService(trx, payment, { kind: 'capture', cents, occasion: 'dispute', now })
    const isUrgent = !isNew && isEnding(payment, now, lastMargin)
    if (isUrgent) await flagPayment(trx, payment, { why: 'holdDisputed', now })
    return isNew || isUrgent
  }
  if (order?.state !== 'delivering' && order?.state !== 'inspecting') return false
  const isNew = await askService(trx, payment, { kind: 'release', cents: payment.amountCents, occasion: 'hold', now })
  if (!isNew) return false
  await loosenOrder(trx, order, now)
  return true
}

function isEnding({ state, holdUntil, attention }: Payment, now: number, before = margin): boolean {
  return state === 'authorised' && holdUntil !== null && holdUntil < now + before && attention === null
}
