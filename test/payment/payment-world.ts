import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Stripe from 'stripe'
import { afterSigned, completeOrder, deliverOrder, undoOrder } from '#app/domain/order/advance-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { beginPayment } from '#app/domain/payment/begin-payment.server.ts'
import { createPaymentService } from '#app/domain/payment/payment-service.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { listUnbalanced, sumLedger } from '#db/queries/ledger.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { listTasks } from '#db/queries/payment-tasks.server.ts'
import { listPaymentsOfOrder, type Payment } from '#db/queries/payments.server.ts'
import { makeOrder, openTrade, type Trade } from '../factories/trading.ts'
import { clientFor, secretKey, webhookSecret } from './mock-world.ts'
import { payOnPage } from './pay-on-page.ts'

export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  poor: '4000000000009995',
  old: '4000000000000069',
}

/** A mock payment service that sends nothing by itself: what it has to say a test carries over, in any order. One a file. */
export async function openService() {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-payments-'))
  const mock = await startPaymentMock({
    folder,
    publicUrl: () => 'http://127.0.0.1:3000',
    secretKey,
    webhookSecret,
    webhookUrl: 'http://127.0.0.1:9/webhooks/stripe',
    log: (line) => console.error(line),
    isAutomatic: false,
  })
  const payments = createPaymentService({
    secretKey,
    webhookSecrets: [webhookSecret],
    isOwn: true,
    address: () => mock.url,
  })
  const close = async () => {
    await mock.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { mock, payments, stripe: clientFor(mock.port), close }
}
export type TestService = Awaited<ReturnType<typeof openService>>

/** An order that waits to be paid, on a database of its own where none is given, with what a test does to it. */
export async function openPaying(service: TestService, trade?: Trade, terms: Partial<OrderTerms> = {}) {
  const own = trade ?? (await openTrade({ path: ':memory:' }))
  const { database, buyer } = own
  const opened = await makeOrder(own, { terms, now: Date.now() })
  await inTransaction(database.write, (trx) => afterSigned(trx, opened, Date.now()))
  const { payments, stripe, mock } = service
  const act = { actor: buyer.finance, organisationId: buyer.organisationId, number: opened.number }
  const order = async () => (await findOrderById(database.write, opened.id)) as Order
  const all = () => listPaymentsOfOrder(database.write, opened.id)
  const payment = async () => (await all()).at(-1) as Payment
  const send = (event: Stripe.Event, secret = webhookSecret) => {
    const raw = JSON.stringify(event)
    const signature = Stripe.webhooks.generateTestHeaderString({ payload: raw, secret })
    return receiveNotice({ database, payments }, { raw: Buffer.from(raw), signature })
  }
  /** What the service has to say of this order's payments, the first first. */
  const said = async (types?: readonly string[]) => {
    const ids = (await all()).flatMap(({ id, intent, checkout }) => [id, intent, checkout])
    const { data } = await stripe.events.list({ limit: 100 })
    const isOurs = ({ data: { object } }: Stripe.Event) => {
      const thing = object as { id: string; metadata?: Record<string, string>; payment_intent?: string }
      return [thing.id, thing.metadata?.payment, thing.payment_intent].some((id) => id && ids.includes(id))
    }
    return data.filter((event) => isOurs(event) && (!types || types.includes(event.type))).reverse()
  }
  return {
    ...own,
    act,
    order,
    all,
    payment,
    send,
    said,
    tasks: async () => listTasks(database.write, { paymentId: (await payment()).id }),
    begin: (method: 'card' | 'transfer' = 'card') =>
      beginPayment(database, { ...act, method, backUrl: 'http://127.0.0.1:3000/pay' }),
    /** Tells the service all that is due, also what was put off. */
    tell: async () => {
      let told = 0
      for (let round = 0; round < 5; round++)
        told += await runDueTasks({ database, payments }, Date.now() + round * 3 * 3_600_000)
      return told
    },
    sayAll: async () => {
      for (const event of await said()) await send(event)
    },
    /** A buyer pays on the page of the service. */
    payOnPage: async (number = cards.good) => payOnPage(mock, (await payment()).checkout ?? '', number),
    /** It is delivered and accepted. */
    accept: () =>
      inTransaction(database.write, async (trx) => {
        const now = Date.now()
        const started = (await findOrderById(trx, opened.id)) as Order
        const delivered = await deliverOrder(trx, started, { actorId: 'system', now })
        await completeOrder(trx, delivered, { actorId: buyer.editor.personId, by: 'buyer', now })
      }),
    undo: (step: 'cancel' | 'giveUp') =>
      inTransaction(database.write, async (trx) => {
        const found = (await findOrderById(trx, opened.id)) as Order
        await undoOrder(trx, found, { step, actorId: buyer.editor.personId, reason: '不需要了', now: Date.now() })
      }),
    balances: async () => {
      if ((await listUnbalanced(database.read, 10)).length > 0) throw new Error('the ledger does not sum to zero')
      const sums = await sumLedger(database.read)
      return Object.fromEntries(sums.filter(({ cents }) => cents !== 0).map(({ account, cents }) => [account, cents]))
    },
  }
}
export type Paying = Awaited<ReturnType<typeof openPaying>>

/** What the ledger holds of an order of 10,000.00 once it is taken. */
export const taken = { service: 1_000_000, provider: -980_000, fee: -20_000 }
export const held = { hold: 1_000_000, held: -1_000_000 }
