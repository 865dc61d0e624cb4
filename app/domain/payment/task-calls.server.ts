import type Stripe from 'stripe'
import type { Db } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { findCustomer, insertCustomer, type Payment, type PaymentTask } from '#db/queries/payments.server.ts'
import { pickText } from '../text.ts'
import { callCancel, callExpire } from './call-release.server.ts'
import { type CallFailure, failureOfCall } from './payment-service.server.ts'
import { isReusedLater } from './payment-states.ts'
import { newsOfIntent, newsOfRefund, type ServiceNews } from './service-news.ts'

/** What a call is about. */
export type Call = { stripe: Stripe; account: string; write: Db; task: PaymentTask; payment: Payment; order: Order }

/** What a call came to: it is done, and what the service says of it; or why not. */
export type CallOutcome =
  | { kind: 'done'; news?: ServiceNews; checkout?: { id: string; url: string | null } }
  | (CallFailure & { news?: ServiceNews })

const done: CallOutcome = { kind: 'done' }
const refused = (code: string, isCard = false): CallOutcome => ({ kind: 'refused', code, isCard })

/**
 * Tells the service what a task says. The id of the task is the idempotency key, so that the same task never has two effects;
 * from the second try on it is looked first whether there is one, for answers of a failure are repeated, too.
 */
export async function callService(call: Call): Promise<CallOutcome> {
  const { task, payment } = call
  switch (task.kind) {
    case 'checkout':
      // Nothing was asked of the service yet, and nothing is needed any more.
      return payment.state !== 'created' && task.tries === 1 ? done : callCheckout(call)
    case 'charge':
      return payment.state === 'created' || payment.state === 'open' ? callCharge(call) : done
    case 'capture':
      return callCapture(call)
    case 'release':
      return callRelease(call)
    case 'refund':
      return callRefund(call)
  }
}

async function callCheckout(call: Call): Promise<CallOutcome> {
  const { stripe, task, payment, order } = call
  const customer = await customerOf(call)
  const known = task.tries > 1 ? await findSession(stripe, customer, payment.id) : undefined
  const session =
    known ?? (await stripe.checkout.sessions.create(checkoutOf({ payment, order, customer }), keyOf(task)))
  return { kind: 'done', checkout: { id: session.id, url: session.url } }
}

/** What a buyer pays on a page of the service: held there until it is taken. The same for the same payment at any time. */
function checkoutOf({ payment, order, customer }: Pick<Call, 'payment' | 'order'> & { customer: string }) {
  const back = payment.backUrl ?? ''
  const language = new URL(back).pathname.startsWith('/en/') ? 'en' : 'zh'
  const metadata = { payment: payment.id, order: order.number }
  const title = pickText(order.terms.listing.title, language)?.text ?? order.number
  return {
    mode: 'payment',
    customer,
    client_reference_id: payment.id,
    locale: language,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: payment.currency.toLowerCase(),
          unit_amount: payment.amountCents,
          product_data: { name: `${title} · ${order.number}`.slice(0, 240) },
        },
      },
    ],
    payment_intent_data: {
      capture_method: 'manual',
      metadata,
      description: order.number,
      ...(isReusedLater(order.terms.offer.model) && { setup_future_usage: 'off_session' }),
    },
    metadata,
    success_url: `${back}?back=1`,
    cancel_url: back,
  } satisfies Stripe.Checkout.SessionCreateParams
}

async function findSession(stripe: Stripe, customer: string, paymentId: string) {
  const { data } = await stripe.checkout.sessions.list({ customer, limit: 100 })
  return data.find(({ metadata }) => metadata?.payment === paymentId)
}

/** The buyer as the service knows it; made known where it is not yet. */
async function customerOf({ stripe, account, write, task, order }: Call): Promise<string> {
  const organisationId = order.buyerId
  const known = await findCustomer(write, { organisationId, account })
  if (known !== undefined) return known
  const made = await stripe.customers.create(
    {
      name: pickText(order.terms.buyer.name, 'zh')?.text ?? order.terms.buyer.slug,
      metadata: { organisation: organisationId },
    },
    { idempotencyKey: `${task.id}-customer` },
  )
  await insertCustomer(write, { organisationId, account, customer: made.id, createdAt: task.createdAt })
  return (await findCustomer(write, { organisationId, account })) ?? made.id
}

async function callCharge(call: Call): Promise<CallOutcome> {
  const { stripe, task, payment, order } = call
  const customer = await customerOf(call)
  if (task.tries > 1) {
    const { data } = await stripe.paymentIntents.list({ customer, limit: 100 })
    const made = data.find(({ metadata }) => metadata.payment === payment.id)
    if (made) return ofCharge(newsOfIntent(made))
  }
  const { data: cards } = await stripe.customers.listPaymentMethods(customer, { type: 'card', limit: 1 })
  const [card] = cards
  if (!card) return refused('noCard', true)
  const intent = await stripe.paymentIntents.create(
    {
      amount: payment.amountCents,
      currency: payment.currency.toLowerCase(),
      customer,
      payment_method: card.id,
      capture_method: 'automatic',
      off_session: true,
      confirm: true,
      description: order.number,
      metadata: { payment: payment.id, order: order.number },
    },
    keyOf(task),
  )
  return ofCharge(newsOfIntent(intent))
}

function ofCharge(news: ReturnType<typeof newsOfIntent>): CallOutcome {
  if (news.status === 'succeeded' || news.status === 'processing') return { kind: 'done', news }
  return { kind: 'refused', code: news.failure ?? 'authentication_required', isCard: true, news }
}

async function callCapture(call: Call): Promise<CallOutcome> {
  const { stripe, task, payment } = call
  if (payment.state === 'captured' || payment.state === 'refunded') return done
  if (payment.state !== 'authorised' || payment.intent === null) return refused('ended')
  const { intent } = payment
  const look = async (): Promise<CallOutcome | undefined> => {
    const news = newsOfIntent(await stripe.paymentIntents.retrieve(intent))
    if (news.status === 'succeeded') return { kind: 'done', news }
    return news.status === 'canceled' ? { kind: 'refused', code: 'holdLost', isCard: false, news } : undefined
  }
  const before = task.tries > 1 ? await look() : undefined
  if (before) return before
  try {
    const taken = await stripe.paymentIntents.capture(intent, { amount_to_capture: task.amountCents }, keyOf(task))
    return { kind: 'done', news: newsOfIntent(taken) }
  } catch (error) {
    const failure = await failureOfCall(error)
    return failure.kind === 'refused' ? ((await look()) ?? failure) : failure
  }
}

function callRelease(call: Call): Promise<CallOutcome> | CallOutcome {
  const { stripe, task, payment } = call
  if (task.target !== null) return callCancel(stripe, task.target, task.id)
  if (payment.state === 'captured' || payment.state === 'refunded') return done
  if (payment.state === 'authorised' && payment.intent !== null) return callCancel(stripe, payment.intent, task.id)
  return payment.checkout === null ? done : callExpire(stripe, payment.checkout, task.id)
}

async function callRefund({ stripe, task, payment }: Call): Promise<CallOutcome> {
  const intent = task.target ?? payment.intent
  if (intent === null) return refused('ended')
  if (task.tries > 1) {
    const { data } = await stripe.refunds.list({ payment_intent: intent, limit: 100 })
    const made = data.find(({ metadata }) => metadata?.task === task.id)
    if (made) return { kind: 'done', news: newsOfRefund(made) }
  }
  const refund = await stripe.refunds.create(
    { payment_intent: intent, amount: task.amountCents, metadata: { task: task.id } },
    keyOf(task),
  )
  return { kind: 'done', news: newsOfRefund(refund) }
}

const keyOf = (task: PaymentTask) => ({ idempotencyKey: task.id })
