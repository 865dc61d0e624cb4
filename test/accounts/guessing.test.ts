import { expect, test } from 'vitest'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { makePerson } from '../factories/people.ts'
import { actionsIn, here, openAccounts, refused, secret, sessionOf, start, there } from './accounts-world.ts'

test('many guesses at once get no more than five looked at, and none after', async () => {
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
  const { email, password } = await makePerson(accounts.database)
  await accounts.database.write.schema.dropTable('attempt').execute()
  await expect(signIn(accounts, { email, password, from: here, now: start })).rejects.toThrow('attempt')
  expect(await accounts.database.read.selectFrom('session').selectAll().execute()).toEqual([])
})

test('when too many passwords wait to be checked, more are sent away at once and nothing is counted', async () => {
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
