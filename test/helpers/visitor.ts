import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '#app/domain/text.ts'
import { signInAs, testPassword } from '../factories/people.ts'
import type { RunningExchange } from './running-exchange.ts'

/** A file that is sent with a form. */
export type SentFile = { name: string; type: string; content: string }

/** What is done with one field of a form. */
async function fill(form: Locator, name: string, value: string | SentFile): Promise<void> {
  const field = form.locator(`[name="${name}"]`)
  if (typeof value !== 'string') {
    await field.setInputFiles({ name: value.name, mimeType: value.type, buffer: Buffer.from(value.content) })
    return
  }
  const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type)
  if (kind === 'select-one') await field.selectOption(value)
  else if (kind === 'checkbox' || kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
  else await field.fill(value)
}

/** Somebody at a browser of their own, who uses the site in one language. */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #site: RunningExchange
  readonly #base: string

  private constructor(site: RunningExchange, context: BrowserContext, page: Page, language: Language) {
    this.#site = site
    this.#context = context
    this.page = page
    this.#base = site.url + (language === 'en' ? '/en' : '')
  }

  static async come(
    { site, browser }: { site: RunningExchange; browser: Browser },
    language: Language,
    hasScript: boolean,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      javaScriptEnabled: hasScript,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      viewport: { width: 1280, height: 900 },
    })
    return new Visitor(site, context, await context.newPage(), language)
  }

  /** Comes with a session, which began just now unless said. */
  async as(personId: string, began: { now?: number } = {}): Promise<this> {
    const [name = '', value = ''] = (await signInAs(this.#site.exchange, personId, began)).split(/=(.*)/s)
    await this.#context.addCookies([{ name, value, url: this.#site.url }])
    return this
  }

  async open(path: string): Promise<number> {
    const answer = await this.page.goto(path.startsWith('http') ? path : this.#base + path)
    return answer?.status() ?? 0
  }

  /**
   * Fills in a form and sends it by its last button or its first: the one with this intent, or the one of the page. Waits for
   * what comes of it.
   */
  async send(
    fields: Readonly<Record<string, string | SentFile>>,
    intent?: string,
    by: 'first' | 'last' = 'last',
  ): Promise<void> {
    const sign = this.page.locator(intent ? `input[name="intent"][value="${intent}"]` : 'input[name="csrf"]')
    const form = this.page.locator('main form[method="post"]').filter({ has: sign }).first()
    const button = form.locator('button[type="submit"]')[by]()
    // With script the address is there before the page is.
    await form.waitFor({ state: 'attached' })
    // Some forms are folded away until they are wanted.
    if (!(await button.isVisible()))
      await this.page
        .locator('main details:not([open])')
        .filter({ has: sign })
        .first()
        .locator('summary')
        .first()
        .click()
    for (const [name, value] of Object.entries(fields)) await fill(form, name, value)
    const moved = this.page.waitForEvent('framenavigated')
    await button.click()
    await moved
    await this.page.waitForLoadState('load')
  }

  path(): string {
    const { pathname, search } = new URL(this.page.url())
    return pathname + search
  }

  /** Opens the mail that the page says it sent, and the link of the mail. */
  async followMail(kind: string): Promise<void> {
    await this.page.locator('main a[href*="/kept-mail/"]').first().click()
    await this.page.waitForURL(/kept-mail/)
    await this.page.locator(`main a[href*="/${kind}/"]`).first().click()
    await this.page.waitForURL(new RegExp(`/${kind}/`))
  }

  /** Signs up, confirms the address by the mail, and signs in; ends where they wanted to go. */
  async join(name: string, email: string, path = '/sign-up'): Promise<void> {
    await this.open(path)
    await this.send({ name, email, password: testPassword })
    await this.followMail('confirm-address')
    await this.send({})
    expect(this.path()).toContain('/sign-in')
    await this.send({ email, password: testPassword })
  }

  async shows(text: string): Promise<void> {
    await this.page.locator('main', { hasText: text }).waitFor()
  }

  /** What can be read in a part of the page. */
  text(part: string): Promise<string> {
    return this.page.locator(part).locator('xpath=..').innerText()
  }

  leave(): Promise<void> {
    return this.#context.close()
  }
}
