import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shell as en } from '#app/i18n/en/shell.ts'
import { shell as zh } from '#app/i18n/zh/shell.ts'
import { root } from '#scripts/build-site.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let code: string
let provider: string
beforeAll(async () => {
  site = await runExchange()
  const row = await site.exchange.database.read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.code', 'organisation.slug'])
    .where('listing.hasSample', '=', 1)
    .orderBy('listing.disclosure', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  code = row.code
  provider = row.slug
}, 120_000)
afterAll(() => site.close())

const agent = { 'user-agent': 'Mozilla/5.0 Chrome/147.0.0.0 Safari/537.36' }
const get = (path: string, init: RequestInit = {}) =>
  fetch(site.url + path, {
    redirect: 'manual',
    ...init,
    headers: { ...agent, ...(init.headers as Record<string, string>) },
  })

const pages = () => [
  '/',
  '/catalogue',
  '/catalogue?q=负荷&kind=DATASET',
  `/listings/${code}`,
  '/organisations',
  `/organisations/${provider}`,
  `/compare?code=${code}`,
  '/about',
  '/help',
  '/codes',
]

test('every page answers in both languages, says its language, and names itself', async () => {
  const titles = new Set<string>()
  for (const path of pages())
    for (const [prefix, language] of [
      ['', 'zh-Hans'],
      ['/en', 'en'],
    ] as const) {
      const response = await get(prefix + (path === '/' && prefix ? '' : path))
      const html = await response.text()
      expect(response.status, prefix + path).toBe(200)
      expect(html, path).toContain(`<html lang="${language}"`)
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
      expect(title.length, `title of ${prefix}${path}`).toBeGreaterThan(1)
      titles.add(`${language}${title}`)
      expect(html.match(/<h1[\s>]/g), `h1 of ${prefix}${path}`).toHaveLength(1)
      expect(html, `description of ${path}`).toMatch(/<meta name="description" content="[^"]{10,}/)
      expect(html.match(/<link rel="alternate" hrefLang=/gi), path).toHaveLength(2)
    }
  expect(titles.size).toBe(pages().length * 2)
})

test('security headers stand on every answer, and every script carries the nonce', async () => {
  const seen = new Set<string>()
  for (const path of pages()) {
    // Whoever brings a cookie gets a page of their own.
    const response = await get(path, { headers: { cookie: 'own=1' } })
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonce.length).toBeGreaterThan(15)
    seen.add(nonce)
    expect(policy).not.toContain('unsafe-eval')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-powered-by')).toBeNull()
    const html = await response.text()
    for (const [tag] of html.matchAll(/<script(?![^>]*type="application\/ld\+json")[^>]*>/g))
      expect(tag, path).toContain(`nonce="${nonce}"`)
  }
  expect(seen.size).toBe(pages().length)
})

test('what does not exist is a 404 page with a search, in the language of the address', async () => {
  for (const path of [
    '/nowhere',
    '/en/nowhere',
    '/fr',
    '/zz/catalogue',
    '/listings/FJ202601D999999X',
    '/organisations/nobody',
    '/en/listings/x',
    '/listings/FJ202601D999999X/sample',
  ]) {
    const response = await get(path)
    expect(response.status, path).toBe(404)
  }
  expect(await (await get('/en/nowhere')).text()).toContain(en.errors.notFoundTitle)
  expect(await (await get('/nowhere')).text()).toContain(zh.errors.notFoundTitle)
})

test('broken addresses are refused without a stack', async () => {
  for (const path of [
    '/%',
    '/%E0%A4%A',
    '/listings/%',
    '/catalogue?q=%',
    '//evil.example',
    '/..%2f..%2fetc%2fpasswd',
    '/catalogue?page=-1&kind=X&priceFrom=x',
    '/catalogue?_routes=routes%2Fx',
    '/compare?code=a&code=b&code=c&code=d&code=e&code=%00',
  ]) {
    const response = await get(path)
    expect(response.status, path).toBeLessThan(500)
    expect(await response.text(), path).not.toMatch(/at \w+ \(|node_modules|Error:/)
  }
})

test('every loader answers alone, without its parents, and gives away nothing more', async () => {
  const routes = readdirSync(join(root, 'app/routes')).map((file) => `routes/${file.replace(/\.tsx?$/, '')}`)
  for (const route of routes)
    for (const path of ['/_root.data', '/catalogue.data', `/listings/${code}.data`]) {
      const response = await get(`${path}?_routes=${encodeURIComponent(route)}`)
      expect(response.status, `${path} ${route}`).toBeLessThan(500)
    }
})

test('writes are refused: by another site at once, by ours because nothing takes them yet', async () => {
  const foreign = await get('/catalogue', { method: 'POST', headers: { origin: 'https://evil.example' } })
  expect(foreign.status).toBe(403)
  expect((await get('/api/v1/listings', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
    403,
  )
  expect((await get('/api/v1/listings', { method: 'POST', headers: { origin: 'null' } })).status).toBe(403)
  expect((await get('/catalogue', { method: 'POST', headers: { origin: site.url } })).status).toBe(405)
})

test('a sample is downloaded as the file it is', async () => {
  const response = await get(`/listings/${code}/sample`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { sample } = (await (await get(`/api/v1/listings/${code}`)).json()) as {
    sample: { bytes: number; sha256: string }
  }
  expect(bytes.length).toBe(sample.bytes)
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  expect(digest).toBe(sample.sha256)
})

test('a listing carries schema.org data that parses and says what the page says', async () => {
  const html = await (await get(`/en/listings/${code}`)).text()
  const [, text = ''] = /<script[^>]*type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? []
  const data = JSON.parse(text) as Record<string, unknown>
  expect(data['@context']).toMatch(/schema\.org/)
  expect(data['@type']).toBe('Dataset')
  expect(String(data.description).length).toBeGreaterThanOrEqual(50)
  expect(String(data.identifier)).toContain(code)
  expect(text).not.toContain('</')
})

test('the feed and the sitemap are well formed and lead to pages that answer', async () => {
  const feed = await (await get('/feed.atom')).text()
  const index = await (await get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? '')
  expect(parts.length).toBeGreaterThanOrEqual(2)
  const documents = [feed, index, ...(await Promise.all(parts.map(async (part) => (await fetch(part)).text())))]
  for (const document of documents) expect(XMLValidator.validate(document)).toBe(true)
  const links = documents
    .slice(2)
    .flatMap((document) => [...document.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? ''))
  expect(links.length).toBeGreaterThan(240)
  expect(new Set(links).size).toBe(links.length)
  for (const link of [links[0], links[7], links[links.length - 1]])
    expect((await fetch(link ?? '')).status, link).toBe(200)
  expect(feed.match(/<entry>/g)?.length).toBe(50)
  expect((await get('/robots.txt').then((each) => each.text())).split('\n')).toContain(
    `Sitemap: ${site.url}/sitemap.xml`,
  )
  expect((await get('/sitemap/999.xml')).status).toBe(404)
})

test('the template comes as a spreadsheet and as a text table', async () => {
  const xlsx = await get('/template.xlsx')
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
  expect(new TextDecoder('latin1').decode((await xlsx.arrayBuffer()).slice(0, 2))).toBe('PK')
  const csv = new Uint8Array(await (await get('/template.csv')).arrayBuffer())
  expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('nothing was written to the log as an error', () => {
  expect(site.log.filter((line) => /\bat \S+ \(|Error:/.test(line))).toEqual([])
})
