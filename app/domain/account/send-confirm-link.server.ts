import { v7 as newId } from 'uuid'
import { confirmAddressMail } from '#app/email/confirm-address.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { insertMailLink } from '#db/queries/mail-links.server.ts'
import { findPerson, type PersonRow } from '#db/queries/people.server.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import type { Language } from '../text.ts'
import { type Accounts, mailFrame, personEvent } from './accounts.server.ts'
import { countAttempt } from './attempts.server.ts'
import { hashToken, newToken } from './tokens.server.ts'

const confirmHours = 24

/**
 * Sends the link that shows an address to be somebody's: that of a new account, or a new address for an old one (`change`).
 * Call with the transaction of the act it belongs to; `occasion` names the mail.
 */
export async function sendConfirmLink(
  trx: Db,
  accounts: Accounts,
  link: {
    kind: 'confirm' | 'change'
    person: Pick<PersonRow, 'id' | 'name'>
    email: string
    language: Language
    occasion: string
    /** The own page to come to afterwards. */
    to?: string
    now: number
  },
): Promise<void> {
  const { kind, person, email, language, now } = link
  const token = newToken()
  await insertMailLink(trx, {
    tokenHash: hashToken(token),
    kind,
    personId: person.id,
    email,
    createdAt: now,
    expiresAt: now + confirmHours * 3_600_000,
    usedAt: null,
  })
  await queueMail(trx, {
    occasion: link.occasion,
    kind: 'confirm_address',
    personId: person.id,
    to: email,
    language,
    mail: confirmAddressMail({
      name: person.name,
      token,
      hours: confirmHours,
      isChange: kind === 'change',
      ...(link.to !== undefined && { to: link.to }),
      language,
      exchange: mailFrame(accounts, language),
    }),
    now,
  })
}

/** Sends the link for a new account once more; gives the mail's occasion. Refused when confirmed already, or too often. */
export async function resendConfirmLink(
  accounts: Accounts,
  { personId, language, now = Date.now() }: { personId: string; language: Language; now?: number },
): Promise<string> {
  const { database, key } = accounts
  const person = await findPerson(database.read, personId)
  if (!person || person.email === null) throw new Refusal('stale', 'signInAgain')
  if (person.emailConfirmedAt !== null) throw new Refusal('stale', 'confirmedAlready')
  await countAttempt(database, key, [{ rule: 'confirm.person', of: personId }], now)
  const occasion = `confirm:${newId()}`
  const email = person.email
  await inTransaction(database.write, async (trx) => {
    await sendConfirmLink(trx, accounts, { kind: 'confirm', person, email, language, occasion, now })
    await insertEvents(trx, [personEvent(accounts, { action: 'person.confirmation_asked', personId, at: now })])
  })
  return occasion
}
