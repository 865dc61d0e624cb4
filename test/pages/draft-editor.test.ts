import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#app/domain/text.ts'
import { draftWords } from '#app/i18n/draft.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange(), openBrowser()])
}, 180_000)
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

type Seat = { page: Page; context: BrowserContext; base: string; errors: string[] }

/** Somebody of an organisation at a browser, on its list of listings. */
async function sit(
  organisation: { organisationId: string; slug: string },
  how: { language: Language; hasScript: boolean; name?: string; width?: number },
): Promise<Seat> {
  const { organisationId, slug } = organisation
  const { personId } = await makePerson(site.exchange.database, {
    name: how.name ?? '陈编辑',
    memberOf: [{ organisationId, role: 'editor' }],
  })
  const context = await browser.newContext({
    javaScriptEnabled: how.hasScript,
    viewport: { width: how.width ?? 1280, height: 900 },
  })
  const [name = '', value = ''] = (await signInAs(site.exchange, personId)).split(/=(.*)/s)
  await context.addCookies([{ name, value, url: site.url }])
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const base = `${site.url}${how.language === 'en' ? '/en' : ''}/my/organisations/${slug}/listings`
  await page.goto(base)
  return { page, context, base, errors }
}

async function begin(seat: Seat, kind: string): Promise<string> {
  const { page, base } = seat
  await page.goto(`${base}/new`)
  await page.locator('form:has(input[value="empty"]) select[name="kind"]').selectOption(kind)
  await press(page, 'form:has(input[value="empty"]) button[type="submit"]')
  return new URL(page.url()).pathname
}

/** Presses a button and waits for the page it leads to. */
async function press(page: Page, selector: string): Promise<void> {
  const moved = page.waitForEvent('framenavigated')
  await page.locator(selector).first().click()
  await moved
  await page.waitForLoadState('load')
}

const saveButton = 'main form:has(input[name="base"]) button[type="submit"]:not([name])'
const nextButton = 'main form:has(input[name="base"]) button[name="next"]'
const text = (page: Page) => page.locator('main').innerText()
async function shows(page: Page, part: string | undefined): Promise<void> {
  if (!part) throw new Error('The site has no such words')
  await expect.poll(() => text(page), { timeout: 60_000 }).toContain(part)
}
/** With script the page follows a moment after its address. */
const holds = (page: Page, name: string, value: string) =>
  expect.poll(() => page.inputValue(`[name="${name}"]`), { timeout: 60_000 }).toBe(value)

test.each([
  { language: 'zh' as const, hasScript: false },
  { language: 'en' as const, hasScript: true },
])(
  '$language, script $hasScript: a listing is written section by section, seen, and deleted',
  async ({ language, hasScript }) => {
    const words = draftWords[language]
    const seat = await sit(await makeOrganisation(site.exchange.database), { language, hasScript })
    const { page, base } = seat
    await shows(page, words.list.empty)
    const draft = await begin(seat, 'API')
    await shows(page, words.done.created)

    await page.fill('[name="title.zh"]', '企业用电负荷查询')
    await page.fill('[name="title.en"]', 'Power load of firms')
    await page.fill('[name="summary.zh"]', '用来评估企业的经营状况。')
    await page.check('[name="industries[]"][value="D"]')
    await press(page, nextButton)
    expect(page.url()).toContain('section=parties')

    // What cannot be read stays in its box, with what is wrong beside it.
    await page.goto(`${site.url}${draft}?section=extent`)
    await page.fill('[name="recordCount"]', '约一万')
    await page.fill('[name="regions"]', '泉州市、亚特兰蒂斯')
    await press(page, saveButton)
    await holds(page, 'recordCount', '约一万')
    expect(await page.locator('#f-recordCount-problem').innerText()).toContain('约一万')
    expect(await page.locator('#f-regions-problem').innerText()).toContain('亚特兰蒂斯')
    expect(await page.getAttribute('[name="recordCount"]', 'aria-invalid')).toBe('true')
    await page.fill('[name="recordCount"]', '12,840')
    await page.fill('[name="regions"]', '泉州市')
    await press(page, saveButton)
    await page.locator('#f-recordCount-problem').waitFor({ state: 'detached' })

    await page.goto(`${site.url}${draft}?section=dictionary`)
    const before = Number(await page.locator('[data-score]').innerText())
    await page.fill('[name="dictionary.paste"]', '字段名\t中文名\t类型\nload_kw\t负荷\tdouble\nmonth\t月份\t日期')
    await page.fill('[name="apiInputs.0.name"]', 'code')
    await page.selectOption('[name="apiInputs.0.type"]', 'STRING')
    await press(page, saveButton)
    await holds(page, 'dictionary.0.name', 'load_kw')
    await holds(page, 'dictionary.1.zh', '月份')
    await holds(page, 'apiInputs.0.name', 'code')
    await expect.poll(async () => Number(await page.locator('[data-score]').innerText())).toBeGreaterThan(before)

    await page.goto(`${site.url}${draft}?section=price`)
    await page.selectOption('[name="offers.0.model"]', 'PER_CALL')
    await page.fill('[name="offers.0.price"]', '0.5')
    await page.selectOption('[name="offers.0.unit"]', 'CALL')
    await press(page, saveButton)
    await holds(page, 'offers.0.price', '0.5')

    await page.goto(`${site.url}${draft}/preview`)
    for (const part of [language === 'zh' ? '企业用电负荷查询' : 'Power load of firms', '¥0.50', 'load_kw'])
      await shows(page, part)

    await page.goto(`${base}?q=load_kw`)
    expect(await page.locator('main tbody tr').count()).toBe(1)
    await page.goto(site.url + draft)
    await page.locator('main details:has(input[value="delete"]) > summary').click()
    await press(page, 'form:has(input[value="delete"]) button')
    await shows(page, words.done.deleted)
    await shows(page, words.list.empty)
    expect(seat.errors).toEqual([])
    await seat.context.close()
  },
  120_000,
)

const savedState = (page: Page, state: string) => page.locator(`[data-save="${state}"]`).waitFor({ timeout: 60_000 })

/** Does something that is saved by itself, and waits until it was. */
async function savedAfter(page: Page, write: () => Promise<unknown>): Promise<void> {
  const edition = await page.inputValue('[name="edition"]')
  await write()
  await expect.poll(() => page.inputValue('[name="edition"]'), { timeout: 60_000 }).not.toBe(edition)
  await savedState(page, 'saved')
}

test('with script a section is saved while it is written, also after the connection was lost', async () => {
  const seat = await sit(await makeOrganisation(site.exchange.database), { language: 'zh', hasScript: true })
  const { page, context } = seat
  const draft = await begin(seat, 'DATASET')
  await savedAfter(page, () => page.fill('[name="title.zh"]', '自动保存'))
  expect(await page.locator('[data-save]').innerText()).toMatch(/\d{2}:\d{2} 已保存/)

  await context.setOffline(true)
  await page.fill('[name="summary.zh"]', '断线时写的')
  await savedState(page, 'offline')
  expect(await page.locator('[data-save]').innerText()).toContain(draftWords.zh.editor.offline)
  await context.setOffline(false)
  await savedState(page, 'saved')
  await page.goto(site.url + draft)
  await holds(page, 'summary.zh', '断线时写的')
  await holds(page, 'title.zh', '自动保存')

  // Rows that are added and taken out while they are saved come out once.
  await page.goto(`${site.url}${draft}?section=dictionary`)
  for (const [index, name] of ['one', 'two', 'three'].entries())
    await savedAfter(page, async () => {
      await page.fill(`[name="dictionary.${index}.name"]`, name)
      await page.selectOption(`[name="dictionary.${index}.type"]`, 'STRING')
    })
  await savedAfter(page, () => page.fill('[name="dictionary.0.name"]', ''))
  await savedAfter(page, () => page.fill('[name="dictionary.2.name"]', 'third'))
  await page.goto(`${site.url}${draft}?section=dictionary`)
  const names = await page
    .locator('input[name^="dictionary."][name$=".name"]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
  expect(names.filter((name) => name !== '')).toEqual(['two', 'third'])
  expect(seat.errors).toEqual([])
  await context.close()
}, 120_000)

test('what another kind of product is asked for comes to the page as soon as the kind is chosen', async () => {
  const seat = await sit(await makeOrganisation(site.exchange.database), { language: 'en', hasScript: true })
  const { page } = seat
  const draft = await begin(seat, 'DATASET')
  await page.goto(`${site.url}${draft}?section=grading`)
  expect(await page.locator('[name="personal.basis"]').count()).toBe(0)
  await page.selectOption('[name="personal.contains"]', 'yes')
  await page.locator('[name="personal.basis"]').waitFor({ timeout: 60_000 })
  await savedAfter(page, () => page.selectOption('[name="personal.basis"]', 'CONSENT'))
  await page.goto(`${site.url}${draft}?section=grading`)
  await holds(page, 'personal.basis', 'CONSENT')
  await seat.context.close()
}, 120_000)

test.each([
  { language: 'zh' as const, hasScript: false, choice: 'theirs' },
  { language: 'en' as const, hasScript: true, choice: 'mine' },
])(
  '$language, script $hasScript: who changes what a colleague changed sees both and keeps $choice',
  async ({ language, hasScript, choice }) => {
    const words = draftWords[language].editor
    const organisation = await makeOrganisation(site.exchange.database)
    const mine = await sit(organisation, { language, hasScript })
    const draft = await begin(mine, 'DATASET')
    const theirs = await sit(organisation, { language, hasScript: false, name: '林同事' })
    await theirs.page.goto(site.url + draft)
    await theirs.page.fill('[name="title.zh"]', '同事写的名称')
    await press(theirs.page, saveButton)

    await mine.page.fill('[name="summary.zh"]', '我写的简介')
    await mine.page.fill('[name="title.zh"]', '我写的名称')
    if (hasScript) {
      await savedState(mine.page, 'conflict')
      await mine.page.locator('[data-save] button').click()
      await mine.page.locator('[role="alert"]').waitFor()
    } else await press(mine.page, saveButton)
    const alert = await mine.page.locator('main [role="alert"]').innerText()
    for (const part of [words.conflict('林同事'), '同事写的名称', '我写的名称']) expect(alert).toContain(part)
    await holds(mine.page, 'summary.zh', '我写的简介')
    await holds(mine.page, 'title.zh', '我写的名称')

    await mine.page.check(`[name="choose.title"][value="${choice}"]`)
    await press(mine.page, saveButton)
    await shows(mine.page, draftWords[language].done.saved)
    await holds(mine.page, 'summary.zh', '我写的简介')
    await holds(mine.page, 'title.zh', choice === 'mine' ? '我写的名称' : '同事写的名称')
    await Promise.all([mine.context.close(), theirs.context.close()])
  },
  120_000,
)

test('a file that is brought says what was read of it, what was not, and leads on', async () => {
  const seat = await sit(await makeOrganisation(site.exchange.database), { language: 'zh', hasScript: false })
  const { page, base } = seat
  await page.goto(`${base}/new`)
  const bring = async (name: string, content: string) => {
    await page.setInputFiles('#upload-file', { name, mimeType: 'text/plain', buffer: Buffer.from(content) })
    await press(page, 'form:has(input[value="upload"]) button[type="submit"]')
  }
  await bring('notes.txt', 'nothing of ours')
  await shows(page, draftWords.zh.problems.startUnknown)
  await bring(
    'api.yaml',
    'openapi: 3.0.0\ninfo: { title: 负荷接口, version: "1", x-owner: 计量中心 }\npaths: { /load: { get: {} } }\n',
  )
  const seen = await text(page)
  for (const part of ['已生成 1 份草稿', 'OpenAPI 3.0.0', '接口路径', 'info.x-owner: 计量中心'])
    expect(seen).toContain(part)
  await press(page, 'main ol a')
  await holds(page, 'title.zh', '负荷接口')
  await seat.context.close()
}, 60_000)

test.each(['zh', 'en'] as const)(
  '%s: on a phone nothing is wider than the screen',
  async (language) => {
    const seat = await sit(await makeOrganisation(site.exchange.database), { language, hasScript: true, width: 375 })
    const { page, base } = seat
    const draft = await begin(seat, 'API')
    const sections = ['identity', 'dictionary', 'content', 'extent', 'source', 'grading', 'price', 'terms']
    const wide: string[] = []
    for (const path of [
      base,
      `${base}/new`,
      ...sections.map((section) => `${site.url}${draft}?section=${section}`),
      `${site.url}${draft}/preview`,
    ]) {
      await page.goto(path)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) wide.push(`${path} by ${over}`)
    }
    expect(wide).toEqual([])
    await seat.context.close()
  },
  120_000,
)
