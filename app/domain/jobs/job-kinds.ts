const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** The regular work of the exchange, and how often it is done. One process does it, the one that keeps the outbox. */
export const jobKinds = {
  /** Sends waiting mail, or keeps it where there is no mail server. */
  'deliver-mail': { every: second, first: 0 },
  /** Looks whether there is something new for followers of listings, organisations and searches. */
  'follow-alerts': { every: minute, first: 20 * second },
  /** Matches demands with listings where either changed, and all open ones once a day. */
  match: { every: 2 * second, first: 8 * second },
  /** Makes mails of notices that are told at once. */
  'send-notices': { every: 15 * second, first: 10 * second },
  /** Makes the daily mails, once their hour has come. */
  'send-digests': { every: minute, first: 30 * second },
  /** Finds out what changes of the glossary would do, for operators who look at them before they save. */
  'glossary-preview': { every: second, first: 5 * second },
  /** Reads data files that organisations sent, one at a time. */
  'profile-files': { every: second, first: 2 * second },
  /** Deletes data files that nobody used for long, and what broken-off uploads left; also at each start. */
  'forget-files': { every: hour, first: 0 },
  /** Gives up uploads that stopped, and deletes files for delivery and marked copies that nobody needs. */
  'forget-deliveries': { every: hour, first: 6 * minute },
  /** Tells operators of reviews whose time runs out, and registers what has been in public notice to its end. */
  'review-clocks': { every: minute, first: 15 * second },
  /** Looks again at what is under review, once the rules of the pre-check are others. */
  'check-again': { every: minute, first: 25 * second },
  /** Asks the links of listings whether they still answer. */
  'check-links': { every: 5 * minute, first: 90 * second },
  /** Reminds providers of promised updates, and suspends listings that were not updated for too long. */
  freshness: { every: hour, first: 3 * minute },
  /** Does what follows when the time of demands, responses and claims runs out. */
  'demand-clocks': { every: minute, first: 45 * second },
  /** Reminds of requests, and ends those, quotes and private offers of which the time is over. */
  'request-clocks': { every: minute, first: 65 * second },
  /** Signs with the exchange's key what was signed by a published offer and by taking it. */
  'seal-contracts': { every: 2 * second, first: 6 * second },
  /** Signs a receipt for each thing that happened to an order, and certificates of those that are done. */
  'draw-receipts': { every: 2 * second, first: 7 * second },
  /** Lets responses to demands lapse that hold no longer, or of which the demand ended. */
  'lapse-responses': { every: minute, first: 35 * second },
  /** Does what follows when the time of orders runs out. */
  'order-clocks': { every: minute, first: 50 * second },
  /** Runs the checks that buyers ask for, and those of deliveries, one at a time. */
  'fit-tests': { every: second, first: 4 * second },
  /** Ends rights to use whose term is over, and reminds of those that end soon. */
  'entitlement-clocks': { every: minute, first: 55 * second },
  /** Tells the payment service what is due, and tries again what it said and could not be taken in. */
  'payment-tasks': { every: second, first: 3 * second },
  /** Sees to holds on cards that are about to end. */
  'payment-holds': { every: minute, first: 65 * second },
  /** Compares payments with the payment service, once a day. */
  'reconcile-payments': { every: 15 * minute, first: 3 * minute },
  /** Ends calls of interfaces that were never heard of again, and forgets single calls that are old. */
  'tidy-calls': { every: minute, first: 50 * second },
  /** Opens, settles and charges billing periods, and does what follows from their payments. */
  'billing-periods': { every: minute, first: 70 * second },
  /** Proposes once a week what providers are to be paid. */
  settlement: { every: hour, first: 7 * minute },
  /** Checks the ledger, once a night. */
  'check-ledger': { every: 15 * minute, first: 8 * minute },
  /** Removes old searches from the log. */
  'forget-searches': { every: hour, first: minute },
  /** Gathers what is looked for and not found into topics of unmet demand. */
  'gather-topics': { every: hour, first: 4 * minute },
  /** Removes ended sessions, used links, counters of guessing and old mail. */
  'forget-accounts': { every: hour, first: 2 * minute },
  /** Keeps the hash of the last event in a file of its own, so that a record that was cut off is found. */
  'mark-audit': { every: minute, first: 10 * second },
  /** Walks the whole record of acts. */
  'check-audit': { every: 24 * hour, first: 5 * minute },
  /** Makes the end of the record of acts public, once a day. */
  'publish-head': { every: 15 * minute, first: 40 * second },
} as const satisfies Record<string, { every: number; first: number }>
export type JobName = keyof typeof jobKinds
export const jobNames = Object.keys(jobKinds) as JobName[]

/** The last run of a job, as it is kept; times in milliseconds UTC. */
export type JobRun = {
  startedAt: number | null
  finishedAt: number | null
  failedAt: number | null
}

/** How a job does: it has yet to run, runs on time, failed the last time, or has not run for far too long. */
export type JobHealth = 'new' | 'well' | 'failed' | 'late'

/** How often at least a run is written down, though nothing was done in it. */
export const noteEvery = minute

/** Judges a job by its last run. Late is after twice its time and five minutes more. */
export function jobHealth(run: JobRun | undefined, every: number, now: number): JobHealth {
  const last = Math.max(run?.finishedAt ?? 0, run?.failedAt ?? 0, run?.startedAt ?? 0)
  if (!run || last === 0) return 'new'
  if (now - last > 2 * Math.max(every, noteEvery) + 5 * minute) return 'late'
  return (run.failedAt ?? 0) > (run.finishedAt ?? 0) ? 'failed' : 'well'
}
