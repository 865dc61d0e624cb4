import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { hashToken } from '#app/domain/account/tokens.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listOpenDemoPeople } from '#db/queries/demo-people.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findMailLink, insertMailLink } from '#db/queries/mail-links.server.ts'
import { findPersonByEmail } from '#db/queries/people.server.ts'
import { demoLoaded, upsertSetting } from '#db/queries/settings.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { main } from '#scripts/operator.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { run, runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

/** A data folder of one's own, and what the command says of it. */
async function openFolder() {
  const dataDir = temporaryFolder()
  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  const operator = async (...args: string[]) => {
    vi.stubEnv('DATA_DIR', dataDir)
    vi.stubEnv('PUBLIC_URL', 'https://data.example.com')
    try {
      return await runHere(main, args)
    } finally {
      vi.unstubAllEnvs()
    }
  }
  return { dataDir, database, operator }
}

const personOf = async ({ read }: Database, email: string) => {
  const person = await findPersonByEmail(read, email)
  if (!person) throw new Error(`Nobody has ${email}`)
  return person
}
const actionsOf = async ({ read }: Database, id: string) =>
  (await listEventsOf(read, { kind: 'person', id }, 20)).map(({ actor, action }) => `${actor} ${action}`).reverse()
const sessionsOf = async ({ read }: Database, personId: string) =>
  (await read.selectFrom('session').select('id').where('personId', '=', personId).execute()).length

test('an operator is made with a link to choose a password that works once; the command runs as a process', async () => {
  const { dataDir, database } = await openFolder()
  const command = run('operator', ['create', 'Chen@Example.com', '--name', '陈运营'], {
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://data.example.com',
  })
  expect(await command.ended, command.output()).toBe(0)
  const [, token = ''] = /https:\/\/data\.example\.com\/reset-password\/([\w-]{40,})\n/.exec(command.output()) ?? []
  const person = await personOf(database, 'chen@example.com')
  expect(person).toMatchObject({ name: '陈运营', isOperator: 1, passwordHash: null, email: 'Chen@Example.com' })
  const now = Date.now()
  const link = (at: number) => findMailLink(database.read, { tokenHash: hashToken(token), kinds: ['reset'], now: at })
  expect(await link(now)).toMatchObject({ personId: person.id })
  expect(await link(now + 86_400_001)).toBeUndefined()
  expect(await actionsOf(database, person.id)).toEqual(['command person.made_operator'])
  await database.close()
})

test('somebody with an account is raised: they sign in anew, and a link made before works no longer', async () => {
  const { database, operator } = await openFolder()
  const { personId, email } = await makePerson(database, { name: '已有账户' })
  await signInAs({ database }, personId)
  const first = await operator('create', email)
  expect(first.output).toContain('is an operator now; their sessions have ended')
  expect(await sessionsOf(database, personId)).toBe(0)
  expect((await operator('create', email)).output).toContain('is an operator already')
  const [, token = ''] = /reset-password\/([\w-]+)/.exec(first.output) ?? []
  const old = await findMailLink(database.read, { tokenHash: hashToken(token), kinds: ['reset'], now: Date.now() })
  expect(old).toBeUndefined()
  expect(await personOf(database, email)).toMatchObject({ isOperator: 1, name: '已有账户' })
  expect((await operator('list')).output).toContain(`${email}\t已有账户\treal\tactive\tno second factor`)
  await database.close()
})

test('an account whose address nobody confirmed is raised without what was set up in it before', async () => {
  const { database, operator } = await openFolder()
  const key = exchangeKeyOf(Buffer.alloc(32, 1))
  const { personId, email } = await makePerson(database, { isConfirmed: false, secondFactor: { key } })
  const now = Date.now()
  const tokenHash = hashToken('changing')
  const link = { tokenHash, kind: 'change' as const, personId, email: 'stranger@example.com' }
  await insertMailLink(database.write, { ...link, createdAt: now, expiresAt: now + 60_000, usedAt: null })
  expect((await operator('create', email)).code).toBe(0)
  expect(await personOf(database, email)).toMatchObject({ isOperator: 1, passwordHash: null, totpSecret: null })
  expect(await findMailLink(database.read, { tokenHash, kinds: ['change'], now })).toBeUndefined()
  await database.close()
})

test('the last operator is revoked by force only; a second factor can be taken away', async () => {
  const { database, operator } = await openFolder()
  const key = exchangeKeyOf(Buffer.alloc(32, 1))
  const [one, two] = [
    await makePerson(database, { isOperator: true, secondFactor: { key } }),
    await makePerson(database, { isOperator: true }),
  ]
  await signInAs({ database }, one.personId)
  expect((await operator('reset-second-factor', one.email)).code).toBe(0)
  expect(await personOf(database, one.email)).toMatchObject({ totpSecret: null, totpConfirmedAt: null, isOperator: 1 })
  expect(await sessionsOf(database, one.personId)).toBe(0)
  await signInAs({ database }, two.personId)
  expect((await operator('revoke', two.email)).code).toBe(0)
  expect(await sessionsOf(database, two.personId)).toBe(0)
  const last = await operator('revoke', one.email)
  expect(last).toMatchObject({ code: 1, output: expect.stringContaining('last operator') })
  expect((await operator('revoke', one.email, '--force')).code).toBe(0)
  expect((await operator('list')).output).toContain('There is no operator yet')
  expect(await actionsOf(database, one.personId)).toEqual([
    'command person.second_factor_removed',
    'command person.operator_revoked',
  ])
  await database.close()
})

test('wrong uses are said in a sentence and change nothing', async () => {
  const { database, operator } = await openFolder()
  const suspended = await makePerson(database, { isSuspended: true })
  for (const [args, code, words] of [
    [[], 2, 'Say create'],
    [['create'], 2, 'one mail address'],
    [['create', 'nobody'], 2, 'one mail address'],
    [['create', 'a@example.com', 'b@example.com'], 2, 'one mail address'],
    [['create', 'a@example.com', '--name', ' '], 2, '--name'],
    [['create', suspended.email], 1, 'suspended'],
    [['revoke', 'nobody@example.com'], 1, 'No operator has'],
    [['reset-second-factor', suspended.email], 1, 'No second factor'],
    [['--what'], 2, 'what'],
  ] as const) {
    const { code: given, output } = await operator(...args)
    expect(given, args.join(' ')).toBe(code)
    expect(output, args.join(' ')).toContain(words)
  }
  expect((await database.read.selectFrom('event').select('seq').execute()).length).toBe(0)
  await database.close()
})

test('people of the demo are in a demo only, put back at each start, closed without it, and its operator by a real one', async () => {
  const { database, operator } = await openFolder()
  const key = exchangeKeyOf(Buffer.alloc(32, 1))
  const open = async () => (await listOpenDemoPeople(database.read)).map(({ email }) => email)
  const settle = (isWanted: boolean) => settleDemoPeople(database, { key, isWanted })

  await settle(true)
  expect(await open()).toEqual([])
  await upsertSetting(database.write, demoLoaded, '1')
  await settle(true)
  expect(await open()).toHaveLength(9)
  const before = await database.read.selectFrom('event').select('seq').execute()
  await settle(true)
  expect((await database.read.selectFrom('event').select('seq').execute()).length).toBe(before.length)

  // A visitor changed a password; the next start puts it back.
  await database.write
    .updateTable('person')
    .set({ passwordHash: 'x', passwordChangedAt: 1 })
    .where('emailKey', '=', 'owner@lanxu.example')
    .execute()
  await settle(true)
  expect((await personOf(database, 'owner@lanxu.example')).passwordHash).toMatch(/^\$argon2id\$/)

  const { id } = await personOf(database, 'operator@demo.example')
  await signInAs({ database }, id)
  expect((await operator('create', 'real@example.com')).output).toContain("The demo's own operator")
  expect(await sessionsOf(database, id)).toBe(0)
  expect(await open()).not.toContain('operator@demo.example')
  await settle(true)
  expect(await open()).toHaveLength(8)
  await signInAs({ database }, (await personOf(database, 'viewer@lanxu.example')).id)
  await settle(false)
  expect(await open()).toEqual([])
  expect((await database.read.selectFrom('session').select('id').execute()).length).toBe(0)
  expect((await operator('create', 'owner@lanxu.example')).output).toContain('account of the demo')
  await database.close()
})
