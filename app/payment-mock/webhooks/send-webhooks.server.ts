import { createHmac } from 'node:crypto'
import type { Delivery } from '../deliveries.server.ts'
import { secretsAt } from '../objects/webhook-endpoints.ts'
import { type Service, seconds } from '../service.ts'

const minute = 60_000
const hour = 60 * minute
/** How long after a failed attempt the next follows, in ms; the last one again and again. */
export const defaultGaps: readonly number[] = [
  5_000,
  30_000,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  12 * hour,
]
/** So long after the first attempt it is given up. */
const longestTrying = 72 * hour
const atOnce = 16
const patience = 10_000

/** The header that proves who sent a body and when: `t=…,v1=…`, one `v1` for each secret. */
export function signatureOf(body: string, at: number, secrets: readonly string[]): string {
  const signed = secrets.map((secret) => createHmac('sha256', secret).update(`${at}.${body}`).digest('hex'))
  return [`t=${at}`, ...signed.map((each) => `v1=${each}`)].join(',')
}

type Options = { service: Service; gaps: readonly number[]; urlOf: (endpoint: { id: string; url: string }) => string }

/** Sends events to endpoints: at least once, in no order, again and again with growing gaps for three days. */
export function createSender({ service, gaps, urlOf }: Options) {
  const { store } = service
  const ending = new AbortController()

  /** Sends what is due, at most a handful; gives how many it dealt with. */
  async function round(): Promise<number> {
    const due = store.deliveries.due(service.now(), atOnce)
    if (service.faults.isReversed) for (const delivery of due.reverse()) await deal(delivery)
    else await Promise.all(due.map(deal))
    return due.length
  }

  async function deal(delivery: Delivery): Promise<void> {
    const { faults } = service
    const status =
      delivery.tries < faults.loseFirst
        ? null
        : (await Promise.all(Array.from({ length: 1 + faults.copies }, () => send(delivery))))[0]
    // Nothing is noted once the service is ending: it is tried again when it is back.
    if (ending.signal.aborted) return
    note(delivery, status ?? null)
  }

  /** The status of the answer; `null` for none, `gone` where there is nothing to send or nobody to send it to. */
  async function send({ event: eventId, endpoint: endpointId }: Delivery): Promise<number | 'gone' | null> {
    const event = store.find('event', eventId)
    const endpoint = store.find('webhook_endpoint', endpointId)
    if (!event || endpoint?.body.status !== 'enabled') return 'gone'
    const body = JSON.stringify(event.body, null, 2)
    try {
      const answer = await fetch(urlOf(endpoint.body), {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (mock payment service)',
          'stripe-signature': signatureOf(body, seconds(service), secretsAt(endpoint, service.now())),
        },
        signal: AbortSignal.any([ending.signal, AbortSignal.timeout(patience)]),
      })
      await answer.body?.cancel()
      return answer.status
    } catch {
      return null
    }
  }

  function note(delivery: Delivery, status: number | 'gone' | null): void {
    const now = service.now()
    store.whole(() => {
      if (status === 'gone') {
        store.deliveries.settle(delivery.id, 'given up', now, null)
        return
      }
      const isThere = status !== null && status >= 200 && status < 300
      const dueAt = now + (gaps[Math.min(delivery.tries, gaps.length - 1)] ?? hour)
      const isOver = dueAt > delivery.first_at + longestTrying
      store.deliveries.settle(delivery.id, isThere ? 'delivered' : isOver ? 'given up' : 'waiting', dueAt, status)
      const event = store.find('event', delivery.event)
      const pending = store.deliveries.waiting(delivery.event)
      if (event && event.body.pending_webhooks !== pending)
        store.update('event', { body: { ...event.body, pending_webhooks: pending }, kept: {} })
    })
  }

  return { round, end: () => ending.abort() }
}
