import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { takeEntitlementStep } from '#app/domain/entitlement/entitlement-case.server.ts'
import { createCallKey, endCallKey } from '#app/domain/gateway/call-keys.server.ts'
import { EndpointForm } from '#app/domain/gateway/endpoint-form.ts'
import { checkBaseUrl, putEndpoint, setEndpointState } from '#app/domain/gateway/put-endpoint.server.ts'
import { afterSigned } from '#app/domain/order/advance-order.server.ts'
import { createGateway } from '#app/http/gateway.server.ts'
import { inTransaction, openDatabase } from '#db/client.server.ts'
import { findEntitlement, findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { countUsage, listCalls } from '#db/queries/gateway.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { makeOrder, openTrade, type Trade } from '../factories/trading.ts'

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }
type Server = { url: string; close: () => Promise<void> }

const key = exchangeKeyOf(Buffer.alloc(32, 7))
const now = Date.now()
let trade: Trade
let provider: Server & { seen: Seen[] }
let site: Server

/** A provider, a buyer and the gateway between them; with the provider's interface registered, unless said. */
async function begin({ isRegistered = true } = {}) {
  trade = await openTrade()
  const seen: Seen[] = []
  provider = {
    seen,
    ...(await serve(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const { method = '', url = '', headers } = request
      seen.push({ method, url, headers, body })
      if (url.includes('/broken')) response.writeHead(503).end('down')
      else if (url.includes('/slow')) setTimeout(() => response.end('late'), 5_000).unref()
      else if (url.includes('/elsewhere')) response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
      else if (url.includes('/large')) response.end(Buffer.alloc(3_000_000))
      else if (url.includes('/torn')) {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('some')
        setTimeout(() => response.destroy(), 20)
      } else
        response
          .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b', 'access-control-allow-origin': '*' })
          .end(`answer to ${url}`)
    })),
  }
  const log: string[] = []
  const { database } = trade
  const gateway = createGateway({
    exchange: { database, key, config: { gatewayLoopback: true, filesDir: trade.folder } as never },
    log: (line) => log.push(line),
  })
  site = await serve((request, response) => gateway(request, response, () => response.writeHead(404).end()))
  onTestFinished(async () => {
    await site.close()
    await provider.close()
    await trade.close()
    expect(log).toEqual([])
  })
  if (isRegistered) await keepEndpoint()
}

function serve(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(answer as never)
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () =>
      ready({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections()
            server.close(() => done())
          }),
      }),
    ),
  )
}

function endpoint(changed: Record<string, unknown> = {}) {
  return EndpointForm.parse({
    ...{
      intent: 'endpoint',
      seen: '0',
      baseUrl: `${provider.url}/data`,
      authHeader: 'X-Secret',
      token: 'of the provider',
    },
    ...{ methods: ['GET', 'POST'], paths: '/v1/**', timeout: '1', megabytes: '1', perSecond: '100' },
    ...changed,
  })
}

async function keepEndpoint(form = endpoint()) {
  const { owner, organisationId } = trade.provider
  const act = { actor: owner, organisationId, code: trade.listed.code, now }
  const baseUrl = await checkBaseUrl(form.baseUrl, { allowsLoopback: true })
  await putEndpoint(trade.database.write, { ...act, form, baseUrl, key })
}

/** A free order of an interface with so many calls, and a key to it. */
async function rightOf(quota: number | null, months = 12) {
  const { database, buyer } = trade
  const price = { cents: 0, currency: 'CNY', feeBasisPoints: 200 }
  const order = await makeOrder(trade, {
    terms: { mode: 'API', quota, price, isUnconditional: true, months } as never,
    now,
  })
  const begun = await findOrderById(database.read, order.id)
  if (begun?.state === 'contracting') await inTransaction(database.write, (trx) => afterSigned(trx, begun, now))
  const entitlement = await findEntitlementOfOrder(database.read, order.id)
  if (!entitlement) throw new Error('No right began')
  const act = { actor: buyer.editor, organisationId: buyer.organisationId, number: entitlement.number }
  const made = await createCallKey(database.write, { ...act, name: '程序', days: 30, now })
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${site.url}/gateway/${entitlement.number}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${made.key}`, ...init.headers },
    })
  const used = async () => (await findEntitlement(database.read, { number: entitlement.number }))?.used
  return { ...entitlement, order: order.id, act, key: made.key, call, used }
}

const problemOf = async (response: Response) => ((await response.json()) as { code: string }).code

test('an order waits for its interface, is delivered by it, and calls are passed on, counted and written down', async () => {
  await begin({ isRegistered: false })
  const { database } = trade
  const right = await rightOf(5)
  expect((await findOrderById(database.read, right.order))?.state).toBe('delivering')
  expect(await problemOf(await right.call('/v1/companies'))).toBe('noEndpoint')
  await keepEndpoint()
  expect((await findOrderById(database.read, right.order))?.state).toBe('completed')

  const answer = await right.call('/v1/companies?name=x', {
    method: 'POST',
    body: '{"a":1}',
    headers: { cookie: 'c=1', 'x-secret': 'forged', 'x-shuji-entitlement': 'forged', origin: 'https://evil.example' },
  })
  expect([answer.status, await answer.text()]).toEqual([200, 'answer to /data/v1/companies?name=x'])
  const passed = provider.seen.at(-1)
  expect(passed).toMatchObject({ method: 'POST', url: '/data/v1/companies?name=x', body: '{"a":1}' })
  expect(passed?.headers).toMatchObject({ 'x-secret': 'of the provider', 'x-shuji-entitlement': right.number })
  expect(JSON.stringify(passed?.headers)).not.toMatch(new RegExp(`${right.key}|forged|c=1|evil`))
  expect(answer.headers.get('x-quota-remaining')).toBe('4')
  for (const name of ['set-cookie', 'access-control-allow-origin']) expect(answer.headers.get(name)).toBeNull()
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  await expect
    .poll(() => listCalls(database.read, { entitlementId: right.id, limit: 10 }))
    .toMatchObject([
      { method: 'POST', path: '/v1/companies', status: 200, charged: 1, outcome: 'answered', keyName: '程序' },
    ])
  expect(await countUsage(database.read, { entitlementId: right.id, from: 0, to: now * 2 })).toEqual({
    calls: 1,
    charged: 1,
  })
  expect(await problemOf(await right.call('/v2/companies'))).toBe('path')
  expect(await problemOf(await right.call('/v1/%2e%2e/admin'))).toBe('path')
  expect(await problemOf(await right.call('/v1/companies', { method: 'DELETE' }))).toBe('method')
  expect(await right.used()).toBe(1)
})

test('of twenty calls at once exactly as many are charged and passed on as are left', async () => {
  await begin()
  const right = await rightOf(7)
  const before = provider.seen.length
  const answers = await Promise.all(Array.from({ length: 20 }, () => right.call('/v1/race')))
  const codes = await Promise.all(answers.map(async (each) => (each.ok ? 'ok' : await problemOf(each))))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(7)
  expect(codes.filter((code) => code === 'usedUp')).toHaveLength(13)
  expect(provider.seen.length - before).toBe(7)
  expect(await right.used()).toBe(7)
  expect(await countUsage(trade.database.read, { entitlementId: right.id, from: 0, to: now * 2 })).toEqual({
    calls: 7,
    charged: 7,
  })
})

test('what the provider cannot answer is given back, and redirects are not followed', async () => {
  await begin()
  const right = await rightOf(3)
  const broken = await right.call('/v1/broken')
  expect([broken.status, broken.headers.get('x-shuji-charged')]).toEqual([503, '0'])
  for (const [path, code] of [
    ['/v1/slow', 'timeout'],
    ['/v1/elsewhere', 'redirect'],
    ['/v1/large', 'tooMuchReceived'],
  ] as const)
    expect([path, await problemOf(await right.call(path))]).toEqual([path, code])
  await expect(right.call('/v1/torn').then((torn) => torn.text())).rejects.toThrow()
  await expect.poll(() => right.used()).toBe(0)
  const lines = await listCalls(trade.database.read, { entitlementId: right.id, limit: 10 })
  expect(lines.map(({ outcome, charged }) => [outcome, charged])).toEqual(Array(5).fill(['failed', 0]))
  expect((await right.call('/v1/fine')).status).toBe(200)
})

test('a key or right that ended is dead at once, also where another process ended it', async () => {
  await begin()
  const { database } = trade
  const right = await rightOf(null)
  const other = await rightOf(null)
  expect((await right.call('/v1/x')).status).toBe(200)
  expect((await fetch(`${site.url}/gateway/${right.number}/v1/x`)).status).toBe(401)
  const foreign = await right.call('/v1/x', { headers: { authorization: `Bearer ${other.key}` } })
  expect([foreign.status, await problemOf(foreign)]).toEqual([404, 'otherRight'])
  const wrong = await right.call('/v1/x', { headers: { authorization: `Bearer ${right.key.slice(0, -1)}_` } })
  expect(await problemOf(wrong)).toBe('keyMalformed')

  const elsewhere = await openDatabase(`${trade.folder}/shuji.sqlite`)
  const entitlement = await findEntitlement(elsewhere.write, { number: right.number })
  await inTransaction(elsewhere.write, (trx) =>
    takeEntitlementStep(trx, entitlement as never, { step: 'revoke', actorId: 'system', reason: '退款', now }),
  )
  await elsewhere.close()
  const english = await right.call('/v1/x', { headers: { 'accept-language': 'en' } })
  expect(english.headers.get('content-type')).toContain('application/problem+json')
  expect(await english.json()).toMatchObject({ status: 403, code: 'revoked', title: 'The entitlement was revoked' })

  const { id = '' } =
    (await database.read
      .selectFrom('gateway_key')
      .select('id')
      .where('entitlementId', '=', other.id)
      .executeTakeFirst()) ?? {}
  await endCallKey(database.write, { ...other.act, keyId: id, now })
  expect(await problemOf(await other.call('/v1/x'))).toBe('keyRevoked')

  const late = await rightOf(null)
  await database.write
    .updateTable('entitlement')
    .set({ endsAt: now - 1 })
    .where('id', '=', late.id)
    .execute()
  expect(await problemOf(await late.call('/v1/x'))).toBe('ended')
})

test('too many calls of one key have to wait, and a paused interface passes nothing on', async () => {
  await begin()
  const { owner, organisationId } = trade.provider
  const seenAt = async () =>
    (await trade.database.read.selectFrom('gateway_endpoint').select('updatedAt').executeTakeFirst())?.updatedAt ?? 0
  const right = await rightOf(null)
  await keepEndpoint(endpoint({ seen: String(await seenAt()), token: '', perSecond: '1' }))
  const statuses = []
  for (let call = 0; call < 4; call++) statuses.push((await right.call('/v1/x')).status)
  expect(statuses).toEqual([200, 200, 429, 429])
  expect(provider.seen.at(-1)?.headers['x-secret']).toBe('of the provider')
  const act = { actor: owner, organisationId, code: trade.listed.code, now }
  await setEndpointState(trade.database.write, { ...act, state: 'paused', seen: await seenAt() })
  const fresh = await rightOf(null)
  expect(await problemOf(await fresh.call('/v1/x'))).toBe('noEndpoint')
})

test('an address that leads into our own network is neither kept nor asked', async () => {
  await begin()
  const leads = (addresses: string[]) => ({ resolve: async () => addresses })
  const reasonOf = (url: string, lookup = {}) =>
    checkBaseUrl(url, lookup).then(
      () => 'kept',
      (error) => error.reason,
    )
  for (const url of [
    'https://127.0.0.1',
    'https://169.254.169.254/latest',
    'https://[::ffff:127.0.0.1]/',
    'https://[::1]/',
    'https://0x7f.1/',
    'https://2130706433/',
  ])
    expect([url, await reasonOf(url)]).toEqual([url, 'urlAddress'])
  expect(await reasonOf('https://in.example', leads(['10.0.0.7']))).toBe('urlAddress')
  expect(await reasonOf('https://in.example', leads(['93.184.215.14', '10.0.0.7']))).toBe('urlAddress')
  expect(await reasonOf('https://user:word@out.example', leads(['93.184.215.14']))).toBe('urlCredentials')
  expect(await reasonOf('http://out.example', leads(['93.184.215.14']))).toBe('urlScheme')
  expect(await reasonOf('https://out.example:8080', leads(['93.184.215.14']))).toBe('urlPort')
  expect(await reasonOf('https://out.example', leads(['93.184.215.14']))).toBe('kept')
  // Kept while its name led elsewhere: at the call it is looked at again.
  await trade.database.write
    .updateTable('gateway_endpoint')
    .set({ state: 'open', baseUrl: 'https://turned.example' })
    .execute()
  const gateway = createGateway({
    exchange: { database: trade.database, key, config: {} as never },
    log: () => undefined,
    lookup: leads(['192.168.0.9']),
  })
  const turned = await serve((request, response) => gateway(request, response, () => response.end()))
  const right = await rightOf(2)
  const answer = await fetch(`${turned.url}/gateway/${right.number}/v1/x`, {
    headers: { authorization: `Bearer ${right.key}` },
  })
  expect([answer.status, await problemOf(answer), await right.used()]).toEqual([502, 'address', 0])
  await turned.close()
})
