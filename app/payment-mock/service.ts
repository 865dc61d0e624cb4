import { Failure } from './failure.ts'
import { newId } from './ids.ts'
import type { Event, Kind, Shapes, WebhookEndpoint } from './objects/shapes.ts'
import type { Store, Thing } from './store.server.ts'

/** The version of the interface that is spoken where a call names none. */
export const apiVersion = '2026-10-28.endive'
/** Under this part of its address the service shows pages to people. */
export const pagePrefix = '/payment-service'

/** What nobody asked for. */
export const withoutRequest = { id: null, idempotencyKey: null, version: apiVersion }

/** How the sending of events is disturbed on purpose. */
export type WebhookFaults = {
  /** Sent so many times more, all at once. */
  copies: number
  /** Sent so much later, in ms. */
  delayMs: number
  /** What is due is sent newest first, one after another. */
  isReversed: boolean
  /** So many first attempts of each are lost on the way: the sender takes them for failed and tries again. */
  loseFirst: number
}

export const noFaults: WebhookFaults = { copies: 0, delayMs: 0, isReversed: false, loseFirst: 0 }

/** What each part of the service works with. */
export type Service = {
  store: Store
  /** Time in ms. */
  now: () => number
  /** Address of the site under which people reach the pages, without a slash at its end. */
  publicUrl: () => string
  /** Disturbances in force. */
  faults: WebhookFaults
  /** The call that is being answered; ids are null for what time alone does. */
  request: { id: string | null; idempotencyKey: string | null; version: string }
}

/** The same service doing what no call asked for. */
export const byItself = (service: Service): Service => ({ ...service, request: withoutRequest })

/** Time in whole seconds, as the interface counts. */
export const seconds = (service: Service) => Math.floor(service.now() / 1_000)

/** What each new thing has. */
export const begin = <Name extends string>(service: Service, prefix: string, object: Name, length?: number) => ({
  id: newId(prefix, length),
  object,
  created: seconds(service),
  livemode: false as const,
})

/** The thing with this id. Throws a Failure 404 where there is none; 400 where a parameter names it. */
export function need<K extends Kind>(service: Service, kind: K, id: string, param?: string): Thing<K> {
  const found = service.store.find(kind, id)
  if (found) return found
  const message = `No such ${kind}: '${id.slice(0, 100)}'`
  throw new Failure(param === undefined ? 404 : 400, 'invalid_request_error', message, {
    code: 'resource_missing',
    param: param ?? 'id',
  })
}

/** Whether an endpoint is told of this type. */
export const wants = (endpoint: WebhookEndpoint, type: string) =>
  endpoint.status === 'enabled' && (endpoint.enabled_events.includes('*') || endpoint.enabled_events.includes(type))

/** Puts on record that something happened to a thing, as it is now, and what is to be sent of it to whom. */
export function emit<K extends Exclude<Kind, 'event'>>(service: Service, type: string, body: Shapes[K]): Event {
  return emitObject(service, type, body)
}

/** The same for any object at all. */
export function emitObject(service: Service, type: string, object: object): Event {
  const { store } = service
  const endpoints = store
    .list('webhook_endpoint', { fields: {}, created: {}, limit: 100 })
    .filter(({ body }) => wants(body, type))
  const event: Event = {
    ...begin(service, 'evt', 'event'),
    api_version: service.request.version,
    data: { object: structuredClone(object) as Record<string, unknown> },
    pending_webhooks: endpoints.length,
    request: { id: service.request.id, idempotency_key: service.request.idempotencyKey },
    type,
  }
  store.insert('event', { body: event, kept: {} })
  for (const { body } of endpoints) store.deliveries.add(event.id, body.id, service.now() + service.faults.delayMs)
  return event
}
