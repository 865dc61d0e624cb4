import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { creditCodeCheck } from '#app/domain/organisation/organisation.ts'
import { operatorOrganisationWords } from '#app/i18n/operator-organisations.ts'
import { organisationBadgeWords } from '#app/i18n/organisation-badges.ts'
import { organisationProblems } from '#app/i18n/organisation-problems.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

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

let serial = 0
function newCode(): string {
  for (;;) {
    const body = `91350500M${String(++serial).padStart(8, '0')}`
    const check = creditCodeCheck(body)
    if (check) return body + check
  }
}
const pdf = (text: string) => new File([`%PDF-1.7\n${text}\n%%EOF`], '营业执照.pdf', { type: 'application/pdf' })

/** Makes a draft through its form; gives its pages. */
async function draft(owner: SiteClient, name: string, fields: Record<string, string> = {}) {
  const made = await owner.submit('/my/organisations/new', {
    nameZh: name,
    kind: 'RESOURCE',
    region: '350500',
    industry: 'I',
    creditCode: newCode(),
    ...fields,
  })
  expect(made.status, made.text.slice(0, 300)).toBe(200)
  const slug = /\/my\/organisations\/([^/?]+)/.exec(made.path)?.[1] ?? ''
  const base = `/my/organisations/${slug}`
  return { slug, base, documents: `${base}/documents`, review: `/operator/organisations/${slug}` }
}

const upload = (client: SiteClient, page: string, file: File, kind = 'licence') =>
  client.submit(page, { kind, file }, { intent: 'upload' })

async function submitted(owner: SiteClient, name: string, fields: Record<string, string> = {}) {
  const made = await draft(owner, name, fields)
  await upload(owner, made.documents, pdf(name))
  expectText((await owner.submit(made.base, {}, { intent: 'submit' })).path, 'done=submitted')
  return made
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string | null | undefined, piece: string | undefined): void {
  expect(piece !== undefined && page?.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string | undefined, piece: string): void {
  expect(page?.includes(piece), `«${piece}» is there`).toBe(false)
}

/** What lies in the folder of files that are no documents yet. */
function leftovers(): string[] {
  const folder = join(site.exchange.config.filesDir, 'incoming')
  return existsSync(folder) ? readdirSync(folder) : []
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

test('a document is saved, never shown: as a file, without scripts, under its own name', async () => {
  const owner = await clientOf()
  const { documents } = await draft(owner, '材料下载机构')
  await upload(owner, documents, pdf('to be saved'))
  const { text } = await owner.get(documents)
  const path = /href="(\/my\/organisations\/[^"]+\/documents\/[^"]+)"/.exec(text)?.[1] ?? ''
  const { headers, text: body } = await owner.get(path)
  expect(body).toBe('%PDF-1.7\nto be saved\n%%EOF')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7\.pdf$/,
  )
  expect(headers.get('content-type')).toBe('application/pdf')
  expectText(headers.get('content-security-policy'), 'sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('private, no-store')
})

test.each([
  ['nothing chosen', new File([], '', { type: 'application/octet-stream' }), 422, 'fileMissing'],
  ['an empty file', new File([], 'licence.pdf', { type: 'application/pdf' }), 422, 'fileEmpty'],
  ['a program renamed', new File(['MZ\u0090\u0000'], 'licence.pdf', { type: 'application/pdf' }), 422, 'fileType'],
  ['HTML in a PNG', new File(['<html><script>1</script>'], 'a.png', { type: 'image/png' }), 422, 'fileType'],
  ['eleven megabytes', new File([new Uint8Array(11 * 1_048_576)], 'a.pdf'), 413, 'fileTooLarge'],
])('%s is refused beside the field, and nothing is left', async (_what, file, status, reason) => {
  const owner = await clientOf()
  const { documents } = await draft(owner, `上传测试${reason}`)
  const answer = await upload(owner, documents, file)
  expect(answer.status).toBe(status)
  expectText(answer.text, problems[reason])
  expectText(answer.text, words.documents.none)
  expect(leftovers()).toEqual([])
})

test('before the token was seen nothing is stored, and a file without end is not read to its end', async () => {
  const owner = await clientOf()
  const { documents } = await draft(owner, '没有令牌的上传')
  const form = await owner.form(documents, { intent: 'upload' })
  const late = await owner.send(
    { ...form, fields: [] },
    { file: pdf('x'), kind: 'licence', csrf: form.fields[0]?.[1] ?? '' },
  )
  expect(late.status).toBe(403)
  const wrong = await owner.send({ ...form, fields: [['csrf', 'no such token']] }, { kind: 'licence', file: pdf('x') })
  expect(wrong.status).toBe(403)
  expectText((await owner.get(documents)).text, words.documents.none)

  const cookie = [...owner.cookies].map((pair) => pair.join('=')).join('; ')
  const token = form.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const part = (name: string, rest = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const { status, sent } = await pour(documents, cookie, [
    `${part('csrf')}${token}\r\n${part('intent')}upload\r\n${part('file', '; filename="a.pdf"')}%PDF-1.7`,
  ])
  expect(status).toBe(413)
  expect(sent).toBeLessThan(30 * 1_048_576)
  expect(leftovers()).toEqual([])
})

/** Sends the beginning of a form and then bytes without end, until the server has answered and closed. */
function pour(path: string, cookie: string, beginning: readonly string[]): Promise<{ status: number; sent: number }> {
  const { port, hostname } = new URL(site.url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    let sent = 0
    const chunk = Buffer.alloc(65_536)
    const write = (bytes: Buffer) => {
      socket.write(`${bytes.length.toString(16)}\r\n`)
      sent += bytes.length
      return socket.write(Buffer.concat([bytes, Buffer.from('\r\n')]))
    }
    const more = () => {
      while (!socket.destroyed && answer === '' && write(chunk));
    }
    socket.on('data', (bytes) => {
      answer += bytes.toString()
    })
    socket.on('drain', more)
    socket.on('error', () => undefined)
    // A connection that falls silent is let go of: then there is no answer, and that is told.
    socket.setTimeout(100_000, () => socket.destroy())
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), sent }))
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${site.url}\r\nCookie: ${cookie}\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    for (const text of beginning) write(Buffer.from(text))
    more()
  })
}

test('an upload that breaks off leaves nothing, and the site goes on', async () => {
  const owner = await clientOf()
  const { documents } = await draft(owner, '中断的上传')
  const form = await owner.form(documents, { intent: 'upload' })
  const token = form.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const { port, hostname } = new URL(site.url)
  const part = (name: string, rest = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const body = `${part('csrf')}${token}\r\n${part('file', '; filename="a.pdf"')}%PDF-1.7 ${'x'.repeat(100_000)}`
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST ${documents} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${site.url}\r\n` +
        `Cookie: ${[...owner.cookies].map((pair) => pair.join('=')).join('; ')}\r\n` +
        `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n\r\n${body}`,
      () => setTimeout(() => socket.destroy(), 200),
    )
    socket.on('close', () => resolve())
    socket.on('error', () => undefined)
  })
  await expect.poll(leftovers, { timeout: 60_000 }).toEqual([])
  // Without its end the form is no form.
  const cut = await fetch(site.url + documents, {
    method: 'POST',
    headers: {
      cookie: [...owner.cookies].map((pair) => pair.join('=')).join('; '),
      origin: site.url,
      'content-type': 'multipart/form-data; boundary=b',
    },
    body,
  })
  expect(cut.status).toBe(422)
  expect(leftovers()).toEqual([])
  expect((await owner.get(documents)).status).toBe(200)
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
