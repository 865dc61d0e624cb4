import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { rateLimits } from '#app/domain/api-key/rate-limits.ts'
import { createApiGate } from '#app/http/api-key.server.ts'
import { createSecurityHeaders } from '#app/http/security-headers.server.ts'
import { keysWords } from '#app/i18n/keys.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, SiteClient } from '../helpers/site-client.ts'

const words = keysWords.zh
const catalogue = '/api/v1/listings?size=20&facets='

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 120_000)
afterAll(() => site.close())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site.url + path, { method, headers })
const withKey = (key: string) => ({ authorization: `Bearer ${key}` })

async function team(role: MemberRole = 'owner') {
  const organisation = await makeOrganisation(site.exchange.database)
  const { organisationId, slug } = organisation
  const person = await makePerson(site.exchange.database, { memberOf: [{ organisationId, role }] })
  const client = new SiteClient(site.url, { cookie: await signInAs(site.exchange, person.personId) })
  return { ...organisation, person, client, keys: `/my/organisations/${slug}/keys` }
}

const keyIn = (text: string) => /shuji_(?:live|demo)_[0-9A-Za-z]{49}/.exec(text)?.[0] ?? ''

/** Makes a key as people do. */
async function make(
  { client, keys }: Awaited<ReturnType<typeof team>>,
  scopes: string[] = ['catalogue:read'],
  name = '目录同步',
): Promise<string> {
  const page = await client.submit(keys, { name, 'scopes[]': scopes, days: '30' }, { intent: 'create' })
  return keyIn(page.text)
}

const rowOf = (organisationId: string) =>
  site.exchange.database.read
    .selectFrom('api_key')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()

async function tokenOf(client: SiteClient): Promise<string> {
  const [form] = formsIn(await client.get('/about'))
  return form?.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
}

test('a key is shown once, and nowhere kept', async () => {
  const ours = await team()
  const made = await ours.client.submit(
    ours.keys,
    { name: '目录同步', 'scopes[]': ['catalogue:read'], days: '90' },
    { intent: 'create', follow: false },
  )
  expect(made.status).toBe(200)
  expect(made.headers.get('cache-control')).toContain('no-store')
  const key = keyIn(made.text)
  expect(key).toMatch(/^shuji_demo_/)
  const page = await ours.client.get(ours.keys)
  expect(page.text).toContain(key.slice(0, 15))
  expect(page.text).not.toContain(key.slice(0, 20))
  const row = await rowOf(ours.organisationId)
  expect(JSON.stringify(row)).not.toContain(key.slice(15))
  const events = await site.exchange.database.read.selectFrom('event').select('detail').execute()
  expect(JSON.stringify(events)).not.toContain(key.slice(11))
  await ask(catalogue, withKey(key))
  expect(site.log.join('\n')).not.toContain(key.slice(11))
})

test('making a key asks for the password again after a while', async () => {
  const ours = await team()
  const csrf = await tokenOf(ours.client)
  await site.exchange.database.write
    .updateTable('session')
    .set({ confirmedAt: Date.now() - 3_600_000 })
    .where('personId', '=', ours.person.personId)
    .execute()
  const page = await ours.client.get(ours.keys)
  expect(page.text).toContain(words.passwordFirst)
  expect(page.text).toContain(`/confirm-password?to=${encodeURIComponent(ours.keys)}`)
  const fields = { csrf, intent: 'create', name: 'x', 'scopes[]': 'catalogue:read', days: '30' }
  const sent = await ours.client.post(ours.keys, fields, { follow: false })
  expect(sent.location).toBe(`/confirm-password?to=${encodeURIComponent(ours.keys)}`)
})

test('a program reads the catalogue with a key, which notes its use once a minute', async () => {
  const ours = await team()
  const key = await make(ours)
  const answer = await ask(catalogue, withKey(key))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('ratelimit-policy')).toBe('"key";q=1000;w=20')
  expect(answer.headers.get('ratelimit')).toMatch(/^"key";r=999;t=\d+$/)
  expect(((await answer.json()) as { total: number }).total).toBeGreaterThan(100)
  await expect.poll(async () => (await rowOf(ours.organisationId)).lastUsedAt).toBeTypeOf('number')
  const { lastUsedAt } = await rowOf(ours.organisationId)
  await ask(catalogue, withKey(key))
  expect((await rowOf(ours.organisationId)).lastUsedAt).toBe(lastUsedAt)
  await site.exchange.database.write
    .updateTable('api_key')
    .set({ lastUsedAt: (lastUsedAt ?? 0) - 61_000 })
    .where('organisationId', '=', ours.organisationId)
    .execute()
  await ask(catalogue, withKey(key))
  await expect
    .poll(async () => (await rowOf(ours.organisationId)).lastUsedAt ?? 0)
    .toBeGreaterThanOrEqual(lastUsedAt ?? 0)
})

test('with a key the catalogue says the same as without', async () => {
  const key = await make(await team())
  const code = ((await (await ask(catalogue)).json()) as { items: { code: string }[] }).items[0]?.code
  for (const path of [catalogue, `/api/v1/listings/${code}`, '/api/v1/code-lists']) {
    const [plain, keyed] = [await ask(path), await ask(path, withKey(key))]
    expect(await keyed.text(), path).toBe(await plain.text())
    expect(keyed.headers.get('etag')).toBe(plain.headers.get('etag'))
  }
})

test('a program learns of its own organisation, and only with a key made for that', async () => {
  const ours = await team()
  const key = await make(ours, ['organisation:read'])
  const answer = await ask('/api/v1/organisation', withKey(key))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(await answer.json()).toMatchObject({
    slug: ours.slug,
    name: { zh: ours.name },
    standing: 'verified',
    members: 1,
    capabilities: [{ capability: 'PROVIDER', state: 'granted' }],
  })
  const other = await ask(catalogue, withKey(key))
  expect(other.status).toBe(403)
  expect(other.headers.get('www-authenticate')).toContain('scope="catalogue:read"')
  const catalogueKey = await make(await team())
  for (const path of [
    '/api/v1/organisation',
    '/API/v1/organisation',
    '/api/v1/organisation/',
    '/%61pi/v1/organisation',
  ])
    expect((await ask(path, withKey(catalogueKey))).status, path).toBe(403)
})

test('without a key, or with a session only, there is no organisation to tell of', async () => {
  const ours = await team()
  for (const answer of [
    await ask('/api/v1/organisation'),
    await ask('/api/v1/organisation', { cookie: await signInAs(site.exchange, ours.person.personId) }),
    await ask('/api/v1/organisation', { authorization: 'Basic dXNlcjpwYXNz' }),
  ]) {
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="api"')
    expect(await answer.json()).toMatchObject({ error: { code: 'unauthorised' } })
  }
})

test('a key that is mistyped, unknown, over or revoked is refused with the reason, at once', async () => {
  const ours = await team()
  const key = await make(ours)
  const mistyped = key.slice(0, -1) + (key.endsWith('x') ? 'y' : 'x')
  const refusedFor = async (sent: string, reason: RegExp) => {
    const answer = await ask(catalogue, withKey(sent))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="api", error="invalid_token"/)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('content-security-policy')).toContain('default-src')
    const { error } = (await answer.json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('unauthorised')
    expect(error.message).toMatch(reason)
  }
  await refusedFor(mistyped, /mistyped/)
  await refusedFor('', /mistyped/)
  await refusedFor('eyJhbGciOiJub25lIn0.e30.', /mistyped/)
  expect((await ask(catalogue, { authorization: key })).status).toBe(200)
  const change = (set: { expiresAt?: number; keyHash?: string }) =>
    site.exchange.database.write
      .updateTable('api_key')
      .set(set)
      .where('organisationId', '=', ours.organisationId)
      .execute()
  const { expiresAt, keyHash } = await rowOf(ours.organisationId)
  await change({ keyHash: 'another' })
  await refusedFor(key, /no such key/)
  await change({ keyHash, expiresAt: Date.now() - 1 })
  await refusedFor(key, /expired/)
  await change({ expiresAt })
  expect((await ask(catalogue, withKey(key))).status).toBe(200)
  const revoked = await ours.client.submit(ours.keys, {}, { intent: 'revoke' })
  expect(revoked.text).toContain(words.done.revoked)
  await refusedFor(key, /revoked/)
})

test('the key of a suspended organisation is refused', async () => {
  const ours = await team()
  const key = await make(ours, ['catalogue:read', 'organisation:read'])
  await site.exchange.database.write
    .updateTable('organisation')
    .set({ standing: 'suspended' })
    .where('id', '=', ours.organisationId)
    .execute()
  for (const path of [catalogue, '/api/v1/organisation']) {
    const answer = await ask(path, withKey(key))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { code: 'forbidden' } })
  }
})

test('a form that is not filled in says what is missing, and makes nothing', async () => {
  const ours = await team()
  const csrf = await tokenOf(ours.client)
  const answer = await ours.client.post(ours.keys, { csrf, intent: 'create', name: ' ', days: '31' })
  expect(answer.status).toBe(422)
  for (const field of ['create-name', 'create-scopes', 'create-days']) expect(answer.text).toContain(`#${field}`)
  expect((await ours.client.get(ours.keys)).text).toContain(words.none)
})

test('keys are seen by owners and editors, made and revoked by owners, and not there for others', async () => {
  const ours = await team()
  await make(ours)
  const { id: keyId } = await rowOf(ours.organisationId)
  const memberAs = async (role: MemberRole) => {
    const { personId } = await makePerson(site.exchange.database, {
      memberOf: [{ organisationId: ours.organisationId, role }],
    })
    return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  }
  const editor = await memberAs('editor')
  const page = await editor.get(ours.keys)
  expect(page.text).toContain('目录同步')
  expect(formsIn(page).filter(({ intent }) => intent)).toEqual([])
  const theirs = await team()
  for (const [client, mayRead] of [
    [editor, true],
    [await memberAs('finance'), false],
    [await memberAs('viewer'), false],
    [theirs.client, false],
  ] as const) {
    const csrf = await tokenOf(client)
    expect((await client.get(ours.keys)).status).toBe(mayRead ? 200 : 404)
    const fields = { csrf, intent: 'create', name: 'x', 'scopes[]': 'catalogue:read', days: '30' }
    expect((await client.post(ours.keys, fields)).status).toBe(404)
    expect((await client.post(ours.keys, { csrf, intent: 'revoke', keyId })).status).toBe(404)
  }
  const csrf = await tokenOf(theirs.client)
  expect((await theirs.client.post(theirs.keys, { csrf, intent: 'revoke', keyId })).status).toBe(404)
  expect((await rowOf(ours.organisationId)).revokedAt).toBeNull()
})

/** The gate with limits that are soon reached, before a server that lets everything else pass. */
async function smallGate(
  work: (ask: (path: string, headers?: Record<string, string>) => Promise<Response>) => Promise<void>,
) {
  const slow = { burst: 5, perSecond: 0.001 }
  const pass = createApiGate({
    exchange: site.exchange,
    // As a proxy in front says it; without one this machine asks.
    seen: ({ headers }) => ({ protocol: 'https', address: String(headers['x-forwarded-for'] ?? '127.0.0.1') }),
    securityHeaders: createSecurityHeaders(false),
    log: (line) => expect.unreachable(line),
    limits: { key: { name: 'key', ...slow }, visitor: { name: 'address', ...slow } },
  })
  const server = createServer((request, response) => pass(request, response, () => response.end('passed')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    await work((path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers }))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status)
const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make))

test('a key that asks too often waits, and no other waits with it', async () => {
  const key = await make(await team())
  const other = await make(await team())
  await smallGate(async (askGate) => {
    const answers = await times(7, () => askGate(catalogue, withKey(key)))
    expect(statuses(answers).sort()).toEqual([200, 200, 200, 200, 200, 429, 429])
    const refused = await askGate(catalogue, withKey(key))
    expect(refused.headers.get('retry-after')).toBe('1000')
    expect(refused.headers.get('ratelimit')).toBe('"key";r=0;t=1000')
    expect(refused.headers.get('strict-transport-security')).toMatch(/^max-age=[1-9]/)
    expect(await refused.json()).toMatchObject({ error: { code: 'too-many' } })
    const passed = await askGate(catalogue, withKey(other))
    expect(passed.status).toBe(200)
    expect(passed.headers.get('ratelimit')).toBe('"key";r=4;t=5000')
  })
})

test('an address that asks too often without a key waits, however it writes the path', async () => {
  const from = (address: string) => ({ 'x-forwarded-for': address })
  await smallGate(async (askGate) => {
    const paths = ['/API/v1/listings', '//api/v1/listings', '/%61pi/v1/listings', '/api/v1/listings.data', '/api/x?y']
    expect(statuses(await Promise.all(paths.map((path) => askGate(path, from('203.0.113.7')))))).toEqual(
      paths.map(() => 200),
    )
    for (const path of paths) expect((await askGate(path, from('203.0.113.7'))).status, path).toBe(429)
    expect((await askGate('/api/v1/listings', from('203.0.113.8'))).status).toBe(200)
    for (const path of ['/', '/catalogue', '/en/catalogue?q=/api/', '/apiary', '/%zz'])
      expect((await askGate(path, from('203.0.113.7'))).status, path).toBe(200)
    // Neighbours in one network of IPv6 are one asker.
    let neighbour = 1
    const neighbours = await times(6, () => askGate('/api/v1/listings', from(`2001:db8:1:2::${neighbour++}`)))
    expect(statuses(neighbours)).toContain(429)
  })
})

test('whoever tries keys is counted like anybody without one, and the own machine is not', async () => {
  await smallGate(async (askGate) => {
    const tries = async (headers: Record<string, string>) =>
      statuses(await times(7, () => askGate(catalogue, { ...headers, ...withKey('shuji_live_no') }))).sort()
    expect(await tries({ 'x-forwarded-for': '203.0.113.9' })).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(await tries({})).toEqual([401, 401, 401, 401, 401, 401, 401])
  })
})

test('the description tells of keys, scopes and limits', async () => {
  const text = await (await ask('/api/v1/openapi.json')).text()
  const document = JSON.parse(text) as {
    info: { description: string }
    paths: Record<string, { get: { security?: unknown; responses: Record<string, unknown> } }>
    components: { securitySchemes: { key: { scheme: string } } }
  }
  expect(document.components.securitySchemes.key.scheme).toBe('bearer')
  for (const said of ['catalogue:read', 'organisation:read', `${rateLimits.key.burst} times`])
    expect(document.info.description).toContain(said)
  expect(document.paths['/api/v1/organisation']?.get.security).toEqual([{ key: [] }])
  for (const path of Object.values(document.paths))
    for (const status of ['401', '403', '429']) expect(Object.keys(path.get.responses)).toContain(status)
})
