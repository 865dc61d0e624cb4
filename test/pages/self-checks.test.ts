import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crossBorderWords } from '#app/i18n/cross-border.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { faults } from '../helpers/look-at-page.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser
const assessed = 'ciio=NO&important=NO&persons=1000000&sensitive=0&purpose=OTHER&zone=NONE'

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange({ hasRegularWork: false }), openBrowser()])
})
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

test('the check is without fault for axe, fits a narrow phone, and complains of nothing', async () => {
  const context = await browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  const wrong: string[] = []
  for (const language of ['', '/en'])
    for (const query of ['', `?${assessed}`, '?ciio=NO&important=UNSURE&persons=x&zone=BEIJING']) {
      const address = `${language}/cross-border${query}`
      const found = await faults(page, site.url + address, language === '' ? ['light', 'dark'] : ['light'])
      wrong.push(...found.map((each) => `${address}: ${each}`))
    }
  await context.close()
  expect(wrong).toEqual([])
})

test('without JavaScript and by keyboard alone the answers lead to an address that shows the same again', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [prefix, words] of [
    ['', crossBorderWords.zh],
    ['/en', crossBorderWords.en],
  ] as const) {
    await page.goto(`${site.url}${prefix}/cross-border`)
    await page.locator('input[name="ciio"]').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1,000,000')
    await page.keyboard.press('Enter')
    await page.waitForURL(/persons=/)
    const said = await page.getByRole('status').textContent()
    expect(said).toBe(words.mechanisms.ASSESSMENT)
    await page.getByRole('link', { name: words.permanent }).click()
    await page.waitForURL(/persons=1000000/)
    expect(await page.getByRole('status').textContent()).toBe(said)
    expect(await page.locator('#persons').inputValue()).toBe('1000000')
  }
  await context.close()
})

test('a result prints without the form, the questions it rests on beside it', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.url}/cross-border?${assessed}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('form[action="/cross-border"]').isVisible()).toBe(false)
  expect(await page.getByRole('status').isVisible()).toBe(true)
  expect(await page.getByText('1,000,000 人').isVisible()).toBe(true)
  await page.close()
})
