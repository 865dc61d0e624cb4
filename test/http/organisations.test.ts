import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { operatorOrganisationWords } from '#app/i18n/operator-organisations.ts'
import { organisationBadgeWords } from '#app/i18n/organisation-badges.ts'
import { organisationProblems } from '#app/i18n/organisation-problems.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { draft, expectNot, expectText, newCode, pdf, upload } from './organisation-pages.ts'

const words = organisationWorkWords.zh
const problems = organisationProblems.zh
const operatorWords = operatorOrganisationWords.zh
const badges = organisationBadgeWords.zh

let site: RunningExchange
let operator: SiteClient
beforeAll(async () => {
  site = await runExchange()
  operator = await clientOf({ isOperator: true })
}, 120_000)
afterAll(() => site.close())

async function clientOf(overrides: Parameters<typeof makePerson>[1] = {}): Promise<SiteClient> {
  const { personId } = await makePerson(site.exchange.database, overrides)
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

async function submitted(owner: SiteClient, name: string, fields: Record<string, string> = {}) {
  const made = await draft(owner, name, fields)
  await upload(owner, made.documents, pdf(name))
  expectText((await owner.submit(made.base, {}, { intent: 'submit' })).path, 'done=submitted')
  return made
}

test('an organisation is formed, returned with reasons by field, mended, verified, and then public', async () => {
  const owner = await clientOf()
  const visitor = new SiteClient(site.url)
  const { base, slug, documents, review } = await draft(owner, '闽海数据服务有限公司', { creditCode: '', industry: '' })
  const overview = await owner.get(base)
  for (const reason of ['creditCodeMissing', 'industryMissing', 'licenceMissing'])
    expectText(overview.text, problems[reason])
  expectNot(overview.text, words.overview.submit)

  const code = newCode()
  await owner.submit(`${base}/profile`, { creditCode: code, industry: 'I' })
  expect((await upload(owner, documents, pdf('licence'))).text).toContain('营业执照.pdf')
  expectText((await owner.submit(base, {}, { intent: 'submit' })).text, words.done.submitted)

  // Nobody else knows of it.
  expect((await visitor.get(`/organisations/${slug}`)).status).toBe(404)
  expectNot((await visitor.get('/organisations?q=闽海数据服务')).text, `/organisations/${slug}"`)
  expectNot((await visitor.get(`/catalogue?provider=${slug}`)).text, '闽海数据服务')
  expectText((await owner.get(`/organisations/${slug}`)).text, badges.notPublic)

  expectText((await operator.get('/operator/organisations')).text, '闽海数据服务有限公司')
  const page = await operator.get(review)
  expectText(page.text, operatorWords.page.code.right)
  const returned = await operator.submit(
    review,
    { 'reason-creditCode': '与执照不一致', 'reason-documents': '照片不清楚' },
    { intent: 'return' },
  )
  expect(returned.path).toBe(`${review}?done=return`)
  for (const each of [base, `${base}/profile`]) {
    const { text } = await owner.get(each)
    expectText(text, '与执照不一致')
    expectText(text, '照片不清楚')
  }

  await owner.submit(`${base}/profile`, { creditCode: newCode() })
  await owner.submit(base, {}, { intent: 'submit' })
  expectText((await operator.get(review)).text, code)
  expectText((await operator.submit(review, {}, { intent: 'verify' })).text, operatorWords.done.verify)
  const shown = await visitor.get(`/organisations/${slug}`)
  expect(shown.status).toBe(200)
  expectText(shown.text, badges.verified)
  expectText((await visitor.get('/organisations?q=闽海数据服务')).text, `/organisations/${slug}"`)
  const english = await visitor.get(`/en/organisations/${slug}`)
  expectText(english.text, organisationBadgeWords.en.verified)
})

test('a wrong credit code is told beside its field, and nothing typed is lost', async () => {
  const owner = await clientOf()
  const code = newCode()
  const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
  const answer = await owner.submit('/my/organisations/new', {
    nameZh: '填错代码的机构',
    kind: 'SERVICE',
    creditCode: wrong,
    aboutZh: '写了很久的介绍',
  })
  expect(answer.status).toBe(422)
  expectText(answer.text, problems.creditCodeCheck)
  for (const typed of [wrong, '填错代码的机构', '写了很久的介绍']) expectText(answer.text, typed)
  const english = await owner.submit('/en/my/organisations/new', { nameZh: '', kind: 'SERVICE', creditCode: wrong })
  expectText(english.text, organisationProblems.en.creditCodeCheck?.replace("'", '&#x27;'))
})

test('strangers find nothing; colleagues see what their role allows and do no more', async () => {
  const owner = await clientOf()
  const { base, documents, slug } = await submitted(owner, '有界限的机构')
  const id = await site.exchange.database.read
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const file =
    /href="(\/my\/organisations\/[^"]+\/documents\/[^"]+)"/.exec((await owner.get(documents)).text)?.[1] ?? ''
  const pages = [base, `${base}/profile`, documents, `${base}/capabilities`, file]
  const statuses = async (client: SiteClient) => {
    const found = []
    for (const page of pages) found.push((await client.get(page, { follow: false })).status)
    return found
  }
  const colleague = (role: MemberRole) => clientOf({ memberOf: [{ organisationId: id.id, role }] })
  const elsewhere = await makeOrganisation(site.exchange.database)
  const other = await clientOf({ memberOf: [{ organisationId: elsewhere.organisationId, role: 'owner' }] })
  expect(await statuses(new SiteClient(site.url))).toEqual([302, 302, 302, 302, 302])
  expect(await statuses(await clientOf())).toEqual([404, 404, 404, 404, 404])
  expect(await statuses(other)).toEqual([404, 404, 404, 404, 404])
  expect(await statuses(await colleague('editor'))).toEqual([200, 200, 200, 200, 200])
  expect(await statuses(await colleague('finance'))).toEqual([200, 200, 404, 200, 404])
  expect(await statuses(operator)).toEqual([200, 200, 200, 200, 200])
  // A document is not found by way of another organisation either.
  expect((await other.get(file.replace(slug, elsewhere.slug))).status).toBe(404)
  for (const page of ['/operator/organisations', `/operator/organisations/${slug}`])
    expect((await owner.get(page)).status).toBe(404)
  const editor = await colleague('editor')
  expectNot((await editor.get(base)).text, words.overview.withdraw)
})

test('two operators decide at once: one is told that it is decided', async () => {
  const owner = await clientOf()
  const { review } = await submitted(owner, '同时审核的机构')
  const second = await clientOf({ isOperator: true })
  const forms = [await operator.form(review, { intent: 'verify' }), await second.form(review, { intent: 'verify' })]
  const [first, other] = await Promise.all([
    operator.send(forms[0] as NonNullable<(typeof forms)[0]>),
    second.send(forms[1] as NonNullable<(typeof forms)[1]>),
  ])
  expect([first.status, other.status].sort()).toEqual([200, 409])
  expectText([first, other].find(({ status }) => status === 409)?.text, problems.decidedAlready)
})

test('what is to be returned needs a reason; a form of a decided application is told so', async () => {
  const owner = await clientOf()
  const { review, base } = await submitted(owner, '退回需要理由')
  const form = await operator.form(review, { intent: 'return' })
  const empty = await operator.send(form)
  expect(empty.status).toBe(422)
  expectText(empty.text, problems.reasonsMissing)
  await owner.submit(base, {}, { intent: 'withdraw' })
  const late = await operator.send(form, { 'reason-nameZh': '不符' })
  expect(late.status).toBe(409)
  expectText(late.text, problems.decidedAlready)
})

test('capabilities are asked for, granted and shown with their day; badges too, an expired one as expired', async () => {
  const owner = await clientOf()
  const { base, review, slug } = await submitted(owner, '有身份的机构')
  const page = `${base}/capabilities`
  const missing = await owner.submit(page, { capability: 'ASSESSOR', statement: '持有资质' }, { intent: 'request' })
  expect(missing.status).toBe(422)
  expectText(missing.text, problems.kindsMissing)
  await owner.submit(page, { capability: 'PROVIDER', statement: '自有用电数据' }, { intent: 'request' })
  await owner.submit(
    page,
    { capability: 'ASSESSOR', statement: '持有资质', 'kinds[]': ['LAW', 'AUDIT'] },
    { intent: 'request' },
  )
  expectText((await operator.get(review)).text, operatorWords.page.grantLater)
  await operator.submit(review, {}, { intent: 'verify' })
  expectText((await operator.get('/operator/organisations')).text, '有身份的机构')
  for (let count = 0; count < 2; count++)
    expectText((await operator.submit(review, {}, { intent: 'grant' })).text, operatorWords.done.grant)
  const awarded = await operator.submit(
    review,
    { tier: 'BENCH', dcmm: '3', dcmmUntil: '2024-06-30', 'kinds[]': ['LAW', 'AUDIT'] },
    { intent: 'badges' },
  )
  expect(awarded.path).toBe(`${review}?done=badges`)
  const { text } = await new SiteClient(site.url).get(`/organisations/${slug}`)
  for (const shown of ['供方', '第三方服务机构', '标杆数据企业', '法律服务', '安全审计', badges.expired('2024-06-30')])
    expectText(text, shown)
  const list = (await new SiteClient(site.url).get('/organisations?q=有身份的')).text
  expectText(list, '供方')
})

test('a suspended organisation is still read, says so, and changes nothing', async () => {
  const owner = await clientOf()
  const { base, review, slug, documents } = await submitted(owner, '被暂停的机构')
  await operator.submit(review, {}, { intent: 'verify' })
  expectText((await operator.submit(review, { reason: ' ' }, { intent: 'suspend' })).text, problems.reasonMissing)
  await operator.submit(review, { reason: '执照已被吊销' }, { intent: 'suspend' })
  const { status, text } = await new SiteClient(site.url).get(`/organisations/${slug}`)
  expect(status).toBe(200)
  expectText(text, badges.suspendedNote)
  expectNot(text, '执照已被吊销')
  expectText((await owner.get(base)).text, '执照已被吊销')
  expectText((await owner.get(`${base}/profile`)).text, words.profile.suspendedNote)
  expectText((await owner.get(documents)).text, words.documents.suspended)
  await operator.submit(review, { reason: '已更正' }, { intent: 'reinstate' })
  expectNot((await new SiteClient(site.url).get(`/organisations/${slug}`)).text, badges.suspendedNote)
})

test('another name of a verified organisation is public only once it is verified', async () => {
  const owner = await clientOf()
  const { base, review, slug } = await submitted(owner, '改名之前的机构')
  await operator.submit(review, {}, { intent: 'verify' })
  const saved = await owner.submit(`${base}/profile`, { nameZh: '改名之后的机构', website: 'www.example.com' })
  expectText(saved.text, words.done.proposed)
  const publicPage = async () => (await new SiteClient(site.url).get(`/organisations/${slug}`)).text
  expectText(await publicPage(), '改名之前的机构')
  expectNot(await publicPage(), '改名之后的机构')
  expectText(await publicPage(), 'https://www.example.com')
  await owner.submit(base, {}, { intent: 'submit' })
  const compared = await operator.get(review)
  expectText(compared.text, operatorWords.page.before.verified)
  expectText(compared.text, '改名之前的机构')
  await operator.submit(review, {}, { intent: 'verify' })
  expectText(await publicPage(), '改名之后的机构')
})
