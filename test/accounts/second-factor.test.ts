import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { signInWithCode } from '#app/domain/account/give-second-factor.server.ts'
import { hashRecoveryCode, newRecoveryCodes } from '#app/domain/account/second-factor.server.ts'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import { openSignInStep, sealSignInStep, signInStepLife } from '#app/domain/account/sign-in-step.server.ts'
import { replaceRecoveryCodes, updatePerson } from '#db/queries/people.server.ts'
import { makePerson } from '../factories/people.ts'
import { actionsIn, codeAt, here, minute, openAccounts, refused, start, there } from './accounts-world.ts'

test('a code of the app works once, a moment early or late, and only after the password', async () => {
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
