import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { catalogue as enWords } from '#app/i18n/en/catalogue.ts'
import { catalogue as zhWords } from '#app/i18n/zh/catalogue.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange(), openBrowser()])
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
}, 180_000)

afterAll(async () => {
  await closePages(browser)
  await site.close()
})

/** Waits until the page's scripts have taken over. */
async function alive(on = page): Promise<void> {
  await on.waitForFunction(
    () => '__remixRouter' in window && Object.keys(document).some((key) => key.startsWith('__reactContainer')),
  )
  await on.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve))
        // A page that is not in front draws no frames.
        setTimeout(resolve, 500)
      }),
  )
}

const search = (on = page) => on.locator('main input[type="search"]')

/** What somebody does who wants something: types it and presses Enter. */
async function look(base: string, text: string, on = page): Promise<void> {
  await on.goto(`${site.url}${base}/catalogue`)
  await search(on).fill(text)
  await search(on).press('Enter')
  await on.waitForURL(/\?q=/)
  await on.locator('#results').waitFor()
}

/** The results of a text, by their address. */
async function open(base: string, text: string, on = page): Promise<void> {
  await on.goto(`${site.url}${base}/catalogue?q=${encodeURIComponent(text)}`, { waitUntil: 'domcontentloaded' })
}

const cards = (on = page) => on.locator('main article')
const titles = async (on = page) => on.locator('main article h3').allInnerTexts()
const total = async (on = page) => Number(/([\d,]+)(?!.*[\d,])/.exec(await statusOf(on))?.[1]?.replaceAll(',', ''))
const statusOf = (on = page) => on.locator('#results').innerText()
const mainText = (on = page) => on.locator('main').innerText()

describe.each([
  ['Chinese', '', zhWords, '负荷', '气象', '冷链'],
  ['English', '/en', enWords, 'load', /weather/i, /cold|chill|reefer/i],
] as const)('in %s', (_, base, words, load, weather, cold) => {
  const matching = (wanted: string | RegExp) =>
    typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted)

  test('a fragment that is no word finds the title it is cut from', async () => {
    await look(base, '规上企')
    expect((await titles())[0]).toEqual(matching(load))
  })

  test('pinyin and its first letters find Chinese titles, and the page says so', async () => {
    for (const typed of ['yongdianfuhe', 'ydfh']) {
      await open(base, typed)
      expect((await titles()).slice(0, 3)).toEqual([matching(load), matching(load), matching(load)])
      expect(await mainText()).toContain(words.understood.sound)
      expect(await statusOf()).toContain(typed)
    }
  })

  test('traditional characters find what simplified ones do', async () => {
    await open(base, '氣象預報')
    const traditional = [await total(), (await titles()).slice(0, 5)]
    await open(base, '气象预报')
    expect([await total(), (await titles()).slice(0, 5)]).toEqual(traditional)
    expect(traditional[0]).toBeGreaterThan(3)
  })

  test('one language finds the other, and the card says under which name', async () => {
    await open(base, base ? '气象 预报' : 'weather forecast')
    expect((await titles()).slice(0, 6).filter((title) => matching(weather).asymmetricMatch(title))).not.toEqual([])
    await open(base, 'photovoltaic')
    expect(await mainText()).toContain(`${words.card.through}photovoltaic → 光伏`)
  })

  test('two fields are asked for one after the other; the cards name both; one is taken back', async () => {
    const [first, second] = base ? ['water temperature', 'salinity'] : ['水温', '盐度']
    await page.goto(`${site.url}${base}/catalogue`)
    await alive()
    const all = await total()
    const group = page.locator('details.facet', { hasText: words.hasFields.title })
    await group.locator('summary').click()
    const empty = group.locator('input:not([type="checkbox"])')
    await empty.fill(first)
    await empty.press('Enter')
    await page.waitForURL(/hasField=/)
    await alive()
    await expect.poll(total).toBeLessThan(all)
    const withOne = await total()
    await empty.fill(second)
    await empty.press('Enter')
    await page.waitForURL(/hasField=.*hasField=/)
    await alive()
    await expect.poll(total).toBeLessThan(withOne)
    expect(await total()).toBeGreaterThan(0)
    const why = await cards().first().locator('code').allInnerTexts()
    expect(why.length).toBeGreaterThan(1)
    // The box goes away with its condition, so nobody can look whether it is empty now.
    await group.getByRole('checkbox', { name: second }).click()
    await expect.poll(total).toBe(withOne)
    await search().fill(`field:"${first}" field:"${second}"`)
    await search().press('Enter')
    await page.waitForURL(/q=field/)
    await expect.poll(total).toBeLessThan(withOne)
  })

  test('a group of filters shows its values once it is opened, with scripts and without', async () => {
    await open(base, load)
    await alive()
    const found = await total()
    const group = page.locator('#facet-format')
    expect(await group.locator('input').count()).toBe(0)
    await group.locator('summary').click()
    await group.locator('input').first().waitFor()
    expect(new URL(page.url()).searchParams.get('open')).toBe('format')
    const counted = await group.locator('label').first().innerText()
    await group.locator('input').first().click()
    await page.waitForURL(/[?&]format=/)
    await expect.poll(total).toBe(Number(/\d+$/.exec(counted.trim())?.[0]))

    const plain = await browser.newContext({ javaScriptEnabled: false })
    onTestFinished(() => plain.close())
    const still = await plain.newPage()
    await open(base, load, still)
    await still.locator('#facet-format summary').click()
    await still.locator('#facet-format a').click()
    expect(await still.locator('#facet-format label').first().innerText()).toBe(counted)
    expect(await total(still)).toBe(found)
  })

  test('a paragraph finds the nearest listings and says what it looked for', async () => {
    const need = base
      ? 'We deliver chilled food and need road traffic, weather and cold store temperature records for route planning and loss estimates'
      : '我们做生鲜冷链运输，想要沿线的气象预报和路况数据，还有冷库温度记录，用来估计到货时间和损耗'
    await look(base, need)
    expect(await mainText()).toContain(words.understood.need)
    expect((await titles()).slice(0, 5)).toEqual(expect.arrayContaining([matching(cold)]))
    expect(await search().inputValue()).toBe(need)
    // Whoever is not content with what comes near has the same words answered by providers.
    const post = new URL((await page.getByRole('link', { name: words.zero.post }).getAttribute('href')) ?? '', site.url)
    expect(`${post.pathname}?${post.searchParams.get('q')}`).toBe(`${base}/demands/new?${need}`)
  })

  test('a typing mistake is answered with the spelling that was meant', async () => {
    await look(base, 'electrcity load')
    const meant = page.getByRole('link', { name: 'electricity load', exact: true })
    await meant.click()
    await page.waitForURL(/electricity/)
    expect((await titles())[0]).toEqual(matching(load))
  })

  test('a dead end names the filter that leaves out most, and how many there are without it', async () => {
    await page.goto(`${site.url}${base}/catalogue?q=${encodeURIComponent('茶叶')}&kind=API&region=350700`)
    expect(await cards().count()).toBe(0)
    const way = page.locator('main .prose p', { has: page.locator('a') }).first()
    const promised = Number(/(\d+)(?!.*\d)/.exec(await way.innerText())?.[1])
    expect(promised).toBeGreaterThan(0)
    await way.locator('a').click()
    await page.waitForURL(
      (url) => url.searchParams.getAll('kind').length + url.searchParams.getAll('region').length < 2,
    )
    expect(await total()).toBe(promised)
  })

  test('what was recognised becomes a filter, and the way back leads to what was typed', async () => {
    const text = base ? 'Quanzhou monthly' : '泉州 每月'
    await look(base, text)
    const before = await statusOf()
    const understood = page.getByRole('region', { name: words.understood.label })
    await understood.getByRole('link', { name: words.understood.only }).first().click()
    await page.waitForURL(/region=350500|frequency=MONTH/)
    await page.waitForURL((url) => url.searchParams.get('q') !== text)
    expect(await page.getByRole('list', { name: words.chosen }).innerText()).toMatch(/泉州|每月|Quanzhou|Monthly/)
    await page.goBack()
    await page.waitForURL((url) => url.searchParams.get('q') === text)
    await expect.poll(statusOf).toBe(before)
    expect(await search().inputValue()).toBe(text)
  })

  test('who misses a listing learns what keeps it out, also without scripts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    try {
      const still = await plain.newPage()
      await open(base, '规上企', still)
      const expected = (await titles(still))[0] ?? ''
      await still.goto(`${site.url}${base}/catalogue?q=${encodeURIComponent('气象 规上企')}&kind=API&size=50`)
      await still.getByText(words.expected.ask).click()
      await still.getByLabel(words.expected.label).fill(expected)
      await still.getByRole('button', { name: words.expected.go }).click()
      await still.waitForURL(/expect=/)
      const answer = still.locator('#expected')
      expect(await answer.innerText()).toContain(words.expected.hidden)
      expect(await answer.innerText()).toContain('气象')
      expect(await still.getByLabel(words.expected.label).inputValue()).toBe(expected)
      expect(new URL(still.url()).searchParams.get('size')).toBe('50')
      await answer.locator('ul a').first().click()
      expect(new URL(still.url()).searchParams.get('kind')).toBeNull()
    } finally {
      await plain.close()
    }
  })

  test('with the keyboard alone: search, along the results, two into a comparison', async () => {
    await page.goto(`${site.url}${base}/help`)
    await alive()
    await page.keyboard.press('/')
    await page.keyboard.type(base ? 'tea price' : '茶叶价格')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await alive()
    const chosen: string[] = []
    for (let at = 0; at < 2; at++) {
      await page.keyboard.press('j')
      for (let presses = 0; presses < 6; presses++) {
        await page.keyboard.press('Tab')
        const box = await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement
          return at.name === 'code' ? at.value : ''
        })
        if (!box) continue
        await page.keyboard.press('Space')
        chosen.push(box)
        break
      }
    }
    expect(new Set(chosen).size).toBe(2)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/compare\?/)
    expect(new URL(page.url()).searchParams.getAll('code')).toEqual(chosen)
  })
})

test('what is typed while an answer is under way is kept', async () => {
  await page.goto(`${site.url}/catalogue`)
  await alive()
  await page.route(/catalogue\.data/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  const price = page.locator('input[name="priceTo"]')
  const all = await total()
  await page.locator('input[name="kind"][value="API"]').check()
  await price.fill('5')
  await expect.poll(total).toBeLessThan(all)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  expect(await price.inputValue()).toBe('5')
  await page.unroute(/catalogue\.data/)
  await price.press('Enter')
  await page.waitForURL(/priceTo=5/)
  await page.goBack()
  await page.waitForURL((url) => !url.searchParams.has('priceTo'))
  await expect.poll(() => price.inputValue()).toBe('')
})
