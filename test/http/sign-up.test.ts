import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, signInAs, testPassword } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, type SiteAnswer, SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ demo: false, environment: { TRUST_PROXY: '1', PUBLIC_URL: 'http://exchange.example' } })
}, 120_000)
afterAll(() => site.close())

let networks = 0
function visitor(options: { cookie?: string } = {}): SiteClient {
  networks++
  return new SiteClient(site.url, { ...options, headers: { 'x-forwarded-for': `198.51.100.${networks}` } })
}
const isSignedIn = (page: SiteAnswer) => formsIn(page).some(({ action }) => action.endsWith('/sign-out'))

/** Mails to an address, the first first. */
function mailsTo(address: string) {
  return site.exchange.database.read
    .selectFrom('mail')
    .selectAll()
    .where('toAddress', '=', address)
    .orderBy('id')
    .execute()
}

/** The path of the last link in the mails to an address that fits. */
async function linkTo(address: string, kind: 'confirm-address' | 'reset-password'): Promise<string> {
  const texts = (await mailsTo(address)).map(({ bodyText }) => bodyText ?? '').join('\n')
  const links = [...texts.matchAll(new RegExp(`http://exchange\\.example((?:/en)?/${kind}/[\\w-]{43})`, 'g'))]
  const path = links.at(-1)?.[1]
  if (!path) throw new Error(`No link in: ${texts}`)
  return path
}

const addressOf = (name: string) => `${name}.${Date.now()}@example.com`

test('somebody signs up, confirms by the link in the mail and signs in', async () => {
  const email = addressOf('lin.hai')
  const client = visitor()
  const sent = await client.submit('/sign-up', { name: ' 林  海 ', email, password: testPassword })
  expect(sent.path).toBe('/sign-up?done=sent')
  expect(sent.text).toContain('请查收邮件')
  const mails = await mailsTo(email)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ kind: 'confirm_address', subject: '确认您的邮箱地址', language: 'zh' })
  expect(mails[0]?.bodyText).toContain('林 海，您好')

  const link = await linkTo(email, 'confirm-address')
  // Programs that look through mails open links, more than once: that confirms nothing.
  for (const reader of [visitor(), visitor(), client]) expect((await reader.get(link)).text).toContain(email)
  const early = visitor()
  const before = await early.submit('/sign-in', { email, password: testPassword })
  expect(before.path).toBe('/confirm-address')
  expect(before.text).toContain('重新发送')

  const confirmed = await client.submit(link)
  expect(confirmed.path).toBe('/sign-in?done=confirmed')
  expect(confirmed.text).toContain('邮箱已确认')
  expect((await client.get(link)).status).toBe(404)
  const signedIn = await client.submit('/sign-in', { email, password: testPassword })
  expect(signedIn.path).toBe('/')
  expect(signedIn.text).toContain('林 海')
  // What began elsewhere before that is over.
  expect((await early.get('/confirm-address')).path).toMatch(/^\/sign-in/)
})

test('in another browser the link asks for the password, or lets one choose another, and then signs in', async () => {
  const [known, other] = [addressOf('known'), addressOf('another')]
  for (const email of [known, other])
    await visitor().submit('/sign-up', { name: '林海', email, password: testPassword })
  const phone = visitor()
  const link = await linkTo(known, 'confirm-address')
  const wrong = await phone.submit(link, { password: 'not this one' }, { intent: 'password' })
  expect([wrong.status, wrong.text.includes('密码不对')]).toEqual([422, true])
  expect(isSignedIn(await phone.get('/about'))).toBe(false)
  const confirmed = await phone.submit(link, { password: testPassword }, { intent: 'password' })
  expect(confirmed.path).toBe('/confirm-address?done=confirmed')
  expect([isSignedIn(confirmed), confirmed.text.includes('账户可以使用了')]).toEqual([true, true])

  const tablet = visitor()
  const choose = await linkTo(other, 'confirm-address')
  const short = await tablet.submit(choose, { newPassword: 'kurz 7' }, { intent: 'choose' })
  expect([short.status, short.text.includes('至少 10 个字符')]).toEqual([422, true])
  const chosen = await tablet.submit(choose, { newPassword: 'quiet harbour morning' }, { intent: 'choose' })
  expect(chosen.path).toBe('/confirm-address?done=confirmed')
  expect((await visitor().submit('/sign-in', { email: other, password: testPassword })).status).toBe(422)
})

test('confirming where one is signed in changes the secret of the session', async () => {
  const email = addressOf('signed-in')
  const client = visitor()
  await client.submit('/en/sign-up', { name: 'Lin Hai', email, password: testPassword })
  await client.submit('/en/sign-in', { email, password: testPassword })
  const before = client.cookies.get('shuji_session')
  const link = await linkTo(email, 'confirm-address')
  expect(link).toMatch(/^\/en\//)
  const confirmed = await client.submit(link)
  expect(confirmed.path).toBe('/en/confirm-address?done=confirmed')
  expect(confirmed.text).toContain('Your account is ready')
  expect(client.cookies.get('shuji_session')).not.toBe(before)
  expect(isSignedIn(confirmed)).toBe(true)
})

test('signing up with an address that has an account looks the same, and only its owner learns of it', async () => {
  const owner = await makePerson(site.exchange.database, { name: '林海', language: 'en' })
  const answers = []
  for (const email of [addressOf('new'), owner.email]) {
    const client = visitor()
    const answer = await client.submit('/sign-up', { name: '王五', email, password: testPassword }, { follow: false })
    const cookies = answer.headers.getSetCookie().map((each) => each.split('=')[0])
    answers.push([answer.status, answer.location, answer.text, cookies])
  }
  expect(answers[0]).toEqual(answers[1])
  const mails = await mailsTo(owner.email)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ kind: 'already_registered', subject: 'You have an account already' })
  expect(mails[0]?.bodyText).not.toContain('王五')
  const { name } = await site.exchange.database.read
    .selectFrom('person')
    .select('name')
    .where('id', '=', owner.personId)
    .executeTakeFirstOrThrow()
  expect(name).toBe('林海')
  expect((await visitor().submit('/sign-in', { email: owner.email, password: owner.password })).path).toBe('/')
})

test('a form that is sent twice makes one account and one mail', async () => {
  const email = addressOf('twice')
  const clients = [visitor(), visitor()]
  const forms = await Promise.all(clients.map((client) => client.form('/sign-up')))
  const fields = { name: '林海', email, password: testPassword }
  const answers = await Promise.all(clients.map((client, index) => client.send(forms[index]!, fields)))
  expect(answers.map(({ path }) => path)).toEqual(['/sign-up?done=sent', '/sign-up?done=sent'])
  expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['confirm_address'])
})

test.each<[string, { name?: string; email?: string; password?: string }, string]>([
  ['no name', { name: ' \u202e ' }, '请填写姓名'],
  ['a name that leads elsewhere', { name: 'Win at https://evil.example' }, '不能有网址'],
  ['no address', { email: 'lin.hai' }, '邮箱格式不对'],
  ['an address that would add lines to a mail', { email: 'a@example.com\r\nBcc: b@example.com' }, '邮箱格式不对'],
  ['a short password', { password: 'kurz 7' }, '至少 10 个字符'],
  ['a common password', { password: 'password123' }, '太常见'],
  ['the own name', { name: 'Lin Haiyang', password: 'linhaiyang2026' }, '不能是姓名或邮箱'],
  ['a password of a megabyte', { password: 'x'.repeat(1_000_000) }, '内容太大'],
])('%s is said beside the field, and nothing typed is lost', async (_why, fields, sentence) => {
  const answer = await visitor().submit('/sign-up', {
    name: '林海',
    email: 'lin.hai@example.com',
    password: testPassword,
    ...fields,
  })
  expect([413, 422]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  if (answer.status === 422) {
    expect(answer.text).toContain('aria-invalid="true"')
    expect(answer.text).toContain(`value="${fields.email ?? 'lin.hai@example.com'}"`)
    expect(answer.text).not.toContain(fields.password ?? testPassword)
  }
  expect((await mailsTo('lin.hai@example.com')).length).toBe(0)
})

test('one asks for the mail again three times at most, then waits', async () => {
  const { personId, email } = await makePerson(site.exchange.database, { isConfirmed: false })
  const client = visitor({ cookie: await signInAs(site.exchange, personId) })
  const statuses: number[] = []
  for (let tries = 0; tries < 4; tries++) statuses.push((await client.submit('/confirm-address')).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  expect(await mailsTo(email)).toHaveLength(3)
})

test('a forgotten password is reset by a link that works once and ends every session', async () => {
  const person = await makePerson(site.exchange.database)
  const session = visitor({ cookie: await signInAs(site.exchange, person.personId) })
  expect(isSignedIn(await session.get('/about'))).toBe(true)
  const answers = []
  for (const email of [person.email, addressOf('nobody')]) {
    const answer = await visitor().submit('/forgot-password', { email })
    answers.push([answer.status, answer.path])
  }
  expect(answers[0]).toEqual(answers[1])
  const link = await linkTo(person.email, 'reset-password')
  const [first, second] = [visitor(), visitor()]
  const forms = await Promise.all([first.form(link), second.form(link)])
  const short = await first.send(forms[0], { password: 'short' })
  expect(short.status).toBe(422)
  const reset = await first.send(forms[0], { password: 'quiet harbour morning' })
  expect(reset.path).toBe('/sign-in?done=reset')
  const again = await second.send(forms[1], { password: 'loud harbour evening' })
  // The form is gone: the link is over for this page, too.
  expect(again.status).toBe(409)
  expect(again.text).toContain('链接已失效')
  expect((await visitor().get(link)).status).toBe(404)
  expect(isSignedIn(await session.get('/about'))).toBe(false)
  expect((await visitor().submit('/sign-in', { email: person.email, password: person.password })).status).toBe(422)
  expect((await first.submit('/sign-in', { email: person.email, password: 'quiet harbour morning' })).path).toBe('/')
  expect((await mailsTo(person.email)).map(({ kind }) => kind).sort()).toEqual(['password_changed', 'reset_password'])
})

test('mails to one address are few, whoever asks and whether it has an account', async () => {
  const { email } = await makePerson(site.exchange.database)
  for (const address of [email, addressOf('nobody')]) {
    const statuses: number[] = []
    for (let tries = 0; tries < 4; tries++)
      statuses.push((await visitor().submit('/forgot-password', { email: address })).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  }
  expect(await mailsTo(email)).toHaveLength(3)
})

test('the record names people by id only, and no secret', async () => {
  const email = addressOf('erasable')
  await visitor().submit('/sign-up', { name: '可抹除', email, password: testPassword })
  await visitor().submit('/sign-in', { email, password: 'not this one' })
  await visitor().submit('/forgot-password', { email })
  const events = await site.exchange.database.read.selectFrom('event').selectAll().execute()
  const actions = new Set(events.map(({ action }) => action))
  for (const action of ['person.signed_up', 'person.sign_in_failed', 'person.reset_asked', 'person.password_reset'])
    expect(actions).toContain(action)
  const text = JSON.stringify(events)
  expect(text).not.toMatch(/@example\.com|198\.51\.100|可抹除/)
  for (const mail of await mailsTo(email))
    for (const [, secret = ''] of (mail.bodyText ?? '').matchAll(/([\w-]{43})/g)) expect(text).not.toContain(secret)
})
