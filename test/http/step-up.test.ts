import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs, testPassword } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ demo: false })
}, 120_000)
afterAll(() => site.close())

/** An operator whose session is used just now, and who gave the password so many minutes ago. */
async function operator(minutes: number): Promise<SiteClient> {
  const { personId } = await makePerson(site.exchange.database, { isOperator: true })
  const cookie = await signInAs(site.exchange, personId)
  await site.exchange.database.write
    .updateTable('session')
    .set({ confirmedAt: Date.now() - minutes * 60_000 })
    .where('personId', '=', personId)
    .execute()
  return new SiteClient(site.url, { cookie })
}
const standingOf = async (slug: string) =>
  (
    await site.exchange.database.read
      .selectFrom('organisation')
      .select('standing')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
  ).standing
const eventsOf = (action: string) =>
  site.exchange.database.read.selectFrom('event').select('seq').where('action', '=', action).execute()

test('an organisation is suspended with the password where it was not given a short while ago; nothing typed is lost', async () => {
  const { slug } = await makeOrganisation(site.exchange.database, { standing: 'verified' })
  const client = await operator(20)
  const page = `/operator/organisations/${slug}`
  const reason = '材料失实'
  const without = await client.submit(page, { reason }, { intent: 'suspend' })
  expect([without.status, without.text.includes('请填写密码'), without.text.includes(reason)]).toEqual([
    422,
    true,
    true,
  ])
  const wrong = await client.submit(page, { reason, password: 'not this one' }, { intent: 'suspend' })
  expect([wrong.status, wrong.text.includes('密码不对'), wrong.text.includes('not this one')]).toEqual([
    422,
    true,
    false,
  ])
  expect(await standingOf(slug)).toBe('verified')
  const right = await client.submit(page, { reason, password: testPassword }, { intent: 'suspend' })
  expect(right.path).toBe(`${page}?done=suspend`)
  expect(await standingOf(slug)).toBe('suspended')
  // It counts as given now.
  const form = await client.form(page, { intent: 'reinstate' })
  expect(form.fields.map(([name]) => name)).not.toContain('password')
  expect((await client.send(form, { reason })).path).toBe(`${page}?done=reinstate`)
})

test('suspending a person and how long links stay open ask for the password, ending sessions and names do not', async () => {
  const { personId } = await makePerson(site.exchange.database)
  const client = await operator(20)
  const page = `/operator/people/${personId}`
  expect((await client.submit(page, { reason: '冒用他人身份' }, { intent: 'suspend' })).status).toBe(422)
  expect((await client.form('/operator/settings', { intent: 'limits' })).fields.map(([name]) => name)).toContain(
    'password',
  )
  expect((await client.submit('/operator/settings', {}, { intent: 'limits' })).status).toBe(422)
  const named = { nameZh: '海西', nameEn: 'Haixi', taglineZh: '', taglineEn: '' }
  expect((await client.submit('/operator/settings', named, { intent: 'names' })).path).toContain('done=names')
  await signInAs(site.exchange, personId)
  expect((await client.submit(page, {}, { intent: 'endSessions' })).path).toBe(`${page}?done=ended`)
})

test('the record of acts is exported with the password given a short while ago, and back from there one is on its page', async () => {
  const stale = await operator(20)
  const sent = await stale.get('/operator/audit.csv?kind=person', { follow: false })
  const page = '/operator/audit?kind=person'
  expect(sent.location).toBe(`/confirm-password?to=${encodeURIComponent(page)}`)
  expect(await eventsOf('audit.exported')).toHaveLength(0)
  expect((await stale.submit(sent.location ?? '', { password: testPassword })).path).toBe(page)
  expect((await stale.get('/operator/audit.csv?kind=person')).text).toContain('number,time,actor')
  expect(await eventsOf('audit.exported')).toHaveLength(1)
})

test('HEAD on a file tells what GET would give, and is no export', async () => {
  const client = await operator(0)
  const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ')
  for (const path of ['/operator/audit.csv', '/operator/searches.csv?days=7', '/account/data.json']) {
    const head = await fetch(site.url + path, { method: 'HEAD', headers: { cookie } })
    expect([head.status, head.headers.get('content-disposition') ?? '', await head.text()]).toEqual([
      200,
      expect.stringContaining('attachment'),
      '',
    ])
  }
  const before = await site.exchange.database.read
    .selectFrom('event')
    .select('seq')
    .where('action', 'like', '%exported')
    .execute()
  for (const path of ['/operator/audit.csv', '/operator/searches.csv?days=7', '/account/data.json'])
    await client.get(path)
  const after = await site.exchange.database.read
    .selectFrom('event')
    .select('seq')
    .where('action', 'like', '%exported')
    .execute()
  expect([before.length - 1, after.length - before.length]).toEqual([0, 3])
})
