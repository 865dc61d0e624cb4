import { afterSigned, completeOrder, deliverOrder } from '#app/domain/order/advance-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { afterHeld } from '#app/domain/payment/after-held.server.ts'
import { capturePayment, failPayment, holdPayment } from '#app/domain/payment/move-payment.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { listPeriodsOfOrder } from '#db/queries/billing.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { findOpenPayment, findPayment, insertPayment, type Payment } from '#db/queries/payments.server.ts'
import { insertTradeOrder, openTrade, type Trade } from '../factories/trading.ts'

export const day = 86_400_000
export const inMemory = () => openTrade({ path: ':memory:' })

/** 99.00 a month, for a year. */
export const monthly: Partial<OrderTerms> = {
  mode: 'OFFLINE',
  offer: { model: 'MONTH', price: 99_000_000, currency: 'CNY' },
  months: 12,
  price: { cents: 9_900, currency: 'CNY', feeBasisPoints: 200 },
}
/** 0.01 a call, 0.005 from the 1,001st on; 5.00 deposited. */
export const byCall: Partial<OrderTerms> = {
  mode: 'OFFLINE',
  offer: {
    model: 'TIERED_CALL',
    currency: 'CNY',
    unit: 'CALL',
    tiers: [
      { from: 0, price: 10_000 },
      { from: 1_000, price: 5_000 },
    ],
  },
  quantity: 500,
  months: 12,
  price: { cents: 500, currency: 'CNY', feeBasisPoints: 200 },
}

let serial = 0

/** An order that was paid for, delivered and accepted at `now`; its money is taken. */
export async function completedOrder(
  trade: Trade,
  { terms = {}, now, method = 'card' }: { terms?: Partial<OrderTerms>; now: number; method?: 'card' | 'transfer' },
): Promise<Order> {
  return inTransaction(trade.database.write, async (trx) => {
    const opened = await insertTradeOrder(trx, trade, { terms: { mode: 'OFFLINE', ...terms }, now })
    await afterSigned(trx, opened, now)
    const { id: orderId, totalCents, currency } = opened
    if (totalCents > 0) {
      const id = `payment-${++serial}`
      await insertPayment(trx, {
        id,
        orderId,
        period: 0,
        method,
        state: 'open',
        isOpen: 1,
        amountCents: totalCents,
        currency,
        reference: `R${serial}`,
        createdAt: now,
        updatedAt: now,
      })
      await holdPayment(trx, (await findPayment(trx, { id })) as Payment, { holdUntil: null, now })
      await afterHeld(trx, (await findPayment(trx, { id })) as Payment, now)
    }
    const started = (await findOrderById(trx, orderId)) as Order
    const delivered = await deliverOrder(trx, started, { actorId: 'system', now })
    if (delivered.state === 'inspecting')
      await completeOrder(trx, delivered, { actorId: trade.buyer.editor.personId, by: 'buyer', now })
    const held = await findOpenPayment(trx, { orderId, period: 0 })
    if (held?.state === 'authorised') await capturePayment(trx, held, { cents: held.amountCents, now })
    return (await findOrderById(trx, orderId)) as Order
  })
}

/** The payment service says of the payment of a period that it was taken, or why not. */
export async function settlePeriod(database: Database, orderId: string, n: number, failure?: string, now = Date.now()) {
  await inTransaction(database.write, async (trx) => {
    const payment = await findOpenPayment(trx, { orderId, period: n })
    if (!payment) throw new Error(`period ${n} has no open payment`)
    if (failure === undefined) await capturePayment(trx, payment, { cents: payment.amountCents, now })
    else await failPayment(trx, payment, { failure, now })
  })
}

/** Calls of a right in the hour of a moment. */
export async function useCalls(database: Database, orderId: string, calls: number, at: number) {
  const right = await findEntitlementOfOrder(database.write, orderId)
  await database.write
    .insertInto('gateway_usage')
    .values({ entitlementId: right?.id ?? '', hour: at - (at % 3_600_000), calls, charged: calls })
    .onConflict((oc) =>
      oc.columns(['entitlementId', 'hour']).doUpdateSet((eb) => ({ charged: eb('gateway_usage.charged', '+', calls) })),
    )
    .execute()
}

/** The periods of an order, the first first, by what is asked. */
export async function periodsOf(database: Database, orderId: string) {
  return (await listPeriodsOfOrder(database.write, orderId, 100)).reverse()
}
