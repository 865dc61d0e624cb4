import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/access/permissions.ts'
import type { Accounts, ActsFrom } from '#app/domain/account/accounts.server.ts'
import { askForAddressChange } from '#app/domain/account/change-account.server.ts'
import { type ConfirmProof, confirmAddress, readConfirmLink } from '#app/domain/account/confirm-address.server.ts'
import { signInWithCode } from '#app/domain/account/give-second-factor.server.ts'
import { findActor } from '#app/domain/account/sessions.server.ts'
import { type SignedIn, signIn } from '#app/domain/account/sign-in.server.ts'
import { signUp } from '#app/domain/account/sign-up.server.ts'
import type { Refusal } from '#app/domain/errors.ts'
import { updatePerson } from '#db/queries/people.server.ts'
import { makePerson } from '../factories/people.ts'
import { openAccounts } from './accounts-world.ts'

const start = Date.UTC(2026, 10, 23, 6)
const hour = 3_600_000
const email = 'lin.hai@example.com'
const owner: ActsFrom = { address: '203.0.113.1', agent: 'Chrome/147', device: 'device-of-owner' }
const stranger: ActsFrom = { address: '198.51.100.9', agent: '', device: 'device-of-stranger' }
const strangersPassword = 'the stranger knows this'
const ownersPassword = 'only the owner knows this'
const visitor: Actor = { kind: 'visitor' }

async function reasonOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'not refused',
    (error: Refusal) => error.reason,
  )
}

const join = (accounts: Accounts, from: ActsFrom, password: string, now = start) =>
  signUp(accounts, { name: '林海', email, password, language: 'zh', from, now })

/** The secret of the last link that was mailed to an address. */
async function linkTo({ database }: Accounts, to = email): Promise<string> {
  const mails = await database.read
    .selectFrom('mail')
    .select('bodyText')
    .where('toAddress', '=', to)
    .orderBy('id')
    .execute()
  return mails.map(({ bodyText }) => /\/confirm-address\/([\w-]{43})/.exec(bodyText ?? '')?.[1] ?? '').at(-1) ?? ''
}

async function kindsOfMails({ database }: Accounts): Promise<string[]> {
  const mails = await database.read.selectFrom('mail').select('kind').orderBy('id').execute()
  return mails.map(({ kind }) => kind)
}

/** The session of somebody who signs in with this password, or why there is none. */
async function session(accounts: Accounts, from: ActsFrom, password: string, now = start + hour): Promise<Actor> {
  const signedIn = await signIn(accounts, { email, password, from, now })
  return actorOf(accounts, signedIn, now)
}

async function actorOf({ database }: Accounts, signedIn: SignedIn | undefined, now = start + hour): Promise<Actor> {
  return signedIn?.step === 'done' ? findActor(database, signedIn.session.token, now) : visitor
}

/** Opens the link from a browser. */
const openLink = (accounts: Accounts, token: string, proof: ConfirmProof, from: ActsFrom, actor: Actor = visitor) =>
  confirmAddress(accounts, { token, actor, from, proof, now: start + hour })

test('in the browser that signed up a click is enough, signed in or not', async () => {
  for (const isSignedIn of [false, true]) {
    const accounts = await openAccounts()
    await join(accounts, owner, ownersPassword)
    const actor = isSignedIn ? await session(accounts, owner, ownersPassword) : visitor
    const token = await linkTo(accounts)
    expect(await readConfirmLink(accounts, { token, actor, from: owner, now: start })).toMatchObject({
      isKnownHere: true,
    })
    expect(await openLink(accounts, token, { how: 'here' }, owner, actor)).toMatchObject({ signedIn: undefined })
    expect(await session(accounts, owner, ownersPassword)).toMatchObject({ kind: 'person', isConfirmed: true })
  }
})

test('whoever signed up with the address of somebody else is out once its owner opens the link', async () => {
  const accounts = await openAccounts()
  const { database } = accounts
  await join(accounts, stranger, strangersPassword)
  const theirs = await signIn(accounts, { email, password: strangersPassword, from: stranger, now: start })
  const token = await linkTo(accounts)
  expect(await readConfirmLink(accounts, { token, actor: visitor, from: owner, now: start })).toMatchObject({
    isKnownHere: false,
  })
  // A click confirms nothing, nor does a wrong password.
  expect(await reasonOf(openLink(accounts, token, { how: 'here' }, owner))).toBe('passwordRequired')
  expect(await reasonOf(openLink(accounts, token, { how: 'password', password: ownersPassword }, owner))).toBe(
    'passwordWrong',
  )
  expect(await reasonOf(openLink(accounts, token, { how: 'choose', password: 'short' }, owner))).toBe('passwordShort')
  expect(await session(accounts, stranger, strangersPassword)).toMatchObject({ isConfirmed: false })
  // A second factor of theirs does not keep the owner out.
  await database.write
    .updateTable('person')
    .set({ totpSecret: accounts.key.seal('totp', 'JBSWY3DPEHPK3PXP'), totpConfirmedAt: start })
    .execute()

  const { signedIn } = await openLink(accounts, token, { how: 'choose', password: ownersPassword }, owner)
  expect(await actorOf(accounts, signedIn)).toMatchObject({ kind: 'person', isConfirmed: true, hasSecondFactor: false })
  expect(await actorOf(accounts, theirs)).toEqual(visitor)
  expect(await reasonOf(session(accounts, stranger, strangersPassword))).toBe('signInWrong')
  // Only the device of the owner is known any more.
  const devices = await database.read.selectFrom('known_device').select('firstSeenAt').execute()
  expect(devices).toEqual([{ firstSeenAt: start + hour }])
  expect(await reasonOf(openLink(accounts, token, { how: 'choose', password: strangersPassword }, owner))).toBe(
    'linkOver',
  )
})

test('the password confirms and signs in on another device; sessions begun elsewhere before end', async () => {
  const accounts = await openAccounts()
  await join(accounts, owner, ownersPassword)
  const before = await signIn(accounts, { email, password: ownersPassword, from: owner, now: start })
  const phone = { ...owner, device: 'phone' }
  const token = await linkTo(accounts)
  const { signedIn } = await openLink(accounts, token, { how: 'password', password: ownersPassword }, phone)
  expect(await actorOf(accounts, signedIn)).toMatchObject({ kind: 'person', isConfirmed: true })
  expect(await actorOf(accounts, before)).toEqual(visitor)
})

test('wrong passwords at a link are counted', async () => {
  const accounts = await openAccounts()
  await join(accounts, stranger, strangersPassword)
  const token = await linkTo(accounts)
  const reasons: string[] = []
  for (let tries = 0; tries < 6; tries++)
    reasons.push(await reasonOf(openLink(accounts, token, { how: 'password', password: `guess ${tries}` }, owner)))
  expect(reasons).toEqual([...Array(5).fill('passwordWrong'), 'tooMany'])
})

test('with the right password the second factor is still asked for', async () => {
  const accounts = await openAccounts()
  const { database, key } = accounts
  await join(accounts, owner, ownersPassword)
  const { id } = await database.read.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  await updatePerson(database.write, id, { totpSecret: key.seal('totp', secret), totpConfirmedAt: start })
  const phone = { ...owner, device: 'phone' }
  const proof = { how: 'password', password: ownersPassword } as const
  const { signedIn } = await openLink(accounts, await linkTo(accounts), proof, phone)
  if (signedIn?.step !== 'second-factor') throw new Error('The second factor is not asked for')
  const now = start + hour
  const totp = new TOTP({ secret }).generate({ timestamp: now })
  const step = { personId: id, passwordChangedAt: signedIn.passwordChangedAt, at: now }
  const begun = await signInWithCode(accounts, { step, given: { kind: 'totp', code: totp }, from: phone, now })
  expect(await findActor(database, begun.token, now)).toMatchObject({ kind: 'person', isConfirmed: true })
})

test('signing up again with an address nobody confirmed puts the new password in place of the old one', async () => {
  const accounts = await openAccounts()
  await join(accounts, stranger, strangersPassword)
  const theirs = await signIn(accounts, { email, password: strangersPassword, from: stranger, now: start })
  await join(accounts, owner, ownersPassword, start + hour)
  expect(await kindsOfMails(accounts)).toEqual(['confirm_address', 'confirm_address'])
  expect(await actorOf(accounts, theirs)).toEqual(visitor)
  expect(await reasonOf(session(accounts, stranger, strangersPassword))).toBe('signInWrong')
  const token = await linkTo(accounts)
  // Not even the link lets the stranger in, and the owner needs no more than a click.
  expect(await reasonOf(openLink(accounts, token, { how: 'here' }, stranger))).toBe('passwordRequired')
  await openLink(accounts, token, { how: 'here' }, owner)
  expect(await session(accounts, owner, ownersPassword)).toMatchObject({ isConfirmed: true })

  // Once it is confirmed, signing up changes nothing and tells the owner.
  await join(accounts, stranger, strangersPassword, start + 2 * hour)
  expect((await kindsOfMails(accounts)).at(-1)).toBe('already_registered')
  expect(await reasonOf(session(accounts, { ...owner, device: 'other' }, strangersPassword, start + 3 * hour))).toBe(
    'signInWrong',
  )
})

test('an address of an operator, of the demo or of somebody suspended is not signed up over', async () => {
  for (const overrides of [{ isOperator: true }, { isDemo: true }, { isSuspended: true }]) {
    const accounts = await openAccounts()
    const { personId } = await makePerson(accounts.database, { email, isConfirmed: false, ...overrides })
    const hashOf = () =>
      accounts.database.read
        .selectFrom('person')
        .select('passwordHash')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
    const before = await hashOf()
    await join(accounts, stranger, strangersPassword)
    expect(await hashOf()).toEqual(before)
    expect(await kindsOfMails(accounts)).toEqual(['already_registered'])
  }
})

test('an account that somebody moves to an address of another is neither confirmed nor taken by its owner', async () => {
  const accounts = await openAccounts()
  const { personId, password } = await makePerson(accounts.database, { email: 'stranger@example.com', now: start })
  const signedIn = await signIn(accounts, { email: 'stranger@example.com', password, from: stranger, now: start })
  const actor = await actorOf(accounts, signedIn)
  if (actor.kind !== 'person') throw new Error('Nobody is signed in')
  await askForAddressChange(accounts, { actor, email, password, language: 'zh', from: stranger, now: start })
  const token = await linkTo(accounts)
  const tries: ConfirmProof[] = [{ how: 'here' }, { how: 'choose', password: ownersPassword }]
  for (const proof of tries) expect(await reasonOf(openLink(accounts, token, proof, owner))).toBe('passwordRequired')
  const { email: kept } = await accounts.database.read
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  expect(kept).toBe('stranger@example.com')
  // The account's own owner may open the link anywhere, with the password.
  await openLink(accounts, token, { how: 'password', password }, owner)
  expect(await reasonOf(signIn(accounts, { email, password, from: stranger, now: start + hour }))).toBe('not refused')
})
