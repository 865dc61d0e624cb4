import { Blob } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { insertEvents, listEventsOf } from '#db/queries/events.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, SiteClient } from '../helpers/site-client.ts'

let running: RunningExchange
let operatorId: string
let operator: SiteClient

beforeAll(async () => {
  running = await runExchange()
  const { database } = running.exchange
  operatorId = (await makePerson(database, { name: '运营甲', isOperator: true })).personId
  operator = new SiteClient(running.url, { cookie: await signInAs(running.exchange, operatorId) })
}, 120_000)
afterAll(() => running?.close())

const eventsOf = (kind: 'person' | 'exchange', id: string) =>
  listEventsOf(running.exchange.database.read, { kind, id }, 20)
const stranger = async () => {
  const { personId } = await makePerson(running.exchange.database)
  return new SiteClient(running.url, { cookie: await signInAs(running.exchange, personId) })
}

test('the area is there for operators only, and the overview says what waits', async () => {
  for (const path of ['', '/people', `/people/${operatorId}`, '/audit', '/settings'])
    for (const prefix of ['/operator', '/en/operator']) {
      expect((await operator.get(prefix + path)).status, prefix + path).toBe(200)
      expect((await (await stranger()).get(prefix + path)).status, prefix + path).toBe(404)
      const visitor = await new SiteClient(running.url).get(prefix + path, { follow: false })
      expect(visitor.location, prefix + path).toContain('/sign-in?to=')
    }
  expect((await (await stranger()).get('/operator/audit.csv?')).status).toBe(404)
  const { database } = running.exchange
  await database.write
    .insertInto('mail')
    .values({
      ...{ id: 'stuck', occasion: 'stuck', kind: 'x', personId: null, toAddress: 'a@example.com', language: 'zh' },
      ...{ subject: 's', bodyText: null, bodyHtml: null, state: 'stuck', dueAt: 0, createdAt: 0 },
      ...{ settledAt: null, lastError: 'no' },
    })
    .execute()
  const page = await operator.get('/en/operator')
  expect(page.text).toContain('Mail that could not be sent')
  expect(page.text).toContain('one mail, to be sent again or dropped')
})

test('people are found by name and address; what was typed is a text, not a pattern', async () => {
  const { database } = running.exchange
  await makePerson(database, { name: '寻得见', email: 'found_by%sign@example.com' })
  for (const text of ['寻得', 'FOUND_BY%', 'by%s'])
    expect((await operator.get(`/operator/people?q=${encodeURIComponent(text)}`)).text, text).toContain('寻得见')
  expect((await operator.get('/operator/people?q=found%25by')).text).not.toContain('寻得见')
  const operators = await operator.get('/operator/people?filter=operators')
  expect(operators.text).toContain('运营甲')
  expect(operators.text).not.toContain('寻得见')
})

test('suspending ends sessions at once, tells the person why, and is taken back with a reason', async () => {
  const { database } = running.exchange
  const made = await makePerson(database, { name: '被停者', email: 'stopped@example.com' })
  const person = new SiteClient(running.url, { cookie: await signInAs(running.exchange, made.personId) })
  const page = `/operator/people/${made.personId}`
  expect((await person.get('/my/organisations')).status).toBe(200)

  const empty = await operator.submit(page, { reason: ' ' }, { intent: 'suspend' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('请写明理由')
  const done = await operator.submit(page, { reason: '冒用他人身份' }, { intent: 'suspend' })
  expect(done.text).toContain('账户已停用')
  expect((await person.get('/my/organisations', { follow: false })).location).toContain('/sign-in')
  const again = await new SiteClient(running.url).submit('/sign-in', { email: made.email, password: made.password })
  expect(again.path).toBe('/sign-in')

  const events = await eventsOf('person', made.personId)
  expect(events.map(({ action }) => action)).toContain('person.suspended')
  expect(events.find(({ action }) => action === 'person.suspended')).toMatchObject({
    actor: operatorId,
    reason: '冒用他人身份',
    detail: '{"ended":1}',
  })
  const mail = await database.read
    .selectFrom('mail')
    .select(['subject', 'bodyText'])
    .where('personId', '=', made.personId)
    .where('kind', '=', 'account_suspended')
    .executeTakeFirstOrThrow()
  expect(mail.bodyText).toContain('冒用他人身份')

  await operator.submit(page, { reason: '已核实' }, { intent: 'reinstate' })
  const back = await new SiteClient(running.url).submit('/sign-in', { email: made.email, password: made.password })
  expect(back.path).toBe('/')
})

test('nobody suspends themselves or the last operator; a form of another page changes nothing twice', async () => {
  const { database } = running.exchange
  const page = `/operator/people/${operatorId}`
  expect((await operator.get(page)).text).toContain('这是您自己的账户')
  const form = await operator.form(page, { intent: 'endSessions' })
  const self = await operator.send(form, { intent: 'suspend', reason: 'x' })
  expect(self.status).toBe(422)
  expect(self.text).not.toContain('账户已停用')
  const other = await makePerson(database, { isOperator: true })
  const suspend = await operator.form(`/operator/people/${other.personId}`, { intent: 'suspend' })
  expect((await operator.send(suspend, { reason: 'x' })).status).toBe(200)
  expect((await operator.send(suspend, { reason: 'x' })).status).toBe(409)
})

test('what has a number is found in the record by it, and leads to its page', async () => {
  const { read } = running.exchange.database
  for (const [table, page] of [
    ['submission', 'reviews'],
    ['demand', 'demands'],
    ['construction_item', 'construction'],
  ] as const) {
    const { number } = await read
      .selectFrom(table)
      .select('number')
      .where('number', 'is not', null)
      .orderBy('number')
      .limit(1)
      .executeTakeFirstOrThrow()
    const found = await operator.get(`/operator/audit?subject=${number?.toLowerCase()}`)
    expect(found.text, table).toContain(`<a href="/operator/${page}/${number}">${number}</a>`)
  }
})

test('the record is searched by who, what, about whom, when and why, and pages go by number', async () => {
  const { database } = running.exchange
  const target = await makePerson(database, { name: '查得到', email: 'audited@example.com' })
  const at = Date.parse('2020-02-29T23:30:00+08:00')
  await insertEvents(
    database.write,
    Array.from({ length: 120 }, (_, index) => ({
      at: at + index,
      actor: index % 2 ? target.personId : 'command',
      action: index % 3 ? 'person.tested' : 'person.probed',
      subjectKind: 'person' as const,
      subjectId: target.personId,
      reason: index === 7 ? '=cmd|calc 第七个' : 'plain',
      detail: { index },
    })),
  )
  const count = async (query: string) => {
    const page = await operator.get(`/operator/audit?${query}`)
    return [...page.text.matchAll(/<code class="text-13">(person\.(?:tested|probed))<\/code>/g)].length
  }
  expect(await count('subject=audited@example.com')).toBe(50)
  expect(await count(`subject=${target.personId}&what=person.pro`)).toBe(40)
  expect(await count('subject=audited@example.com&who=command&what=person.probed')).toBe(20)
  expect(await count(`who=${encodeURIComponent('查得到')}&what=person.probed`)).toBe(20)
  expect(await count(`reason=${encodeURIComponent('第七')}`)).toBe(1)
  expect(await count('subject=audited@example.com&from=2020-02-29&to=2020-02-29')).toBe(50)
  expect(await count('subject=audited@example.com&to=2020-02-28')).toBe(0)
  expect(await count('subject=audited@example.com&from=2020-03-01')).toBe(0)
  expect(await count('subject=audited@example.com&from=2020-02-30')).toBe(50)
  expect(await count(`subject=${encodeURIComponent("' or 1=1 --")}`)).toBe(0)

  // All lines are met once, going older; going newer leads back.
  let page = await operator.get('/operator/audit?subject=audited@example.com')
  const seen: string[] = []
  for (;;) {
    seen.push(
      ...[...page.text.matchAll(/<td class="text-right text-ink-soft">(\d+)<\/td>/g)].map(([, seq]) => seq ?? ''),
    )
    const older = /href="([^"]+)" rel="next"/.exec(page.text)?.[1]
    if (!older) break
    page = await operator.get(older.replaceAll('&amp;', '&'))
  }
  expect(seen.length).toBe(120)
  expect(new Set(seen).size).toBe(120)
  const newer = /href="([^"]+)" rel="prev"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await operator.get(newer)).text).toContain(`>${seen[99]}<`)
})

test('the export has the lines of the filter, is no formula anywhere, and is an event itself', async () => {
  const file = await operator.get('/operator/audit.csv?what=person.&reason=plain')
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/)
  expect(file.headers.get('cache-control')).toContain('no-store')
  expect(file.text.trim().split('\r\n').length).toBe(120)
  const evil = await operator.get(`/operator/audit.csv?reason=${encodeURIComponent('第七')}`)
  expect(evil.text).toContain(",'=cmd|calc")
  expect(evil.text).not.toMatch(/(^|,|\n)"?[=+@\t]/)
  const [event] = await eventsOf('exchange', 'audit')
  expect(event).toMatchObject({ actor: operatorId, action: 'audit.exported', detail: '{"filters":["reason"]}' })
})

test('names and contact that are set stand on pages for everybody at once, in titles, feeds and mails', async () => {
  const before = await fetch(`${running.url}/`).then((answer) => answer.text())
  expect(before).toContain('<title>数集 · 数据交易所</title>')
  await operator.submit(
    '/operator/settings',
    { nameZh: '刺桐数交所', nameEn: 'Citong Exchange', taglineZh: '', taglineEn: 'data market' },
    { intent: 'names' },
  )
  const contact = { email: 'hi@example.com', phone: '0595-1234 5678', addressZh: '泉州<丰泽>', addressEn: '' }
  await operator.submit('/operator/settings', contact, { intent: 'contact' })
  const home = await fetch(`${running.url}/`).then((answer) => answer.text())
  expect(home).toContain('<title>刺桐数交所</title>')
  expect(home).toContain('泉州&lt;丰泽&gt;')
  expect(home).toContain('mailto:hi@example.com')
  expect(await fetch(`${running.url}/en/catalogue`).then((answer) => answer.text())).toContain(
    ' · Citong Exchange</title>',
  )
  expect(await fetch(`${running.url}/feed.atom`).then((answer) => answer.text())).toContain('刺桐数交所：')
  await new SiteClient(running.url).submit('/forgot-password', { email: 'stopped@example.com' })
  const mail = await running.exchange.database.read
    .selectFrom('mail')
    .select('bodyText')
    .where('kind', '=', 'reset_password')
    .executeTakeFirstOrThrow()
  expect(mail.bodyText).toContain('刺桐数交所')
  const [, named] = await eventsOf('exchange', 'settings')
  expect(JSON.parse(named?.detail ?? '')).toMatchObject({
    before: { name: { zh: '数集' } },
    after: { name: { zh: '刺桐数交所' } },
  })
})

test('what cannot be is said beside its field and nothing changes; whoever saves must have seen the last change', async () => {
  const { database } = running.exchange
  const before = currentSettings(database)
  for (const [intent, fields, words] of [
    ['names', { nameZh: ' ' }, '请填写'],
    ['contact', { email: 'nobody' }, '邮箱地址不完整'],
    ['limits', { reviewDays: '0' }, '超出了允许的范围'],
    ['limits', { noticeDays: '1e2' }, '用整数'],
    ['trading', { payDays: '61' }, '超出了允许的范围'],
    ['trading', { feePercent: '1.234' }, '最多两位小数'],
    ['trading', { feePercent: '30.01' }, '比例超出了允许的范围'],
  ] as const) {
    const answer = await operator.submit('/operator/settings', fields, { intent })
    expect(answer.status, intent).toBe(422)
    expect(answer.text, intent).toContain(words)
  }
  expect(currentSettings(database)).toEqual(before)
  const form = await operator.form('/operator/settings', { intent: 'limits' })
  expect((await operator.send(form, { invitationDays: '2' })).status).toBe(200)
  const late = await operator.send(form, { invitationDays: '9' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('设置刚被别人改过')
  expect(currentSettings(database).limits.invitationDays).toBe(2)
})

test('how long the steps of an order take and what the exchange keeps are set, and are an event without the password', async () => {
  const { database } = running.exchange
  const shown = await operator.form('/operator/settings', { intent: 'trading' })
  expect(Object.fromEntries(shown.fields)).toMatchObject({ inspectDays: '3', feePercent: '2' })
  const saved = await operator.send(shown, { inspectDays: '5', feePercent: '1.5 %', password: 'not to be kept' })
  expect(saved.path).toBe('/operator/settings?done=trading')
  expect(currentSettings(database).trading).toMatchObject({ inspectDays: 5, payDays: 5, feeBasisPoints: 150 })
  const [event] = (await eventsOf('exchange', 'settings')).filter(({ action }) => action === 'exchange.trading_changed')
  expect(event?.detail).toContain('"feeBasisPoints":150')
  expect(event?.detail).not.toContain('not to be kept')
})

test('rules are public once written, without any markup of their own; emptied they are gone', async () => {
  expect((await fetch(`${running.url}/rules`)).status).toBe(404)
  const rulesZh = '# 第一章\n\n数据须**合法**。<script>alert(1)</script>\n\n[坏](javascript:alert(1))'
  await operator.submit('/operator/settings', { rulesZh }, { intent: 'rulesZh' })
  const page = await fetch(`${running.url}/rules`).then((answer) => answer.text())
  expect(page).toContain('<h2>第一章</h2>')
  expect(page).toContain('<strong>合法</strong>')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('href="javascript:')
  const english = await fetch(`${running.url}/en/rules`).then((answer) => answer.text())
  expect(english).toContain('lang="zh-Hans"')
  expect(english).toContain('written in Chinese only')
  expect(await fetch(`${running.url}/about`).then((answer) => answer.text())).toContain('href="/rules"')
  await operator.submit('/operator/settings', { rulesZh: '' }, { intent: 'rulesZh' })
  expect((await fetch(`${running.url}/rules`)).status).toBe(404)
  expect(await fetch(`${running.url}/about`).then((answer) => answer.text())).not.toContain('href="/rules"')
})

test('a picture is taken by what it is, served as nothing else, and can be taken away', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const upload = (bytes: Uint8Array, type = 'image/png') =>
    operator.submit(
      '/operator/settings',
      { file: new Blob([bytes], { type }) as unknown as globalThis.Blob },
      { intent: 'upload' },
    )
  expect((await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).text).toContain('PNG、JPEG 或 WebP')
  expect((await upload(Buffer.concat([png, Buffer.alloc(204_801)]))).text).toContain('200 KB')
  expect((await upload(png, 'text/html')).text).toContain('标志已更换')
  const home = await fetch(`${running.url}/`).then((answer) => answer.text())
  const address = /src="(\/logo\/[0-9a-f]{64})"/.exec(home)?.[1] ?? ''
  const picture = await fetch(running.url + address)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
  expect(picture.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(png)
  expect((await fetch(`${running.url}/logo/${'0'.repeat(64)}`)).status).toBe(404)
  await operator.submit('/operator/settings', {}, { intent: 'removeLogo' })
  expect((await fetch(running.url + address)).status).toBe(404)
})

test('in a demo anybody signs in as anyone who was made for it, also as its operator, with a code the page shows', async () => {
  const page = await new SiteClient(running.url).get('/sign-in')
  const forms = formsIn(page).filter(({ intent }) => intent === 'demo')
  expect(forms).toHaveLength(9)
  const visitor = new SiteClient(running.url)
  await visitor.get('/sign-in')
  const step = await visitor.submit('/sign-in', { email: 'operator@demo.example', password: 'shuji-demo-2026' })
  const code = /验证码：(\d{6})/.exec(step.text)?.[1] ?? ''
  const done = await visitor.submit('/second-factor?to=/operator', { totp: code }, { intent: 'totp' })
  expect(done.path).toBe('/operator')
  // Codes work once: the next visitor is shown the next one.
  const second = new SiteClient(running.url)
  const next = await second.submit('/sign-in', { email: 'operator@demo.example', password: 'shuji-demo-2026' })
  expect(/验证码：(\d{6})/.exec(next.text)?.[1]).not.toBe(code)
  // Real people are shown nothing.
  const real = await makePerson(running.exchange.database, { secondFactor: { key: running.exchange.key } })
  const asked = await new SiteClient(running.url).submit('/sign-in', { email: real.email, password: real.password })
  expect(asked.path).toBe('/second-factor')
  expect(asked.text).not.toMatch(/验证码：\d{6}/)
})
