import { dueDigest } from '#app/domain/notice/digest-time.ts'
import { writeNoticeMails } from '#app/domain/notice/notice-mails.server.ts'
import { type NoticeMailing, senderOf } from './send-notices.server.ts'

/** Makes the daily mails that are due and were not made yet, one a person and day; gives how many. */
export function sendDigests(mailing: NoticeMailing, now = Date.now()): Promise<number> {
  const { day, before } = dueDigest(now)
  return writeNoticeMails(mailing.database, { delivery: 'daily', before, day, sender: senderOf(mailing), now })
}
