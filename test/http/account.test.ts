import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, type PersonOverrides, signInAs, testPassword } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, type SiteAnswer, SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ demo: false, environment: { TRUST_PROXY: '1', PUBLIC_URL: 'http://exchange.example' } })
}, 120_000)
afterAll(() => site.close())

const database = () => site.exchange.database
let networks = 0
/** Somebody from a network of their own. */
function visitor(cookie?: string): SiteClient {
  networks++
  return new SiteClient(site.url, {
    ...(cookie && { cookie }),
    headers: { 'x-forwarded-for': `198.51.100.${networks}` },
  })
}
async function someone(overrides: PersonOverrides = {}) {
  const person = await makePerson(database(), overrides)
  const client = visitor(await signInAs(site.exchange, person.personId))
  return { ...person, client }
}
const isSignedIn = async (client: SiteClient) =>
  formsIn(await client.get('/about')).some(({ action }) => action.endsWith('/sign-out'))
const mailsTo = (address: string) =>
  database().read.selectFrom('mail').selectAll().where('toAddress', '=', address).orderBy('id').execute()
const eventsOf = (personId: string) =>
  database().read.selectFrom('event').selectAll().where('subjectId', '=', personId).orderBy('seq').execute()
const addressOf = (name: string) => `${name}.${Date.now()}@example.com`

async function linkTo(address: string): Promise<string> {
  const text = (await mailsTo(address)).map(({ bodyText }) => bodyText ?? '').join('\n')
  const path = [...text.matchAll(/http:\/\/exchange\.example(\/confirm-address\/[\w-]{43})/g)].at(-1)?.[1]
  if (!path) throw new Error(`No link in: ${text}`)
  return path
}

/** The code an app shows, so many steps from now. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp: Date.now() + steps * 30_000 })
}
const secretIn = (page: SiteAnswer) =>
  /\b((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})\b/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
const codesIn = (page: SiteAnswer) => [...new Set(page.text.match(/\b[2-9a-z]{4}(-[2-9a-z]{4}){3}\b/g))]
const setUpPage = '/account/second-factor?step=set-up'

/** Signs in by password; gives the browser, and the page it came to. */
async function giveDetails(email: string, password = testPassword) {
  const client = visitor()
  return { client, page: await client.submit('/sign-in', { email, password }) }
}

test('a visitor is sent to sign in; name and language are changed, and the record tells which, not what', async () => {
  for (const page of ['/account', '/account/sessions', '/account/second-factor', '/account/data', '/account/data.json'])
    expect((await visitor().get(page, { follow: false })).location).toBe(`/sign-in?to=${encodeURIComponent(page)}`)
  const { client, personId } = await someone({ name: '王敏' })
  const saved = await client.submit('/account', { name: ' 王  敏之 ', language: 'en' }, { intent: 'profile' })
  expect(saved.path).toBe('/account?done=profile')
  expect(saved.text).toContain('已保存')
  expect(saved.text).toContain('value="王 敏之"')
  const refused = await client.submit('/en/account', { name: ' ', language: 'xx' }, { intent: 'profile' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Please give a name.')
  const events = await eventsOf(personId)
  expect(events.map(({ action, detail }) => [action, detail])).toEqual([
    ['person.profile_changed', '{"fields":["name","language"]}'],
  ])
})

test('an address changes once the link that went to the new one is opened, and the old one is told', async () => {
  const { client, email, personId, password } = await someone()
  const [wrong, next] = [addressOf('wrong'), addressOf('next')]
  const refused = await client.submit('/account', { email: next, password: 'not the password' }, { intent: 'address' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('密码不对')
  expect(refused.text).toContain(`value="${next}"`)
  expect(refused.text).not.toContain('not the password')
  expect(await mailsTo(next)).toEqual([])

  await client.submit('/account', { email: wrong, password }, { intent: 'address' })
  const sent = await client.submit('/account', { email: next, password }, { intent: 'address' })
  expect(sent.path).toBe('/account?done=sent')
  expect(sent.text).toContain(email)
  // What was asked first is over.
  expect((await visitor().get(await linkTo(wrong))).status).toBe(404)
  expect((await giveDetails(next)).page.status).toBe(422)

  const confirmed = await client.submit(await linkTo(next))
  expect(confirmed.text).toContain('新邮箱已生效')
  expect((await client.get('/account')).text).toContain(next)
  expect((await giveDetails(email)).page.status).toBe(422)
  expect((await giveDetails(next)).page.path).toBe('/')
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['address_changed'])
  expect((await eventsOf(personId)).map(({ action }) => action)).toContain('person.address_changed')
})

test('whoever asks for an address another account has learns it only by its own mailbox', async () => {
  const other = await makePerson(database())
  const { client, password, email } = await someone()
  const sent = await client.submit('/account', { email: other.email, password }, { intent: 'address' })
  expect(sent.path).toBe('/account?done=sent')
  const refused = await client.submit(await linkTo(other.email))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('已被另一个账户使用')
  expect((await giveDetails(email)).page.path).toBe('/')
})

test('another password ends all other sessions at once, and a mail says so', async () => {
  const { client, email, password, personId } = await someone()
  const phone = visitor(await signInAs(site.exchange, personId))
  const before = client.cookies.get('shuji_session') ?? ''
  const change = (fields: Record<string, string>) => client.submit('/account', fields, { intent: 'password' })
  expect((await change({ password: 'wrong', newPassword: '一句好记又足够长的话' })).status).toBe(422)
  const short = await change({ password, newPassword: 'short' })
  expect(short.text).toContain('密码太短')
  expect(short.text).not.toContain('value="short"')
  expect(await isSignedIn(phone)).toBe(true)

  const changed = await change({ password, newPassword: '一句好记又足够长的话' })
  expect(changed.path).toBe('/account?done=password')
  expect(await isSignedIn(phone)).toBe(false)
  expect(await isSignedIn(client)).toBe(true)
  expect(await isSignedIn(visitor(`shuji_session=${before}`))).toBe(false)
  expect((await giveDetails(email)).page.status).toBe(422)
  expect((await giveDetails(email, '一句好记又足够长的话')).page.path).toBe('/')
  expect((await mailsTo(email)).map(({ kind }) => kind)).toContain('password_changed')
})

test('sessions are listed by browser and system; one that is ended is dead at once, and nobody ends another’s', async () => {
  const { client, email, personId } = await someone()
  const { client: laptop } = await giveDetails(email)
  const { client: phone } = await giveDetails(email)
  const stranger = await someone()
  const page = await client.get('/account/sessions')
  expect(page.text.match(/Chrome，Linux/g)?.length).toBeGreaterThanOrEqual(2)
  expect(page.text).toContain('198.51.100.')
  expect(page.text.match(/本机</g)).toHaveLength(1)
  expect((await client.get('/en/account/sessions')).text).toContain('Chrome on Linux')
  const forms = formsIn(page).filter(({ intent }) => intent === 'end')
  expect(forms).toHaveLength(2)

  // The form of somebody else's session, with an own token.
  const theirs = forms[0]?.fields.find(([name]) => name === 'session')?.[1] ?? ''
  await giveDetails(stranger.email)
  const taken = await stranger.client.submit('/account/sessions', { session: theirs }, { intent: 'end' })
  expect(taken.status).toBe(409)
  expect(await Promise.all([laptop, phone].map(isSignedIn))).toEqual([true, true])

  const [first] = forms
  if (!first) throw new Error('No session to end')
  expect((await client.send(first)).text).toContain('已结束')
  const alive = await Promise.all([laptop, phone].map(isSignedIn))
  expect(alive.filter(Boolean)).toHaveLength(1)
  expect((await client.send(first)).status).toBe(409)
  expect((await client.submit('/account/sessions', {}, { intent: 'endOthers' })).text).toContain('只有本机登录着')
  expect(await Promise.all([laptop, phone].map(isSignedIn))).toEqual([false, false])
  expect(await isSignedIn(client)).toBe(true)
  expect((await eventsOf(personId)).map(({ action }) => action).slice(-2)).toEqual([
    'person.session_ended',
    'person.signed_out_elsewhere',
  ])
})

test('setting up the second factor asks for the password first, and keeps its secret while a code is mistyped', async () => {
  const { client, email, personId, password } = await someone()
  const long = visitor(await signInAs(site.exchange, personId, { now: Date.now() - 20 * 60_000 }))
  const asked = await long.get(setUpPage, { follow: false })
  expect(asked.location).toBe(`/confirm-password?to=${encodeURIComponent(setUpPage)}`)
  const confirmed = await long.submit(asked.location ?? '', { password })
  expect(confirmed.path).toBe(setUpPage)
  expect(secretIn(confirmed)).toHaveLength(32)

  const secret = secretIn(await client.get(setUpPage))
  expect(secret).not.toBe(secretIn(confirmed))
  const wrong = await client.submit(setUpPage, { totp: codeOf(secret, 40) }, { intent: 'setUp' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('验证码不对')
  expect(secretIn(wrong)).toBe(secret)
  expect(secretIn(await client.get(setUpPage))).toBe(secret)
  expect((await giveDetails(email)).page.path).toBe('/')

  const done = await client.submit(setUpPage, { totp: ` ${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)}` })
  const codes = codesIn(done)
  expect(codes).toHaveLength(10)
  expect(done.text).not.toContain('role="img"')
  expect(await isSignedIn(long)).toBe(false)
  expect(await isSignedIn(client)).toBe(true)
  const state = await client.get('/account/second-factor')
  expect(codesIn(state)).toEqual([])
  expect(state.text).toContain('还有 10 个恢复码可用')
  expect((await mailsTo(email)).map(({ subject }) => subject)).toContain('两步验证已开启')
  // What is kept tells nobody the secret or the codes.
  const kept = JSON.stringify(await everything())
  for (const each of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    expect(kept).not.toContain(each)
})

/** Somebody with a second factor that was set up by hand. */
async function withFactor(overrides: PersonOverrides = {}) {
  const person = await someone(overrides)
  const secret = secretIn(await person.client.get(setUpPage))
  const used = codeOf(secret)
  const codes = codesIn(await person.client.submit(setUpPage, { totp: used }, { intent: 'setUp' }))
  return { ...person, secret, used, codes }
}

test('a code works once, by the time of the exchange, and so does a recovery code', async () => {
  const { email, secret, used, codes } = await withFactor()
  const give = async (fields: Record<string, string>) => {
    const { client, page } = await giveDetails(email)
    expect(page.path).toBe('/second-factor')
    return client.submit('/second-factor', fields, { intent: 'totp' in fields ? 'totp' : 'recovery' })
  }
  expect((await give({ totp: used })).status).toBe(422)
  const next = codeOf(secret, 1)
  expect((await give({ totp: next })).path).toBe('/')
  expect((await give({ totp: next })).status).toBe(422)
  const [first = '', second = ''] = codes
  expect((await give({ recoveryCode: first.toUpperCase().replaceAll('-', ' ') })).path).toBe('/')
  expect((await give({ recoveryCode: first })).status).toBe(422)
  // Two at once with the same code: one of them comes in.
  const both = await Promise.all([give({ recoveryCode: second }), give({ recoveryCode: second })])
  expect(both.filter(({ path, status }) => path === '/' && status === 200)).toHaveLength(1)
})

test('new recovery codes take the place of the old; turned off, the password is enough again', async () => {
  const { client, email, codes } = await withFactor()
  const page = await client.submit('/account/second-factor?step=codes', {}, { intent: 'codes' })
  const renewed = codesIn(page)
  expect(renewed).toHaveLength(10)
  expect(renewed.filter((code) => codes.includes(code))).toEqual([])
  const { client: phone } = await giveDetails(email)
  const old = await phone.submit('/second-factor', { recoveryCode: codes[2] ?? '' }, { intent: 'recovery' })
  expect(old.status).toBe(422)
  const now = await phone.submit('/second-factor', { recoveryCode: renewed[2] ?? '' }, { intent: 'recovery' })
  expect(now.path).toBe('/')

  const off = await client.submit('/account/second-factor?step=off', {}, { intent: 'off' })
  expect(off.path).toBe('/account/second-factor?done=removed')
  expect(off.text).toContain('开始设置')
  expect((await giveDetails(email)).page.path).toBe('/')
  expect((await mailsTo(email)).map(({ kind }) => kind)).toContain('second_factor_changed')
})

test('an operator without a second factor is reminded on every page, and cannot turn it off', async () => {
  const person = await makePerson(database(), { isOperator: true, secondFactor: false })
  const client = visitor(await signInAs(site.exchange, person.personId))
  const about = await client.get('/en/about')
  expect(about.text).toContain('As an operator you need a second factor')
  expect((await client.get('/operator')).path).toContain('/second-factor')
  const secret = secretIn(await client.get(setUpPage))
  expect(codesIn(await client.submit(setUpPage, { totp: codeOf(secret) }, { intent: 'setUp' }))).toHaveLength(10)
  expect((await client.get('/about')).text).not.toContain('通过两步验证后才能进入')
  expect((await client.get('/operator')).path).toBe('/operator')

  const page = await client.get('/account/second-factor?step=off')
  expect(page.text).toContain('运营人员不能关闭两步验证')
  const [form] = formsIn(await client.get('/account/second-factor?step=codes')).filter(
    (each) => each.intent === 'codes',
  )
  if (!form) throw new Error('No form')
  const refused = await client.send(form, { intent: 'off' })
  expect(refused.status).toBe(403)
  // A new phone: another secret in place of the old.
  const another = secretIn(await client.get(setUpPage))
  expect(another).not.toBe(secret)
  expect(codesIn(await client.submit(setUpPage, { totp: codeOf(another) }, { intent: 'setUp' }))).toHaveLength(10)
  const { client: phone } = await giveDetails(person.email)
  expect((await phone.submit('/second-factor', { totp: codeOf(secret, 1) }, { intent: 'totp' })).status).toBe(422)
  expect((await phone.submit('/second-factor', { totp: codeOf(another, 1) }, { intent: 'totp' })).path).toBe('/')
})

test('the export holds what is kept about a person, no secret, and nothing of others', async () => {
  const { organisationId } = await makeOrganisation(database(), { name: '泉州测试机构' })
  const colleague = await makePerson(database(), { name: '不该出现', memberOf: [{ organisationId, role: 'owner' }] })
  const { client, email, personId, codes, secret } = await withFactor({
    name: '钱多多',
    memberOf: [{ organisationId, role: 'owner' }],
  })
  await database()
    .write.insertInto('invitation')
    .values({
      id: crypto.randomUUID(),
      organisationId,
      email: 'guest.of.others@example.com',
      emailKey: 'guest.of.others@example.com',
      role: 'viewer',
      tokenHash: 'f'.repeat(64),
      invitedBy: personId,
      createdAt: 1,
      expiresAt: 2,
      state: 'open',
    })
    .execute()
  const long = visitor(await signInAs(site.exchange, personId, { now: Date.now() - 20 * 60_000 }))
  expect((await long.get('/en/account/data.json', { follow: false })).location).toBe(
    '/en/confirm-password?to=%2Fen%2Faccount%2Fdata',
  )
  const answer = await client.get('/account/data.json')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="my-data-[\d-]+\.json"$/)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const file = JSON.parse(answer.text)
  expect(file.person).toMatchObject({ id: personId, name: '钱多多', email, recoveryCodesLeft: 10 })
  expect(file.sessions).toHaveLength(2)
  expect(file.memberships).toMatchObject([{ name: { zh: '泉州测试机构' }, role: 'owner' }])
  expect(file.mails.map(({ kind }: { kind: string }) => kind)).toContain('second_factor_changed')
  const actions = file.events.map(({ action }: { action: string }) => action)
  expect(actions).toContain('person.second_factor_set_up')
  expect(actions.at(-1)).toBe('person.data_exported')

  const row = await database()
    .read.selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const sessions = await database().read.selectFrom('session').select('tokenHash').execute()
  const hashes = await database().read.selectFrom('recovery_code').select('codeHash').execute()
  const secrets = [
    row.passwordHash,
    row.totpSecret,
    secret,
    ...codes,
    ...sessions.map(({ tokenHash }) => tokenHash),
    ...hashes.map(({ codeHash }) => codeHash),
    client.cookies.get('shuji_session'),
  ]
  for (const each of secrets) expect(answer.text).not.toContain(each ?? 'missing')
  for (const each of [colleague.personId, colleague.email, colleague.name, 'guest.of.others'])
    expect(answer.text).not.toContain(each)
})

/** Every row of every table. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await database().read.introspection.getTables()
  const rows = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await database()
        .read.selectFrom(name as 'person')
        .selectAll()
        .execute(),
    ]),
  )
  return Object.fromEntries(rows)
}

test('the only owner of an organisation keeps the account, and is told of which; with another owner they may go', async () => {
  const { organisationId, slug } = await makeOrganisation(database(), { name: '无人接手机构' })
  const { client, email, password } = await someone({ memberOf: [{ organisationId, role: 'owner' }] })
  const page = await client.get('/account/data')
  expect(page.text).toContain('无人接手机构')
  expect(page.text).toContain(`/my/organisations/${slug}/members`)
  expect(formsIn(page).filter(({ intent }) => intent === 'delete')).toEqual([])
  // The form of somebody who may.
  const token = formsIn(page)[0]?.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const fields = { csrf: token, intent: 'delete', address: email, password }
  const refused = await client.post('/account/data', fields)
  expect(refused.status).toBe(422)
  expect((await giveDetails(email)).page.path).toBe('/')
  await makePerson(database(), { memberOf: [{ organisationId, role: 'owner' }] })
  expect((await client.post('/account/data', fields)).path).toBe('/sign-in?done=deleted')
  expect((await giveDetails(email)).page.status).toBe(422)
})

test('deleting leaves no address and no name anywhere, and of two at once one does it', async () => {
  const { organisationId } = await makeOrganisation(database())
  const owner = await makePerson(database(), { memberOf: [{ organisationId, role: 'owner' }] })
  const email = `Leaving.For.Good.${Date.now()}@example.com`
  const { client, personId, password } = await withFactor({
    email,
    name: '离开的人某某',
    memberOf: [{ organisationId, role: 'editor' }],
  })
  // Others have to do with the address, too: somebody wants to have it, and an organisation invited it.
  const other = await someone()
  await other.client.submit('/account', { email: email.toLowerCase(), password }, { intent: 'address' })
  await database()
    .write.insertInto('invitation')
    .values({
      id: crypto.randomUUID(),
      organisationId,
      email,
      emailKey: email.toLowerCase(),
      role: 'viewer',
      tokenHash: 'e'.repeat(64),
      invitedBy: other.personId,
      createdAt: 1,
      expiresAt: Date.now() + 1_000_000,
      state: 'open',
    })
    .execute()
  const phone = visitor(await signInAs(site.exchange, personId))

  const wrong = await client.submit('/account/data', { address: 'else@example.com', password })
  expect(wrong.text).toContain('与账户的邮箱不一致')
  expect((await client.submit('/account/data', { address: email, password: 'wrong' })).text).toContain('密码不对')
  const form = await client.form('/account/data', { intent: 'delete' })
  const answers = await Promise.all(
    [1, 2].map(() => client.send(form, { address: email.toUpperCase(), password }, { follow: false })),
  )
  expect(answers.filter(({ location }) => location === '/sign-in?done=deleted')).toHaveLength(1)
  for (const { status } of answers) expect(status).toBeLessThan(500)
  expect((await visitor().get('/en/sign-in?done=deleted')).text).toContain('Your account is deleted')
  expect(await isSignedIn(phone)).toBe(false)
  expect((await giveDetails(email)).page.status).toBe(422)

  // The last mail keeps the address until it has left.
  await vi.waitFor(
    async () => {
      const last = await database()
        .read.selectFrom('mail')
        .select(['state', 'bodyText'])
        .where('kind', '=', 'account_deleted')
        .where('personId', '=', personId)
        .executeTakeFirstOrThrow()
      expect(last.state).toBe('kept')
      expect(last.bodyText).toContain('按您的要求删除')
    },
    { timeout: 60_000, interval: 200 },
  )
  const tables = await everything()
  for (const [table, rows] of Object.entries(tables)) {
    const text = JSON.stringify(rows).toLowerCase()
    expect(text, table).not.toContain('leaving.for.good')
    expect(text, table).not.toContain('离开的人某某')
  }
  const holds = Object.keys(tables).filter(
    (table) =>
      !['mail', 'event'].includes(table) &&
      tables[table]?.some((row) => (row as { personId?: string }).personId === personId),
  )
  expect(holds).toEqual([])
  const events = await eventsOf(personId)
  expect(events.filter(({ action }) => action === 'person.deleted')).toHaveLength(1)
  const told = await database().read.selectFrom('notice').selectAll().where('personId', '=', owner.personId).execute()
  expect(told.map(({ kind, detail }) => [kind, JSON.parse(detail)])).toMatchObject([
    ['member.changed', { personId, what: 'left', role: 'editor' }],
  ])
  // The address is free again.
  const again = await visitor().submit('/sign-up', { name: '新人', email, password: 'another long sentence' })
  expect(again.path).toBe('/sign-up?done=sent')
})
