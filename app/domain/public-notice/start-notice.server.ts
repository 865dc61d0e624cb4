import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { openCaseForReview } from '../review/review-case.server.ts'
import { takeStep } from '../review/take-step.server.ts'
import { tellProvider } from '../review/tell-review.server.ts'

type Start = { actor: PersonActor; submissionId: string; round: number; now?: number }

/**
 * Puts what was approved before everybody (公示): ten working days for public data, three for others, as the exchange has set
 * them. Refuses what lacks approvals, a confirmed grade or passed compliance.
 */
export async function startNotice(database: Database, start: Start): Promise<void> {
  await inTransaction(database.write, (trx) => startNoticeIn(trx, { ...start, now: start.now ?? Date.now() }))
}

/** The same inside the transaction of the last approval. */
export async function startNoticeIn(trx: Db, { actor, ...start }: Start & { now: number }): Promise<void> {
  const opened = await openCaseForReview(trx, { actor, ...start })
  const { submission, organisation } = opened
  await takeStep(trx, opened, { step: 'startNotice', by: 'operator', actorId: actor.personId })
  await tellProvider(trx, {
    submission,
    slug: organisation.slug,
    what: 'notice',
    actorId: actor.personId,
    now: start.now,
  })
}
