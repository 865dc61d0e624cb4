import { digestMail } from '#app/email/digest.ts'
import { noticeMail } from '#app/email/notice.ts'
import { type NoticesTold, peopleIn, unsubscribeUrl } from '#app/email/notice-lines.ts'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  listPeopleWithWaiting,
  listPersonNames,
  listWaitingNotices,
  listWritable,
  settleNotices,
  type WaitingNotices,
} from '#db/queries/notices.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import type { Language } from '../text.ts'
import { unsubscribeToken } from './unsubscribe.server.ts'

/** In whose name mails are written, and what their links begin with. */
export type NoticeSender = { key: ExchangeKey; origin: string; name: Readonly<Record<Language, string>> }

/** People whose mails are made in one transaction. */
const batch = 50
/** Most notices told in one mail; the rest is counted. */
const mostTold = 30

/**
 * Puts the notices that wait into one mail a person: at once, or with `day` the digest of that day. Mails and the note that
 * nothing waits any more are written together, so no notice is mailed twice. Gives how many mails were made.
 */
export async function writeNoticeMails(
  database: Database,
  { sender, day, now, ...waiting }: WaitingNotices & { sender: NoticeSender; day?: string; now: number },
): Promise<number> {
  const due = { ...waiting, ...(day !== undefined && { day }), limit: batch }
  let written = 0
  for (;;) {
    // Looked at before it is written to: most of the time nothing waits.
    if ((await listPeopleWithWaiting(database.read, { ...due, limit: 1 })).length === 0) return written
    const taken = await inTransaction(database.write, async (trx) => {
      const personIds = await listPeopleWithWaiting(trx, due)
      if (personIds.length === 0) return { people: 0, mails: 0 }
      const mails = await writeBatch(trx, { ...waiting, personIds, sender, day, now })
      await settleNotices(trx, { ...waiting, personIds, now })
      return { people: personIds.length, mails }
    })
    written += taken.mails
    if (taken.people < batch) return written
  }
}

/** Writes to those of the people who can be written to; gives how many. */
async function writeBatch(
  trx: Db,
  about: WaitingNotices & {
    personIds: readonly string[]
    sender: NoticeSender
    day: string | undefined
    now: number
  },
): Promise<number> {
  const { personIds, delivery, before, sender, day, now } = about
  const people = await listWritable(trx, personIds)
  const notices = await listWaitingNotices(trx, { personIds, delivery, before, most: mostTold })
  const names = await listPersonNames(trx, peopleIn(notices))
  for (const person of people) {
    const own = notices.filter(({ personId }) => personId === person.id)
    const [newest] = own
    if (!newest) continue
    const { language } = person
    const leave = unsubscribeUrl(sender.origin, language, unsubscribeToken(sender.key, person.id))
    const told: NoticesTold = {
      language,
      notices: own,
      total: newest.total,
      names,
      unsubscribeUrl: leave,
      exchange: { name: sender.name[language], origin: sender.origin },
    }
    await queueMail(trx, {
      occasion: day === undefined ? `notices:${newest.id}` : `digest:${person.id}:${day}`,
      kind: day === undefined ? 'notices' : 'digest',
      personId: person.id,
      to: person.email,
      language,
      mail: day === undefined ? noticeMail(told) : digestMail({ ...told, day }),
      unsubscribeUrl: leave,
      now,
    })
  }
  return people.length
}
