import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request as ask, type createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { hashToken } from '#app/domain/account/tokens.server.ts'
import { newCallKeyText } from '#app/domain/api-key/key-text.server.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import { createGateway } from '#app/http/gateway.server.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { insertEntitlement } from '#db/queries/entitlements.server.ts'
import { insertEndpoint } from '#db/queries/gateway-endpoints.server.ts'
import { insertCallKey } from '#db/queries/gateway-keys.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { load } from './load.ts'
import { personOf } from './queue.ts'
import { serve } from './serve.ts'
import { printRatio, quantile, round } from './set-up.ts'

const number = 'SY202611-0000011'
const quota = 100_000_000
const looks = 400

/** Calls of an interface through the gateway against a proxy of Node alone that passes the same calls to the same server. */
export async function benchGateway(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-gateway-'))
  const database = await openDatabase(join(folder, 'shuji.sqlite'))
  const provider = await startProvider()
  try {
    await loadDemo(database.write, { filesDir: join(folder, 'files') })
    const key = await fill(database, provider.url)
    const gateway = createGateway({
      exchange: { database, key: exchangeKeyOf(Buffer.alloc(32, 1)), config: { gatewayLoopback: true } as never },
      log: console.error,
    })
    const ours = await serve((request, response) => gateway(request, response, () => response.writeHead(404).end()))
    const bare = await serve(bareProxy(provider.url))
    try {
      await compare({ url: ours.url, path: `/gateway/${number}/v1/rows` }, { url: bare.url, path: '/v1/rows' }, key)
    } finally {
      await ours.close()
      await bare.close()
    }
    const { used = 0 } = (await database.read.selectFrom('entitlement').select('used').executeTakeFirst()) ?? {}
    const calls = await database.read
      .selectFrom('gateway_call')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    console.log(`Gateway: ${used} calls counted, ${Number(calls.n)} written down`)
  } finally {
    provider.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Way = { url: string; path: string }

async function compare(ours: Way, bare: Way, key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` }
  // One after another, each way in turn, so that both meet the same machine.
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let look = 0; look < looks; look++) {
    times.bare.push(await timed(bare, headers))
    times.ours.push(await timed(ours, headers))
  }
  for (const share of [0.5, 0.95]) {
    const [own, limit] = [quantile(times.ours, share), quantile(times.bare, share)]
    console.log(`Gateway, what one call takes longer, p${share * 100}: ${round(own - limit)} ms`)
    printRatio(`Gateway, one call, p${share * 100}`, { value: own, unit: 'ms' }, { name: 'a bare proxy', value: limit })
  }
  for (const connections of [1, 32]) {
    const run = (way: Way) => load({ url: way.url, addresses: [{ path: way.path }], connections, seconds: 6, headers })
    const [limit, own] = [await run(bare), await run(ours)]
    printRatio(
      `Gateway, calls a second over ${connections} connections`,
      { value: own.rate, unit: 'calls/s' },
      { name: 'a bare proxy', value: limit.rate },
    )
    console.log(
      `Gateway, over ${connections} connections: p50 ${own.p50} ms against ${limit.p50}, p97.5 ${own.p975} ms against ${limit.p975}`,
    )
  }
}

const agent = new Agent({ keepAlive: true })

function timed({ url, path }: Way, headers: Record<string, string>): Promise<number> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    ask(`${url}${path}`, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`))
      answer.resume().once('end', () => resolve(performance.now() - startedAt))
    })
      .once('error', reject)
      .end()
  })
}

function bareProxy(provider: string) {
  const kept = new Agent({ keepAlive: true, maxSockets: 128 })
  return (
    request: Parameters<Parameters<typeof createServer>[1] & object>[0],
    response: import('node:http').ServerResponse,
  ) => {
    const sent = ask(`${provider}/data${request.url}`, { agent: kept, method: request.method ?? 'GET' }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    sent.once('error', () => response.destroy())
    sent.end()
  }
}

/** A server that answers with two kilobytes of JSON, in a process of its own. */
async function startProvider(): Promise<{ url: string; close: () => void }> {
  const program = `const body = JSON.stringify({ rows: Array.from({ length: 40 }, (_, id) => ({ id, name: 'row ' + id, value: id * 1.5 })) })
    const server = require('node:http').createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body))
    server.keepAliveTimeout = 60000
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim())))
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill() }
}

/** A right to an interface with a quota, and a key to it; gives the key. */
async function fill(database: Database, provider: string): Promise<string> {
  const key = newCallKeyText()
  const now = Date.now()
  await inTransaction(database.write, async (trx) => {
    const listing = await trx.selectFrom('listing').select(['id', 'providerId']).executeTakeFirstOrThrow()
    const { id: buyerId } = await trx
      .selectFrom('organisation')
      .select('id')
      .where('id', '!=', listing.providerId)
      .executeTakeFirstOrThrow()
    const personId = await personOf(trx)
    const parties = { listingId: listing.id, providerId: listing.providerId, buyerId }
    const [orderId, entitlementId] = [newId(), newId()]
    await trx
      .insertInto('trade_order')
      .values({
        ...{ id: orderId, number: 'DD202611-0000011', ...parties, createdBy: personId, origin: 'listing' as const },
        ...{ state: 'completed' as const, isOpen: 0, terms: '{}', totalCents: 0, feeCents: 0, currency: 'CNY' },
        ...{ dueAt: noDue, approvalsNeeded: 0, createdAt: now, updatedAt: now },
      })
      .execute()
    await insertEntitlement(trx, {
      ...{ id: entitlementId, number, orderId, ...parties, revision: 1, mode: 'API', state: 'active' },
      ...{ startsAt: now - 1, endsAt: noDue, quota, createdAt: now, updatedAt: now },
    })
    await insertEndpoint(trx, {
      ...{ id: newId(), listingId: listing.id, providerId: listing.providerId, state: 'open' },
      ...{ baseUrl: `${provider}/data`, authHeader: null, secret: null, methods: '["GET"]', paths: '["/v1/**"]' },
      // More than anybody asks for: the limit is not what is measured.
      ...{ timeoutMs: 15_000, maxBytes: 10_000_000, perSecond: 1_000_000 },
      ...{ createdBy: personId, createdAt: now, updatedAt: now },
    })
    await insertCallKey(trx, {
      ...{ id: newId(), entitlementId, name: 'bench', start: key.slice(0, 15), keyHash: hashToken(key) },
      ...{ createdBy: personId, createdAt: now, expiresAt: noDue, lastUsedAt: now, revokedAt: null },
    })
  })
  return key
}
