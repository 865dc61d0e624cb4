import { Failure } from '../failure.ts'
import { byItself, need, type Service } from '../service.ts'
import { notATestCard, type TestCard } from '../test-cards.ts'
import { attempt, failIntent, type HeldIntent } from './attempt.ts'
import { makeIntent } from './payment-intents.ts'
import { cardOf, keepMethod } from './payment-methods.ts'
import { completeSession, customerFor, type HeldSession, saveSession } from './session-state.ts'
import { failSetup, type HeldSetup, makeSetup, methodOfSetup, trySetup } from './setup-intents.ts'

/** A card as somebody typed it on the page; undefined where the number is none of the test cards. */
export type TypedCard = { card: TestCard | undefined; month: number; year: number; name: string }

/** How paying on the page went: done, to be confirmed on another page, or refused, with the reason. */
export type CheckoutResult = { step: 'done' } | { step: 'ask'; url: string } | { step: 'refused'; code: string }

const authenticationFailed = {
  code: 'payment_intent_authentication_failure',
  message: 'The provided payment method has failed authentication.',
}
const setupAuthenticationFailed = { ...authenticationFailed, code: 'setup_intent_authentication_failure' }

/** Pays an open session, or keeps the card for later, as its mode says. Done twice it has one effect. */
export function payOnPage(service: Service, sessionId: string, typed: TypedCard): CheckoutResult {
  const found = need(service, 'checkout.session', sessionId)
  if (found.body.status !== 'open') return { step: 'done' }
  if (!typed.card) return { step: 'refused', code: notATestCard.decline_code }
  const asked = alreadyAsked(service, found, typed.card)
  if (asked) return asked
  const held = customerFor(service, found, { name: typed.name, email: found.body.customer_email })
  const method = keepMethod(service, typed.card, { ...typed, email: found.body.customer_email })
  if (held.body.mode === 'setup') return after(service, trySetup(service, setupOf(service, held), method, false))
  const result = attempt(service, intentOf(service, held), { method, isOffSession: false })
  if (result instanceof Failure) return refusedWith(result.details)
  return after(service, result)
}

/** Sent twice with the same card, it leads to the same page of the bank. */
function alreadyAsked(service: Service, { body }: HeldSession, card: TestCard): CheckoutResult | undefined {
  const begun = body.payment_intent
    ? need(service, 'payment_intent', body.payment_intent).body
    : body.setup_intent
      ? need(service, 'setup_intent', body.setup_intent).body
      : undefined
  if (!begun?.next_action || !begun.payment_method) return undefined
  const isSame = cardOf(need(service, 'payment_method', begun.payment_method)) === card
  return isSame ? { step: 'ask', url: begun.next_action.redirect_to_url.url } : undefined
}

function intentOf(service: Service, held: HeldSession): HeldIntent {
  const { body, kept } = held
  if (body.payment_intent) {
    const intent = need(service, 'payment_intent', body.payment_intent)
    return { ...intent, body: { ...intent.body, customer: body.customer } }
  }
  if (!kept.intent || body.amount_total === null || body.currency === null)
    throw new Error(`Session ${body.id} says not what is to be paid`)
  const intent = makeIntent(service, {
    ...kept.intent,
    amount: body.amount_total,
    currency: body.currency,
    customer: body.customer,
    receipt_email: body.customer_email,
    sessionId: body.id,
  })
  saveSession(service, { ...held, body: { ...body, payment_intent: intent.body.id } })
  return intent
}

function setupOf(service: Service, held: HeldSession): HeldSetup {
  const { body, kept } = held
  if (body.setup_intent) return need(service, 'setup_intent', body.setup_intent)
  const { metadata = {}, description = null } = kept.intent ?? {}
  const setup = makeSetup(service, { customer: body.customer, metadata, description, sessionId: body.id })
  saveSession(service, { ...held, body: { ...body, setup_intent: setup.body.id } })
  return setup
}

/** What follows for the session from how its intent stands now. */
function after(service: Service, held: HeldIntent | HeldSetup): CheckoutResult {
  const { body, kept } = held
  if (body.next_action) return { step: 'ask', url: body.next_action.redirect_to_url.url }
  if (body.object === 'setup_intent' && body.last_setup_error) return refusedWith(body.last_setup_error)
  if (kept.sessionId) completeSession(service, kept.sessionId)
  return { step: 'done' }
}

const refusedWith = ({ code, decline_code }: { code?: string; decline_code?: string }): CheckoutResult => ({
  step: 'refused',
  code: decline_code ?? code ?? 'generic_decline',
})

/** The answer of a card's holder, given on the page of the bank; the second answer changes nothing. */
export function answerForHolder(
  service: Service,
  held: HeldIntent | HeldSetup,
  isApproved: boolean,
): HeldIntent | HeldSetup {
  const own = byItself(service)
  if (held.body.status !== 'requires_action') return held
  if (isSetup(held)) {
    if (!isApproved) return failSetup(own, held, setupAuthenticationFailed)
    const done = trySetup(own, held, methodOfSetup(own, held), true)
    after(own, done)
    return done
  }
  const method = need(own, 'payment_method', held.body.payment_method ?? '')
  if (!isApproved) failIntent(own, held, method, authenticationFailed)
  else {
    const result = attempt(own, held, { method, isOffSession: false, isAuthenticated: true })
    if (!(result instanceof Failure)) after(own, result)
  }
  return need(own, 'payment_intent', held.body.id)
}

const isSetup = (held: HeldIntent | HeldSetup): held is HeldSetup => held.body.object === 'setup_intent'
