import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { Finding } from '#app/domain/pre-check/finding.ts'
import { submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { reviewWords } from '#app/i18n/review.ts'
import { reviewProblems } from '#app/i18n/review-problems.ts'
import { insertDrafts } from '#db/queries/drafts.server.ts'
import { listRemarks } from '#db/queries/remarks.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { wholeDraft } from '../factories/whole-listing.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { actorOf } from '../review/review-world.ts'

const words = reviewWords.zh
const problems = reviewProblems.zh
const day = 86_400_000

let site: RunningExchange
let browser: Browser
let operatorId: string
let operator: SiteClient
let other: SiteClient
let provider: { organisationId: string; actor: Awaited<ReturnType<typeof actorOf>> }

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  browser = await openBrowser()
  const { database } = site.exchange
  operatorId = (await makePerson(database, { name: '审核甲', isOperator: true })).personId
  operator = new SiteClient(site.url, { cookie: await signInAs(site.exchange, operatorId) })
  const second = await makePerson(database, { name: '审核乙', isOperator: true })
  other = new SiteClient(site.url, { cookie: await signInAs(site.exchange, second.personId) })
  const { organisationId } = await makeOrganisation(database, { name: '泉州港务数据有限公司' })
  provider = { organisationId, actor: await actorOf(database, { memberOf: [{ organisationId, role: 'owner' }] }) }
}, 180_000)
afterAll(async () => {
  await closePages(browser)
  await site.close()
})
// Each test has the queue for itself.
beforeEach(() =>
  site.exchange.database.write.updateTable('submission').set({ state: 'withdrawn', isOpen: 0 }).execute(),
)

const finding: Finding = {
  rule: 'R11',
  severity: 'warn',
  place: 'scenarios',
  text: { zh: '场景写得太笼统。' },
  remedy: { zh: '写明谁用它做什么。' },
}

async function makeDraft(title: string, overrides: Partial<ListingDraft>) {
  const id = newId()
  const { organisationId, actor } = provider
  const content = JSON.stringify(wholeDraft({ title: { zh: title }, ...overrides }))
  const by = { createdBy: actor.personId, updatedBy: actor.personId, createdAt: Date.now(), updatedAt: Date.now() }
  const row = { id, organisationId, listingId: null, origin: 'EMPTY' as const, content, edition: 1 }
  await insertDrafts(site.exchange.database.write, [{ ...row, ...by, sample: null, submissionId: null }])
  return id
}

/** Hands a draft in, so many days ago; the oldest has the least time left. */
async function handIn(
  title: string,
  options: { content?: Partial<ListingDraft>; findings?: Finding[]; daysAgo?: number } = {},
) {
  const { content = {}, findings = [], daysAgo = 0 } = options
  const draftId = await makeDraft(title, content)
  const handed = await submitDraft(site.exchange.database, {
    ...provider,
    draftId,
    edition: 1,
    preCheck: () => findings,
    now: Date.now() - daysAgo * day,
  })
  return { ...handed, draftId, path: `/operator/reviews/${handed.number}` }
}

async function handInAgain(draftId: string, content: Partial<ListingDraft>) {
  const { database } = site.exchange
  const set = { content: JSON.stringify(wholeDraft(content)), edition: 2 }
  await database.write.updateTable('draft').set(set).where('id', '=', draftId).execute()
  await submitDraft(database, { ...provider, draftId, edition: 2, note: '已补正', preCheck: () => [] })
}

async function stateOf(number: string) {
  const found = await findSubmission(site.exchange.database.read, { number })
  if (!found) throw new Error(`There is no ${number}`)
  return found
}

test('the queue has the least time left first, finds by state, filter and number, and takes several at once', async () => {
  const late = await handIn('最早送审的', { daysAgo: 12 })
  const warned = await handIn('有待核对项的', { daysAgo: 1, findings: [finding] })
  const fresh = await handIn('刚送审的', { content: { kind: 'HQ_DATASET' } })
  const queue = await operator.get('/operator/reviews')
  const order = ['最早送审的', '有待核对项的', '刚送审的'].map((title) => queue.text.indexOf(title))
  expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true)
  expect(queue.text).toMatch(/超时 \d+ 个工作日/)
  expect(queue.text).toContain(words.queue.overdue(1))
  expect((await operator.get('/operator/reviews?findings=yes')).text).not.toContain('刚送审的')
  expect((await operator.get('/operator/reviews?kind=HQ_DATASET')).text).not.toContain('最早送审的')
  expect((await operator.get(`/operator/reviews?number=${fresh.number.toLowerCase()}`)).path).toBe(fresh.path)
  expect((await operator.get(fresh.path)).text).toContain(words.page.sheet)
  expect((await operator.get('/operator/reviews?number=SJ202611-0000001')).text).toContain(words.queue.findNone)
  expect((await operator.get('/operator')).text).toContain('审核超时')

  const pick = ({ submissionId }: { submissionId: string }) => `${submissionId}.1.G2`
  const form = await operator.form('/operator/reviews', { intent: 'bulk' })
  const none = await operator.send(form, { act: 'accept' })
  expect([none.status, none.text.includes(problems.nothingPicked ?? '')]).toEqual([422, true])
  await operator.submit(late.path, {}, { intent: 'accept' })
  const done = await operator.send(form, { act: 'accept', 'picks[]': [late, warned, fresh].map(pick) })
  expect(done.text).toContain(words.queue.outcomes(2, 3))
  expect(done.text).toContain(problems.stepMoved)
  expect((await stateOf(fresh.number)).reviewerId).toBe(operatorId)
  const early = await operator.send(form, { act: 'notice', 'picks[]': [pick(fresh)] })
  expect(early.text).toContain(problems.gradeMissing)
})

test('a clean case goes through by its buttons, and the next one opens', async () => {
  const next = await handIn('下一件', { daysAgo: 1 })
  const made = await handIn('清白的一件', { daysAgo: 2 })
  const page = await operator.get(made.path)
  expect(page.text).toContain(words.page.noFindings)
  expect((await operator.submit(made.path, {}, { intent: 'accept' })).path).toBe(`${made.path}?done=accept`)
  const confirmed = await operator.submit(made.path, {}, { intent: 'confirm' })
  expect(confirmed.text).toContain(words.done.confirm)
  const { grading, compliance } = await stateOf(made.number)
  expect([grading?.grade, grading?.tableGrade, compliance]).toEqual(['G2', 'G2', 'passed'])
  expect(grading?.impacts.find(({ object }) => object === 'ORGANISATION')?.reason).toMatchObject({
    zh: expect.stringContaining('未向社会无条件开放'),
    en: expect.stringContaining('Not open to all'),
  })
  const approved = await operator.submit(made.path, {}, { intent: 'approve' })
  expect(approved.path).toBe(`${next.path}?done=approve&of=${made.number}`)
  expect(approved.text).toContain(words.done.approve)
  expect((await stateOf(made.number)).state).toBe('notice')
})

test('a return says all at once, keeps what was typed, and later shows what changed; what comes late says why', async () => {
  const { path, number, draftId } = await handIn('要补正的一件', { findings: [finding] })
  await operator.submit(path, {}, { intent: 'accept' })
  const half = { 'place.0': 'summary', 'rule.0': '', 'text.0': '摘要没有说明<口径>' }
  const wrong = await operator.submit(path, half, { intent: 'return' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain(problems.ruleMissing)
  expect(wrong.text).toContain('摘要没有说明&lt;口径&gt;')
  const nothing = await operator.submit(path, {}, { intent: 'return' })
  expect(nothing.text).toContain(problems.reasonsMissing)
  await operator.submit(path, { ...half, 'rule.0': 'R13', 'findings[]': ['R11 scenarios'] }, { intent: 'return' })
  expect((await stateOf(number)).state).toBe('returned')

  await handInAgain(draftId, { title: { zh: '要补正的一件' }, summary: { zh: '写明了口径的摘要' } })
  const page = await operator.get(`${path}?changed=yes`)
  const changed = page.text.slice(page.text.indexOf('id="content"'), page.text.indexOf('id="f-sample"'))
  expect(changed).toMatch(/<del[^>]*>.*看清各园区.*<\/del>.*写明了口径的摘要/s)
  expect(changed).not.toContain('id="f-description"')
  expect(page.text).toContain(words.page.reasonsOf(1))
  expect(page.text).toContain('场景写得太笼统。写明谁用它做什么。')
  await operator.submit(path, {}, { intent: 'accept' })
  const late = { 'place.0': 'keywords', 'rule.0': 'R13', 'text.0': '关键词太少' }
  const refused = await operator.submit(path, late, { intent: 'return' })
  expect([refused.status, refused.text.includes(problems.lateReason ?? '')]).toEqual([422, true])
  await operator.submit(path, { ...late, why: '当时没有看到' }, { intent: 'return' })
  expect((await stateOf(number)).state).toBe('returned')
  expect((await operator.get(path)).text).toContain('当时没有看到')
})

test('what is declared stricter than proposed is graded row by row, and important data take two operators', async () => {
  const assessment = { grade: 'IMPORTANT' as const, assessmentRef: '闽数评〔2026〕7号', zones: ['NEW_ENERGY' as const] }
  const { path, number } = await handIn('重要数据的一件', { content: assessment })
  await operator.submit(path, {}, { intent: 'accept' })
  await expect(operator.form(path, { intent: 'confirm' })).rejects.toThrow('no form')
  const typed = { 'degree.ECONOMY': 'SERIOUS', 'reason.ECONOMY': '涉及全省电力运行', grade: 'G4' }
  const departs = await operator.submit(path, typed, { intent: 'grade' })
  expect(departs.text).toContain(problems.overrideReasonMissing)
  expect(departs.text).toContain('涉及全省电力运行')
  await operator.submit(path, { ...typed, grade: 'IMPORTANT' }, { intent: 'grade' })
  await operator.submit(path, { result: 'passed' }, { intent: 'compliance' })
  await operator.submit(path, { 'zones[]': ['NEW_ENERGY'] }, { intent: 'zones' })
  expect(await stateOf(number)).toMatchObject({ grading: { tableGrade: 'IMPORTANT' }, zones: ['NEW_ENERGY'] })
  const first = await operator.submit(path, {}, { intent: 'approve' })
  expect(first.text).toContain(words.done.waits)
  const again = await operator.get(path)
  expect(again.text).toContain(problems.secondPersonNeeded)
  expect(again.text).not.toContain('value="approve"')
  await other.submit(path, {}, { intent: 'approve' })
  expect((await stateOf(number)).state).toBe('notice')
})

test('remarks stay among operators unless they are for the provider, and an act on a moved case says so', async () => {
  const { path, number, submissionId } = await handIn('被撤回的一件')
  await operator.submit(path, { place: 'dictionary.2', text: '口径存疑' }, { intent: 'remark' })
  await operator.submit(path, { text: '请补充说明', audience: 'both' }, { intent: 'remark' })
  const seen = (audiences: ('operators' | 'both')[]) =>
    listRemarks(site.exchange.database.read, { submissionId, audiences, limit: 9 })
  expect((await seen(['both'])).map(({ text }) => text)).toEqual(['请补充说明'])
  const page = await operator.get(path)
  expect(page.text).toContain('口径存疑')
  expect(page.text).toContain(words.page.internal)

  const form = await operator.form(path, { intent: 'accept' })
  const refuse = await operator.form(path, { intent: 'refuse' })
  expect((await operator.send(refuse, { rule: 'R14', reason: ' ' })).text).toContain(problems.reasonMissing)
  await withdrawSubmission(site.exchange.database, { ...provider, submissionId })
  for (const stale of [form, refuse]) {
    const answer = await operator.send(stale, { rule: 'R14', reason: '来源不明' })
    expect([answer.status, answer.text.includes(problems.stepMoved ?? '')]).toEqual([409, true])
  }
  expect((await stateOf(number)).state).toBe('withdrawn')
})

test('a clean case takes four keys from the queue: Enter, a, g, n; then the next one is open', async () => {
  const next = await handIn('键盘的下一件', { daysAgo: 1 })
  const made = await handIn('键盘的一件', { daysAgo: 12 })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = (await signInAs(site.exchange, operatorId)).split(/=(.*)/s)
  await context.addCookies([{ name, value, url: site.url }])
  const page = await context.newPage()
  await page.goto(`${site.url}/operator/reviews`, { waitUntil: 'networkidle' })
  let pressed = 0
  const press = async (key: string, then: string) => {
    await page.keyboard.press(key)
    pressed++
    await page.locator(then).waitFor()
  }
  await press('Enter', 'main button[aria-keyshortcuts="a"]')
  await page.waitForLoadState('networkidle')
  await press('a', 'main button[aria-keyshortcuts="g"]')
  await press('g', 'main button[aria-keyshortcuts="n"]')
  await press('n', `main button[aria-keyshortcuts="a"]`)
  expect(pressed).toBe(4)
  expect(new URL(page.url()).pathname).toBe(next.path)
  expect((await stateOf(made.number)).state).toBe('notice')
  await context.close()
}, 60_000)
