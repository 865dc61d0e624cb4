import { v7 as newId } from 'uuid'
import type { Mail } from '#app/email/mail.ts'
import type { Db } from '#db/client.server.ts'
import { insertMail } from '#db/queries/mail.server.ts'
import type { Language } from '../text.ts'

export type QueuedMail = {
  /** What it is about, once only: `confirm:<id of the link>`. A second mail of the same occasion is not made. */
  occasion: string
  /** Which mail it is, for the operator's mailbox: `confirm_address`. */
  kind: string
  personId?: string
  to: string
  language: Language
  mail: Mail
  /** Where a click ends mails of this kind, for the headers that mail programs read. */
  unsubscribeUrl?: string
  now: number
}

/**
 * Puts a mail into the outbox, once an occasion. Call with the transaction of the act it tells of: both happen or neither.
 * It leaves within a second or two, by the process that keeps the outbox.
 */
export async function queueMail(trx: Db, { mail, to, now, ...about }: QueuedMail): Promise<void> {
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(to)) throw new Error('A mail needs one plain address')
  await insertMail(trx, {
    id: newId(),
    occasion: about.occasion,
    kind: about.kind,
    personId: about.personId ?? null,
    toAddress: to,
    language: about.language,
    subject: mail.subject,
    bodyText: mail.text,
    bodyHtml: mail.html,
    unsubscribeUrl: about.unsubscribeUrl ?? null,
    dueAt: now,
    createdAt: now,
  })
}
