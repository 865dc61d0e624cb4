import { v7 as newId } from 'uuid'
import { inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { spendMailLinksOf } from '#db/queries/mail-links.server.ts'
import { findPerson, updatePerson } from '#db/queries/people.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { Language } from '../text.ts'
import { type Accounts, type ActsFrom, personEvent } from './accounts.server.ts'
import { countAttempt } from './attempts.server.ts'
import { requirePassword } from './confirm-password.server.ts'
import { emailKeyOf } from './email-address.ts'
import { problemWithPassword } from './password-rule.ts'
import { hashPassword, requireHashTurn } from './passwords.server.ts'
import { setPassword } from './reset-password.server.ts'
import { sendConfirmLink } from './send-confirm-link.server.ts'
import { rotateSession } from './sessions.server.ts'
import type { StartedSession } from './sign-in.server.ts'

type By = { actor: PersonActor; now?: number }

/** Changes what the person is called and the language they are written to in. The record holds which, not what. */
export function changeProfile(
  accounts: Accounts,
  { actor, name, language, now = Date.now() }: By & { name: string; language: Language },
): Promise<void> {
  const { personId } = actor
  return inTransaction(accounts.database.write, async (trx) => {
    const person = await findPerson(trx, personId)
    if (!person) throw new Refusal('stale', 'signInAgain')
    const fields = [...(person.name === name ? [] : ['name']), ...(person.language === language ? [] : ['language'])]
    if (fields.length === 0) return
    await updatePerson(trx, personId, { name, language })
    await insertEvents(trx, [
      personEvent(accounts, { action: 'person.profile_changed', personId, at: now, detail: { fields } }),
    ])
  })
}

/**
 * Sends a link to the address somebody wants to have; the account keeps its old one until the link is opened. Links sent
 * for that before work no more. Gives the mail's occasion. Whether another account has the address is not told here.
 * Refused with `invalid` for a wrong password or the same address, `too_many` after several.
 */
export async function askForAddressChange(
  accounts: Accounts,
  given: By & { email: string; password: string; language: Language; from: ActsFrom },
): Promise<string> {
  const { actor, email, password, language, from, now = Date.now() } = given
  const { database, key } = accounts
  const { personId } = actor
  const emailKey = emailKeyOf(email)
  if (emailKey === emailKeyOf(actor.email)) throw new Refusal('invalid', 'emailSame', { field: 'email' })
  await requirePassword(accounts, { actor, password, from, now })
  await countAttempt(
    database,
    key,
    [
      { rule: 'confirm.person', of: personId },
      { rule: 'sign-up.address', of: emailKey },
    ],
    now,
  )
  const occasion = `address-change:${newId()}`
  await inTransaction(database.write, async (trx) => {
    const person = await findPerson(trx, personId)
    if (!person) throw new Refusal('stale', 'signInAgain')
    await spendMailLinksOf(trx, { personId, kinds: ['change'], now })
    await sendConfirmLink(trx, accounts, { kind: 'change', person, email, language, occasion, now })
    await insertEvents(trx, [personEvent(accounts, { action: 'person.address_change_asked', personId, at: now, from })])
  })
  return occasion
}

/**
 * Chooses another password, by the present one: all other sessions end, this one gets another secret, a mail says so.
 * Refused with `invalid` for a wrong password or one that cannot be, `stale` where it was changed meanwhile.
 */
export async function changePassword(
  accounts: Accounts,
  given: By & { password: string; newPassword: string; from: ActsFrom },
): Promise<StartedSession> {
  const { actor, password, newPassword, from, now = Date.now() } = given
  const { database } = accounts
  const before = await findPerson(database.read, actor.personId)
  if (!before) throw new Refusal('stale', 'signInAgain')
  await requirePassword(accounts, { actor, password, from, now })
  const problem = problemWithPassword(newPassword, { email: before.email ?? '', name: before.name })
  if (problem) throw new Refusal('invalid', problem, { field: 'newPassword' })
  requireHashTurn()
  const passwordHash = await hashPassword(newPassword)
  return inTransaction(database.write, async (trx) => {
    const person = await findPerson(trx, actor.personId)
    if (!person || person.passwordChangedAt !== before.passwordChangedAt) throw new Refusal('stale', 'signInAgain')
    const session = await rotateSession(trx, actor.sessionId, { confirmedAt: now })
    if (!session) throw new Refusal('stale', 'signInAgain')
    await setPassword(trx, accounts, {
      person,
      passwordHash,
      action: 'person.password_changed',
      keepSessionId: actor.sessionId,
      from,
      now,
    })
    return session
  })
}
