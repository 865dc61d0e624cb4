import type { Selectable } from 'kysely'
import type { Db } from '../client.server.ts'
import type { AccountTables } from '../tables/accounts.ts'

export type JobRunRow = Selectable<AccountTables['job_run']>

/** Notes that a job started. */
export function upsertJobStart(db: Db, run: { name: string; startedAt: number }): Promise<void> {
  return upsert(db, run)
}

/** Notes that a job ran to its end, and how many things it did; what failed before stays to be read. */
export function upsertJobEnd(
  db: Db,
  run: { name: string; startedAt: number; finishedAt: number; done: number },
): Promise<void> {
  return upsert(db, run)
}

/** Notes that a job failed, and why. */
export function upsertJobFailure(
  db: Db,
  run: { name: string; startedAt: number; failedAt: number; lastError: string },
): Promise<void> {
  return upsert(db, { ...run, lastError: run.lastError.slice(0, 500) })
}

/** The last run of each job, at most 100. */
export function listJobRuns(db: Db): Promise<JobRunRow[]> {
  return db.selectFrom('job_run').selectAll().orderBy('name').limit(100).execute()
}

async function upsert(db: Db, run: { name: string } & Partial<JobRunRow>): Promise<void> {
  const { name: _, ...changes } = run
  await db
    .insertInto('job_run')
    .values(run)
    .onConflict((oc) => oc.column('name').doUpdateSet(changes))
    .execute()
}
