import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { idCheckOf } from '#app/domain/personal/check-digits.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import type { Language } from '#app/domain/text.ts'
import { runReviewClocks } from '#app/jobs/review-clocks.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import { main as verify } from '#scripts/verify.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { runHere } from '../helpers/command.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { type SentFile, Visitor } from '../helpers/visitor.ts'

let site: RunningExchange
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runExchange(), openBrowser()])
}, 180_000)
afterAll(async () => {
  await closePages(browser)
  await site.close()
})

/** Quays and what went over them; some remarks hold the identity number of whoever was there. */
function berthFile(name: string): SentFile {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const body = `35050319900101${100 + index}`
    const remark = index % 3 === 0 ? `经办人证件 ${body}${idCheckOf(body)}` : '正常'
    return `2026-${String(1 + (index % 9)).padStart(2, '0')}-15,泉州市,B${index % 12},${100 + index * 1.5},${remark}`
  })
  return { name, type: 'text/csv', content: `作业日期,港区,泊位编号,吞吐量（吨）,备注\n${lines.join('\n')}\n` }
}

const pdf = (text: string): SentFile => ({
  name: '承诺书.pdf',
  type: 'application/pdf',
  content: `%PDF-1.7\n${text}\n%%EOF`,
})

async function someone(language: Language, hasScript: boolean, isOperator = false) {
  const { database } = site.exchange
  const visitor = await Visitor.come({ site, browser }, language, hasScript)
  if (isOperator) return { visitor: await visitor.as((await makePerson(database, { isOperator })).personId), base: '' }
  const { organisationId, slug } = await makeOrganisation(database)
  const { personId } = await makePerson(database, { memberOf: [{ organisationId, role: 'owner' }] })
  return { visitor: await visitor.as(personId), base: `/my/organisations/${slug}` }
}

test.each([
  { language: 'zh' as const, hasScript: false, title: '石湖港区泊位作业月报', treatment: 'mask' },
  { language: 'en' as const, hasScript: true, title: '秀涂港区泊位作业月报', treatment: 'remove' },
])(
  '$language, script $hasScript, field to $treatment: from a file on a desk to a product that is listed, found and verified',
  async ({ language, hasScript, title, treatment }) => {
    const { visitor: provider, base } = await someone(language, hasScript)
    const { visitor: operator } = await someone(language, hasScript, true)
    const { visitor: second } = await someone(language, hasScript, true)
    const { visitor: objector } = await someone(language, hasScript)
    const { database, config } = site.exchange

    // A file is read; what hides in its remarks is found.
    await provider.open(`${base}/files`)
    await provider.send({ file: berthFile(`${title}.csv`) }, 'send')
    await provider.page.waitForURL(/\/files\/[0-9a-f-]{36}/)
    const file = provider.path().replace(/\?.*|^\/en/g, '')
    await expect.poll(() => provider.open(file).then(() => provider.page.locator('#found').count()), wait).toBe(1)

    // Handed on as it is, it is stopped.
    await provider.send({ 'treat:备注': 'keep' }, 'draft')
    const draftOf = () => /\/listings\/([0-9a-f-]{36})/.exec(provider.path())?.[1] ?? ''
    await provider.open(`${base}/listings/${draftOf()}/submit`)
    expect(await provider.text('#findings')).toMatch(/备注[\s\S]*R04/)
    expect(await provider.page.locator('main form:has(input[value="submit"]) button[type="submit"]').count()).toBe(0)

    // Without the field, and with six things typed, it can go. Masked it still is about persons: that needs a ground and proofs.
    await provider.open(file)
    await provider.send({ 'treat:备注': treatment }, 'draft')
    const draft = `${base}/listings/${draftOf()}`
    const save = async (section: string, fields: Record<string, string>) => {
      await provider.open(`${draft}?section=${section}`)
      await provider.send(fields, 'save')
    }
    const typed = {
      identity: { 'summary.zh': '评估港区作业效率和运力。', scenarios: '货主按泊位作业量安排船期' },
      parties: { 'support.zh': '0595-1234 5678' },
      source: { 'sourceKinds[]': 'OWN', 'sourceDetail.zh': '港区生产系统导出' },
      price: { 'offers.0.model': 'ONEOFF', 'offers.0.price': '1200' },
    }
    for (const [section, fields] of Object.entries(typed)) await save(section, fields)
    if (treatment === 'mask') {
      await save('grading', { 'personal.basis': 'SEPARATE_CONSENT' })
      await provider.open(`${draft}?section=delivery`)
      await provider.page.uncheck('[name="deliveryModes[]"][value="FILE"]')
      await provider.send({ 'deliveryModes[]': 'SANDBOX' }, 'save')
    }
    const proofs = ['COMMITMENT', 'COMPLIANCE', ...(treatment === 'mask' ? ['PIA', 'CONSENT'] : [])]
    for (const slot of proofs) {
      await provider.open(`${draft}/evidence/${slot}`)
      await provider.send({ number: `${slot}-1`, issuer: '榕城律师事务所', file: pdf(title + slot) }, 'fill')
    }
    await provider.open(`${draft}/submit`)
    await provider.send({ confirmed: 'yes' }, 'submit')
    expect(provider.path()).toContain('done=submitted')
    const number = /submissions\/([^?]+)/.exec(provider.path())?.[1] ?? ''

    // The operator returns it with two remarks; the provider mends and hands in again.
    const review = `/operator/reviews/${number}`
    await operator.open('/operator/reviews')
    await operator.shows(title)
    await operator.open(review)
    await operator.send({}, 'accept')
    await operator.send(
      {
        ...{ 'place.0': 'summary', 'rule.0': 'P30', 'text.0': '简介写明粒度' },
        ...{ 'place.1': 'support', 'rule.1': 'P26', 'text.1': '补充邮箱' },
      },
      'return',
    )
    expect(operator.path()).toContain('done=return')
    await provider.open(`${base}/submissions/${number}`)
    for (const text of ['简介写明粒度', '补充邮箱']) await provider.shows(text)
    await save('identity', { 'summary.zh': '按泊位和月份评估港区作业效率。' })
    await save('parties', { 'support.zh': '0595-1234 5678，berth@example.com' })
    await provider.open(`${draft}/submit`)
    await provider.send({ confirmed: 'yes', note: '已按意见修改' }, 'submit')
    expect(provider.path()).toContain('done=submitted')

    // What changed is shown; the notice begins.
    await operator.open(review)
    await operator.shows('berth@example.com')
    await operator.send({}, 'accept')
    await operator.send({}, 'confirm')
    await operator.send({}, 'approve')
    // Sensitive information of persons takes four eyes.
    if (treatment === 'mask') {
      expect(operator.path()).toContain('done=waits')
      await second.open(review)
      await second.send({}, 'approve')
    }
    expect((treatment === 'mask' ? second : operator).path()).toContain('done=approve')

    // An objection stops it until it is rejected.
    const submission = async () => {
      const found = await findSubmission(database.read, { number })
      if (!found) throw new Error(`There is no ${number}`)
      return found
    }
    await objector.open(`/public-notices/${number}/object`)
    await objector.send({ text: '数据来自我方码头，未经同意。' })
    expect((await submission()).state).toBe('objected')
    await operator.open(`/operator/objections?submission=${number}`)
    await operator.page.locator('main a[href*="/operator/objections/"]').first().click()
    await operator.page.waitForURL(/objections\/[0-9a-f-]{36}/)
    await operator.send({ reason: '供方已提交码头经营权证明。' }, 'reject')
    expect((await submission()).state).toBe('notice')

    // The clock moves to the end of the notice, and the provider presses the button.
    const hooks = certificateHooks(() => certifierOf(site.exchange))
    const { dueAt } = await submission()
    await runReviewClocks({ database, filesDir: config.filesDir, hooks }, dueAt + 1)
    expect((await submission()).state).toBe('registered')
    await provider.open(`${base}/submissions/${number}`)
    await provider.page.locator('main a[href*="/listings/code/"]').first().click()
    await provider.page.waitForURL(/listings\/code\//)
    const code = /listings\/code\/([^?]+)/.exec(provider.path())?.[1] ?? ''
    await provider.send({}, 'list')
    expect(provider.path()).toContain('done=list')
    const pressed = Date.now()
    const search = async () => (await fetch(`${site.url}/api/v1/listings?q=${encodeURIComponent(title)}`)).text()
    await expect.poll(search, { ...wait, interval: 50 }).toContain(code)
    console.log(`${language}: found ${Date.now() - pressed} ms after it was listed`)

    // Its certificate holds offline; with a byte changed it does not.
    await objector.open(`/listings/${code}`)
    const certificate = await objector.page.locator('main a[href*="/certificates/"]').first().getAttribute('href')
    const path = certificate?.replace(/^\/en/, '')
    const kept = await (await fetch(`${site.url}${path}/certificate.json`)).text()
    const at = join(site.dataDir, `${code}.json`)
    writeFileSync(at, kept)
    expect((await runHere(verify, [at])).code).toBe(0)
    writeFileSync(
      at,
      kept.replace(
        code,
        code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    )
    expect((await runHere(verify, [at])).code).toBe(1)

    // Core data are refused, with the cell of the table that makes them core.
    await provider.open(`${base}/listings/new`)
    await provider.send({ source: `listing:${code}` }, 'copy')
    await provider.open(`${base}/listings/${draftOf()}?section=grading`)
    await provider.send(
      {
        'gradeImpacts.NATIONAL_SECURITY.degree': 'SERIOUS',
        'gradeImpacts.NATIONAL_SECURITY.reason': '可推知军用泊位',
      },
      'save',
    )
    await provider.open(`${base}/listings/${draftOf()}/submit`)
    expect(await provider.text('#findings')).toMatch(
      language === 'zh'
        ? /“国家安全 × 严重危害”为核心数据[\s\S]*R01/
        : /“National security × Serious harm” is core data[\s\S]*R01/,
    )
    expect(await provider.page.locator('main form:has(input[value="submit"]) button[type="submit"]').count()).toBe(0)

    for (const each of [provider, operator, second, objector]) await each.leave()
  },
  300_000,
)

const wait = { timeout: 60_000 }
