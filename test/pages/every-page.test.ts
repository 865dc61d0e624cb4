import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser
let paths: string[]

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange(), openBrowser()])
  const { read } = site.exchange.database
  const listed = read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.code', 'organisation.slug'])
  const [rich, api, corpus, important] = await Promise.all([
    listed
      .where('hasSample', '=', 1)
      .where('listing.kind', '=', 'DATASET')
      .orderBy('disclosure', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
    listed.where('listing.kind', '=', 'API').orderBy('disclosure', 'desc').limit(1).executeTakeFirstOrThrow(),
    listed.where('listing.kind', '=', 'HQ_DATASET').orderBy('disclosure', 'desc').limit(1).executeTakeFirstOrThrow(),
    listed.where('listing.grade', '=', 'IMPORTANT').limit(1).executeTakeFirstOrThrow(),
  ])
  paths = [
    '/',
    '/catalogue',
    '/catalogue?q=负荷&region=350500&hasSample=1',
    '/catalogue?q=没有这样的数据产品吧&kind=API',
    '/catalogue?kind=NONSENSE&page=0&priceFrom=x',
    '/catalogue?q=泉州 每月 负荷&hasField=load_kw&hasField=wave_height&expect=气象',
    '/catalogue?q=yongdian&kind=DATASET&expect=no such listing',
    `/listings/${rich.code}`,
    `/listings/${api.code}`,
    `/listings/${corpus.code}`,
    `/listings/${important.code}`,
    `/compare?code=${rich.code}&code=${api.code}&code=${corpus.code}`,
    '/compare',
    '/organisations',
    `/organisations/${rich.slug}`,
    '/about',
    '/help',
    '/codes',
    '/nowhere',
  ]
}, 180_000)

afterAll(async () => {
  await browser.close()
  await site.close()
})

const both = (path: string) => [path, path === '/' ? '/en' : `/en${path}`]

async function withPage<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options)
  try {
    return await work(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** Opens a page and gives what the browser complained of. */
async function visit(page: Page, path: string): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The missing page is asked for on purpose.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(`${path}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
  await page.goto(site.url + path, { waitUntil: 'load' })
  // Hydration leaves its mark on the document: from then on every complaint has been made.
  await page.waitForFunction(
    () => Object.keys(document).some((key) => key.startsWith('__reactContainer')) && '__remixRouter' in window,
  )
  page.removeAllListeners('console')
  page.removeAllListeners('pageerror')
  return complaints
}

/** Axe for a page without frames: nothing is gathered of what is as it should be. */
function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
}

test('axe finds nothing on any page, in both languages, and no contrast is too low in the dark', async () => {
  await withPage({ colorScheme: 'light', viewport: { width: 1440, height: 900 } }, async (page) => {
    const found: string[] = []
    const look = async (path: string, axe: AxeBuilder, how: string) => {
      const { violations } = await axe.analyze()
      found.push(
        ...violations.map(
          (violation) =>
            `${path} (${how}): ${violation.id}: ${violation.nodes
              .map((node) => node.target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      )
    }
    for (const path of paths.flatMap(both)) {
      found.push(...(await visit(page, path)))
      await look(
        path,
        axeOf(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
        'light',
      )
      // The words do not change the colours: one language is enough.
      if (path.startsWith('/en')) continue
      await page.emulateMedia({ colorScheme: 'dark' })
      await look(path, axeOf(page).withRules(['color-contrast']), 'dark')
      await page.emulateMedia({ colorScheme: 'light' })
    }
    expect(found).toEqual([])
  })
}, 240_000)

test('nothing is wider than a screen of 320 pixels, and nothing moves once it is shown', async () => {
  await withPage({ viewport: { width: 320, height: 720 } }, async (page) => {
    const wide: string[] = []
    for (const path of paths.flatMap(both)) {
      await visit(page, path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) wide.push(`${path}: ${width}`)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 50)
          }),
      )
      if (shift > 0.02) wide.push(`${path}: moved by ${shift.toFixed(3)}`)
    }
    expect(wide).toEqual([])
  })
}, 180_000)

test('the words are whole: no character is broken, no key or code shows through', async () => {
  const wrong: string[] = []
  for (const path of paths.flatMap(both)) {
    const html = await (
      await fetch(site.url + path, { headers: { 'user-agent': 'Mozilla/5.0 Chrome/147.0.0.0 Safari/537.36' } })
    ).text()
    if (html.includes('\u0000') || html.includes('\ufffd')) wrong.push(`${path}: broken characters`)
    const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ')
    for (const [word] of text.matchAll(/\bundefined\b|\[object Object\]|\bNaN\b|Invalid Date/g))
      wrong.push(`${path}: ${word}`)
  }
  expect(wrong).toEqual([])
})

test('English pages are English and Chinese pages Chinese', async () => {
  await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    const wrong: string[] = []
    for (const path of paths.filter((each) => !each.startsWith('/nowhere'))) {
      await visit(page, both(path)[1] ?? '')
      // Names, data and what was typed may be Chinese; the site's own words may not.
      const chinese = await page.evaluate(() => {
        const own = 'header, nav, footer, h2, h3, h4, label, legend, button, summary, dt, caption, figcaption'
        return [...document.querySelectorAll(own)].flatMap((element) => {
          const copy = element.cloneNode(true) as Element
          for (const part of copy.querySelectorAll('[lang], bdi, mark, input, option, code, q, [aria-hidden="true"]'))
            part.remove()
          const text = (copy.textContent ?? '').replace(/[“«][^”»]*[”»]/g, '')
          return /\p{Script=Han}/u.test(text) ? [`${element.tagName}: ${text.trim().slice(0, 40)}`] : []
        })
      })
      const allowed = path === '/codes' || path.startsWith('/help') || path.startsWith('/about')
      if (!allowed && chinese.length > 0) wrong.push(`${path}: ${chinese.slice(0, 5).join(' | ')}`)
    }
    expect(wrong).toEqual([])
  })
}, 120_000)
