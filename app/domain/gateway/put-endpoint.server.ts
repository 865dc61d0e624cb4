import { v7 as newId } from 'uuid'
import { type Db, inTransaction } from '#db/client.server.ts'
import { changeEndpoint, type Endpoint, findEndpoint, insertEndpoint } from '#db/queries/gateway-endpoints.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { Refusal } from '../errors.ts'
import { type Target, targetOf } from '../pre-check/safe-fetch.server.ts'
import { deliverWaiting } from './deliver-waiting.server.ts'
import { type EndpointForm, readBaseUrl } from './endpoint-form.ts'
import type { EndpointState } from './endpoint-rules.ts'
import { type EndpointAct, recordServed, requireServedListing } from './served-listing.server.ts'

/** What an address is looked at with. */
export type Lookup = Parameters<typeof targetOf>[1]

/** Looks at a base address before it is kept: its form, and where its name leads. Refuses with the sentence for its field. */
export async function checkBaseUrl(text: string, lookup: Lookup): Promise<string> {
  const read = readBaseUrl(text, lookup.allowsLoopback === true)
  if ('problem' in read) throw new Refusal('invalid', read.problem, { field: 'baseUrl' })
  const found: Target | { reason: string } = await targetOf(read.url, lookup, AbortSignal.timeout(5_000)).catch(() => ({
    reason: 'unresolved',
  }))
  if ('reason' in found) {
    const reason = { address: 'urlAddress', port: 'urlPort' }[found.reason] ?? 'urlUnresolved'
    throw new Refusal('invalid', reason, { field: 'baseUrl' })
  }
  return read.url
}

/**
 * Keeps where the calls of a listing go, new or changed; orders that wait for it are delivered by that. `baseUrl` was looked
 * at by `checkBaseUrl`. The secret is kept sealed; none given leaves the one there was, as long as its header stays.
 */
export function putEndpoint(
  db: Db,
  {
    form,
    baseUrl,
    key,
    now = Date.now(),
    ...act
  }: EndpointAct & { form: EndpointForm; baseUrl: string; key: ExchangeKey },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { listing, known } = await open(trx, act)
    if ((known?.updatedAt ?? 0) !== form.seen) throw new Refusal('stale', 'endpointMoved')
    const isSameHeader = known?.authHeader === form.authHeader && known?.baseUrl === baseUrl
    const secret =
      form.token !== null ? key.seal('endpoint', form.token) : isSameHeader ? (known?.secret ?? null) : null
    // A secret is for one address: it is never sent to another one.
    if (form.authHeader !== null && secret === null) throw new Refusal('invalid', 'secretMissing', { field: 'token' })
    const set = {
      ...{ baseUrl, authHeader: form.authHeader, secret, perSecond: form.perSecond },
      ...{ methods: JSON.stringify(form.methods), paths: JSON.stringify(form.paths) },
      ...{ timeoutMs: form.timeout * 1_000, maxBytes: form.megabytes * 1_000_000 },
      updatedAt: Math.max(now, (known?.updatedAt ?? 0) + 1),
    }
    const isKept = known
      ? await changeEndpoint(trx, { id: known.id, seen: form.seen, set })
      : await insertEndpoint(trx, {
          ...{ id: newId(), listingId: listing.id, providerId: act.organisationId, state: 'open' as const },
          ...{ createdBy: act.actor.personId, createdAt: now },
          ...set,
        })
    if (!isKept) throw new Refusal('stale', 'endpointMoved')
    await recordServed(trx, act, { action: known ? 'endpoint.changed' : 'endpoint.added', listingId: listing.id, now })
    await deliverWaiting(trx, { listingId: listing.id, mode: 'API', now })
  })
}

/** Stops passing calls on, or goes on. Rights and keys stay as they are. */
export function setEndpointState(
  db: Db,
  { state, seen, now = Date.now(), ...act }: EndpointAct & { state: EndpointState; seen: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { listing, known } = await open(trx, act)
    if (!known) throw new Refusal('not_found', 'notAllowed')
    if (known.state === state) return
    if (!(await changeEndpoint(trx, { id: known.id, seen, set: { state, updatedAt: Math.max(now, seen + 1) } })))
      throw new Refusal('stale', 'endpointMoved')
    const action = state === 'open' ? 'endpoint.opened' : 'endpoint.paused'
    await recordServed(trx, act, { action, listingId: listing.id, now })
  })
}

async function open(trx: Db, act: EndpointAct): Promise<{ listing: { id: string }; known: Endpoint | undefined }> {
  const listing = await requireServedListing(trx, act)
  return { listing, known: await findEndpoint(trx, listing.id) }
}
