import { v7 as newId } from 'uuid'
import { addressChangedMail } from '#app/email/address-changed.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMailLink, type MailLinkRow, spendMailLink, spendMailLinksOf } from '#db/queries/mail-links.server.ts'
import {
  deleteKnownDevicesOf,
  existsKnownDevice,
  findPerson,
  findPersonByEmail,
  type PersonRow,
  updatePerson,
  upsertKnownDevice,
} from '#db/queries/people.server.ts'
import { deleteSessionsOf } from '#db/queries/sessions.server.ts'
import type { Actor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import { currentSettings } from '../settings/current-settings.server.ts'
import { type Accounts, type ActsFrom, hashDevice, mailFrame, personEvent } from './accounts.server.ts'
import { requirePasswordOf } from './confirm-password.server.ts'
import { emailKeyOf } from './email-address.ts'
import { problemWithPassword } from './password-rule.ts'
import { hashPassword, requireHashTurn } from './passwords.server.ts'
import { setPassword } from './reset-password.server.ts'
import { beginSession, type SignedIn } from './sign-in.server.ts'
import { takeHoldsAway } from './take-holds-away.server.ts'
import { hashToken } from './tokens.server.ts'

const confirmKinds = ['confirm', 'change'] as const

/** Who opens a link, and from where. */
type Opening = { token: string; actor: Actor; from: ActsFrom; now?: number }

/**
 * How somebody shows the account to be theirs, beside the link. Where the account is known (`here`: signed in, or somebody
 * signed up or in from this device) nothing more is needed. Elsewhere its password, or another one chosen in its place.
 */
export type ConfirmProof = { how: 'here' } | { how: 'password'; password: string } | { how: 'choose'; password: string }

/** What a link would confirm; undefined where it does not work any more, or never did. */
export async function readConfirmLink(
  accounts: Accounts,
  { token, actor, from, now = Date.now() }: Opening,
): Promise<{ email: string; isChange: boolean; isKnownHere: boolean } | undefined> {
  const found = await findConfirm(accounts.database.read, token, now)
  if (!found) return undefined
  const { link, person } = found
  const isKnownHere = await isKnown(accounts, { person, actor, from })
  return { email: link.email, isChange: link.kind === 'change', isKnownHere }
}

/**
 * Confirms an address by the link that was mailed to it, once. The link shows whose the address is; that the account is
 * theirs, too, has to be shown by whoever opens it where the account is not known, for anybody may have signed up with the
 * address: by the password, which signs in, or for a new account by choosing another. What others began before a new
 * account was confirmed ends: sessions, known devices. A link for a change puts the address in place of the old one.
 * Refused with `stale` where the link is used, over or about an address that is not the account's any more; `invalid` for a
 * password that is wrong, missing or cannot be, or where another account has taken the address meanwhile; `too_many` after
 * several wrong passwords.
 */
export async function confirmAddress(
  accounts: Accounts,
  { token, actor, from, now = Date.now(), proof }: Opening & { proof: ConfirmProof },
): Promise<{ personId: string; isChange: boolean; signedIn: SignedIn | undefined }> {
  const { read, write } = accounts.database
  const found = await findConfirm(read, token, now)
  if (!found) throw new Refusal('stale', 'linkOver')
  const passwordHash = await requireProof(accounts, { ...found, actor, from, now, proof })
  return inTransaction(write, async (trx) => {
    const { link, person } = (await findConfirm(trx, token, now)) ?? {}
    const isSame = person?.passwordChangedAt === found.person.passwordChangedAt
    if (!link || !person || !isSame || !(await spendMailLink(trx, { tokenHash: link.tokenHash, now })))
      throw new Refusal('stale', 'linkOver')
    const isChange = link.kind === 'change'
    if (isChange) await moveAddress(trx, accounts, { link, person, now })
    else await settleAccount(trx, accounts, { person, passwordHash, actor, from, now })
    // Links that went to the old address end with it.
    const kinds = isChange ? (['confirm', 'change', 'reset'] as const) : (['confirm'] as const)
    await spendMailLinksOf(trx, { personId: person.id, kinds, now })
    const action = isChange ? 'person.address_changed' : 'person.confirmed'
    await insertEvents(trx, [personEvent(accounts, { action, personId: person.id, at: now })])
    const isToSignIn = proof.how !== 'here' && actor.kind === 'visitor' && person.suspendedAt === null
    const signedIn = isToSignIn ? await signInAt(trx, accounts, { personId: person.id, from, now }) : undefined
    return { personId: person.id, isChange, signedIn }
  })
}

/** Refuses whoever has not shown the account to be theirs; gives the hash of the password they chose, where they did. */
async function requireProof(
  accounts: Accounts,
  {
    link,
    person,
    actor,
    from,
    now,
    proof,
  }: { link: MailLinkRow; person: PersonRow; actor: Actor; from: ActsFrom; now: number; proof: ConfirmProof },
): Promise<string | undefined> {
  if (proof.how === 'here') {
    if (await isKnown(accounts, { person, actor, from })) return undefined
    throw new Refusal('invalid', 'passwordRequired')
  }
  if (proof.how === 'password') {
    await requirePasswordOf(accounts, { personId: person.id, by: 'visitor', password: proof.password, from, now })
    return undefined
  }
  // The owner of an address does not get an account that somebody else moves there.
  if (link.kind === 'change' || person.emailConfirmedAt !== null || person.suspendedAt !== null)
    throw new Refusal('invalid', 'passwordRequired')
  const problem = problemWithPassword(proof.password, { email: link.email, name: person.name })
  if (problem) throw new Refusal('invalid', problem, { field: 'newPassword' })
  requireHashTurn()
  return hashPassword(proof.password)
}

/** A new account belongs to whoever confirms it from now on: what others may have set up to stay in it goes. */
async function settleAccount(
  trx: Db,
  accounts: Accounts,
  {
    person,
    passwordHash,
    actor,
    from,
    now,
  }: { person: PersonRow; passwordHash: string | undefined; actor: Actor; from: ActsFrom; now: number },
): Promise<void> {
  if (person.emailConfirmedAt !== null) return
  const { id } = person
  if (passwordHash !== undefined) {
    await setPassword(trx, accounts, { person, passwordHash, action: 'person.password_reset', from, now })
    await takeHoldsAway(trx, accounts, person, now)
  }
  const isOwnSession = actor.kind === 'person' && actor.personId === id
  await deleteSessionsOf(trx, id, isOwnSession ? actor.sessionId : undefined)
  await deleteKnownDevicesOf(trx, id)
  await upsertKnownDevice(trx, { personId: id, deviceHash: hashDevice(accounts.key, id, from.device), now })
  await updatePerson(trx, id, { emailConfirmedAt: now })
}

async function moveAddress(
  trx: Db,
  accounts: Accounts,
  { link, person, now }: { link: MailLinkRow; person: PersonRow; now: number },
): Promise<void> {
  const emailKey = emailKeyOf(link.email)
  const other = await findPersonByEmail(trx, emailKey)
  if (other && other.id !== person.id) throw new Refusal('invalid', 'emailTaken')
  await updatePerson(trx, person.id, { email: link.email, emailKey, emailConfirmedAt: now })
  await tellOldAddress(trx, accounts, person, now)
}

async function signInAt(
  trx: Db,
  accounts: Accounts,
  { personId, from, now }: { personId: string; from: ActsFrom; now: number },
): Promise<SignedIn | undefined> {
  const person = await findPerson(trx, personId)
  if (!person) return undefined
  const { passwordChangedAt } = person
  if (person.totpConfirmedAt !== null) return { step: 'second-factor', personId, passwordChangedAt }
  const session = await beginSession(trx, accounts, { person, from, secondFactorAt: null, now })
  return { step: 'done', session, isConfirmed: true }
}

/** The link and its account; a link about an address that is not the new account's any more is over. */
async function findConfirm(
  db: Db,
  token: string,
  now: number,
): Promise<{ link: MailLinkRow; person: PersonRow } | undefined> {
  const link = await findMailLink(db, { tokenHash: hashToken(token), kinds: confirmKinds, now })
  const person = link && (await findPerson(db, link.personId))
  if (!link || !person) return undefined
  return link.kind === 'change' || person.emailKey === emailKeyOf(link.email) ? { link, person } : undefined
}

/** Whether whoever opens a link is signed in to the account, or on a device from which somebody signed up or in to it. */
async function isKnown(
  { database, key }: Accounts,
  { person, actor, from }: { person: PersonRow; actor: Actor; from: ActsFrom },
): Promise<boolean> {
  if (actor.kind === 'person' && actor.personId === person.id) return true
  return existsKnownDevice(database.read, person.id, hashDevice(key, person.id, from.device))
}

/** Tells the address that was the account's until now, if it was shown to be its owner's. */
async function tellOldAddress(trx: Db, accounts: Accounts, person: PersonRow, now: number): Promise<void> {
  const { id, email, emailConfirmedAt, name, language } = person
  if (email === null || emailConfirmedAt === null) return
  await queueMail(trx, {
    occasion: `address-changed:${newId()}`,
    kind: 'address_changed',
    personId: id,
    to: email,
    language,
    mail: addressChangedMail({
      name,
      at: now,
      contact: currentSettings(accounts.database).contact.email,
      language,
      exchange: mailFrame(accounts, language),
    }),
    now,
  })
}
