import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashRecoveryCode, newRecoveryCodes } from '#app/domain/account/second-factor.server.ts'
import { replaceRecoveryCodes, updatePerson } from '#db/queries/people.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, type SiteAnswer, SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
beforeAll(async () => {
  // Behind a proxy, so that each visitor of a test can have a network of its own.
  site = await runExchange({ demo: false, environment: { TRUST_PROXY: '1' } })
}, 120_000)
afterAll(() => site.close())

let networks = 0
/** A visitor from a network of their own. */
function visitor(options: { cookie?: string; headers?: Record<string, string> } = {}): SiteClient {
  networks++
  const address = `203.0.${Math.floor(networks / 250)}.${(networks % 250) + 1}`
  return new SiteClient(site.url, { ...options, headers: { 'x-forwarded-for': address, ...options.headers } })
}
const database = () => site.exchange.database
const isSignedIn = (page: SiteAnswer) => formsIn(page).some(({ action }) => action.endsWith('/sign-out'))
/** The page without what differs from one asking to the next. */
const plain = ({ text }: SiteAnswer, email: string) =>
  text
    .replaceAll(email, '')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="csrf" value="[^"]*"/g, '')
    .replace(/[\w-]{43}/g, '')
    .replace(/\b[0-9a-f]{12}\b/g, '')

test('somebody signs in, is known, and signs out: the session is dead at once', async () => {
  const { email, password, name } = await makePerson(database(), { name: '林海' })
  const person = visitor()
  const answer = await person.submit('/sign-in', { email: ` ${email.toUpperCase()} `, password }, { follow: false })
  expect(answer).toMatchObject({ status: 302, location: '/' })
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('shuji_session='))
  expect(cookie).toMatch(/; Path=\/(;|$)/)
  expect(cookie).toMatch(/; HttpOnly(;|$)/)
  expect(cookie).toMatch(/; SameSite=Lax(;|$)/)
  expect(cookie).not.toContain('Secure')
  const home = await person.get('/about')
  expect(home.text).toContain(name)
  expect(home.headers.get('cache-control')).toBe('private, no-store')

  const stolen = new SiteClient(site.url, { cookie: `shuji_session=${person.cookies.get('shuji_session')}` })
  expect(isSignedIn(await stolen.get('/about'))).toBe(true)
  const signOut = formsIn(home).find(({ action }) => action === '/sign-out')
  if (!signOut) throw new Error('There is no form to sign out')
  expect((await stolen.post('/sign-out', { csrf: 'not the token' })).status).toBe(403)
  expect(isSignedIn(await person.get('/about'))).toBe(true)
  expect(isSignedIn(await person.send(signOut))).toBe(false)
  expect(isSignedIn(await stolen.get('/about'))).toBe(false)
  expect(person.cookies.has('shuji_session')).toBe(false)
})

test('behind TLS the cookies are bound to this host and never leave encrypted connections', async () => {
  const { email, password } = await makePerson(database())
  const answer = await visitor({ headers: { 'x-forwarded-proto': 'https' } }).submit(
    '/sign-in',
    { email, password },
    { follow: false },
  )
  expect(answer.location).toBe('/')
  const cookies = answer.headers.getSetCookie()
  expect(cookies.map((each) => each.split('=')[0])).toEqual(['__Host-shuji_session', '__Host-shuji_device'])
  for (const cookie of cookies) expect(cookie).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax/)
})

test('a wrong password and an address nobody has are answered alike', async () => {
  const { email } = await makePerson(database())
  const stranger = `nobody-${Date.now()}@example.com`
  const answers: string[] = []
  for (const address of [email, stranger]) {
    const client = visitor()
    for (let tries = 0; tries < 6; tries++) {
      const answer = await client.submit('/sign-in', { email: address, password: 'wrong but long' })
      expect(answer.status, `${address} ${tries}`).toBe(tries < 5 ? 422 : 429)
      expect(answer.headers.get('retry-after')).toBe(
        tries < 5 ? null : String(Number(/请 (\d+) 秒后/.exec(answer.text)?.[1])),
      )
      expect(answer.headers.getSetCookie().join()).not.toContain('session')
      if (tries < 5) answers.push(plain(answer, address))
      expect(answer.text).toContain(`value="${address}"`)
      expect(answer.text).not.toContain('wrong but long')
    }
  }
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toContain('邮箱或密码不对')
})

test('after ten wrong passwords the right one has to wait too, and the sentence says how long, in both languages', async () => {
  const { email, password, personId } = await makePerson(database())
  const client = visitor()
  const statuses: number[] = []
  for (let tries = 0; tries < 10; tries++)
    statuses.push((await client.submit('/sign-in', { email, password: `wrong ${tries}` })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429, 429, 429])
  const answer = await visitor().submit('/en/sign-in', { email, password })
  expect(answer.status).toBe(429)
  expect(answer.text).toMatch(/please wait \d+ seconds/)
  // Those who have to wait cost no hash and leave nothing in the record.
  const failed = await database()
    .read.selectFrom('event')
    .select('reason')
    .where('subjectId', '=', personId)
    .where('action', '=', 'person.sign_in_failed')
    .execute()
  expect(failed).toHaveLength(5)
})

test('fifty connections that guess get nothing through, and others read on', async () => {
  const { email, password, personId } = await makePerson(database())
  const client = visitor()
  const form = await client.form('/sign-in')
  let isOver = false
  const reading = (async () => {
    const statuses: number[] = []
    while (!isOver || statuses.length < 5)
      statuses.push((await fetch(`${site.url}/catalogue?q=${statuses.length}`)).status)
    return statuses
  })()
  const guessers = Array.from({ length: 50 }, async (_, index) => {
    const from = { follow: false, headers: { 'x-forwarded-for': `192.0.2.${index}` } }
    const guessed = await client.send(form, { email, password: `guess ${index}` }, from)
    // The second one is right: it has to wait all the same.
    return [guessed.status, (await client.send(form, { email, password }, from)).status]
  })
  const answers = (await Promise.all(guessers)).flat()
  isOver = true
  expect(answers.filter((status) => status === 422)).toHaveLength(5)
  expect(answers.filter((status) => status === 429)).toHaveLength(95)
  expect(new Set(await reading)).toEqual(new Set([200]))
  const sessions = await database().read.selectFrom('session').select('id').where('personId', '=', personId).execute()
  expect(sessions).toEqual([])
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/%5cevil.example/..//evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '\t//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'evil.example',
  '///evil.example',
  'http:///evil.example',
  '/@evil.example',
])('signing in never leads elsewhere: %j', async (to) => {
  const { email, password, personId } = await makePerson(database())
  const asked = `/sign-in?${new URLSearchParams({ to })}`
  const client = visitor()
  const after = [
    await client.submit(asked, { email, password }, { follow: false }),
    await visitor({ cookie: await signInAs(site.exchange, personId) }).get(asked, { follow: false }),
  ]
  for (const answer of after) {
    expect(answer.status).toBe(302)
    expect(new URL(answer.headers.get('location') ?? '', site.url).origin).toBe(site.url)
    expect(answer.location).toMatch(/^\//)
  }
})

test('signing in leads on to the own page that was asked for', async () => {
  const { email, password } = await makePerson(database())
  const client = visitor()
  const asked = await client.get('/en/confirm-password?to=%2Fen%2Fcatalogue%3Fq%3Dload', { follow: false })
  expect(asked.status).toBe(302)
  const back = '/en/confirm-password?to=%2Fen%2Fcatalogue%3Fq%3Dload'
  expect(asked.location).toBe(`/en/sign-in?${new URLSearchParams({ to: back })}`)
  const signedIn = await client.submit(asked.location ?? '', { email, password }, { follow: false })
  expect(signedIn.location).toBe(back)
  const confirmed = await client.submit(back, { password }, { follow: false })
  expect(confirmed.location).toBe('/en/catalogue?q=load')
})

test('a form without its token, with another’s, or from another site does nothing', async () => {
  const { email, password } = await makePerson(database())
  const client = visitor()
  const form = await client.form('/sign-in')
  const foreign = (await visitor().form('/sign-in')).fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const own = form.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  expect(own).not.toBe(foreign)
  const refusals = [
    await client.post('/sign-in', { email, password }),
    await client.post('/sign-in', { email, password, csrf: '' }),
    await client.post('/sign-in', { email, password, csrf: foreign }),
    await client.post('/sign-in', { email, password, csrf: `${own}x` }),
    await client.send(
      form,
      { email, password },
      { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
    ),
    await client.send(form, { email, password }, { headers: { origin: 'null' } }),
    await client.send(form, { email, password }, { headers: { 'sec-fetch-site': 'cross-site' } }),
    await client.post('/sign-in.data', { email, password, csrf: foreign }),
  ]
  for (const answer of refusals) {
    expect([403, 202]).toContain(answer.status)
    expect(answer.headers.getSetCookie().join()).not.toContain('shuji_session')
  }
  expect(refusals[2]?.text).toContain('请再提交一次')
  expect(refusals[2]?.text).toContain(`value="${email}"`)
  expect((await client.submit('/sign-in', { email, password }, { follow: false })).location).toBe('/')
})

test('giving the password again and signing in change the session’s secret; the old one is worth nothing', async () => {
  const { email, password } = await makePerson(database())
  const client = visitor({ cookie: 'shuji_session=chosen-by-somebody-else' })
  await client.submit('/sign-in', { email, password })
  const first = client.cookies.get('shuji_session')
  expect(first).not.toBe('chosen-by-somebody-else')
  const wrong = await client.submit('/confirm-password', { password: 'not this one' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('密码不对')
  expect(client.cookies.get('shuji_session')).toBe(first)
  await client.submit('/confirm-password?to=/about', { password })
  expect(client.cookies.get('shuji_session')).not.toBe(first)
  expect(isSignedIn(await client.get('/about'))).toBe(true)
  expect(isSignedIn(await new SiteClient(site.url, { cookie: `shuji_session=${first}` }).get('/about'))).toBe(false)
})

test('with a second factor the password alone signs nobody in', async () => {
  const { email, password, personId, totpSecret } = await makePerson(database(), {
    isOperator: true,
    secondFactor: { key: site.exchange.key },
  })
  const client = visitor()
  const asked = await client.submit('/sign-in?to=/about', { email, password }, { follow: false })
  expect(asked.location).toBe('/second-factor?to=%2Fabout')
  expect(client.cookies.has('shuji_session')).toBe(false)
  expect(isSignedIn(await client.get('/about'))).toBe(false)

  const page = asked.location ?? ''
  const code = (at: number) => new TOTP({ secret: totpSecret }).generate({ timestamp: at })
  expect((await client.submit(page, { totp: '12345' }, { intent: 'totp' })).text).toContain('验证码是 6 位数字')
  const wrong = await client.submit(page, { totp: code(Date.now() - 600_000) }, { intent: 'totp' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('验证码不对或已用过')
  const right = code(Date.now())
  const done = await client.submit(
    page,
    { totp: `${right.slice(0, 3)} ${right.slice(3)}` },
    { intent: 'totp', follow: false },
  )
  expect(done.location).toBe('/about')
  expect(isSignedIn(await client.get('/about'))).toBe(true)
  expect(client.cookies.has('shuji_step')).toBe(false)

  // The same code again, on another device; then a recovery code.
  const other = visitor()
  await other.submit('/sign-in', { email, password })
  expect((await other.submit('/second-factor', { totp: right }, { intent: 'totp' })).status).toBe(422)
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    database().write,
    personId,
    codes.map((each) => hashRecoveryCode(site.exchange.key, personId, each)),
  )
  const recovered = await other.submit(
    '/second-factor',
    { recoveryCode: (codes[0] ?? '').toUpperCase() },
    { intent: 'recovery', follow: false },
  )
  expect(recovered.location).toBe('/')
  expect(isSignedIn(await other.get('/about'))).toBe(true)

  // Without the step there is nobody to ask; with a step of before a new password neither.
  const nobody = await visitor().get('/second-factor')
  expect(nobody.text).toContain('请重新登录')
  const late = visitor()
  await late.submit('/sign-in', { email, password })
  const form = await late.form('/second-factor', { intent: 'totp' })
  await updatePerson(database().write, personId, { passwordChangedAt: Date.now() })
  const over = await late.send(form, { totp: code(Date.now() + 30_000) })
  expect(over.status).toBe(409)
  expect(isSignedIn(await late.get('/about'))).toBe(false)
})

test('an operator without the code in this session is asked for it and gets another secret with it', async () => {
  const { personId, totpSecret } = await makePerson(database(), {
    isOperator: true,
    secondFactor: { key: site.exchange.key },
  })
  const client = visitor({ cookie: await signInAs(site.exchange, personId, { secondFactor: false }) })
  const before = client.cookies.get('shuji_session')
  const totp = new TOTP({ secret: totpSecret }).generate()
  const done = await client.submit('/en/second-factor?to=/en/about', { totp }, { intent: 'totp', follow: false })
  expect(done.location).toBe('/en/about')
  expect(client.cookies.get('shuji_session')).not.toBe(before)
  expect((await client.get('/en/second-factor')).text).toContain('You have given the second factor')
})

test('a suspended person is out at the next request', async () => {
  const { personId } = await makePerson(database())
  const client = visitor({ cookie: await signInAs(site.exchange, personId) })
  expect(isSignedIn(await client.get('/about'))).toBe(true)
  await updatePerson(database().write, personId, { suspendedAt: Date.now() })
  expect(isSignedIn(await client.get('/about'))).toBe(false)
  expect((await client.get('/confirm-password', { follow: false })).location).toMatch(/^\/sign-in\?to=/)
})

test('pages of accounts are for people: no search engine lists them, nobody keeps them, both languages have them', async () => {
  const { personId } = await makePerson(database(), { isConfirmed: false })
  const person = visitor({ cookie: await signInAs(site.exchange, personId) })
  const pages = [
    ...['/sign-in', '/sign-up', '/forgot-password', '/second-factor'].map((path) => [visitor(), path, 200] as const),
    ...['/confirm-address', '/confirm-password'].map((path) => [person, path, 200] as const),
    ...['/reset-password/unknown', '/confirm-address/unknown'].map((path) => [visitor(), path, 404] as const),
  ]
  const titles = new Set<string>()
  for (const [client, path, status] of pages)
    for (const prefix of ['', '/en']) {
      const page = await client.get(prefix + path)
      expect(page.status, path).toBe(status)
      expect(page.text, path).toContain('<meta name="robots" content="noindex"/>')
      expect(page.text.match(/<h1[\s>]/g), path).toHaveLength(1)
      expect(page.headers.get('cache-control'), path).toContain('no-store')
      expect(page.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      titles.add(/<title>([^<]+)<\/title>/.exec(page.text)?.[1] ?? '')
    }
  // The two links that are over say so in the same words.
  expect(titles.size).toBe(2 * pages.length - 2)
  const sitemap = await (await fetch(`${site.url}/sitemap/0.xml`)).text()
  expect(sitemap).not.toMatch(/sign-|password|second-factor|confirm-/)
})

test('what an address says was done is shown only where it is known, and never as it was typed', async () => {
  const done = await visitor().get('/sign-in?done=reset')
  expect(done.text).toContain('请用新密码登录')
  const typed = await visitor().get('/sign-in?done=%3Cb%3Etyped&mail=typed')
  expect(typed.text).not.toContain('<b>typed')
  expect(typed.text).not.toContain('role="status"')
  expect((await visitor().get('/sign-out')).path).toBe('/')
})
