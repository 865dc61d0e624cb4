import { v7 as newId } from 'uuid'
import { passwordChangedMail } from '#app/email/password-changed.ts'
import { resetPasswordMail } from '#app/email/reset-password.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMailLink, insertMailLink, spendMailLink, spendMailLinksOf } from '#db/queries/mail-links.server.ts'
import {
  findPerson,
  findPersonByEmail,
  type PersonRow,
  updatePerson,
  upsertKnownDevice,
} from '#db/queries/people.server.ts'
import { deleteSessionsOf } from '#db/queries/sessions.server.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import type { Language } from '../text.ts'
import { type Accounts, type ActsFrom, hashDevice, mailFrame, personEvent, unknownPerson } from './accounts.server.ts'
import { networkOf } from './attempt-rules.ts'
import { countAttempt, forgiveAttempt } from './attempts.server.ts'
import { emailKeyOf } from './email-address.ts'
import { problemWithPassword } from './password-rule.ts'
import { hashPassword, requireHashTurn } from './passwords.server.ts'
import { takeHoldsAway } from './take-holds-away.server.ts'
import { hashToken, newToken } from './tokens.server.ts'

const resetMinutes = 60

/**
 * Sends a link to choose another password to an address that has an account; gives the mail's occasion. Whoever asks learns
 * nothing of whether it has one. Refused with `too_many` after several.
 */
export async function askForReset(
  accounts: Accounts,
  { email, language, from, now = Date.now() }: { email: string; language: Language; from: ActsFrom; now?: number },
): Promise<string> {
  const { database, key } = accounts
  const emailKey = emailKeyOf(email)
  await countAttempt(
    database,
    key,
    [
      { rule: 'forgot.network', of: networkOf(from.address) },
      { rule: 'forgot.address', of: emailKey },
    ],
    now,
  )
  const occasion = `reset:${newId()}`
  await inTransaction(database.write, async (trx) => {
    const person = await findPersonByEmail(trx, emailKey)
    if (person && mayReset(person)) await sendResetLink(trx, accounts, { person, language, occasion, now })
    const personId = person?.id ?? unknownPerson(key, emailKey)
    await insertEvents(trx, [
      personEvent(accounts, { action: 'person.reset_asked', personId, actor: 'visitor', at: now, from }),
    ])
  })
  return occasion
}

async function sendResetLink(
  trx: Db,
  accounts: Accounts,
  { person, language, occasion, now }: { person: PersonRow; language: Language; occasion: string; now: number },
): Promise<void> {
  if (person.email === null) return
  const token = newToken()
  await insertMailLink(trx, {
    tokenHash: hashToken(token),
    kind: 'reset',
    personId: person.id,
    email: person.email,
    createdAt: now,
    expiresAt: now + resetMinutes * 60_000,
    usedAt: null,
  })
  await queueMail(trx, {
    occasion,
    kind: 'reset_password',
    personId: person.id,
    to: person.email,
    language,
    mail: resetPasswordMail({
      name: person.name,
      token,
      minutes: resetMinutes,
      language,
      exchange: mailFrame(accounts, language),
    }),
    now,
  })
}

/** The address whose password a link resets; undefined where it does not work any more, or never did. */
export async function readResetLink(accounts: Accounts, token: string, now = Date.now()): Promise<string | undefined> {
  return (await findReset(accounts.database.read, token, now))?.person.email ?? undefined
}

/**
 * Chooses another password by a mailed link, once: all sessions end, a mail says so. Who holds the link has shown that the
 * address is theirs, so it counts as confirmed and the device as known; the second factor is asked for all the same, unless
 * it was set up before anybody had shown that: whoever did so may be somebody else.
 * Refused with `stale` for a link that is used or over, `invalid` for a password that cannot be.
 */
export async function resetPassword(
  accounts: Accounts,
  { token, password, from, now = Date.now() }: { token: string; password: string; from: ActsFrom; now?: number },
): Promise<void> {
  const { database, key } = accounts
  const found = await findReset(database.read, token, now)
  if (!found) throw new Refusal('stale', 'linkOver')
  const problem = problemWithPassword(password, { email: found.person.email ?? '', name: found.person.name })
  if (problem) throw new Refusal('invalid', problem, { field: 'password' })
  requireHashTurn()
  const passwordHash = await hashPassword(password)
  await inTransaction(database.write, async (trx) => {
    const still = await findReset(trx, token, now)
    if (!still || !(await spendMailLink(trx, { tokenHash: hashToken(token), now })))
      throw new Refusal('stale', 'linkOver')
    const { person } = still
    await setPassword(trx, accounts, { person, passwordHash, action: 'person.password_reset', from, now })
    if (person.emailConfirmedAt === null) await takeHoldsAway(trx, accounts, person, now)
    await updatePerson(trx, person.id, { emailConfirmedAt: person.emailConfirmedAt ?? now })
    await upsertKnownDevice(trx, { personId: person.id, deviceHash: hashDevice(key, person.id, from.device), now })
  })
}

/** Nobody comes back by a new password who is suspended, or is of a demo that is closed. */
function mayReset(person: PersonRow): boolean {
  return person.suspendedAt === null && !(person.isDemo === 1 && person.passwordHash === null)
}

/**
 * Puts a password in place of the old one, with what must follow: other sessions end (all, or but for one), links to reset
 * it or to change the address end, waiting ends, a mail says so, the record too. Call with the transaction of the act.
 */
export async function setPassword(
  trx: Db,
  accounts: Accounts,
  change: {
    person: PersonRow
    passwordHash: string
    action: 'person.password_reset' | 'person.password_changed'
    keepSessionId?: string
    from: ActsFrom
    now: number
  },
): Promise<void> {
  const { person, passwordHash, action, from, now } = change
  await updatePerson(trx, person.id, { passwordHash, passwordChangedAt: now })
  const ended = await deleteSessionsOf(trx, person.id, change.keepSessionId)
  await spendMailLinksOf(trx, { personId: person.id, kinds: ['reset', 'change'], now })
  if (person.emailKey !== null)
    await forgiveAttempt(trx, accounts.key, [{ rule: 'sign-in.account', of: person.emailKey }])
  await insertEvents(trx, [personEvent(accounts, { action, personId: person.id, at: now, from, detail: { ended } })])
  if (person.email !== null)
    await queueMail(trx, {
      occasion: `password-changed:${newId()}`,
      kind: 'password_changed',
      personId: person.id,
      to: person.email,
      language: person.language,
      mail: passwordChangedMail({
        name: person.name,
        at: now,
        language: person.language,
        exchange: mailFrame(accounts, person.language),
      }),
      now,
    })
}

async function findReset(db: Db, token: string, now: number): Promise<{ person: PersonRow } | undefined> {
  const link = await findMailLink(db, { tokenHash: hashToken(token), kinds: ['reset'], now })
  const person = link && (await findPerson(db, link.personId))
  // A link mailed to an address that is not the account's any more resets nothing.
  return link && person && mayReset(person) && person.emailKey === emailKeyOf(link.email) ? { person } : undefined
}
