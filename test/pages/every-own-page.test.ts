import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, makeCast } from '../factories/cast.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { violations, visit } from '../helpers/look-at-page.ts'
import { openWholeSite, pagesOf, type WholeSite } from '../helpers/whole-site.ts'

let whole: WholeSite
let browser: Browser
let cast: Cast

beforeAll(async () => {
  ;[whole, browser] = await Promise.all([openWholeSite(), openBrowser()])
  cast = await makeCast(whole.site.exchange, whole.visitor)
}, 180_000)
afterAll(async () => {
  await closePages(browser)
  await whole.close()
})

/** Pages that people see who sign up, sign in, or are signed in: of each what is theirs. The catalogue is looked at elsewhere. */
const people = [
  ['visitor', (access: string, id: string) => access === 'visitor' || /password|second-factor|\$token/.test(id)],
  ['unconfirmed', (_: string, id: string) => id === '($lang).confirm-address._index'],
  ['owner', (access: string) => !['anyone', 'visitor'].includes(access)],
  ['operator', (access: string) => access.startsWith('exchange.')],
] as const

test.each(people)(
  'pages of the %s: axe finds nothing, nothing is wider than a phone, words are of one language',
  async (name, isTheirs) => {
    const player = cast.player(name)
    const context = await browser.newContext()
    if (player.cookie)
      await context.addCookies(
        player.cookie.split('; ').map((pair) => {
          const [cookie = '', value = ''] = pair.split(/=(.*)/s)
          return { name: cookie, value, url: whole.site.url }
        }),
      )
    const page = await context.newPage()
    const found: string[] = []
    for (const language of ['zh', 'en'] as const)
      for (const { id, access, path } of pagesOf(whole, cast, player, language)) {
        if (!isTheirs(access, id)) continue
        await page.setViewportSize({ width: 375, height: 720 })
        const { status, complaints } = await visit(page, whole.site.url + path)
        if (status !== 200) found.push(`${path}: ${status}`)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 375) found.push(`${path}: ${width} wide`)
        // The words do not change what is where: one language is enough.
        if (language === 'zh') await page.setViewportSize({ width: 1440, height: 900 })
        const problems = await (language === 'zh' ? violations(page, ['light', 'dark']) : page.evaluate(chineseWords))
        found.push(...[...problems, ...complaints].map((each) => `${path}: ${each}`))
      }
    await context.close()
    expect(found).toEqual([])
  },
  // Over a hundred pages, each twice: only so long that one that hangs is told from a busy machine.
  900_000,
)

/** The site's own words that are Chinese: names, data and what was typed are marked as such, or lie in fields; runs in the page. */
function chineseWords(): string[] {
  const own = 'nav, footer, h2, h3, h4, label, legend, button, summary, dt, caption, th[scope="col"]'
  const others = '[lang], bdi, mark, input, option, code, q, .person-menu, [aria-hidden="true"]'
  return [...document.querySelectorAll(own)].flatMap((element) => {
    const copy = element.cloneNode(true) as Element
    for (const part of copy.querySelectorAll(others)) part.remove()
    const text = copy.textContent ?? ''
    return /\p{Script=Han}/u.test(text) && !element.closest('[lang="zh-CN"], bdi, .person-menu')
      ? [`${element.tagName}: ${text.trim().slice(0, 40)}`]
      : []
  })
}
