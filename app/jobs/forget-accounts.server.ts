import { setImmediate as breathe } from 'node:timers/promises'
import type { Database, Db } from '#db/client.server.ts'
import {
  deleteAttemptsBefore,
  deleteInvitationsBefore,
  deleteKnownDevicesBefore,
  deleteMailLinksBefore,
  deleteSessionsBefore,
} from '#db/queries/forget-accounts.server.ts'
import { deleteMailsBefore } from '#db/queries/mail.server.ts'
import { deleteNoticesBefore } from '#db/queries/notices.server.ts'

const day = 24 * 3_600_000
/** Mail stays in the mailbox for so long. */
const mailLife = 30 * day
/** Notices stay for a year. */
const noticeLife = 365 * day
/** A link that ended can say so for a while, instead of being unknown. */
const linkLife = 7 * day
/** Invitations that ended, with the address they went to, stay so long that whoever sent them can see what became of them. */
const invitationLife = 30 * day
/** A device that nobody signed in from for so long is a new one when it comes back. */
const deviceLife = 365 * day
const batch = 1_000

/**
 * Removes ended sessions, ended links, counters whose time is over, mail of more than 30 days, invitations over for as long,
 * notices and unused devices of more than a year; gives how many.
 */
export async function forgetAccounts(database: Database, now = Date.now()): Promise<number> {
  const removals: readonly ((db: Db) => Promise<number>)[] = [
    (db) => deleteSessionsBefore(db, now, batch),
    (db) => deleteMailLinksBefore(db, now - linkLife, batch),
    (db) => deleteAttemptsBefore(db, now, batch),
    (db) => deleteMailsBefore(db, now - mailLife, batch),
    (db) => deleteInvitationsBefore(db, now - invitationLife, batch),
    (db) => deleteKnownDevicesBefore(db, now - deviceLife, batch),
    (db) => deleteNoticesBefore(db, now - noticeLife, batch),
  ]
  let removed = 0
  for (const remove of removals)
    for (;;) {
      const count = await remove(database.write)
      removed += count
      if (count < batch) break
      await breathe()
    }
  return removed
}
