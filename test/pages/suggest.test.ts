import AxeBuilder from '@axe-core/playwright'
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

const field = (page: Page) => page.locator('input[data-search]')
const list = (page: Page) => page.getByRole('listbox')
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

/** Opens a page and goes to its search field. */
async function goToField(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  open.push(context)
  const page = await context.newPage()
  await page.goto(site.url + path)
  await page.waitForFunction(
    () => '__remixRouter' in window && Object.keys(document).some((key) => key.startsWith('__reactContainer')),
  )
  await field(page).click()
  await page.locator('input[data-search][role="combobox"]').waitFor()
  return page
}

/** Types, and waits until the suggestions for it are there. */
async function type(page: Page, text: string): Promise<void> {
  const answered = page.waitForResponse((response) => {
    const url = new URL(response.url())
    return url.pathname === '/suggest' && url.searchParams.get('q') === text.replace(/\s+/g, ' ').trim()
  })
  await field(page).pressSequentially(text)
  await answered
  await page.getByRole('option').nth(1).waitFor()
}

const hasFocus = (page: Page) => field(page).evaluate((element) => element === document.activeElement)

test('the list is loaded when somebody goes to the field, not before', async () => {
  const context = await browser.newContext()
  open.push(context)
  const page = await context.newPage()
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto(`${site.url}/help`)
  await page.waitForLoadState('networkidle')
  const isIt = (url: string) => url.includes('suggest-box')
  expect(scripts.some(isIt)).toBe(false)
  expect(await field(page).getAttribute('role')).toBeNull()
  await Promise.all([page.waitForRequest((request) => isIt(request.url())), field(page).focus()])
})

test.each([
  ['the large field', '/'],
  ['the field of the header', '/help'],
])('%s: arrows go through the options and back to the text, Enter opens the one chosen', async (_, path) => {
  const page = await goToField(path)
  await type(page, '泉州 用电')
  expect(await field(page).getAttribute('aria-expanded')).toBe('true')
  expect(await chosen(page).count()).toBe(0)
  await page.keyboard.press('ArrowDown')
  expect(await chosen(page).innerText()).toBe('搜索“泉州 用电”')
  await page.keyboard.press('ArrowUp')
  expect(await chosen(page).count()).toBe(0)
  await page.keyboard.press('ArrowUp')
  const count = await page.getByRole('option').count()
  expect(await chosen(page).getAttribute('id')).toBe(await page.getByRole('option').last().getAttribute('id'))
  await page.keyboard.press('Home')
  expect(await chosen(page).innerText()).toContain('搜索')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  expect(await chosen(page).count()).toBe(0)
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
  // What is chosen is what the field says is chosen, and its text says its group.
  expect(await chosen(page).getAttribute('id')).toBe(await field(page).getAttribute('aria-activedescendant'))
  expect(await chosen(page).textContent()).toMatch(/^数据产品 /)
  expect(await hasFocus(page)).toBe(true)
  expect(await field(page).inputValue()).toBe('泉州 用电')
  expect(count).toBeGreaterThan(3)
  const href = await chosen(page).getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === href)
})

test('Enter without a choice, and the first option, search for the text as it is', async () => {
  const page = await goToField('/')
  await type(page, '用电负荷')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/catalogue' && url.searchParams.get('q') === '用电负荷')
  await page.locator('input[data-search]:not([role])').waitFor()
  await field(page).click()
  await page.locator('input[data-search][role="combobox"]').waitFor()
  await field(page).fill('')
  await type(page, '台风')
  await page.getByRole('option').first().click()
  await page.waitForURL((url) => url.searchParams.get('q') === '台风')
})

test('a filter is chosen with the rest of the text and all other conditions kept', async () => {
  const page = await goToField('/catalogue?kind=DATASET&hasSample=1&sort=newest')
  await type(page, '泉州 用电')
  await page.getByRole('option', { name: '泉州市' }).first().click()
  await page.waitForURL((url) => url.searchParams.get('region') === '350500')
  expect(new URL(page.url()).search).toBe(
    `?${new URLSearchParams({ q: '用电', kind: 'DATASET', hasSample: '1', sort: 'newest', region: '350500' })}`,
  )
  expect(await field(page).inputValue()).toBe('用电')
})

test('a field of a dictionary is completed while it is typed', async () => {
  const page = await goToField('/en/catalogue')
  await type(page, 'field:load_')
  await page.getByRole('option', { name: 'load_index' }).click()
  await page.waitForURL((url) => url.searchParams.get('hasField') === 'load_index')
})

test('Escape closes the list and keeps the text, arrow down opens it, Tab and a click elsewhere close it', async () => {
  const page = await goToField('/')
  await type(page, '台风')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await list(page).count()).toBe(0)
  expect(await field(page).inputValue()).toBe('台风')
  expect(await field(page).getAttribute('aria-expanded')).toBe('false')
  expect(await field(page).getAttribute('aria-activedescendant')).toBeNull()
  await page.keyboard.press('ArrowDown')
  await list(page).waitFor()
  await page.keyboard.press('Tab')
  expect(await list(page).count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  await field(page).focus()
  expect(await list(page).count()).toBe(0)
  await page.keyboard.press('ArrowDown')
  await list(page).waitFor()
  await page.locator('h1').click()
  expect(await list(page).count()).toBe(0)
  expect(page.url()).toBe(`${site.url}/`)
})

test('while an input method composes nothing is asked and no key is taken', async () => {
  const page = await goToField('/')
  const asked: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname === '/suggest') asked.push(url.searchParams.get('q') ?? '')
  })
  const session = await page.context().newCDPSession(page)
  for (const text of ['t', 'tai', "tai'feng"])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await page.waitForTimeout(400)
  expect(asked).toEqual([])
  await session.send('Input.insertText', { text: '台风' })
  await page.getByRole('option').nth(1).waitFor()
  expect(asked).toEqual(['台风'])
  expect(await field(page).inputValue()).toBe('台风')
})

test('of texts typed quickly only the last is answered; a failed answer leaves the search itself', async () => {
  const page = await goToField('/')
  await type(page, '台')
  let asked = 0
  await page.route('**/suggest?*', async (route) => {
    asked++
    await route.abort()
  })
  // Three characters within one moment, however slow the machine is.
  await field(page).evaluate((element: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    for (const text of ['台风', '台风路', '台风路径']) {
      set?.call(element, text)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await expect.poll(() => asked).toBe(1)
  await expect.poll(() => page.getByRole('option').count()).toBe(1)
  expect(await page.getByRole('option').innerText()).toBe('搜索“台风路径”')
})

test('without scripts the field searches as ever', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  open.push(context)
  const page = await context.newPage()
  await page.goto(`${site.url}/help`)
  await field(page).fill('用电')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === '用电')
})

test.each([
  ['/', '泉州 用电'],
  ['/help', '能源'],
  ['/en', 'quanzhou elec'],
  ['/en/organisations', 'energy'],
])(
  '%s: the open list is as wide as the field on a small screen, can be touched, and axe finds nothing',
  async (path, text) => {
    const page = await goToField(path, { viewport: { width: 320, height: 640 }, hasTouch: true })
    await type(page, text)
    await page.keyboard.press('ArrowDown')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
    const [box, form] = await Promise.all([list(page).boundingBox(), page.locator('form[role="search"]').boundingBox()])
    expect([box?.x, box?.width]).toEqual([form?.x, form?.width])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // What passes is not described, and the page is looked at in itself: as much found for half the work.
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(' | ')}`),
      ).toEqual([])
    }
    const option = page.getByRole('option').nth(1)
    const href = await option.getAttribute('href')
    await option.tap()
    await page.waitForURL((url) => url.pathname + url.search === href || url.pathname.endsWith('/catalogue'))
  },
)
