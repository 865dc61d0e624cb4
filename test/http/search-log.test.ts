import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitorSalt } from '#app/http/search-log.server.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser
beforeAll(async () => {
  site = await runExchange()
  browser = await openBrowser()
})
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

const agentOf = (name: string) => `Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0 ${name}`

/** Opens a page without script, as one visitor; gives its text. */
async function get(path: string, visitor: string, referrer?: string, more: Record<string, string> = {}) {
  const headers = { 'user-agent': agentOf(visitor), ...(referrer !== undefined && { referer: referrer }), ...more }
  const answer = await fetch(site.url + path, { headers })
  return answer.text()
}

const codesIn = (html: string) => [
  ...new Set([...html.matchAll(/href="(?:\/en)?\/listings\/([A-Z0-9]+)"/g)].map(([, code]) => code ?? '')),
]

/** What is noted of the searches for a text. */
async function noted(query: string) {
  const { read } = site.exchange.database
  const searches = await read.selectFrom('search_log').selectAll().where('query', '=', query).orderBy('at').execute()
  const openings = await read.selectFrom('search_opening').selectAll().orderBy('openedAt').execute()
  return searches.map((search) => ({
    ...search,
    opened: openings.filter(({ searchId }) => searchId === search.id).map(({ code, rank }) => ({ code, rank })),
  }))
}

/** Openings wait for their search at most six seconds, and both two for being written. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 12_000
  while (!(await holds()) && Date.now() < end) await sleep(100)
}

test('without script: a listing opened from results is noted with its rank, for each visitor of the same kept page', async () => {
  const address = '/catalogue?q=%E6%95%B0%E6%8D%AE'
  const codes = codesIn(await get(address, 'one'))
  await get(address, 'two')
  expect(codes.length).toBeGreaterThan(10)
  const [first = '', , third = ''] = codes
  await get(`/listings/${third}`, 'one', site.url + address)
  await get(`/listings/${third}`, 'one', site.url + address)
  await get(`/listings/${first}`, 'two', site.url + address)
  // With a cookie a page is made for its visitor alone.
  await get(`/listings/${third}`, 'two', site.url + address, { cookie: 'a=b' })
  await until(async () => (await noted('数据')).flatMap(({ opened }) => opened).length === 3)
  const [one, two, ...others] = await noted('数据')
  expect(others).toEqual([])
  expect(one?.visitor).not.toBe(two?.visitor)
  expect(one?.opened).toEqual([{ code: third, rank: 3 }])
  expect(two?.opened).toEqual([
    { code: first, rank: 1 },
    { code: third, rank: 3 },
  ])
})

test('a salt handed over by another process is the one visitors are hashed with', async () => {
  const { day } = visitorSalt()
  const salt = 'c'.repeat(32)
  visitorSalt({ day, salt })
  await get('/catalogue?q=salted', 'five')
  await until(async () => (await noted('salted')).length === 1)
  const [search] = await noted('salted')
  const hash = createHash('sha256')
    .update(`${salt}\n127.0.0.1\n${agentOf('five')}`)
    .digest('hex')
  expect(search?.visitor).toBe(hash.slice(0, 32))
})

test('what was not shown to this visitor, or comes from elsewhere, is not noted', async () => {
  const address = '/en/catalogue?q=power&page=1'
  const [code = ''] = codesIn(await get(address, 'three'))
  const { code: unshown } = await site.exchange.database.read
    .selectFrom('listing')
    .select('code')
    .where('code', 'not in', codesIn(await get(address, 'three')))
    .limit(1)
    .executeTakeFirstOrThrow()
  await get(`/listings/${code}`, 'four', site.url + address)
  await get(`/listings/${code}`, 'three', `https://elsewhere.example${address}`)
  await get(`/listings/${code}`, 'three', `${site.url}/en/catalogue?q=powers`)
  await get(`/listings/${code}`, 'three')
  await get(`/listings/${unshown}`, 'three', site.url + address)
  await fetch(`${site.url}/listings/${code}`, { headers: { referer: site.url + address, 'user-agent': 'curl/8' } })
  // What comes last is noted, so whatever could be noted of the others has been.
  const [last = ''] = codesIn(await get('/catalogue?q=last', 'six'))
  await get(`/listings/${last}`, 'six', `${site.url}/catalogue?q=last`)
  await until(async () => (await noted('last')).flatMap(({ opened }) => opened).length === 1)
  expect((await noted('last')).map(({ opened }) => opened)).toEqual([[{ code: last, rank: 1 }]])
  expect((await noted('power')).map(({ opened }) => opened)).toEqual([[], []])
})

test('in a browser, with script and without, by mouse and by keyboard', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, userAgent: agentOf(`browser ${javaScriptEnabled}`) })
    const page = await context.newPage()
    const text = javaScriptEnabled ? '统计' : '监测'
    await page.goto(`${site.url}/catalogue?q=${encodeURIComponent(text)}&sort=title`)
    const links = page.locator('main h3 a[href*="/listings/"]')
    const shown = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('/').pop() ?? ''))
    expect(shown.length).toBeGreaterThan(2)
    await links.nth(1).click()
    await page.waitForURL('**/listings/**')
    await page.goBack()
    await links.nth(2).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/listings/**')
    await until(async () => (await noted(text)).flatMap(({ opened }) => opened).length === 2)
    expect((await noted(text)).flatMap(({ opened }) => opened)).toEqual([
      { code: shown[1], rank: 2 },
      { code: shown[2], rank: 3 },
    ])
    await context.close()
  }
})
