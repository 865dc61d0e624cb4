import { type Db, inTransaction } from '../client.server.ts'
import type { OutboxTopic } from '../schema.ts'
import { takeSerials } from './settings.server.ts'

export type OutboxJob = { id: number; key: string; revision: number; attempts: number }

/** Promises work; call with the transaction that makes the change. Repeated changes to one key fold into one row. */
export async function enqueue(
  trx: Db,
  jobs: { topic: OutboxTopic; keys: readonly string[]; now: number },
): Promise<void> {
  // One statement may change a row only once on PostgreSQL.
  const keys = [...new Set(jobs.keys)]
  for (let start = 0; start < keys.length; start += 500) {
    await trx
      .insertInto('outbox')
      .values(
        keys
          .slice(start, start + 500)
          .map((key) => ({ topic: jobs.topic, key, dueAt: jobs.now, enqueuedAt: jobs.now })),
      )
      .onConflict((oc) =>
        oc
          .columns(['topic', 'key'])
          .doUpdateSet((eb) => ({ revision: eb('outbox.revision', '+', 1), dueAt: jobs.now, attempts: 0 })),
      )
      .execute()
  }
}

/** Jobs whose time has come, oldest first, at most `limit`. */
export function listDueJobs(db: Db, topic: OutboxTopic, now: number, limit: number): Promise<OutboxJob[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'key', 'revision', 'attempts'])
    .where('topic', '=', topic)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/**
 * Removes done jobs, but only in the revision that was done: a change made meanwhile stays queued. `counter` counts up with
 * it: that of the index, so that no process shows a page from before.
 */
export async function settleJobs(db: Db, jobs: readonly OutboxJob[], counter?: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (counter) await takeSerials(trx, counter, 1)
    for (const [revision, ids] of groupByRevision(jobs))
      for (let start = 0; start < ids.length; start += 1_000)
        await trx
          .deleteFrom('outbox')
          .where('id', 'in', ids.slice(start, start + 1_000))
          .where('revision', '=', revision)
          .execute()
  })
}

/** Puts failed jobs back: 1 s, 2 s, 4 s ... 10 minutes later, with the reason kept for the operator. */
export async function postponeJobs(db: Db, jobs: readonly OutboxJob[], error: string, now: number): Promise<void> {
  if (jobs.length === 0) return
  const attempts = Math.max(...jobs.map((job) => job.attempts)) + 1
  const delay = Math.min(600_000, 1_000 * 2 ** (attempts - 1))
  const ids = jobs.map((job) => job.id)
  for (let start = 0; start < ids.length; start += 1_000)
    await db
      .updateTable('outbox')
      .set((eb) => ({ attempts: eb('attempts', '+', 1), dueAt: now + delay, lastError: error.slice(0, 500) }))
      .where('id', 'in', ids.slice(start, start + 1_000))
      .execute()
}

/** Makes every waiting job of a topic due at once: called when the other side is back. */
export async function hurryJobs(db: Db, topic: OutboxTopic, now: number): Promise<void> {
  await db.updateTable('outbox').set({ dueAt: now }).where('topic', '=', topic).where('dueAt', '>', now).execute()
}

/** How many jobs of a topic wait. */
export async function countJobs(db: Db, topic: OutboxTopic): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('topic', '=', topic)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** What waits of one topic. */
export type OutboxTopicState = {
  topic: OutboxTopic
  waiting: number
  /** When the oldest began to wait, where that is known. */
  oldestAt: number | undefined
  /** How many were tried without success. */
  failed: number
  lastError: string | undefined
}

/** What waits, topic by topic; topics of which nothing waits are not in it. */
export async function listOutboxTopics(db: Db): Promise<OutboxTopicState[]> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => [
      'topic',
      eb.fn.countAll<number>().as('waiting'),
      eb.fn.min('enqueuedAt').as('oldestAt'),
      eb.fn.count<number>(eb.case().when('attempts', '>', 0).then(1).end()).as('failed'),
      eb.fn.max(eb.case().when('attempts', '>', 0).then(eb.ref('lastError')).end()).as('lastError'),
    ])
    .groupBy('topic')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    topic: row.topic,
    waiting: Number(row.waiting),
    oldestAt: Number(row.oldestAt) || undefined,
    failed: Number(row.failed),
    lastError: row.lastError ?? undefined,
  }))
}

function groupByRevision(jobs: readonly OutboxJob[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const job of jobs) {
    const ids = groups.get(job.revision)
    if (ids) ids.push(job.id)
    else groups.set(job.revision, [job.id])
  }
  return groups
}
