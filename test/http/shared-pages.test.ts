import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashesOfScripts } from '#app/http/shared-pages.server.ts'
import { inTransaction, openDatabase } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { until } from '../helpers/command.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
})
afterAll(() => site.close())

type Got = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** Asks without a library in between, so that nothing is added, unpacked or normalised. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url)
    const call = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    })
    call.on('error', reject)
    call.end()
  })
}

const policyOf = (got: Got) => String(got.headers['content-security-policy'])

/** What is noted of the searches for a text. */
const loggedFor = (query: string) =>
  site.exchange.database.read.selectFrom('search_log').selectAll().where('query', '=', query).execute()

/** How often the search is asked while `work` runs. */
async function countSearches(work: () => Promise<unknown>): Promise<number> {
  const { search } = site.exchange
  const original = search.searchListings
  let count = 0
  search.searchListings = (query) => {
    count++
    return original(query)
  }
  try {
    await work()
  } finally {
    search.searchListings = original
  }
  return count
}

test('sixteen people who ask for the same page at once have it made once, and the next one finds it made', async () => {
  const path = '/catalogue?kind=DATASET&page=2'
  const made = await countSearches(async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => get(path)))
    expect(new Set(answers.map((answer) => answer.body.toString())).size).toBe(1)
    expect(new Set(answers.map((answer) => answer.headers['x-request-id'])).size).toBe(16)
    await get(path)
    // The same address with its parameters the other way round.
    await get('/catalogue?page=2&kind=DATASET')
  })
  expect(made).toBe(1)
})

test('another language, another query, another host and the data of a page are pages of their own', async () => {
  const made = await countSearches(async () => {
    const chinese = await get('/catalogue?q=load')
    const english = await get('/en/catalogue?q=load')
    expect(chinese.body.toString()).toContain('<html lang="zh-Hans"')
    expect(english.body.toString()).toContain('<html lang="en"')
    expect((await get('/catalogue?q=loads')).body.equals(chinese.body)).toBe(false)
    const data = await get('/catalogue.data?q=load')
    expect(data.headers['content-type']).toContain('text/x-script')
    const elsewhere = await get('/catalogue?q=load', { host: 'data.example' })
    expect(elsewhere.body.toString()).toContain('http://data.example/')
    expect(chinese.body.toString()).not.toContain('data.example')
  })
  expect(made).toBe(5)
})

test('a page stands no longer than a few seconds; made anew and unchanged it keeps its mark', async () => {
  const made = await countSearches(async () => {
    const before = (await get('/catalogue?q=age')).headers.etag
    await sleep(5_200)
    expect((await get('/catalogue?q=age')).headers.etag).toBe(before)
  })
  expect(made).toBe(2)
})

test('a listing that is taken down is gone from every page at once', async () => {
  const { write, read } = site.exchange.database
  const listed = await (await fetch(`${site.url}/api/v1/listings?size=50`)).json()
  const { code } = (listed as { items: { code: string }[] }).items[3] as { code: string }
  const paths = ['/catalogue?size=50', '/en/catalogue?size=50', '/api/v1/listings?size=50', '/catalogue.data?size=50']
  for (const path of paths) expect((await get(path)).body.toString(), path).toContain(code)
  const alone = `/api/v1/listings/${code}`
  const before = await get(alone)
  expect(JSON.parse(before.body.toString())).toMatchObject({ code, state: 'listed' })

  const { id } = await read.selectFrom('listing').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  const now = Date.now()
  await inTransaction(write, async (trx) => {
    await trx
      .updateTable('listing')
      .set({ state: 'delisted', delistedAt: now, delistReason: 'test' })
      .where('id', '=', id)
      .execute()
    await insertEvents(trx, [
      { at: now, actor: 'test', action: 'listing.delisted', subjectKind: 'listing', subjectId: id, detail: { code } },
    ])
    await enqueue(trx, { topic: 'search.listing', keys: [id], now })
  })
  for (const path of paths) expect((await get(path)).body.toString(), path).not.toContain(code)
  const after = await get(alone, { 'if-none-match': String(before.headers.etag) })
  expect(after.status).toBe(200)
  expect(JSON.parse(after.body.toString())).toMatchObject({ code, state: 'delisted', delisted: { at: now } })
  // The counts come from the index; when that has taken the change in, they follow, not seconds later.
  const totalOf = async () => (JSON.parse((await get('/api/v1/listings')).body.toString()) as { total: number }).total
  const had = (listed as { total: number }).total
  const deadline = Date.now() + 1_500
  while ((await totalOf()) === had && Date.now() < deadline) await sleep(20)
  expect(await totalOf()).toBe(had - 1)
})

test('what another process changes is seen in the next answer', async () => {
  const { code } = (
    (await (await fetch(`${site.url}/api/v1/listings?size=50`)).json()) as { items: { code: string }[] }
  ).items[5] as { code: string }
  const paths = [`/api/v1/listings/${code}`, `/listings/${code}`, `/en/listings/${code}.data`]
  for (const path of paths) expect((await get(path)).body.toString(), path).not.toContain('Withdrawn elsewhere')
  // A connection of its own, as another process has.
  const other = await openDatabase(site.exchange.config.databasePath)
  try {
    await inTransaction(other.write, async (trx) => {
      const set = { state: 'delisted' as const, delistedAt: 1, delistReason: 'Withdrawn elsewhere' }
      const { id } = await trx
        .updateTable('listing')
        .set(set)
        .where('code', '=', code)
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvents(trx, [
        { at: 1, actor: 'test', action: 'listing.delisted', subjectKind: 'listing', subjectId: id, detail: { code } },
      ])
    })
    for (const path of paths) expect((await get(path)).body.toString(), path).toContain('Withdrawn elsewhere')
  } finally {
    await other.close()
  }
})

test('a search log that is written does not end the life of a page', async () => {
  const made = await countSearches(async () => {
    await get('/catalogue?q=calm', { 'user-agent': 'Mozilla/5.0 Chrome/147.0.0.0' })
    await until(async () => (await loggedFor('calm')).length === 1)
    await get('/catalogue?q=calm', { 'user-agent': 'Mozilla/5.0 Chrome/147.0.0.0' })
  })
  expect(made).toBe(1)
})

test('every visitor of a shared page is in the search log, programs are not', async () => {
  const people = ['Mozilla/5.0 (X11) Chrome/147.0.0.0', 'Mozilla/5.0 (Mac) Safari/605.1', 'Mozilla/5.0 Firefox/140.0']
  const made = await countSearches(async () => {
    for (const agent of people) await get('/catalogue?q=counted', { 'user-agent': agent })
    await get('/catalogue?q=counted', { 'user-agent': 'Googlebot/2.1' })
  })
  expect(made).toBe(1)
  // They are written together.
  await until(async () => (await loggedFor('counted')).length > 0)
  const rows = await loggedFor('counted')
  expect(rows).toHaveLength(3)
  expect(new Set(rows.map((row) => row.visitor)).size).toBe(3)
  expect(new Set(rows.map((row) => row.id)).size).toBe(3)
})

test('whoever brings a cookie or authorisation gets a page of their own, with a nonce of their own', async () => {
  const made = await countSearches(async () => {
    await get('/catalogue?q=own')
    const one = await get('/catalogue?q=own', { cookie: 'session=1' })
    const other = await get('/catalogue?q=own', { authorization: 'Bearer x' })
    const nonces = [one, other].map((got) => /'nonce-([^']+)'/.exec(policyOf(got))?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    for (const [index, got] of [one, other].entries()) {
      expect(nonces[index]?.length).toBeGreaterThan(15)
      expect(policyOf(got)).not.toContain('sha256-')
      expect(got.body.toString()).toContain(`nonce="${nonces[index]}"`)
      expect(got.headers.etag).toBeUndefined()
    }
  })
  expect(made).toBe(3)
})

test('a shared page holds no nonce and no number of a request; its scripts are allowed by their hashes', async () => {
  for (const path of ['/', '/en', '/catalogue?q=负荷', '/organisations', '/help', '/about', '/codes']) {
    const got = await get(encodeURI(path))
    const html = got.body.toString()
    expect(got.status, path).toBe(200)
    expect(policyOf(got), path).not.toContain('nonce')
    expect(html, path).not.toContain('nonce=')
    expect(html, path).not.toContain(String(got.headers['x-request-id']))
    const scripts = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>(.*?)<\/script>/gs)]
    expect(scripts.length, path).toBeGreaterThan(1)
    for (const [, text = ''] of scripts)
      expect(policyOf(got), path).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    for (const name of ['x-content-type-options', 'referrer-policy', 'x-frame-options', 'cross-origin-opener-policy'])
      expect(got.headers[name], `${path} ${name}`).toBeDefined()
  }
  const data = '<script type="application/ld+json">{}</script><script src="/a.js"></script>'
  expect(hashesOfScripts(Buffer.from(data))).toEqual([])
  const hash = `sha256-${createHash('sha256').update('说("数集")').digest('base64')}`
  expect(hashesOfScripts(Buffer.from(`${data}<p>数集</p><script nonce>说("数集")</script><script>`))).toEqual([hash])
})

test('pages, their data and the interface answer HEAD, and 304 to whoever has them', async () => {
  for (const path of ['/catalogue?q=etag', '/catalogue.data?q=etag', '/api/v1/listings?q=etag']) {
    const got = await get(path)
    const head = await get(path, {}, 'HEAD')
    expect(head.status, path).toBe(200)
    expect(head.body.length, path).toBe(0)
    expect(Number(head.headers['content-length']), path).toBe(got.body.length)
    expect(head.headers.etag, path).toBe(got.headers.etag)
    const etag = String(got.headers.etag)
    expect(etag).toMatch(/^W\/"[^"]{20,}"$/)
    const again = await get(path, { 'if-none-match': etag })
    expect(again.status, path).toBe(304)
    expect(again.body.length, path).toBe(0)
    expect(again.headers.etag, path).toBe(etag)
    expect((await get(path, { 'if-none-match': '"other"' })).status, path).toBe(200)
  }
})

test('a page comes compressed to whoever reads that, with the same text', async () => {
  const plain = await get('/catalogue?size=50')
  const packed = await get('/catalogue?size=50', { 'accept-encoding': 'br, gzip' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.headers.vary).toBe('Accept-Encoding')
  expect(packed.body.length).toBeLessThan(plain.body.length / 3)
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
  expect((await get('/catalogue?size=50', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBe(
    undefined,
  )
})

test('scripts and styles come as tight as the asker reads them, and are kept for a year', async () => {
  const html = (await get('/')).body.toString()
  const files = [...new Set(html.match(/\/assets\/[^"]+\.(?:js|css)/g))]
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const plain = await get(file)
    expect(plain.status, file).toBe(200)
    expect(plain.headers['cache-control'], file).toBe('public, max-age=31536000, immutable')
    expect(plain.headers['content-security-policy'], file).toContain("default-src 'self'")
    expect(plain.headers['content-encoding'], file).toBeUndefined()
    if (plain.body.length < 1_000) continue
    const brotli = await get(file, { 'accept-encoding': 'gzip, deflate, br' })
    const packed = await get(file, { 'accept-encoding': 'gzip, br;q=0' })
    expect([brotli.headers['content-encoding'], packed.headers['content-encoding']], file).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.body).equals(plain.body), file).toBe(true)
    expect(gunzipSync(packed.body).equals(plain.body), file).toBe(true)
    expect(brotli.body.length, file).toBeLessThan(packed.body.length)
    const head = await get(file, { 'accept-encoding': 'br', cookie: 'session=1' }, 'HEAD')
    expect([head.body.length, Number(head.headers['content-length'])], file).toEqual([0, brotli.body.length])
    expect((await get(file, { 'if-none-match': String(plain.headers.etag) })).status, file).toBe(304)
  }
  const part = await get(files[0] ?? '', { range: 'bytes=0-9' })
  expect([part.status, part.body.length]).toEqual([206, 10])
  expect((await get('/assets/nothing-Ab3.js')).status).toBe(404)
  expect((await get('/assets/..%2f..%2fserver%2findex.js')).status).toBe(404)
})

test('what is not a page in order is never kept', async () => {
  const { search } = site.exchange
  const original = search.searchListings
  search.searchListings = () => Promise.reject(new Error('broken on purpose'))
  try {
    const broken = await get('/catalogue?q=broken')
    expect(broken.status).toBe(500)
    expect(broken.body.toString()).toContain(String(broken.headers['x-request-id']))
  } finally {
    search.searchListings = original
    site.log.length = 0
  }
  expect((await get('/catalogue?q=broken')).status).toBe(200)
  const missing = await get('/nowhere')
  expect(missing.status).toBe(404)
  expect(missing.headers.etag).toBeUndefined()
  expect(missing.headers['cache-control'] ?? '').not.toContain('public')
})

test('a real browser runs the scripts of a shared page, the second time too, and refuses any other', async () => {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext()
    for (const visit of [1, 2]) {
      const page = await context.newPage()
      const problems: string[] = []
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('pageerror', (error) => problems.push(String(error)))
      await page.goto(`${site.url}/catalogue?q=%E8%B4%9F%E8%8D%B7`)
      // Choosing a filter without a click on «apply» is the work of the scripts.
      await page.locator('input[name=kind]').first().check()
      await page.waitForURL(/kind=/)
      expect(problems, `visit ${visit}`).toEqual([])
      const ran = await page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.slippedIn = true'
        document.body.append(script)
        return 'slippedIn' in window
      })
      expect(ran).toBe(false)
      await page.close()
    }
  } finally {
    await closePages(browser)
  }
})
