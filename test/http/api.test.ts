import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalJson, hashOf } from '#app/domain/events/event-chain.ts'
import { ApiError, ListingDetail, ListingList } from '#app/domain/interchange/api-v1.ts'
import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { inTransaction } from '#db/client.server.ts'
import { SearchBusy } from '#search/waiting-line.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 120_000)
afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers, redirect: 'manual' })
const list = async (query: string) => ListingList.parse(await (await get(`/api/v1/listings?${query}`)).json())

test('a list is what its schema says, page by page, with nothing lost or doubled', async () => {
  const first = await list('')
  expect(first.total).toBeGreaterThanOrEqual(120)
  const codes = new Set<string>()
  for (let next: string | undefined = `${site.url}/api/v1/listings?size=50`; next; ) {
    const page = ListingList.parse(await (await fetch(next)).json())
    for (const item of page.items) codes.add(item.code)
    next = page.links.next
  }
  expect(codes.size).toBe(first.total)
})

test('filters narrow, and the counts announced are the counts found', async () => {
  const all = await list('q=数据')
  for (const [kind, count] of Object.entries(all.facets.kind ?? {}))
    expect((await list(`q=数据&kind=${kind}`)).total, kind).toBe(count)
  const free = await list('priceTo=0&size=100')
  expect(free.items.every((item) => item.offer?.model === 'FREE')).toBe(true)
  expect(free.total).toBe((await list('priceFrom=0&priceTo=0')).total)
})

test('only the facets asked for are counted, as exactly as all of them, and on every page', async () => {
  const all = await list('q=数据')
  const some = await list('q=数据&facets=kind,region')
  expect(some.facets).toEqual({ kind: all.facets.kind, region: all.facets.region })
  expect([some.total, some.items]).toEqual([all.total, all.items])
  expect((await list('q=数据&facets=kind&facets=region')).facets).toEqual(some.facets)
  expect((await list('q=数据&kind=API&facets=kind')).facets.kind).toEqual(all.facets.kind)
  expect((await list('facets=')).facets).toEqual({})
  const next = new URL(some.links.next ?? '')
  expect(next.searchParams.get('facets')).toBe('kind,region')
  expect((await list(next.search.slice(1))).facets).toEqual(some.facets)
  const refused = await get('/api/v1/listings?facets=kind,colour')
  expect([refused.status, (await refused.json()).error.problems[0].parameter]).toEqual([400, 'facets'])
})

test('while far too many are searching, programs and people are told when to come back', async () => {
  const { search } = site.exchange
  const original = search.searchListings
  search.searchListings = () => Promise.reject(new SearchBusy())
  try {
    const refused = await get('/api/v1/listings?q=busy')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    expect(ApiError.parse(await refused.json()).error.code).toBe('busy')
    for (const path of ['/catalogue?q=busy', '/en/catalogue?q=busy']) {
      const page = await get(path, { accept: 'text/html' })
      expect([page.status, page.headers.get('retry-after')], path).toEqual([503, '2'])
      expect(await page.text()).toContain(path.startsWith('/en') ? 'Too many people are searching' : '现在搜索的人太多')
    }
  } finally {
    search.searchListings = original
  }
})

test('every listing of the demo is whole and what its schema says', async () => {
  for (const { code } of (await list('size=100')).items) {
    const response = await get(`/api/v1/listings/${code}`)
    expect(response.status, code).toBe(200)
    const text = await response.text()
    const detail = ListingDetail.parse(JSON.parse(text))
    expect(detail.code).toBe(code)
    // Anyone can work the hash out of what is given, whole or short.
    const { content } = JSON.parse(text) as { content: unknown }
    expect(hashOf(canonicalJson(content)), code).toBe(detail.contentHash)
    // With a cookie it comes through Remix, and is the same.
    expect(await (await get(`/api/v1/listings/${code}`, { cookie: 'x=1' })).text(), code).toBe(text)
  }
})

test('a list that comes through Remix, with a cookie, is the same to the byte: found or refused', async () => {
  const both = async (path: string) => {
    const told = async (response: Response) => {
      const { status, headers } = response
      const named = ['content-type', 'cache-control', 'access-control-allow-origin', 'etag', 'retry-after']
      return { status, headers: named.map((name) => headers.get(name)), text: await response.text() }
    }
    return [await told(await get(path)), await told(await get(path, { cookie: 'x=1' }))]
  }
  for (const query of ['', 'q=%E6%95%B0%E6%8D%AE&facets=kind', 'q=a%20b&page=2&size=50', 'kind=NONE&facets=colour']) {
    const [direct, through] = await both(`/api/v1/listings?${query}`)
    expect(direct, query).toEqual(through)
    expect(direct?.status, query).toBe(query.startsWith('kind=NONE') ? 400 : 200)
  }
})

test('one listing answers HEAD, says when it is unchanged, and comes compressed to whoever reads that', async () => {
  const { code } = (await list('size=20')).items[0] ?? { code: '' }
  const path = `/api/v1/listings/${code}`
  const got = await get(path, { 'accept-encoding': 'identity' })
  const text = await got.text()
  const promised = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'x-request-id', 'etag']
  const head = await fetch(site.url + path, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  for (const etag of [got.headers.get('etag') ?? '', '*', `"other", ${got.headers.get('etag')}`]) {
    const unchanged = await get(path, { 'if-none-match': etag })
    expect([unchanged.status, await unchanged.text()], etag).toEqual([304, ''])
    for (const name of promised) expect(unchanged.headers.has(name), name).toBe(true)
  }
  expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
  for (const answer of [got, head]) for (const name of promised) expect(answer.headers.has(name), name).toBe(true)
  const packed = await get(path, { 'accept-encoding': 'gzip' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toBe('Accept-Encoding')
  expect(await packed.text()).toBe(text)
})

test.each([
  ['kind=NONSENSE', 'kind'],
  ['page=0', 'page'],
  ['page=99999', 'page'],
  ['size=7', 'size'],
  ['sort=popular', 'sort'],
  ['priceFrom=abc', 'priceFrom'],
  ['updatedSince=2026-13-01', 'updatedSince'],
  ['hasSample=maybe', 'hasSample'],
])('%s is refused and named', async (query, parameter) => {
  const response = await get(`/api/v1/listings?${query}`)
  expect(response.status).toBe(400)
  const { error } = ApiError.parse(await response.json())
  expect(error.problems?.map((problem) => problem.parameter)).toEqual([parameter])
})

test('what is not there is a 404 in JSON', async () => {
  for (const path of [
    '/api/v1/listings/FJ000000D000000X',
    '/api/v1/nothing',
    '/api/v1/listings/%00',
    '/api/v1/listings/..%2f..%2fetc',
    '/api/v1/listings/-',
    `/api/v1/listings/${'x'.repeat(10_000)}`,
    `/api/v1/listings/${encodeURIComponent("' or 1=1 --")}`,
    `/api/v1/listings/${encodeURIComponent('数据')}`,
    '/api/v1/listings/__proto__',
  ]) {
    const response = await get(path)
    expect(response.status, path).toBe(404)
    expect(ApiError.parse(await response.json()).error.code).toBe('not-found')
  }
})

test('any site may read it, and who has it already is told so', async () => {
  const response = await get('/api/v1/listings?q=负荷', { origin: 'https://elsewhere.example' })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const etag = response.headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"/)
  const again = await get('/api/v1/listings?q=负荷', { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  const preflight = await fetch(`${site.url}/api/v1/listings`, {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match')
})

test('a listing’s tag changes with its content', async () => {
  const { read, write } = site.exchange.database
  const row = await read
    .selectFrom('listing')
    .innerJoin('listing_revision', (on) =>
      on
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .selectAll('listing')
    .select(['listing_revision.content', 'organisation.slug', 'organisation.name'])
    .where('listing.isDemo', '=', 1)
    .where('listing.hasSample', '=', 0)
    .limit(1)
    .executeTakeFirstOrThrow()
  const before = (await get(`/api/v1/listings/${row.code}`)).headers.get('etag')
  const content = JSON.parse(row.content) as ListingContent
  await inTransaction(write, (trx) =>
    enterListings(
      trx,
      [
        {
          existing: {
            id: row.id,
            code: row.code,
            liveRevision: row.liveRevision ?? 1,
            createdAt: row.createdAt,
            firstListedAt: row.firstListedAt,
          },
          provider: { id: row.providerId, profile: { slug: row.slug, name: JSON.parse(row.name) } },
          isDemo: true,
          content: { ...content, version: '99.0.0' },
          listedAt: Date.now(),
        },
      ],
      { actor: 'test', now: Date.now() },
    ),
  )
  const response = await get(`/api/v1/listings/${row.code}`, { 'if-none-match': before ?? '' })
  expect(response.status).toBe(200)
  const detail = ListingDetail.parse(await response.json())
  expect(detail.content.version).toBe('99.0.0')
  expect(detail.revisions[0]?.version).toBe('99.0.0')
})

test('the OpenAPI document describes every parameter that is read, and its references lead somewhere', async () => {
  const document = (await (await get('/api/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, { get: { parameters: { name: string }[] } }>
  }
  const text = JSON.stringify(document)
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(document, name).toHaveProperty(['components', 'schemas', name])
  const parameters = document.paths['/api/v1/listings']?.get.parameters.map((each) => each.name)
  expect(parameters).toEqual(
    expect.arrayContaining(['q', 'kind', 'provider', 'source', 'priceFrom', 'updatedSince', 'sort', 'page']),
  )
  expect(document.openapi).toBe('3.1.0')
})

test('nonsense in the query never fails', async () => {
  for (const text of [
    "' OR 1=1 --",
    '"',
    '\\',
    '%',
    '_',
    '((((',
    '-数据',
    '"数据',
    'a'.repeat(2_000),
    '数'.repeat(2_000),
    '\u0000',
    '😀',
    '‮',
    'kind = "API"',
    '<script>',
  ]) {
    const response = await get(`/api/v1/listings?q=${encodeURIComponent(text)}`)
    expect(response.status, text).toBe(200)
    ListingList.parse(await response.json())
  }
  for (const value of ['"', '\\', "' OR 1=1", 'own" OR source = "x'])
    expect((await list(`provider=${encodeURIComponent(value)}`)).total, value).toBe(0)
})
