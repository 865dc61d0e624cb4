import { v7 as newId } from 'uuid'
import { alreadyRegisteredMail } from '#app/email/already-registered.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { spendMailLinksOf } from '#db/queries/mail-links.server.ts'
import {
  findPersonByEmail,
  insertPerson,
  type PersonRow,
  updatePerson,
  upsertKnownDevice,
} from '#db/queries/people.server.ts'
import { deleteSessionsOf } from '#db/queries/sessions.server.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import type { Language } from '../text.ts'
import { type Accounts, type ActsFrom, hashDevice, mailFrame, personEvent } from './accounts.server.ts'
import { networkOf } from './attempt-rules.ts'
import { countAttempt } from './attempts.server.ts'
import { emailKeyOf } from './email-address.ts'
import { problemWithPassword } from './password-rule.ts'
import { hashPassword, requireHashTurn } from './passwords.server.ts'
import { sendConfirmLink } from './send-confirm-link.server.ts'
import { takeHoldsAway } from './take-holds-away.server.ts'

/** A form sent again so soon was sent by mistake. */
const sameMoment = 60_000

type SigningUp = {
  name: string
  email: string
  password: string
  language: Language
  from: ActsFrom
  /** The own page to come to once the address is confirmed. */
  to?: string
  now?: number
}

/**
 * Opens an account, to be confirmed by mail; gives the occasion of the mail. Where somebody signed up with the address before
 * and nobody confirmed it, the new name and password take the place of theirs. An address that has an account already gets
 * a mail that says so, and whoever asked learns nothing: all ways answer alike and take alike long. Refused with
 * `invalid` for a password that cannot be, `too_many` after several accounts from one network or mails to one address.
 */
export async function signUp(accounts: Accounts, { now = Date.now(), ...person }: SigningUp): Promise<string> {
  const { database, key } = accounts
  const problem = problemWithPassword(person.password, person)
  if (problem) throw new Refusal('invalid', problem, { field: 'password' })
  requireHashTurn()
  await countAttempt(
    database,
    key,
    [
      { rule: 'sign-up.network', of: networkOf(person.from.address) },
      { rule: 'sign-up.address', of: emailKeyOf(person.email) },
    ],
    now,
  )
  const passwordHash = await hashPassword(person.password)
  const occasion = `sign-up:${newId()}`
  await inTransaction(database.write, (trx) => enter(trx, accounts, { ...person, passwordHash, occasion, now }))
  return occasion
}

type Entering = SigningUp & { passwordHash: string; occasion: string; now: number }

async function enter(trx: Db, accounts: Accounts, given: Entering): Promise<void> {
  const { name, email, language, from, occasion, now } = given
  const emailKey = emailKeyOf(email)
  const personId = newId()
  const isNew = await insertPerson(trx, {
    id: personId,
    email,
    emailKey,
    emailConfirmedAt: null,
    name,
    language,
    passwordHash: given.passwordHash,
    passwordChangedAt: now,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    createdAt: now,
    suspendedAt: null,
    deletedAt: null,
  })
  const before = isNew ? undefined : await findPersonByEmail(trx, emailKey)
  if (before && !isUnclaimed(before)) return tellOwner(trx, accounts, { owner: before, from, occasion, now })
  const id = before?.id ?? personId
  if (before) await replaceSignUp(trx, accounts, before, given)
  else await insertEvents(trx, [personEvent(accounts, { action: 'person.signed_up', personId, at: now, from })])
  await upsertKnownDevice(trx, { personId: id, deviceHash: hashDevice(accounts.key, id, from.device), now })
  // Whoever sends the form twice has just got the mail to confirm.
  if (before && now - (before.passwordChangedAt ?? 0) < sameMoment) return
  await sendConfirmLink(trx, accounts, {
    kind: 'confirm',
    person: { id, name },
    email,
    language,
    occasion,
    ...(given.to !== undefined && { to: given.to }),
    now,
  })
}

/** Whether nobody has shown the address of an account to be theirs, and it is no more than signed up. */
function isUnclaimed(person: PersonRow): boolean {
  return (
    person.emailConfirmedAt === null && person.isOperator === 0 && person.isDemo === 0 && person.suspendedAt === null
  )
}

/** Puts another sign-up in place of one that nobody confirmed: whoever made that one has no way in any more. */
async function replaceSignUp(trx: Db, accounts: Accounts, before: PersonRow, given: Entering): Promise<void> {
  const { name, email, language, passwordHash, from, now } = given
  await updatePerson(trx, before.id, { name, email, language, passwordHash, passwordChangedAt: now })
  await takeHoldsAway(trx, accounts, before, now)
  await deleteSessionsOf(trx, before.id)
  await spendMailLinksOf(trx, { personId: before.id, kinds: ['reset', 'change'], now })
  const repeated = { action: 'person.sign_up_repeated', personId: before.id, actor: 'visitor', at: now, from } as const
  await insertEvents(trx, [personEvent(accounts, { ...repeated, detail: { isReplaced: true } })])
}

/** Tells the owner of an address that somebody signed up with it again. */
async function tellOwner(
  trx: Db,
  accounts: Accounts,
  { owner, from, occasion, now }: { owner: PersonRow; from: ActsFrom; occasion: string; now: number },
): Promise<void> {
  if (owner.email === null) return
  await insertEvents(trx, [
    personEvent(accounts, { action: 'person.sign_up_repeated', personId: owner.id, actor: 'visitor', at: now, from }),
  ])
  await queueMail(trx, {
    occasion,
    kind: 'already_registered',
    personId: owner.id,
    to: owner.email,
    language: owner.language,
    mail: alreadyRegisteredMail({
      name: owner.name,
      language: owner.language,
      exchange: mailFrame(accounts, owner.language),
    }),
    now,
  })
}
