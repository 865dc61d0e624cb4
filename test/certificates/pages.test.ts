import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificateWords } from '#app/i18n/certificate.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { faults } from '../helpers/look-at-page.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

let site: RunningExchange
let browser: Browser
let number: string

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange({ hasRegularWork: false }), openBrowser()])
  const row = site.exchange.database.read.selectFrom('certificate').select('number').orderBy('number').limit(1)
  number = (await row.executeTakeFirstOrThrow()).number
})
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

test('the pages of certificates are without fault for axe, fit a narrow phone, and complain of nothing', async () => {
  const context = await browser.newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  const wrong: string[] = []
  for (const language of ['', '/en'])
    for (const path of [`/certificates/${number}`, '/verify', `/verify?number=${number}`, '/verify?number=FJL1']) {
      const address = language + path
      const found = await faults(page, site.url + address, language === '' ? ['light', 'dark'] : ['light'])
      wrong.push(...found.map((each) => `${address}: ${each}`))
    }
  await context.close()
  expect(wrong).toEqual([])
})

test('a certificate prints on one page of A4', async () => {
  const page = await browser.newPage()
  for (const language of ['', '/en']) {
    await page.goto(`${site.url}${language}/certificates/${number}`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }
  await page.close()
})

test('without JavaScript a file is verified by its form', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const path = join(temporaryFolder(), 'certificate.pdf')
  const answer = await fetch(`${site.url}/certificates/${number}/certificate.pdf`)
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  await page.goto(`${site.url}/en/verify`)
  await page.getByLabel(certificateWords.en.verify.fileLabel).setInputFiles(path)
  await page.getByRole('button', { name: certificateWords.en.verify.send }).click()
  await page.getByText(certificateWords.en.verify.verdicts.valid).waitFor()
  await context.close()
})
