import type { Params } from './api/params.ts'
import { intentBody } from './objects/payment-intents.ts'
import type { Event } from './objects/shapes.ts'
import { rollSecret } from './objects/webhook-endpoints.ts'
import { byItself, emit, emitObject, need, noFaults, type Service, type WebhookFaults } from './service.ts'

const ways = ['cut-after', 'error-after', 'error-before', 'late', 'slow'] as const

/** How the answer to a call goes wrong. The effect of the call is there in all but `error-before`. */
export type CallFault = {
  /** `cut-after`: no answer; `error-after`: 500; `error-before`: an error and no effect; `late`: an answer late; `slow`: an effect late. */
  how: (typeof ways)[number]
  /** Only calls of this way; all that change something when left out. */
  method?: 'GET' | 'POST' | 'DELETE'
  /** Only calls whose address begins so. */
  path?: string
  /** For errors; 500 when left out. */
  status?: number
  delayMs?: number
}

/** Disturbs the service on purpose, as a real one is disturbed by networks and crashes. */
export type Chaos = ReturnType<typeof createChaos>

export function createChaos(service: Service) {
  const faults: CallFault[] = []
  const whole = <T>(act: () => T): T => service.store.whole(act)
  return {
    /** The next call that fits goes wrong in this way. */
    nextCall: (fault: CallFault): void => {
      faults.push(fault)
    },
    /** The fault for a call, which is used up by that. */
    faultFor: (method: string, path: string): CallFault | undefined => {
      const at = faults.findIndex(
        (fault) => (fault.method ?? 'POST') === method && path.startsWith(fault.path ?? '/v1/'),
      )
      return at < 0 ? undefined : faults.splice(at, 1)[0]
    },
    /** Disturbs the sending of events from now on. */
    webhooks: (given: Partial<WebhookFaults>): void => {
      Object.assign(service.faults, given)
    },
    /** Ends all disturbances. */
    calm: (): void => {
      faults.length = 0
      Object.assign(service.faults, noFaults)
    },
    /** Sends an event of a type that nobody knows. */
    sendUnknownType: (type = 'shipment.sent'): Event =>
      whole(() => emitObject(byItself(service), type, { id: 'shp_unknown', object: 'shipment' })),
    /** Sends that something was paid which nobody ordered. */
    sendUnknownOrder: (metadata: Record<string, string> = { order: 'unknown' }): Event =>
      whole(() => {
        const intent = intentBody(service, {
          amount: 12_300,
          currency: 'cny',
          customer: null,
          receipt_email: null,
          capture_method: 'automatic_async',
          description: null,
          metadata,
          setup_future_usage: null,
        })
        return emit(byItself(service), 'payment_intent.succeeded', {
          ...intent,
          amount_received: 12_300,
          status: 'succeeded',
        })
      }),
    /** Sends an event again to all endpoints that it went to. */
    redeliver: (eventId: string): void =>
      whole(() => {
        need(service, 'event', eventId)
        for (const endpoint of service.store.deliveries.endpointsOf(eventId))
          service.store.deliveries.add(eventId, endpoint, service.now())
      }),
  }
}

/** The same disturbances, ordered by a call: for tests of a program that runs as a process of its own. */
export function orderChaos(service: Service, chaos: Chaos, params: Params): object {
  if (params.flag('calm')) chaos.calm()
  const webhooks = params.group('webhooks')
  if (webhooks) {
    const isReversed = webhooks.flag('reverse')
    chaos.webhooks({
      copies: webhooks.integer('copies', 0, 100) ?? service.faults.copies,
      delayMs: webhooks.integer('delay_ms', 0, 30 * 86_400_000) ?? service.faults.delayMs,
      loseFirst: webhooks.integer('lose_first', 0, 100) ?? service.faults.loseFirst,
      isReversed: isReversed ?? service.faults.isReversed,
    })
    webhooks.done()
  }
  const call = params.group('next_call')
  if (call) {
    const how = call.choice('how', ways)
    if (!how) throw call.lacking('how')
    const fault: CallFault = { how, path: call.text('path') ?? '/v1/' }
    const status = call.integer('status', 400, 599)
    const delayMs = call.integer('delay_ms', 0, 600_000)
    const method = call.choice('method', ['GET', 'POST', 'DELETE'] as const)
    call.done()
    chaos.nextCall({ ...fault, ...(status && { status }), ...(delayMs && { delayMs }), ...(method && { method }) })
  }
  const roll = params.group('roll_secret')
  const id = roll?.text('endpoint')
  const given = roll?.text('secret')
  const overlapMs = roll?.integer('overlap_ms', 0, 86_400_000) ?? 0
  const secret = roll && rollSecret(service, { overlapMs, ...(id && { id }), ...(given && { secret: given }) })
  roll?.done()
  const send = params.choice('send', ['unknown_type', 'unknown_order'] as const)
  const redeliver = params.text('redeliver')
  params.done()
  if (redeliver) chaos.redeliver(redeliver)
  const event = send && (send === 'unknown_type' ? chaos.sendUnknownType() : chaos.sendUnknownOrder())
  return {
    object: 'test_helpers.chaos',
    webhooks: { ...service.faults },
    ...(event && { event: event.id }),
    ...(secret && { secret }),
  }
}
