import type { Params } from '../api/params.ts'
import { wrongCall } from '../failure.ts'
import { newId } from '../ids.ts'
import { begin, need, type Service } from '../service.ts'
import type { Thing } from '../store.server.ts'
import type { WebhookEndpoint } from './shapes.ts'

/** The endpoint that the settings name has always this id. */
export const configuredEndpoint = 'we_configured'

function readUrl(params: Params): string | undefined {
  const url = params.text('url')
  if (url === undefined) return undefined
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw wrongCall('Invalid URL: An explicit scheme (such as https) must be provided.', {
      code: 'url_invalid',
      param: 'url',
    })
  return url
}

export function createEndpoint(service: Service, params: Params): WebhookEndpoint & { secret: string } {
  const url = readUrl(params)
  const events = params.texts('enabled_events')
  if (url === undefined) throw params.lacking('url')
  if (!events || events.length === 0) throw params.lacking('enabled_events')
  const body: WebhookEndpoint = {
    ...begin(service, 'we', 'webhook_endpoint'),
    api_version: params.text('api_version') ?? null,
    description: params.text('description') || null,
    enabled_events: events,
    metadata: params.metadata(),
    status: 'enabled',
    url,
  }
  params.without('connect').done()
  const secret = newId('whsec', 32)
  service.store.insert('webhook_endpoint', { body, kept: { secrets: [{ secret, until: null }], isConfigured: false } })
  return { ...body, secret }
}

export function updateEndpoint(service: Service, params: Params, id: string): WebhookEndpoint {
  const held = need(service, 'webhook_endpoint', id)
  const { body } = held
  const isOff = params.flag('disabled')
  const description = params.text('description')
  const changed: WebhookEndpoint = {
    ...body,
    url: readUrl(params) ?? body.url,
    enabled_events: params.texts('enabled_events') ?? body.enabled_events,
    description: description === undefined ? body.description : description || null,
    metadata: params.metadata(body.metadata),
    status: isOff === undefined ? body.status : isOff ? 'disabled' : 'enabled',
  }
  params.done()
  service.store.update('webhook_endpoint', { ...held, body: changed })
  return changed
}

export function deleteEndpoint(service: Service, params: Params, id: string) {
  params.done()
  need(service, 'webhook_endpoint', id)
  service.store.remove('webhook_endpoint', id)
  return { id, object: 'webhook_endpoint', deleted: true }
}

/** Sees to it that the endpoint of the settings is there, with this address and this secret. */
export function keepConfigured(service: Service, { url, secret }: { url: string; secret: string }): void {
  const held = service.store.find('webhook_endpoint', configuredEndpoint)
  if (held) {
    const earlier = held.kept.secrets.filter((each) => each.until !== null && each.secret !== secret)
    const kept = { isConfigured: true, secrets: [{ secret, until: null }, ...earlier] }
    service.store.update('webhook_endpoint', { body: { ...held.body, url }, kept })
    return
  }
  const body: WebhookEndpoint = {
    ...begin(service, 'we', 'webhook_endpoint'),
    id: configuredEndpoint,
    api_version: null,
    description: null,
    enabled_events: ['*'],
    metadata: {},
    status: 'enabled',
    url,
  }
  service.store.insert('webhook_endpoint', {
    body,
    kept: { isConfigured: true, secrets: [{ secret, until: null }] },
  })
}

/** Gives an endpoint another secret; what it gets is signed with the old one as well for `overlapMs`. */
export function rollSecret(
  service: Service,
  { id = configuredEndpoint, overlapMs, secret }: { id?: string; overlapMs: number; secret?: string },
): string {
  const held = need(service, 'webhook_endpoint', id)
  const next = secret ?? newId('whsec', 32)
  const until = service.now() + overlapMs
  const earlier = held.kept.secrets
    .filter((each) => each.until === null || each.until > service.now())
    .map((each) => ({ ...each, until: each.until ?? until }))
  const kept = { ...held.kept, secrets: [{ secret: next, until: null }, ...earlier] }
  service.store.update('webhook_endpoint', { body: held.body, kept })
  return next
}

/** The secrets to sign with at a time (ms). */
export const secretsAt = ({ kept }: Thing<'webhook_endpoint'>, now: number): string[] =>
  kept.secrets.filter(({ until }) => until === null || until > now).map(({ secret }) => secret)
