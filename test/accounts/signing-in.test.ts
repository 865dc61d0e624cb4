import { randomBytes } from 'node:crypto'
import { TOTP } from 'otpauth'
import { expect, onTestFinished, test } from 'vitest'
import type { Accounts, ActsFrom } from '#app/domain/account/accounts.server.ts'
import { askForAddressChange } from '#app/domain/account/change-account.server.ts'
import { confirmAddress } from '#app/domain/account/confirm-address.server.ts'
import { confirmPassword } from '#app/domain/account/confirm-password.server.ts'
import { deleteAccount } from '#app/domain/account/delete-account.server.ts'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { raiseSession, signInWithCode } from '#app/domain/account/give-second-factor.server.ts'
import { hashPassword, isPassword } from '#app/domain/account/passwords.server.ts'
import { askForReset, resetPassword } from '#app/domain/account/reset-password.server.ts'
import { hashRecoveryCode, newRecoveryCodes } from '#app/domain/account/second-factor.server.ts'
import { findActor } from '#app/domain/account/sessions.server.ts'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import { openSignInStep, sealSignInStep, signInStepLife } from '#app/domain/account/sign-in-step.server.ts'
import { signOut } from '#app/domain/account/sign-out.server.ts'
import type { Refusal } from '#app/domain/errors.ts'
import { openDatabase } from '#db/client.server.ts'
import { closeDemoAccounts } from '#db/queries/demo-people.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { insertInvitation } from '#db/queries/invitations.server.ts'
import { findOwnData } from '#db/queries/own-data.server.ts'
import { replaceRecoveryCodes, updatePerson } from '#db/queries/people.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'

const start = Date.UTC(2026, 10, 23, 6)
const minute = 60_000
const here: ActsFrom = { address: '203.0.113.1', agent: 'Chrome/147 Windows', device: 'device-of-owner' }
const there: ActsFrom = { address: '198.51.100.9', agent: '', device: 'device-of-stranger' }

async function open(): Promise<Accounts> {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  return {
    database,
    key: exchangeKeyOf(randomBytes(32)),
    config: { publicUrl: undefined, host: '127.0.0.1', port: 3000 },
  }
}

/** What a refused act says: its reason and, where one has to wait, the seconds. */
async function refused(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (thrown: Refusal) => thrown,
  )
  return error ? `${error.reason}${error.retryAfter === undefined ? '' : ` ${error.retryAfter}`}` : 'not refused'
}

async function actionsIn({ database }: Accounts): Promise<string[]> {
  return (await database.read.selectFrom('event').select('action').orderBy('seq').execute()).map(({ action }) => action)
}

async function subjectsOfMails({ database }: Accounts): Promise<string[]> {
  return (await database.read.selectFrom('mail').select('subject').orderBy('id').execute()).map(
    ({ subject }) => subject,
  )
}

/** Signs in and gives the session's secret; throws where a second factor is asked for. */
/** How the secret of a session looks. */
const secret = /^[\w-]{40,}$/

async function sessionOf(accounts: Accounts, given: Parameters<typeof signIn>[1]): Promise<string> {
  const signedIn = await signIn(accounts, given)
  if (signedIn.step !== 'done') throw new Error('The second factor is asked for')
  return signedIn.session.token
}

/** The secret of the link in the mail of an occasion; empty where there is no such mail. */
async function linkIn({ database }: Accounts, occasion: string): Promise<string> {
  const mail = await database.read
    .selectFrom('mail')
    .select('bodyText')
    .where('occasion', '=', occasion)
    .executeTakeFirst()
  return /\/(?:reset-password|confirm-address)\/([\w-]{43})/.exec(mail?.bodyText ?? '')?.[1] ?? ''
}

const codeAt = (secret: string, timestamp: number) => new TOTP({ secret }).generate({ timestamp })

test('many guesses at once get no more than five looked at, and none after', async () => {
  const accounts = await open()
  const { email, password } = await makePerson(accounts.database)
  const guesses = Array.from({ length: 30 }, (_, index) =>
    refused(signIn(accounts, { email, password: `guess number ${index}`, from: there, now: start })),
  )
  const answers = await Promise.all(guesses)
  expect(answers.filter((answer) => answer === 'signInWrong')).toHaveLength(5)
  expect(answers.filter((answer) => answer === 'tooMany 30')).toHaveLength(25)
  // Not even the right password, until the wait is over.
  expect(await refused(signIn(accounts, { email, password, from: there, now: start + 29_000 }))).toBe('tooMany 1')
  expect(await refused(signIn(accounts, { email, password: 'wrong again', from: there, now: start + 30_000 }))).toBe(
    'signInWrong',
  )
  expect(await refused(signIn(accounts, { email, password, from: there, now: start + 31_000 }))).toBe('tooMany 59')
  expect(await sessionOf(accounts, { email, password, from: there, now: start + 90_000 })).toMatch(secret)
  expect((await actionsIn(accounts)).filter((action) => action === 'person.sign_in_failed')).toHaveLength(6)
  expect((await verifyChain(accounts.database.read)).brokenAt).toBeUndefined()
})

test('an address without an account is counted and answered like one that has it', async () => {
  const accounts = await open()
  const answers: string[] = []
  for (let tries = 0; tries < 6; tries++)
    answers.push(
      await refused(
        signIn(accounts, { email: 'nobody@example.com', password: 'whatever it is', from: there, now: start }),
      ),
    )
  expect(answers).toEqual([...Array(5).fill('signInWrong'), 'tooMany 30'])
  const kept = JSON.stringify([
    await accounts.database.read.selectFrom('event').selectAll().execute(),
    await accounts.database.read.selectFrom('attempt').selectAll().execute(),
  ])
  expect(kept).not.toContain('nobody')
  expect(kept).not.toContain(there.address)
})

test('whoever guesses at an account locks out its owner neither on a known device nor for long elsewhere', async () => {
  const accounts = await open()
  const { email, password } = await makePerson(accounts.database)
  await sessionOf(accounts, { email, password, from: here, now: start })
  for (let tries = 0; tries < 5; tries++)
    await refused(signIn(accounts, { email, password: 'a wild guess', from: there, now: start }))
  expect(
    await refused(signIn(accounts, { email, password, from: { ...there, device: 'the owner’s new one' }, now: start })),
  ).toBe('tooMany 30')
  expect(await sessionOf(accounts, { email, password, from: here, now: start })).toMatch(secret)
})

test('one network that tries many accounts has to wait; a success takes no failure of others back', async () => {
  const accounts = await open()
  const { email, password } = await makePerson(accounts.database)
  const guess = (index: number) =>
    refused(
      signIn(accounts, { email: `person${index}@example.com`, password: 'Spring 2026 !', from: there, now: start }),
    )
  for (let index = 0; index < 49; index++) expect(await guess(index)).toBe('signInWrong')
  await sessionOf(accounts, { email, password, from: there, now: start })
  expect(await guess(49)).toBe('signInWrong')
  expect(await guess(50)).toBe('tooMany 30')
  expect(await refused(signIn(accounts, { email: 'other@example.com', password: 'x', from: here, now: start }))).toBe(
    'signInWrong',
  )
})

test('what cannot be counted is not tried', async () => {
  const accounts = await open()
  const { email, password } = await makePerson(accounts.database)
  await accounts.database.write.schema.dropTable('attempt').execute()
  await expect(signIn(accounts, { email, password, from: here, now: start })).rejects.toThrow('attempt')
  expect(await accounts.database.read.selectFrom('session').selectAll().execute()).toEqual([])
})

test('a device that was not here before is told by mail, the first one and known ones are not', async () => {
  const accounts = await open()
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

test('a code of the app works once, a moment early or late, and only after the password', async () => {
  const accounts = await open()
  const { email, password, personId, totpSecret } = await makePerson(accounts.database, {
    isOperator: true,
    secondFactor: { key: accounts.key },
  })
  const signedIn = await signIn(accounts, { email, password, from: here, now: start })
  expect(signedIn).toMatchObject({ step: 'second-factor', personId })
  if (signedIn.step !== 'second-factor') return
  const step = openSignInStep(accounts.key, sealSignInStep(accounts.key, { ...signedIn, at: start }), start + minute)
  expect(step).toBeDefined()
  if (!step) return
  const give = (code: string, now: number) =>
    signInWithCode(accounts, { step, given: { kind: 'totp', code }, from: here, now })
  expect(await refused(give('000000', start))).toBe('totpWrong')
  expect(await refused(give(codeAt(totpSecret, start - 2 * minute), start))).toBe('totpWrong')
  const code = codeAt(totpSecret, start)
  const tries = await Promise.all([1, 2, 3].map(() => refused(give(code, start + 29_000))))
  expect(tries.sort()).toEqual(['not refused', 'totpWrong', 'totpWrong'])
  // A step before one that was used is used as well.
  expect(await refused(give(codeAt(totpSecret, start - 30_000), start))).toMatch(/^(totpWrong|tooMany)/)
  const session = await accounts.database.read.selectFrom('session').selectAll().executeTakeFirstOrThrow()
  expect(session.secondFactorAt).toBe(start + 29_000)
  expect(await actionsIn(accounts)).toEqual(
    expect.arrayContaining(['person.second_factor_failed', 'person.second_factor_used', 'person.signed_in']),
  )
})

test('the step between password and code ends after ten minutes, with another password, and where it was changed', async () => {
  const accounts = await open()
  const { email, password, personId, totpSecret } = await makePerson(accounts.database, {
    secondFactor: { key: accounts.key },
  })
  const signedIn = await signIn(accounts, { email, password, from: here, now: start })
  if (signedIn.step !== 'second-factor') throw new Error('No second factor was asked for')
  const { passwordChangedAt } = signedIn
  const sealed = sealSignInStep(accounts.key, { personId, passwordChangedAt, at: start })
  expect(openSignInStep(accounts.key, sealed, start + signInStepLife)).toBeUndefined()
  expect(openSignInStep(accounts.key, `${sealed.slice(0, -2)}AA`, start)).toBeUndefined()
  expect(openSignInStep(exchangeKeyOf(randomBytes(32)), sealed, start)).toBeUndefined()
  const step = openSignInStep(accounts.key, sealed, start + minute)
  if (!step) throw new Error('The step is over')
  await updatePerson(accounts.database.write, personId, { passwordChangedAt: start + minute })
  const given = { kind: 'totp', code: codeAt(totpSecret, start) } as const
  expect(await refused(signInWithCode(accounts, { step, given, from: here, now: start }))).toBe('signInAgain')
})

test('a recovery code works once, whoever tries at the same time, and not for another person', async () => {
  const accounts = await open()
  const people = await Promise.all(
    [1, 2].map(() => makePerson(accounts.database, { secondFactor: { key: accounts.key } })),
  )
  const [owner, other] = people.map(({ personId }) => ({
    personId,
    passwordChangedAt: null as number | null,
    at: start,
  }))
  if (!owner || !other) throw new Error('Nobody is there')
  for (const { personId } of people) await updatePerson(accounts.database.write, personId, { passwordChangedAt: null })
  const [first = '', second = ''] = newRecoveryCodes()
  const hashes = [first, second].map((code) => hashRecoveryCode(accounts.key, owner.personId, code))
  await replaceRecoveryCodes(accounts.database.write, owner.personId, hashes)
  const give = (step: typeof owner, code: string) =>
    refused(
      signInWithCode(accounts, {
        step,
        given: { kind: 'recovery', code: code.replaceAll('-', '') },
        from: here,
        now: start,
      }),
    )
  expect(await give(other, first)).toBe('recoveryCodeWrong')
  expect((await Promise.all([give(owner, first), give(owner, first)])).sort()).toEqual([
    'not refused',
    'recoveryCodeWrong',
  ])
  expect(await give(owner, second)).toBe('not refused')
  expect(await give(owner, second)).toBe('recoveryCodeWrong')
})

test('codes are guessed five times, then one waits', async () => {
  const accounts = await open()
  const { personId } = await makePerson(accounts.database, { secondFactor: { key: accounts.key } })
  await updatePerson(accounts.database.write, personId, { passwordChangedAt: null })
  const step = { personId, passwordChangedAt: null, at: start }
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      refused(
        signInWithCode(accounts, {
          step,
          given: { kind: 'totp', code: String(100_000 + index) },
          from: there,
          now: start,
        }),
      ),
    ),
  )
  expect(answers.filter((answer) => answer === 'totpWrong')).toHaveLength(5)
  expect(answers.filter((answer) => answer === 'tooMany 30')).toHaveLength(7)
})

test('the password given again, the second factor given later, and signing out change or end the secret of a session', async () => {
  const accounts = await open()
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
  const accounts = await open()
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

test('a link to reset the password works once, ends every session and wait, and dies with the address it went to', async () => {
  const accounts = await open()
  const { database } = accounts
  const { personId, email, password } = await makePerson(database, { isConfirmed: false })
  const tokens = await Promise.all(
    [here, there].map((from) => sessionOf(accounts, { email, password, from, now: start })),
  )
  for (let tries = 0; tries < 5; tries++)
    await refused(signIn(accounts, { email, password: 'a wild guess', from: { ...there, device: 'x' }, now: start }))
  const first = await linkIn(accounts, await askForReset(accounts, { email, language: 'zh', from: here, now: start }))
  const second = await linkIn(
    accounts,
    await askForReset(accounts, { email: email.toUpperCase(), language: 'en', from: here, now: start }),
  )
  const reset = (token: string, chosen: string, now = start) =>
    refused(resetPassword(accounts, { token, password: chosen, from: here, now }))

  expect(await reset(first, '1234567890')).toBe('passwordCommon')
  expect(await reset(first, 'quiet harbour morning', start + 60 * minute)).toBe('linkOver')
  const atOnce = await Promise.all([reset(first, 'quiet harbour morning'), reset(first, 'loud harbour evening')])
  expect(atOnce.sort()).toEqual(['linkOver', 'not refused'])
  expect(await reset(second, 'quiet harbour morning')).toBe('linkOver')
  for (const token of tokens) expect((await findActor(database, token, start)).kind).toBe('visitor')
  expect(await refused(signIn(accounts, { email, password, from: here, now: start }))).toBe('signInWrong')
  const { emailConfirmedAt, passwordHash } = await database.read
    .selectFrom('person')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(emailConfirmedAt).toBe(start)
  const chosen = (await isPassword(passwordHash, 'quiet harbour morning')).isRight
    ? 'quiet harbour morning'
    : 'loud harbour evening'
  // The wait that guesses had brought is over, also on a device nobody knows.
  expect(
    await refused(signIn(accounts, { email, password: chosen, from: { ...there, device: 'y' }, now: start })),
  ).toBe('not refused')
  expect(await subjectsOfMails(accounts)).toEqual(
    expect.arrayContaining(['密码已更改', '重设密码', 'Reset your password']),
  )

  const late = await linkIn(accounts, await askForReset(accounts, { email, language: 'zh', from: here, now: start }))
  await updatePerson(database.write, personId, { email: 'new@example.com', emailKey: 'new@example.com' })
  expect(await reset(late, 'quiet harbour evening')).toBe('linkOver')
})

test('who signed up with an address of somebody else loses every hold on the account when its owner resets the password', async () => {
  const accounts = await open()
  const { database, key } = accounts
  const { personId, email, password, totpSecret } = await makePerson(database, { isConfirmed: false })
  const actor = await findActor(
    database,
    await sessionOf(accounts, { email, password, from: there, now: start }),
    start,
  )
  if (actor.kind !== 'person') throw new Error('Nobody is signed in')
  const sealed = key.seal('totp', totpSecret)
  await updatePerson(database.write, personId, { totpSecret: sealed, totpConfirmedAt: start, totpLastStep: 1 })
  const change = { actor, email: 'stranger@example.com', password, language: 'zh', from: there, now: start } as const
  const changing = await linkIn(accounts, await askForAddressChange(accounts, change))
  expect(changing).not.toBe('')

  const link = await linkIn(accounts, await askForReset(accounts, { email, language: 'zh', from: here, now: start }))
  const chosen = 'quiet harbour morning'
  await resetPassword(accounts, { token: link, password: chosen, from: here, now: start })
  expect(
    await refused(
      confirmAddress(accounts, { token: changing, actor, from: there, now: start, proof: { how: 'here' } }),
    ),
  ).toBe('linkOver')
  // A second factor the owner never set up does not keep them out, and the record says that it went.
  expect(await actionsIn(accounts)).toContain('person.second_factor_removed')
  expect(await sessionOf(accounts, { email, password: chosen, from: here, now: start })).toMatch(secret)
})

test('the second factor of somebody whose address is confirmed outlives a reset of the password', async () => {
  const accounts = await open()
  const { database, key } = accounts
  const { email } = await makePerson(database, { secondFactor: { key } })
  const link = await linkIn(accounts, await askForReset(accounts, { email, language: 'zh', from: here, now: start }))
  const password = 'quiet harbour morning'
  await resetPassword(accounts, { token: link, password, from: here, now: start })
  expect(await signIn(accounts, { email, password, from: here, now: start })).toMatchObject({ step: 'second-factor' })
})

test('who only signed up with an address neither learns who invited it nor declines that by deleting the account', async () => {
  const accounts = await open()
  const { database } = accounts
  const { organisationId } = await makeOrganisation(database, { name: '泉州测试机构' })
  const { personId: invitedBy } = await makePerson(database, { memberOf: [{ organisationId, role: 'owner' }] })
  const { personId, email, password } = await makePerson(database, { isConfirmed: false })
  const invitation = {
    id: 'i',
    organisationId,
    email,
    emailKey: email,
    role: 'viewer',
    tokenHash: 'f'.repeat(64),
  } as const
  await insertInvitation(database.write, { ...invitation, invitedBy, createdAt: start, expiresAt: start + minute })
  expect((await findOwnData(database.read, personId, 10))?.invitedTo).toEqual([])

  const actor = await findActor(
    database,
    await sessionOf(accounts, { email, password, from: there, now: start }),
    start,
  )
  if (actor.kind !== 'person') throw new Error('Nobody is signed in')
  await deleteAccount(accounts, { actor, address: email, password, from: there, now: start })
  const kept = await database.read.selectFrom('invitation').select(['emailKey', 'state']).executeTakeFirstOrThrow()
  expect(kept).toEqual({ emailKey: email, state: 'open' })
})

test('a closed account of the demo comes back neither by a link nor by a sign-in that was under way', async () => {
  const accounts = await open()
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
  const accounts = await open()
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

test('when too many passwords wait to be checked, more are sent away at once and nothing is counted', async () => {
  const accounts = await open()
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      refused(
        signIn(accounts, {
          email: `p${index}@example.com`,
          password: 'whatever',
          from: { ...here, address: `192.0.2.${index}` },
          now: start,
        }),
      ),
    ),
  )
  const wrong = answers.filter((answer) => answer === 'signInWrong').length
  expect(wrong + answers.filter((answer) => answer === 'tooMany 3').length).toBe(60)
  expect(wrong).toBeGreaterThanOrEqual(33)
  const counted = await accounts.database.read.selectFrom('attempt').select('key').execute()
  expect(counted).toHaveLength(2 * wrong)
})

test('however many guesses wait, an owner on a known device goes before them', async () => {
  const accounts = await open()
  const { email, password } = await makePerson(accounts.database)
  await sessionOf(accounts, { email, password, from: here, now: start })
  const order: string[] = []
  let sayFull: (() => void) | undefined
  const isFull = new Promise<void>((resolve) => {
    sayFull = resolve
  })
  const guess = async (index: number) => {
    const from = { ...there, address: `192.0.2.${index}` }
    const answer = await refused(
      signIn(accounts, { email: `p${index}@example.com`, password: 'whatever', from, now: start }),
    )
    order.push(answer)
    if (answer === 'tooMany 3') sayFull?.()
  }
  const guesses = Array.from({ length: 60 }, (_, index) => guess(index))
  await isFull
  const owner = sessionOf(accounts, { email, password, from: here, now: start }).then(() => order.push('owner'))
  await Promise.all([...guesses, owner])
  expect(order.filter((answer) => answer === 'owner')).toHaveLength(1)
  expect(order.slice(order.indexOf('owner')).filter((answer) => answer === 'signInWrong').length).toBeGreaterThan(10)
})
