import { expect, test } from 'vitest'
import { askForAddressChange } from '#app/domain/account/change-account.server.ts'
import { confirmAddress } from '#app/domain/account/confirm-address.server.ts'
import { deleteAccount } from '#app/domain/account/delete-account.server.ts'
import { isPassword } from '#app/domain/account/passwords.server.ts'
import { askForReset, resetPassword } from '#app/domain/account/reset-password.server.ts'
import { findActor } from '#app/domain/account/sessions.server.ts'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import { insertInvitation } from '#db/queries/invitations.server.ts'
import { findOwnData } from '#db/queries/own-data.server.ts'
import { updatePerson } from '#db/queries/people.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'
import {
  actionsIn,
  here,
  linkIn,
  minute,
  openAccounts,
  refused,
  secret,
  sessionOf,
  start,
  subjectsOfMails,
  there,
} from './accounts-world.ts'

test('a link to reset the password works once, ends every session and wait, and dies with the address it went to', async () => {
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
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
  const accounts = await openAccounts()
  const { database, key } = accounts
  const { email } = await makePerson(database, { secondFactor: { key } })
  const link = await linkIn(accounts, await askForReset(accounts, { email, language: 'zh', from: here, now: start }))
  const password = 'quiet harbour morning'
  await resetPassword(accounts, { token: link, password, from: here, now: start })
  expect(await signIn(accounts, { email, password, from: here, now: start })).toMatchObject({ step: 'second-factor' })
})

test('who only signed up with an address neither learns who invited it nor declines that by deleting the account', async () => {
  const accounts = await openAccounts()
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
