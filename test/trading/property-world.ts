import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import Stripe from 'stripe'
import { v7 as newId } from 'uuid'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { createPaymentService } from '#app/domain/payment/payment-service.server.ts'
import { startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { insertEndpoint } from '#db/queries/gateway-endpoints.server.ts'
import { createListing } from '../factories/listings.ts'
import { openTrade, type Trader } from '../factories/trading.ts'
import { clientFor, secretKey, webhookSecret } from '../payment/mock-world.ts'

/** The process died: nothing of what was under way goes on. */
export class Died extends Error {}

/** After so many moments the process is dead until it is begun again. */
function createFuse() {
  let left = Number.POSITIVE_INFINITY
  let isDead = false
  const moment = () => {
    if (--left >= 0 && !isDead) return
    isDead = true
    throw new Died('the process died')
  }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      moment()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return {
    plugin,
    moment,
    /** Begins anew, to die after so many moments. */
    set: (moments: number) => {
      left = moments
      isDead = false
    },
    isDead: () => isDead,
  }
}

/** A market whose clock, payment service and death are in the hands of a test: nothing in it happens by itself. */
export async function openMarket(begin: number) {
  // What is only in the memory need not wait for a disk.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'shuji-market-'))
  const time = { now: begin }
  const fuse = createFuse()
  const open = async (): Promise<Database> => {
    const real = await openDatabase(':memory:')
    const write = real.write.withPlugin(fuse.plugin)
    return { ...real, write, read: write }
  }
  const trade = await openTrade({ open, path: ':memory:', listing: { deliveryModes: ['FILE', 'OFFLINE'] } })
  /** What is sold to one alone in a place stands apart, for it shuts others out. */
  const apart = await createListing(trade.database.write, { provider: 'provider', deliveryModes: ['OFFLINE'] })
  const mock = await startPaymentMock({
    folder,
    publicUrl: () => 'http://127.0.0.1:3000',
    secretKey,
    webhookSecret,
    webhookUrl: 'http://127.0.0.1:9/webhooks/stripe',
    log: (line) => console.error(line),
    clock: () => time.now,
    isAutomatic: false,
  })
  const stripe = clientFor(mock.port)
  // What is asked of an interface that is there is delivered at once.
  const { listed, provider } = trade
  await insertEndpoint(trade.database.write, {
    ...{ id: newId(), listingId: listed.id, providerId: provider.organisationId, state: 'open', secret: null },
    ...{
      baseUrl: 'https://data.example.com/',
      authHeader: null,
      methods: '["GET"]',
      paths: '["/**"]',
      timeoutMs: 1_000,
    },
    ...{ maxBytes: 1_000_000, perSecond: 5, createdBy: provider.owner.personId, createdAt: begin, updatedAt: begin },
  })
  // What it has to say is asked for and carried over by the test.
  for (const { id } of (await stripe.webhookEndpoints.list()).data)
    await stripe.webhookEndpoints.update(id, { disabled: true })
  const service = createPaymentService({
    secretKey,
    webhookSecrets: [webhookSecret],
    isOwn: true,
    address: () => mock.url,
  })
  const payments = {
    ...service,
    connect: async () => {
      fuse.moment()
      return service.connect()
    },
  }
  const buyers: readonly Trader[] = [trade.buyer, trade.stranger]
  return {
    ...trade,
    buyers,
    apart,
    time,
    fuse,
    mock,
    stripe,
    payments,
    service: { database: trade.database, payments },
    certifier: { signer: loadSigner(folder), issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } },
    key: exchangeKeyOf(Buffer.alloc(32, 5)),
    /** What the step under way does, for who reads of a failure. */
    doing: '',
    /** What the payment service said: not heard yet, and heard. */
    said: { seen: '', fresh: [] as Stripe.Event[], heard: [] as Stripe.Event[] },
    close: async () => {
      await mock.close()
      await trade.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Market = Awaited<ReturnType<typeof openMarket>>

/** Asks the service what it has to say that was not asked for before. */
export async function listen({ stripe, said }: Market): Promise<void> {
  for (;;) {
    const { data } = await stripe.events.list({ limit: 100, ...(said.seen && { ending_before: said.seen }) })
    said.fresh.push(...data.reverse())
    said.seen = data.at(-1)?.id ?? said.seen
    if (data.length < 100) return
  }
}

/** An event as the service would send it now. */
export function signed(event: Stripe.Event, secret = webhookSecret) {
  const payload = JSON.stringify(event)
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret })
  return { raw: Buffer.from(payload), signature }
}
