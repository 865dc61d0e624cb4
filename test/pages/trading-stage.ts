import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import type { OrderState } from '#app/domain/order/order-steps.ts'
import { drawReceipts } from '#app/domain/receipt/draw-receipts.server.ts'
import { orderWords } from '#app/i18n/order.ts'
import { createPaymentTasks } from '#app/jobs/payment-tasks.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import { type CreatedListing, createListings } from '../factories/listings.ts'
import { makePerson, testPassword } from '../factories/people.ts'
import { makeTrader } from '../factories/trading.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { until } from '../helpers/command.ts'
import { runExchange } from '../helpers/running-exchange.ts'
import { Visitor } from '../helpers/visitor.ts'
import { serveData, tradingGoods } from './trading-goods.ts'
import { type Subject, subjects, type Tale } from './trading-stories.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>
export type Cast = Awaited<ReturnType<Stage['enter']>>
export const cards = { good: '4242424242424242', declined: '4000000000000002' } as const

const hour = 3_600_000

/**
 * A running exchange with its payment service, a browser and an interface of a provider, and what is done over and over on the
 * way of an order. Regular work is done when a test says so.
 */
export async function openStage() {
  const [site, browser, served] = await Promise.all([
    runExchange({ demo: false, hasRegularWork: false, environment: { GATEWAY_LOOPBACK: '1' } }),
    openBrowser(),
    serveData(),
  ])
  const { database, config } = site.exchange
  const goods = tradingGoods(site.exchange, served.url)
  const certifier = certifierOf({ database, config, signer: loadSigner(config.dataDir) })
  const tasks = createPaymentTasks({ database, payments: site.exchange.payments })

  type Member = Awaited<ReturnType<typeof member>>

  /** Somebody at a browser of their own, whose password was given some time ago. */
  async function member(personId: string, slug: string, { language, hasScript }: Pick<Tale, 'language' | 'hasScript'>) {
    const visitor = await Visitor.come({ site, browser }, language, hasScript)
    await visitor.as(personId, { now: Date.now() - hour })
    return { visitor, personId, slug, base: `/my/organisations/${slug}`, words: orderWords[language], hasScript }
  }

  /** The two sides of a tale with what the one lists, and two operators. */
  async function enter(tale: Tale) {
    const side = (part: 'provider' | 'buyer') =>
      makeTrader(database, { slug: `${tale.language}-${part}`, name: tale[part] })
    const [provider, buyer] = [await side('provider'), await side('buyer')]
    const all = subjects.map((subject) => ({ ...tale.listings[subject], provider: provider.slug }))
    const made = await createListings(database.write, all)
    const listed = Object.fromEntries(subjects.map((subject, index) => [subject, made[index]])) as Record<
      Subject,
      CreatedListing
    >
    const operator = async () => (await makePerson(database, { isOperator: true })).personId
    const [one, two] = [await operator(), await operator()]
    return {
      ...{ tale, provider, buyer, listed },
      buying: await member(buyer.owner.personId, buyer.slug, tale),
      selling: await member(provider.owner.personId, provider.slug, tale),
      one: await member(one, '', tale),
      two: await member(two, '', tale),
    }
  }

  /** Asks for a listing on its page; gives the number of the request. */
  async function ask({ visitor }: Member, code: string, fields: Readonly<Record<string, string>>): Promise<string> {
    await visitor.open(`/listings/${code}`)
    await visitor.page.locator('#obtain a').click()
    await visitor.page.waitForURL(/\/request$/)
    await visitor.send(fields, 'submit', 'first')
    expect(visitor.path()).toContain('done=submitted')
    return /requests\/(SQ[0-9A-Z-]+)/.exec(visitor.path())?.[1] ?? ''
  }

  /** Approves a request; gives the number of the order that this opens. */
  async function approve({ visitor, base }: Member, request: string): Promise<string> {
    await visitor.open(`${base}/requests/${request}`)
    await visitor.send({}, 'approve')
    return orderIn(visitor)
  }

  /** Signs the contract of an order, by the way that the order shows; says whether the password was asked for. */
  async function sign(signer: Member, order: string): Promise<boolean> {
    const { visitor, base } = signer
    await visitor.open(`${base}/orders/${order}`)
    await visitor.page.locator('section[aria-labelledby="now"] a[href*="/contract"]').click()
    await visitor.page.waitForURL(/\/contract$/)
    await visitor.page.locator('#sign-title').waitFor()
    const asked = (await visitor.page.locator('main input[name="password"]').count()) > 0
    await visitor.send({ read: 'yes', ...(asked && { password: testPassword }) }, 'sign')
    expect(visitor.path()).toContain('done=')
    return asked
  }

  /** Pays for an order on the page of the payment service, with one card after the other until one is taken. */
  async function pay({ visitor, base }: Member, order: string, tried: readonly string[] = [cards.good]): Promise<void> {
    const { page } = visitor
    await visitor.open(`${base}/orders/${order}/pay`)
    await visitor.send({ method: 'card' }, 'begin')
    for (const [index, card] of tried.entries()) {
      await page.waitForURL(/\/payment-service\/checkout\//)
      for (const [name, value] of Object.entries({ number: card, expiry: '12/40', cvc: '123', name: '张三' }))
        await page.fill(`[name="${name}"]`, value)
      await page.click('button[value="pay"]')
      if (index < tried.length - 1) await page.locator('[role="alert"]').waitFor()
    }
    await page.waitForURL(/\/pay\?back=1/)
    await until(async () => (await orderOf(order)).state !== 'paying')
  }

  /** What the page of an order says of how it stands. */
  async function seen({ visitor, base }: Member, order: string): Promise<string> {
    await visitor.open(`${base}/orders/${order}`)
    return visitor.page.locator('section[aria-labelledby="now"]').innerText()
  }

  /** The order stands so, and its page says so. */
  async function stands(reader: Member, order: string, state: OrderState): Promise<void> {
    expect((await orderOf(order)).state).toBe(state)
    expect(await seen(reader, order)).toContain(reader.words.states[state])
  }

  async function orderOf(number: string) {
    const order = await findOrder(database.read, { number })
    if (!order) throw new Error(`No order ${number}`)
    return order
  }

  /** The state of the last payment of an order. */
  async function paymentOf(number: string) {
    return (await listPaymentsOfOrder(database.read, (await orderOf(number)).id)).at(-1)?.state
  }

  /** The payment service is told what is due, and receipts are drawn; the ledger balances. */
  async function settle(): Promise<void> {
    while ((await tasks.run(Date.now())) > 0);
    await drawReceipts(database, certifier)
    expect(await checkLedger(database.read)).toBeUndefined()
  }

  /** Goes from the page of an order to its right; gives the number of that. */
  async function toRight({ visitor, base }: Member, order: string): Promise<string> {
    const { page } = visitor
    await visitor.open(`${base}/orders/${order}`)
    await page.locator('section[aria-labelledby="parts-title"] a[href*="/entitlements/"]').first().click()
    await page.waitForURL(/\/entitlements\/[^/]+$/)
    return /SY[0-9A-Z-]+/.exec(page.url())?.[0] ?? ''
  }

  /** Goes on to how a right is used. */
  async function toUse({ visitor: { page } }: Member, way: 'files' | 'api' | 'query'): Promise<void> {
    await page.locator(`main a[href*="/entitlements/"][href$="/${way}"]`).first().click()
    await page.waitForURL(new RegExp(`/${way}$`))
    // With script the address is there before the page is.
    await page.locator(`main h2`).first().waitFor()
  }

  /** Downloads the one file of the page that is open; gives where it lies. */
  async function download({ visitor: { page } }: Member): Promise<string> {
    const button = page.locator('main form:has(input[name="intent"][value="download"]) button')
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
    return file.path()
  }

  /** Sends a file for a set that is being prepared: whole, or in pieces where there is script. */
  async function upload({ visitor, hasScript }: Member, file: { name: string; content: string }): Promise<void> {
    const sent = { ...file, type: 'text/csv' }
    if (!hasScript) return visitor.send({ file: sent }, 'upload')
    const form = visitor.page.locator('main form:has(input[name="intent"][value="upload"])')
    await form
      .locator('[name="file"]')
      .setInputFiles({ name: sent.name, mimeType: sent.type, buffer: Buffer.from(sent.content) })
    await form.locator('button[type="submit"]').click()
    await visitor.page.locator('main table', { hasText: file.name }).first().waitFor()
  }

  return {
    ...{ site, served, member, enter, ask, approve, sign, pay, seen, stands, orderOf, paymentOf, settle },
    ...{ toRight, toUse, download, upload, ...goods },
    close: async () => {
      await closePages(browser)
      await site.close()
      await served.close()
    },
  }
}

/** The number of the order whose page is open. */
export const orderIn = (visitor: Visitor) => /orders\/(DD[0-9A-Z-]+)/.exec(visitor.path())?.[1] ?? ''

/** What a file holds. */
export const contentOf = (path: string) => readFileSync(path, 'utf8')
