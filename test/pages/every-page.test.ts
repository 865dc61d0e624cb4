import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { violations, visit } from '../helpers/look-at-page.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser
/** What was found on the pages, each with its path. */
const found: Record<'complaints' | 'axe' | 'width' | 'shift' | 'text' | 'chinese', string[]> = {
  ...{ complaints: [], axe: [], width: [], shift: [], text: [], chinese: [] },
}

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
  const paths = [
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
  const context = await browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  // Each page is opened once, and all that is asked of it is asked there.
  for (const path of paths) {
    await lookAt(page, path, 'zh')
    await lookAt(page, path, 'en')
  }
}, 240_000)

afterAll(async () => {
  await closePages(browser)
  await site.close()
})

async function lookAt(page: Page, chinesePath: string, language: 'zh' | 'en'): Promise<void> {
  const path = language === 'zh' ? chinesePath : chinesePath === '/' ? '/en' : `/en${chinesePath}`
  const note = (kind: keyof typeof found, problems: readonly string[]) =>
    found[kind].push(...problems.map((each) => `${path}: ${each}`))
  await page.setViewportSize({ width: 320, height: 720 })
  const { html, complaints } = await visit(page, site.url + path)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 320) note('width', [String(width)])
  const shift = await page.evaluate(shiftSoFar)
  if (shift > 0.02) note('shift', [shift.toFixed(3)])
  note('text', brokenText(html))
  await page.setViewportSize({ width: 1440, height: 900 })
  // The words do not change the colours: for the dark one language is enough.
  note('axe', await violations(page, language === 'zh' ? ['light', 'dark'] : ['light']))
  const mayQuote = /^\/(?:codes|help|about|nowhere)/.test(chinesePath)
  if (language === 'en' && !mayQuote) note('chinese', (await page.evaluate(chineseWords)).slice(0, 5))
  // The missing page is asked for on purpose.
  note(
    'complaints',
    complaints.filter((each) => !each.includes('404')),
  )
}

/** By how much what was shown has moved; runs in the page. */
function shiftSoFar(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 50)
  })
}

/** Characters, keys and code that show through what the server sent. */
function brokenText(html: string): string[] {
  const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ')
  return [
    ...(html.includes('\u0000') || html.includes('\ufffd') ? ['broken characters'] : []),
    ...[...text.matchAll(/\bundefined\b|\[object Object\]|\bNaN\b|Invalid Date/g)].map(([word]) => word),
  ]
}

/** Chinese words of the site's own; runs in the page. Names, data and what was typed may be Chinese. */
function chineseWords(): string[] {
  const own = 'header, nav, footer, h2, h3, h4, label, legend, button, summary, dt, caption, figcaption'
  return [...document.querySelectorAll(own)].flatMap((element) => {
    const copy = element.cloneNode(true) as Element
    for (const part of copy.querySelectorAll('[lang], bdi, mark, input, option, code, q, [aria-hidden="true"]'))
      part.remove()
    const text = (copy.textContent ?? '').replace(/[“«][^”»]*[”»]/g, '')
    return /\p{Script=Han}/u.test(text) ? [`${element.tagName}: ${text.trim().slice(0, 40)}`] : []
  })
}

test('axe finds nothing on any page, in both languages, and no contrast is too low in the dark', () => {
  expect(found.axe).toEqual([])
})

test('the browser complains of nothing', () => {
  expect(found.complaints).toEqual([])
})

test('nothing is wider than a screen of 320 pixels, and nothing moves once it is shown', () => {
  expect([...found.width, ...found.shift]).toEqual([])
})

test('the words are whole: no character is broken, no key or code shows through', () => {
  expect(found.text).toEqual([])
})

test('English pages are English and Chinese pages Chinese', () => {
  expect(found.chinese).toEqual([])
})
