import type Stripe from 'stripe'
import { type CallFailure, failureOfCall } from './payment-service.server.ts'
import { newsOfCheckout, newsOfIntent, type ServiceNews } from './service-news.ts'

type Released = { kind: 'done'; news: ServiceNews } | (CallFailure & { news?: ServiceNews })

/** Lets go what an intent holds. One that took its money meanwhile is done with, and says so in the news. */
export async function callCancel(stripe: Stripe, intent: string, key: string): Promise<Released> {
  try {
    const ended = await stripe.paymentIntents.cancel(intent, {}, { idempotencyKey: key })
    return { kind: 'done', news: newsOfIntent(ended) }
  } catch (error) {
    const failure = await failureOfCall(error)
    if (failure.kind !== 'refused') return failure
    const news = newsOfIntent(await stripe.paymentIntents.retrieve(intent))
    return news.status === 'canceled' || news.status === 'succeeded' ? { kind: 'done', news } : { ...failure, news }
  }
}

/** Closes the page on which a buyer could pay; where somebody paid on it meanwhile, lets that go. */
export async function callExpire(stripe: Stripe, checkout: string, key: string): Promise<Released> {
  try {
    const ended = await stripe.checkout.sessions.expire(checkout, {}, { idempotencyKey: key })
    return { kind: 'done', news: newsOfCheckout(ended) }
  } catch (error) {
    const failure = await failureOfCall(error)
    if (failure.kind !== 'refused') return failure
    const news = newsOfCheckout(await stripe.checkout.sessions.retrieve(checkout))
    if (news.status === 'expired') return { kind: 'done', news }
    return news.intent === null ? failure : callCancel(stripe, news.intent, `${key}-intent`)
  }
}
