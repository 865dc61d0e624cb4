import { type Database, inTransaction } from '#db/client.server.ts'
import { findPayment, type Payment } from '#db/queries/payments.server.ts'
import { applyNews } from './apply-news.server.ts'
import { failureOfCall, type PaymentService } from './payment-service.server.ts'
import { newsOfCheckout, newsOfIntent, type ServiceNews } from './service-news.ts'

/** What looking came to: something changed here, it was known, the service knows nothing of it, or did not answer. */
export type Look = 'changed' | 'same' | 'missing' | 'away'

/**
 * Asks the payment service how a payment stands there, and takes in what it says as if it had said so itself. For a buyer who
 * comes back before the service's own message, and for messages that never come.
 */
export async function lookAtPayment(
  { database, payments }: { database: Database; payments: PaymentService },
  payment: Payment,
  now: number,
): Promise<Look> {
  let news: ServiceNews[]
  try {
    news = await ask(payments, payment)
  } catch (error) {
    const failure = await failureOfCall(error)
    return failure.kind === 'refused' && failure.code === 'resource_missing' ? 'missing' : 'away'
  }
  return inTransaction(database.write, async (trx) => {
    let look: Look = 'same'
    for (const each of news) if ((await applyNews(trx, each, now)).effect === 'done') look = 'changed'
    return look
  })
}

async function ask(payments: PaymentService, payment: Payment): Promise<ServiceNews[]> {
  const stripe = await payments.connect()
  const expand = ['latest_charge']
  if (payment.intent !== null) {
    const intent = newsOfIntent(await stripe.paymentIntents.retrieve(payment.intent, { expand }))
    const isOpen = intent.status !== 'requires_capture' && intent.status !== 'succeeded'
    if (!isOpen || payment.checkout === null) return [intent]
    return [intent, newsOfCheckout(await stripe.checkout.sessions.retrieve(payment.checkout))]
  }
  if (payment.checkout === null) return []
  const session = newsOfCheckout(await stripe.checkout.sessions.retrieve(payment.checkout))
  if (session.intent === null) return [session]
  return [session, newsOfIntent(await stripe.paymentIntents.retrieve(session.intent, { expand }))]
}

/** The same for a payment by its id; `same` where there is none. */
export async function lookAtPaymentById(
  service: { database: Database; payments: PaymentService },
  id: string,
  now: number,
): Promise<Look> {
  const payment = await findPayment(service.database.write, { id })
  return payment ? lookAtPayment(service, payment, now) : 'same'
}
