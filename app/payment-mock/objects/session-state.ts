import { wrongCall } from '../failure.ts'
import { emit, need, type Service, seconds } from '../service.ts'
import type { Thing } from '../store.server.ts'
import type { HeldIntent } from './attempt.ts'
import { makeCustomer } from './customers.ts'
import { endIntent } from './end-intent.ts'
import { endSetup } from './setup-intents.ts'
import type { Session } from './shapes.ts'

export type HeldSession = Thing<'checkout.session'>

/** Keeps a session as it is now, with the time at which it runs out while it is open. */
export function saveSession(service: Service, held: HeldSession): HeldSession {
  service.store.update('checkout.session', held, held.body.status === 'open' ? held.body.expires_at * 1_000 : null)
  return held
}

/** The customer of a session, made now where it has none yet and wants one. */
export function customerFor(
  service: Service,
  held: HeldSession,
  { name, email }: { name: string | null; email: string | null },
): HeldSession {
  const { body, kept } = held
  const isWanted = body.customer_creation === 'always' || body.mode === 'setup' || kept.intent?.setup_future_usage
  const customer = body.customer ?? (isWanted ? makeCustomer(service, { name, email }).id : null)
  return saveSession(service, { ...held, body: { ...body, customer, customer_details: { name, email } } })
}

/** Ends a session because what it was for is done. */
export function completeSession(service: Service, id: string): void {
  const held = need(service, 'checkout.session', id)
  if (held.body.status !== 'open') return
  const intent = held.body.payment_intent && need(service, 'payment_intent', held.body.payment_intent).body
  const paid = intent && intent.status === 'succeeded' ? 'paid' : 'unpaid'
  const done = saveSession(service, {
    ...held,
    body: {
      ...held.body,
      status: 'complete',
      url: null,
      payment_status: held.body.mode === 'setup' ? 'no_payment_required' : paid,
    },
  })
  emit(service, 'checkout.session.completed', done.body)
}

/** Notes that the money held through a session has been taken. */
export function markSessionPaid(service: Service, id: string): void {
  const held = need(service, 'checkout.session', id)
  saveSession(service, { ...held, body: { ...held.body, payment_status: 'paid' } })
}

/** Ends a session that nobody finished, and what was begun through it. */
export function expireSession(service: Service, held: HeldSession): Session {
  const { payment_intent, setup_intent } = held.body
  const ended = saveSession(service, { ...held, body: { ...held.body, status: 'expired', url: null } })
  if (payment_intent) endIntent(service, need(service, 'payment_intent', payment_intent), 'abandoned')
  if (setup_intent) endSetup(service, need(service, 'setup_intent', setup_intent))
  emit(service, 'checkout.session.expired', ended.body)
  return ended.body
}

/** While a page is open its payment belongs to it: only the page pays it, and only its end ends it. */
export function leaveToSession(service: Service, { body, kept }: HeldIntent): void {
  if (kept.sessionId === null || need(service, 'checkout.session', kept.sessionId).body.status !== 'open') return
  throw wrongCall(
    `The PaymentIntent ${body.id} was created by Checkout. Expire its Checkout Session ${kept.sessionId} instead.`,
    { code: 'payment_intent_unexpected_state', payment_intent: body },
  )
}

/** Whether time has run out for a session that is still marked open. */
export const isOver = (service: Service, { status, expires_at }: Session) =>
  status === 'open' && expires_at <= seconds(service)
