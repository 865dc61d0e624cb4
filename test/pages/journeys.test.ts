import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser
const open: { close: () => Promise<void> }[] = []

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange(), openBrowser()])
}, 180_000)
afterEach(async () => {
  for (const context of open.splice(0)) await context.close()
})
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

/** Waits until the page's scripts have taken over: what they add works from then on. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(
    () => '__remixRouter' in window && Object.keys(document).some((key) => key.startsWith('__reactContainer')),
  )
  // Two frames later all effects have run.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  open.push(context)
  return context.newPage()
}

test.each([
  ['zh', '', '电负', '用电负荷'],
  ['en', '/en', 'electricity load', 'electricity load'],
])('%s: a stranger finds a listing from the start page, reads it and comes back', async (_, base, typed, expected) => {
  const page = await newPage()
  await page.goto(`${site.url}${base || '/'}`)
  await page.getByRole('searchbox').first().fill(typed)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/catalogue\?/)
  const first = page
    .locator('main article, main li')
    .filter({ has: page.locator(`a[href*="/listings/"]`) })
    .first()
  expect((await first.innerText()).toLowerCase()).toContain(expected)
  const title = (await first.locator('a[href*="/listings/"]').first().innerText()).trim()
  await first.locator('a[href*="/listings/"]').first().click()
  await page.waitForURL(/\/listings\//)
  expect(await page.locator('h1').innerText()).toContain(title)
  for (const part of base ? ['Price', 'Field', 'Sample', 'Grad'] : ['价格', '字段', '样例', '分级'])
    expect(await page.locator('main').innerText()).toContain(part)
  await page.goBack()
  await page.waitForURL(/\/catalogue\?/)
  expect(await page.getByRole('searchbox').first().inputValue()).toBe(typed)
})

test('a search is narrowed by a filter, the address holds it, and the filter comes off again', async () => {
  const page = await newPage()
  await page.goto(`${site.url}/catalogue?q=数据`)
  await alive(page)
  const total = async () =>
    Number(
      /[\d,]+/.exec(
        (
          await page
            .locator('h1, h2')
            .filter({ hasText: /条|listings/ })
            .first()
            .innerText()
        ).replaceAll(',', ''),
      )?.[0],
    )
  const before = await total()
  await page.locator('input[type="checkbox"][name="kind"][value="API"]').first().check()
  await page.waitForURL(/kind=API/)
  await expect.poll(total).toBeLessThan(before)
  await page.reload()
  await alive(page)
  expect(await page.locator('input[type="checkbox"][name="kind"][value="API"]').first().isChecked()).toBe(true)
  await page.locator('input[type="checkbox"][name="kind"][value="API"]').first().uncheck()
  await page.waitForURL((url) => !url.searchParams.has('kind'))
  await expect.poll(total).toBe(before)
})

test('without JavaScript: search, filter, page, compare, calculate and read', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto(site.url)
  await page.getByRole('searchbox').first().fill('数据')
  await page.getByRole('button', { name: '搜索' }).first().click()
  await page.waitForURL(/q=/)
  await page.locator('input[type="checkbox"][name="kind"][value="DATASET"]').first().check()
  await page
    .locator('form button[type="submit"]')
    .filter({ hasText: /筛选|应用/ })
    .first()
    .click()
  await page.waitForURL(/kind=DATASET/)
  await page
    .locator('a[rel="next"], nav a')
    .filter({ hasText: /下一页/ })
    .first()
    .click()
  await page.waitForURL(/page=2/)
  const boxes = page.locator('input[type="checkbox"][name="code"]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.locator('button').filter({ hasText: /对比/ }).first().click()
  await page.waitForURL(/\/compare\?/)
  expect(await page.locator('table').first().innerText()).toContain('价格')
  await page.goto(`${site.url}/catalogue?kind=API&priceFrom=0.01`)
  await page.locator('main a[href*="/listings/"]').first().click()
  await page.waitForURL(/\/listings\//)
  expect(await page.locator('h1').count()).toBe(1)
})

test('with the keyboard alone: skip link, search, first result', async () => {
  const page = await newPage()
  await page.goto(`${site.url}/about`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  await alive(page)
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  await page.keyboard.type('气象')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
    if (/\/listings\//.test(href)) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/listings\//)
})

test('the language changes in place, and nothing of the search is lost', async () => {
  const page = await newPage()
  await page.goto(`${site.url}/catalogue?q=load&kind=DATASET`)
  await page.locator('header a[hreflang="en"]').click()
  await page.waitForURL(/\/en\/catalogue\?q=load&kind=DATASET/)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await page.getByRole('searchbox').first().inputValue()).toBe('load')
  await page.locator('header a[hreflang="zh-Hans"]').click()
  await page.waitForURL((url) => url.pathname === '/catalogue')
})

test('a search that finds nothing offers a way on', async () => {
  const page = await newPage()
  await page.goto(`${site.url}/catalogue?q=负荷&kind=COMPUTE&region=350128&grade=G4`)
  expect(await page.locator('main a[href*="/listings/"]').count()).toBe(0)
  const ways = await page
    .locator('main a[href*="/catalogue"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(ways.length).toBeGreaterThan(0)
  const found: number[] = []
  for (const way of new Set(ways)) {
    await page.goto(way)
    found.push(await page.locator('main a[href*="/listings/"]').count())
  }
  expect(Math.max(...found)).toBeGreaterThan(0)
})

test('a listing prints as a document: no header, no filters, all its sections', async () => {
  const page = await newPage()
  await page.goto(`${site.url}/catalogue?hasSample=1`)
  await page.locator('main a[href*="/listings/"]').first().click()
  await page.waitForURL(/\/listings\//)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('header nav').isVisible()).toBe(false)
  expect(await page.locator('h1').isVisible()).toBe(true)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.length).toBeGreaterThan(10_000)
})

test('while the engine is away the page says so and still finds; when it is back, changes made meanwhile are there', async () => {
  const page = await newPage()
  const pid = (JSON.parse(readFileSync(join(site.dataDir, 'meili.pid'), 'utf8')) as { pid: number }).pid
  process.kill(pid, 'SIGSTOP')
  try {
    const startedAt = Date.now()
    await page.goto(`${site.url}/catalogue?q=用电负荷`)
    expect(Date.now() - startedAt).toBeLessThan(10_000)
    expect(await page.locator('main').innerText()).toContain('用电负荷')
    expect(await page.locator('body').innerText()).toContain('数据库应答')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await expect
    .poll(async () => ((await (await fetch(`${site.url}/healthz`)).json()) as { search: string }).search, {
      timeout: 60_000,
    })
    .toBe('ready')
  await page.reload()
  expect(await page.locator('body').innerText()).not.toContain('数据库应答')
}, 60_000)

test('keys pressed while a long page comes alive do it no harm', async () => {
  const page = await newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  for (let visit = 0; visit < 10; visit++) {
    await page.goto(`${site.url}/codes`, { waitUntil: 'commit' })
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press('Tab')
    await page.waitForFunction(() => '__remixRouter' in window)
  }
  expect(errors).toEqual([])
}, 60_000)
