import { expect, test } from 'vitest'
import { confirmPassword } from '#app/domain/account/confirm-password.server.ts'
import { raiseSession, signInWithCode } from '#app/domain/account/give-second-factor.server.ts'
import { hashPassword, isPassword } from '#app/domain/account/passwords.server.ts'
import { askForReset, resetPassword } from '#app/domain/account/reset-password.server.ts'
import { findActor } from '#app/domain/account/sessions.server.ts'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import { signOut } from '#app/domain/account/sign-out.server.ts'
import { closeDemoAccounts } from '#db/queries/demo-people.server.ts'
import { updatePerson } from '#db/queries/people.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import {
  codeAt,
  here,
  linkIn,
  minute,
  openAccounts,
  refused,
  sessionOf,
  start,
  subjectsOfMails,
  there,
} from './accounts-world.ts'

test('a device that was not here before is told by mail, the first one and known ones are not', async () => {
  const accounts = await openAccounts()
  const { email, password } = await makePerson(accounts.database, { name: '李娜' })
  await sessionOf(accounts, { email, password, from: here, now: start })
  await sessionOf(accounts, { email, password, from: here, now: start + minute })
  expect(await subjectsOfMails(accounts)).toEqual([])
  await sessionOf(accounts, { email, password, from: there, now: start + 2 * minute })
  const mails = await accounts.database.read.selectFrom('mail').selectAll().execute()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ kind: 'new_device', toAddress: email, language: 'zh', subject: '新设备登录' })
  expect(mails[0]?.bodyText).toContain('2026-11-23 14:02')
  expect(mails[0]?.bodyText).toContain(there.address)
  expect(mails[0]?.bodyText).toContain('http://127.0.0.1:3000/forgot-password')
})

test('the password given again, the second factor given later, and signing out change or end the secret of a session', async () => {
  const accounts = await openAccounts()
  const { database } = accounts
  const { personId, password, totpSecret } = await makePerson(database, {
    isOperator: true,
    secondFactor: { key: accounts.key },
  })
  const tokenOf = (cookie: string) =>
    String(JSON.parse(Buffer.from(decodeURIComponent(cookie.split('=')[1] ?? ''), 'base64').toString()))
  const now = Date.now()
  const first = tokenOf(await signInAs({ database }, personId, { secondFactor: false, now }))
  const actor = await findActor(database, first, now)
  if (actor.kind !== 'person') throw new Error('Nobody is signed in')
  expect(actor).toMatchObject({ isOperator: false, isOperatorPending: true })

  const raised = await raiseSession(accounts, {
    actor,
    given: { kind: 'totp', code: codeAt(totpSecret, now) },
    from: here,
    now,
  })
  expect((await findActor(database, first, now)).kind).toBe('visitor')
  const operator = await findActor(database, raised.token, now)
  if (operator.kind !== 'person') throw new Error('Nobody is signed in')
  expect(operator).toMatchObject({ isOperator: true, isOperatorPending: false })

  expect(await refused(confirmPassword(accounts, { actor: operator, password: 'not this one', from: here, now }))).toBe(
    'passwordWrong',
  )
  const confirmed = await confirmPassword(accounts, { actor: operator, password, from: here, now: now + minute })
  expect((await findActor(database, raised.token, now)).kind).toBe('visitor')
  expect(await findActor(database, confirmed.token, now)).toMatchObject({ confirmedAt: now + minute })

  await signOut(accounts, operator)
  expect((await findActor(database, confirmed.token, now)).kind).toBe('visitor')
})

test('a session of somebody suspended or deleted is dead at once, and a suspended person learns why only by the password', async () => {
  const accounts = await openAccounts()
  const { database } = accounts
  const { personId, email, password } = await makePerson(database)
  const token = await sessionOf(accounts, { email, password, from: here, now: start })
  expect((await findActor(database, token, start)).kind).toBe('person')
  await updatePerson(database.write, personId, { suspendedAt: start })
  expect((await findActor(database, token, start)).kind).toBe('visitor')
  expect(await refused(signIn(accounts, { email, password: 'not this one', from: here, now: start }))).toBe(
    'signInWrong',
  )
  expect(await refused(signIn(accounts, { email, password, from: here, now: start }))).toBe('suspended')
  await updatePerson(database.write, personId, { suspendedAt: null, deletedAt: start, email: null, emailKey: null })
  expect((await findActor(database, token, start)).kind).toBe('visitor')
  expect(await refused(signIn(accounts, { email, password, from: here, now: start }))).toBe('signInWrong')
})

test('a closed account of the demo comes back neither by a link nor by a sign-in that was under way', async () => {
  const accounts = await openAccounts()
  const { database, key } = accounts
  const person = await makePerson(database, { isDemo: true, isOperator: true, secondFactor: { key }, now: start })
  const ask = () => askForReset(accounts, { email: person.email, language: 'zh', from: here, now: start })
  const before = await linkIn(accounts, await ask())
  expect(before).not.toBe('')
  await closeDemoAccounts(database.write, { onlyOperators: true })
  const reset = resetPassword(accounts, { token: before, password: 'quiet harbour morning', from: here, now: start })
  expect(await refused(reset)).toBe('linkOver')
  expect(await linkIn(accounts, await ask())).toBe('')
  const step = { personId: person.personId, passwordChangedAt: start, at: start }
  const given = { kind: 'totp' as const, code: codeAt(person.totpSecret, start) }
  expect(await refused(signInWithCode(accounts, { step, given, from: here, now: start }))).toBe('signInAgain')
})

test('a password is the same however it is composed, and a weak hash is made anew at signing in', async () => {
  const accounts = await openAccounts()
  const { database } = accounts
  const composed = 'café am Hafen, ﬁn'
  const { isRight, isWeak } = await isPassword(await hashPassword(composed), composed.normalize('NFD'))
  expect({ isRight, isWeak }).toEqual({ isRight: true, isWeak: false })
  const { hash } = await import('@node-rs/argon2')
  const { personId, email, password } = await makePerson(database)
  await updatePerson(database.write, personId, {
    passwordHash: await hash(password, { memoryCost: 8_192, timeCost: 1 }),
  })
  await sessionOf(accounts, { email, password, from: here, now: start })
  const { passwordHash } = await database.read.selectFrom('person').select('passwordHash').executeTakeFirstOrThrow()
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await isPassword(passwordHash, password)).isRight).toBe(true)
})
