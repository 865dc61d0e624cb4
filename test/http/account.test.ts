import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson, signInAs } from '../factories/people.ts'
import { formsIn } from '../helpers/site-client.ts'
import {
  addressOf,
  closeAccountSite,
  codeOf,
  codesIn,
  database,
  eventsOf,
  everything,
  giveDetails,
  isSignedIn,
  linkTo,
  mailsTo,
  openAccountSite,
  secretIn,
  setUpPage,
  siteExchange,
  someone,
  visitor,
  withFactor,
} from './account-world.ts'

beforeAll(openAccountSite, 120_000)
afterAll(closeAccountSite)

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
  const phone = visitor(await signInAs(siteExchange(), personId))
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
  const long = visitor(await signInAs(siteExchange(), personId, { now: Date.now() - 20 * 60_000 }))
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
  const client = visitor(await signInAs(siteExchange(), person.personId))
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
