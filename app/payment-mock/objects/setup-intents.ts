import { newId } from '../ids.ts'
import { begin, emit, need, pagePrefix, type Service } from '../service.ts'
import type { Thing } from '../store.server.ts'
import { cardOf, type HeldMethod, keepFor } from './payment-methods.ts'
import type { SetupIntent } from './shapes.ts'

export type HeldSetup = Thing<'setup_intent'>

/** Begins to keep a card for later. */
export function makeSetup(
  service: Service,
  wish: { customer: string | null; metadata: Record<string, string>; description: string | null; sessionId: string },
): HeldSetup {
  const made = begin(service, 'seti', 'setup_intent')
  const { sessionId, ...wanted } = wish
  const body: SetupIntent = {
    ...made,
    ...wanted,
    cancellation_reason: null,
    client_secret: newId(`${made.id}_secret`),
    last_setup_error: null,
    next_action: null,
    payment_method: null,
    payment_method_types: ['card'],
    status: 'requires_payment_method',
    usage: 'off_session',
  }
  const held: HeldSetup = { body, kept: { authToken: '', returnUrl: null, sessionId } }
  service.store.insert('setup_intent', held)
  emit(service, 'setup_intent.created', body)
  return held
}

function save(service: Service, held: HeldSetup): HeldSetup {
  service.store.update('setup_intent', held)
  return held
}

/** Asks a card whether it may be charged later. A card that says no leaves its reason in `last_setup_error`. */
export function trySetup(service: Service, held: HeldSetup, method: HeldMethod, isAuthenticated: boolean): HeldSetup {
  const card = cardOf(method)
  if (card.atAttach) return failSetup(service, held, card.atAttach)
  if (card.asks && !isAuthenticated) {
    const authToken = newId('auth', 32)
    const url = `${service.publicUrl()}${pagePrefix}/authenticate/${held.body.id}/${authToken}`
    const asked = save(service, {
      body: {
        ...held.body,
        status: 'requires_action',
        payment_method: method.body.id,
        next_action: { type: 'redirect_to_url', redirect_to_url: { url, return_url: null } },
      },
      kept: { ...held.kept, authToken },
    })
    emit(service, 'setup_intent.requires_action', asked.body)
    return asked
  }
  if (held.body.customer !== null) keepFor(service, method, held.body.customer, true)
  const done = save(service, {
    body: {
      ...held.body,
      status: 'succeeded',
      payment_method: method.body.id,
      next_action: null,
      last_setup_error: null,
    },
    kept: { ...held.kept, authToken: '' },
  })
  emit(service, 'setup_intent.succeeded', done.body)
  return done
}

/** Notes that keeping the card failed. */
export function failSetup(
  service: Service,
  held: HeldSetup,
  reason: { code: string; decline_code?: string; message: string },
): HeldSetup {
  const failed = save(service, {
    body: {
      ...held.body,
      status: 'requires_payment_method',
      payment_method: null,
      next_action: null,
      last_setup_error: { type: 'card_error', ...reason },
    },
    kept: { ...held.kept, authToken: '' },
  })
  emit(service, 'setup_intent.setup_failed', failed.body)
  return failed
}

/** Ends it, where it is not done. */
export function endSetup(service: Service, held: HeldSetup): void {
  if (held.body.status === 'succeeded' || held.body.status === 'canceled') return
  const body: SetupIntent = { ...held.body, status: 'canceled', cancellation_reason: 'abandoned', next_action: null }
  save(service, { body, kept: { ...held.kept, authToken: '' } })
  emit(service, 'setup_intent.canceled', body)
}

/** The method that is being set up. */
export const methodOfSetup = (service: Service, held: HeldSetup): HeldMethod =>
  need(service, 'payment_method', held.body.payment_method ?? '')
