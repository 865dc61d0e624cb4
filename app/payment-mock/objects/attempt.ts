import { Failure, wrongCall } from '../failure.ts'
import { newId } from '../ids.ts'
import { emit, need, pagePrefix, type Service, seconds } from '../service.ts'
import type { Thing } from '../store.server.ts'
import { authenticationNeeded, type Decline } from '../test-cards.ts'
import { recordCharge } from './charges.ts'
import { cardOf, type HeldMethod, keepFor } from './payment-methods.ts'
import type { Intent } from './shapes.ts'

export type HeldIntent = Thing<'payment_intent'>

/** The most that a card payment can be: eight figures of the smallest unit (999,999.99). */
export const mostAmount = 99_999_999
/** States of an intent before any money. */
export const openStates = ['requires_payment_method', 'requires_confirmation', 'requires_action'] as const

/** How long money is held for a payment that is to be captured, in seconds. */
export const holdTime = 7 * 86_400

/** Keeps an intent as it is now, with the time at which its hold runs out. */
export function saveIntent(service: Service, held: HeldIntent): HeldIntent {
  const isHeld = held.body.status === 'requires_capture'
  const charge = isHeld && held.body.latest_charge ? need(service, 'charge', held.body.latest_charge).body : undefined
  const until = charge?.payment_method_details.card.capture_before
  service.store.update('payment_intent', held, until ? until * 1_000 : null)
  return held
}

/** Refuses what cannot be done in this state, with the intent as it is. */
export const wrongState = (intent: Intent, act: string, allowed: readonly string[]) =>
  wrongCall(
    `This PaymentIntent could not be ${act} because it has a status of ${intent.status}. ` +
      `Only a PaymentIntent with one of the following statuses may be ${act}: ${allowed.join(', ')}.`,
    { code: 'payment_intent_unexpected_state', payment_intent: intent },
  )

type Attempt = { method: HeldMethod; isOffSession: boolean; isAuthenticated?: boolean; returnUrl?: string | null }

/**
 * Asks a card for the money of an intent. Gives the intent as it is after that, or the Failure to answer with, which stays on
 * record: a declined card is no mistake in the call.
 */
export function attempt(service: Service, held: HeldIntent, wish: Attempt): HeldIntent | Failure {
  const { method } = wish
  const intent = held.body
  if (!openStates.some((state) => state === intent.status)) throw wrongState(intent, 'confirmed', openStates)
  checkOwner(intent, method)
  const card = cardOf(method)
  const asks =
    !wish.isAuthenticated && (card.asks === 'always' || (card.asks === 'until set up' && !method.kept.isSetUp))
  if (asks && wish.isOffSession) return decline(service, held, method, authenticationNeeded)
  if (asks) return askHolder(service, held, method, wish.returnUrl ?? null)
  if (card.atCharge) return decline(service, held, method, card.atCharge)
  return pay(service, held, method, wish.isAuthenticated === true)
}

function checkOwner(intent: Intent, method: HeldMethod): void {
  const owner = method.body.customer
  if (owner !== null && owner !== intent.customer)
    throw wrongCall(
      intent.customer === null
        ? `The PaymentMethod ${method.body.id} belongs to the Customer ${owner}. Please include the Customer in the \`customer\` parameter.`
        : `The PaymentMethod ${method.body.id} does not belong to the Customer ${intent.customer}.`,
      { param: 'payment_method' },
    )
  if (owner === null && method.kept.isUsed)
    throw wrongCall(
      'The provided PaymentMethod was previously used without Customer attachment and may not be used again.',
      { param: 'payment_method' },
    )
}

function askHolder(service: Service, held: HeldIntent, method: HeldMethod, returnUrl: string | null): HeldIntent {
  const authToken = newId('auth', 32)
  const url = `${service.publicUrl()}${pagePrefix}/authenticate/${held.body.id}/${authToken}`
  const asked = saveIntent(service, {
    body: {
      ...held.body,
      status: 'requires_action',
      payment_method: method.body.id,
      next_action: { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } },
    },
    kept: { ...held.kept, authToken, returnUrl },
  })
  emit(service, 'payment_intent.requires_action', asked.body)
  return asked
}

function decline(service: Service, held: HeldIntent, method: HeldMethod, reason: Decline): Failure {
  const charge = recordCharge(service, held.body, method, { decline: reason })
  return failIntent(service, held, method, reason, charge.id)
}

/** Notes that paying failed. Gives the Failure to answer with. */
export function failIntent(
  service: Service,
  held: HeldIntent,
  method: HeldMethod,
  reason: { code: string; decline_code?: string; message: string },
  charge?: string,
): Failure {
  const error = { ...reason, ...(charge !== undefined && { charge }), payment_method: method.body }
  const failed = saveIntent(service, {
    body: {
      ...held.body,
      status: 'requires_payment_method',
      payment_method: null,
      next_action: null,
      latest_charge: charge ?? held.body.latest_charge,
      last_payment_error: { type: 'card_error', ...error },
    },
    kept: { ...held.kept, authToken: '' },
  })
  emit(service, 'payment_intent.payment_failed', failed.body)
  const more = { ...(charge !== undefined && { charge }), payment_intent: failed.body, payment_method: method.body }
  return new Failure(402, 'card_error', reason.message, { ...refusedDetails(reason), ...more })
}

const refusedDetails = ({ code, decline_code }: { code: string; decline_code?: string }) => ({
  code,
  ...(decline_code !== undefined && { decline_code }),
})

function pay(service: Service, held: HeldIntent, method: HeldMethod, wasAsked: boolean): HeldIntent {
  const intent = held.body
  const isHold = intent.capture_method === 'manual'
  const charge = recordCharge(service, intent, method, { captureBefore: isHold ? seconds(service) + holdTime : null })
  const paid = saveIntent(service, {
    body: {
      ...intent,
      status: isHold ? 'requires_capture' : 'succeeded',
      amount_capturable: isHold ? intent.amount : 0,
      amount_received: isHold ? 0 : intent.amount,
      latest_charge: charge.id,
      last_payment_error: null,
      next_action: null,
      payment_method: method.body.id,
    },
    kept: { ...held.kept, authToken: '' },
  })
  const forLater = intent.setup_future_usage !== null && intent.customer !== null
  if (forLater && intent.customer !== null) keepFor(service, method, intent.customer, method.kept.isSetUp || wasAsked)
  else service.store.update('payment_method', { ...method, kept: { ...method.kept, isUsed: true } })
  emit(service, isHold ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded', paid.body)
  return paid
}
