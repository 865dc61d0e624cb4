import type { Params } from '../api/params.ts'
import { type Failure, wrongCall } from '../failure.ts'
import { newId } from '../ids.ts'
import { begin, emit, need, type Service } from '../service.ts'
import { attempt, type HeldIntent, mostAmount, openStates, saveIntent, wrongState } from './attempt.ts'
import { type HeldMethod, methodFor, methodFromParams } from './payment-methods.ts'
import { leaveToSession } from './session-state.ts'
import type { CaptureMethod, FutureUsage, Intent, IntentWishes } from './shapes.ts'

export const captureMethods = ['automatic', 'automatic_async', 'manual'] as const
export const futureUsages = ['on_session', 'off_session'] as const
const withoutEffect = [
  'automatic_payment_methods',
  'payment_method_types',
  'allowed_payment_method_types',
  'payment_method_options',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'confirmation_method',
  'error_on_requires_action',
  'mandate_data',
  'shipping',
  'use_stripe_sdk',
]

/** A three-letter code in small letters. */
export function currencyOf(params: Params, name = 'currency'): string {
  const currency = params.needed(name).toLowerCase()
  if (!/^[a-z]{3}$/.test(currency)) throw wrongCall(`Invalid currency: ${currency.slice(0, 20)}`, { param: name })
  return currency
}

type NewIntent = IntentWishes & {
  amount: number
  currency: string
  customer: string | null
  receipt_email: string | null
  sessionId: string | null
}

/** An intent that has no card yet, as it begins. */
export function intentBody(service: Service, wanted: Omit<NewIntent, 'sessionId'>): Intent {
  const made = begin(service, 'pi', 'payment_intent')
  return {
    ...made,
    ...wanted,
    amount_capturable: 0,
    amount_received: 0,
    canceled_at: null,
    cancellation_reason: null,
    client_secret: newId(`${made.id}_secret`),
    confirmation_method: 'automatic',
    last_payment_error: null,
    latest_charge: null,
    next_action: null,
    payment_method: null,
    payment_method_types: ['card'],
    processing: null,
    statement_descriptor: null,
    status: 'requires_payment_method',
  }
}

/** Makes an intent that has no card yet. */
export function makeIntent(service: Service, { sessionId, ...wanted }: NewIntent): HeldIntent {
  const body = intentBody(service, wanted)
  const held: HeldIntent = { body, kept: { authToken: '', returnUrl: null, sessionId } }
  service.store.insert('payment_intent', held)
  emit(service, 'payment_intent.created', body)
  return held
}

/** What may stand in a call that makes or changes an intent. */
function wishes(params: Params) {
  params.without(...withoutEffect)
  return {
    description: params.text('description'),
    receipt_email: params.text('receipt_email'),
    setup_future_usage: readUsage(params),
    capture_method: params.choice<CaptureMethod>('capture_method', captureMethods),
  }
}

export const readUsage = (params: Params): FutureUsage | undefined =>
  params.choice<FutureUsage>('setup_future_usage', futureUsages)

function givenMethod(service: Service, params: Params): HeldMethod | undefined {
  const id = params.text('payment_method')
  const data = params.group('payment_method_data')
  if (id) return methodFor(service, id, 'payment_method')
  return data && methodFromParams(service, data)
}

export function createIntent(service: Service, params: Params): Intent | Failure {
  const amount = params.integer('amount', 1, mostAmount)
  if (amount === undefined) throw params.lacking('amount')
  const currency = currencyOf(params)
  const customer = params.text('customer') || null
  if (customer) need(service, 'customer', customer, 'customer')
  const wish = wishes(params)
  const metadata = params.metadata()
  const isConfirmed = params.flag('confirm') === true
  const confirmation = readConfirmation(params)
  const method = givenMethod(service, params)
  params.done()
  if (!isConfirmed && confirmation.isOffSession)
    throw wrongCall('You can only set `off_session` when `confirm` is true.', { param: 'off_session' })
  const held = makeIntent(service, {
    amount,
    currency,
    customer,
    metadata,
    capture_method: wish.capture_method ?? 'automatic_async',
    description: wish.description || null,
    receipt_email: wish.receipt_email || null,
    setup_future_usage: wish.setup_future_usage ?? null,
    sessionId: null,
  })
  const withMethod = method ? setMethod(service, held, method) : held
  return isConfirmed ? confirm(service, withMethod, method, confirmation) : withMethod.body
}

function setMethod(service: Service, held: HeldIntent, method: HeldMethod): HeldIntent {
  return saveIntent(service, {
    ...held,
    body: { ...held.body, payment_method: method.body.id, status: 'requires_confirmation' },
  })
}

export function updateIntent(service: Service, params: Params, id: string): Intent {
  const held = need(service, 'payment_intent', id)
  const { body } = held
  const wish = wishes(params)
  const metadata = params.metadata(body.metadata)
  const amount = params.integer('amount', 1, mostAmount)
  const customer = params.text('customer')
  const currency = params.has('currency') ? currencyOf(params) : undefined
  const method = givenMethod(service, params)
  params.done()
  const changesMoney = [amount, customer, currency, method, wish.capture_method].some((value) => value !== undefined)
  if (changesMoney) leaveToSession(service, held)
  if (changesMoney && !openStates.some((state) => state === body.status)) throw wrongState(body, 'updated', openStates)
  if (customer) need(service, 'customer', customer, 'customer')
  if (body.customer !== null && customer !== undefined && customer !== body.customer)
    throw wrongCall('You cannot modify `customer` once it is set.', { param: 'customer' })
  const changed: HeldIntent = {
    ...held,
    body: {
      ...body,
      metadata,
      amount: amount ?? body.amount,
      currency: currency ?? body.currency,
      customer: customer || body.customer,
      description: wish.description === undefined ? body.description : wish.description || null,
      receipt_email: wish.receipt_email === undefined ? body.receipt_email : wish.receipt_email || null,
      setup_future_usage: wish.setup_future_usage ?? body.setup_future_usage,
      capture_method: wish.capture_method ?? body.capture_method,
    },
  }
  return (method ? setMethod(service, changed, method) : saveIntent(service, changed)).body
}

const readConfirmation = (params: Params) => {
  const isOffSession = params.flag('off_session') === true
  return { isOffSession, returnUrl: params.text('return_url') || null }
}

export function confirmIntent(service: Service, params: Params, id: string): Intent | Failure {
  const held = need(service, 'payment_intent', id)
  leaveToSession(service, held)
  const wish = wishes(params)
  const confirmation = readConfirmation(params)
  const method = givenMethod(service, params)
  params.done()
  const body: Intent = {
    ...held.body,
    setup_future_usage: wish.setup_future_usage ?? held.body.setup_future_usage,
    receipt_email: wish.receipt_email || held.body.receipt_email,
    capture_method: wish.capture_method ?? held.body.capture_method,
  }
  return confirm(service, { ...held, body }, method, confirmation)
}

function confirm(
  service: Service,
  held: HeldIntent,
  given: HeldMethod | undefined,
  { isOffSession, returnUrl }: { isOffSession: boolean; returnUrl: string | null },
): Intent | Failure {
  const method = given ?? (held.body.payment_method && need(service, 'payment_method', held.body.payment_method))
  if (!method)
    throw wrongCall(
      "You cannot confirm this PaymentIntent because it's missing a payment method. Update it with a payment method and then confirm it again.",
      { code: 'payment_intent_unexpected_state', payment_intent: held.body },
    )
  const result = attempt(service, held, { method, isOffSession, returnUrl })
  return result instanceof Error ? result : result.body
}
