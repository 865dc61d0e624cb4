import { retryDelay } from '#app/domain/mail/retry-plan.ts'
import { mostAtOnce, type Postman } from '#app/email/postman.server.ts'
import type { Database } from '#db/client.server.ts'
import {
  type ClaimedMail,
  claimMails,
  existsDueMail,
  moveMailToStuck,
  postponeMail,
  releaseMails,
  settleKeptMails,
  settleSentMails,
} from '#db/queries/mail.server.ts'

/** Mails taken at a time; few enough to be done with long before the lease ends. */
const batch = 15
/** For so long nobody else takes a mail that was taken. */
const lease = 30 * 60_000
/** After this long a server that was away is asked again. */
const pause = 60_000

export type Delivery = {
  /** Sends what is due; gives how many mails are done with. Throws where the mail server cannot be reached. */
  run: (now?: number) => Promise<number>
  /** Lets a run under way end after the mails it holds in hand. */
  stop: () => void
  close: () => void
}

/**
 * Sends waiting mail, or keeps it where there is no postman. A mail is counted as tried before it is sent, so one during
 * which this process dies comes back after the lease, at most as often as any other; what this process has sent it never
 * sends again, also when that could not be written down.
 */
export function createDelivery(options: { database: Database; postman: Postman | undefined }): Delivery {
  const { database, postman } = options
  const sent = new Set<string>()
  let isStopped = false
  let quiet: { until: number; error: string } | undefined

  const noteSent = async (now: number) => {
    const ids = [...sent]
    await settleSentMails(database.write, ids, now)
    for (const id of ids) sent.delete(id)
  }

  /** Sends one mail; gives the error of a server that is away. */
  const send = async (mail: ClaimedMail, by: Postman, now: number): Promise<string | undefined> => {
    const outcome = await by.deliver({
      id: mail.id,
      to: mail.toAddress,
      language: mail.language,
      subject: mail.subject,
      text: mail.bodyText ?? '',
      html: mail.bodyHtml ?? '',
      writtenAt: mail.createdAt,
      unsubscribeUrl: mail.unsubscribeUrl ?? undefined,
    })
    if (outcome.kind === 'sent') {
      sent.add(mail.id)
      await noteSent(now)
      return undefined
    }
    const { error } = outcome
    const delay = outcome.kind === 'later' ? retryDelay(mail.attempts) : undefined
    if (delay === undefined) await moveMailToStuck(database.write, { id: mail.id, error, now })
    else await postponeMail(database.write, { id: mail.id, dueAt: now + delay, error })
    return outcome.kind === 'later' && outcome.isAway ? error : undefined
  }

  /** Sends a few at a time; where the server is away the rest is given back untried. */
  const sendAll = async (mails: readonly ClaimedMail[], by: Postman, now: number): Promise<void> => {
    const waiting = [...mails]
    let away: string | undefined
    const carry = async () => {
      while (away === undefined && !isStopped) {
        const mail = waiting.shift()
        if (!mail) return
        away ??= await send(mail, by, now)
      }
    }
    try {
      const carriers = await Promise.allSettled(Array.from({ length: mostAtOnce }, carry))
      const failed = carriers.find((each) => each.status === 'rejected')
      if (failed) throw failed.reason
    } finally {
      const due = away === undefined ? now : now + pause
      await releaseMails(
        database.write,
        waiting.map(({ id }) => id),
        due,
      )
    }
    if (away === undefined) return
    quiet = { until: now + pause, error: away }
    throw new Error(away)
  }

  const deliverBatch = async (now: number): Promise<number> => {
    const mails = await claimMails(database.write, { now, leaseUntil: now + lease, limit: batch })
    const [known, open] = parted(mails, ({ id }) => sent.has(id))
    if (known.length > 0) await noteSent(now)
    const [kept, real] = parted(open, ({ isToDemo }) => isToDemo || !postman)
    await settleKeptMails(
      database.write,
      kept.map(({ id }) => id),
      now,
    )
    if (postman && real.length > 0) await sendAll(real, postman, now)
    return mails.length
  }

  return {
    run: async (now = Date.now()) => {
      if (sent.size > 0) await noteSent(now)
      if (quiet && now < quiet.until) throw new Error(quiet.error)
      quiet = undefined
      let done = 0
      // Looked at before it is written to: most of the time nothing is due.
      while (!isStopped && (await existsDueMail(database.read, now))) {
        const taken = await deliverBatch(now)
        done += taken
        if (taken === 0) break
      }
      return done
    },
    stop: () => {
      isStopped = true
    },
    close: () => postman?.close(),
  }
}

function parted<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))]
}
