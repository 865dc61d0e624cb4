import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { hurryMails, moveMailToDropped, moveMailToWaiting } from '#db/queries/mail.server.ts'
import { type Actor, may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'

type OfMail = { mailId: string; actor: Actor; now?: number }

/** Has a mail that is stuck or put off tried again at once, with all its tries before it. Refuses when it is neither. */
export async function retryMail(database: Database, { mailId, actor, now = Date.now() }: OfMail): Promise<void> {
  const by = operatorOf(actor)
  await inTransaction(database.write, async (trx) => {
    if (!(await moveMailToWaiting(trx, mailId, now))) throw new Refusal('stale', 'mailSettled')
    await insertEvents(trx, [eventOf('mail.retried', by, 'mail', mailId, now)])
  })
}

/** Gives a mail up for good and erases what it says. Refuses when it has left, is kept, or was dropped already. */
export async function dropMail(database: Database, { mailId, actor, now = Date.now() }: OfMail): Promise<void> {
  const by = operatorOf(actor)
  await inTransaction(database.write, async (trx) => {
    if (!(await moveMailToDropped(trx, mailId, now))) throw new Refusal('stale', 'mailSettled')
    await insertEvents(trx, [eventOf('mail.dropped', by, 'mail', mailId, now)])
  })
}

/** Has all mail that waits for a later try tried at once. */
export async function hurryAllMail(
  database: Database,
  { actor, now = Date.now() }: { actor: Actor; now?: number },
): Promise<void> {
  const by = operatorOf(actor)
  await inTransaction(database.write, async (trx) => {
    await hurryMails(trx, now)
    await insertEvents(trx, [eventOf('outbox.hurried', by, 'exchange', 'mail', now)])
  })
}

function operatorOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !may(actor, 'exchange.mail')) throw new Refusal('not_allowed', 'notAllowed')
  return actor
}

function eventOf(action: string, by: PersonActor, subjectKind: 'mail' | 'exchange', subjectId: string, at: number) {
  return { at, actor: by.personId, action, subjectKind, subjectId, detail: {} }
}
