import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { formsIn } from '../helpers/site-client.ts'
import {
  closeAccountSite,
  database,
  eventsOf,
  everything,
  giveDetails,
  isSignedIn,
  openAccountSite,
  siteExchange,
  someone,
  visitor,
  withFactor,
} from './account-world.ts'

beforeAll(openAccountSite, 120_000)
afterAll(closeAccountSite)

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
  const long = visitor(await signInAs(siteExchange(), personId, { now: Date.now() - 20 * 60_000 }))
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
  const phone = visitor(await signInAs(siteExchange(), personId))

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
