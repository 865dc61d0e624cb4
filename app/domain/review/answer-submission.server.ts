import { type Database, inTransaction } from '#db/client.server.ts'
import { unlockDraft } from '#db/queries/submissions.server.ts'
import { insertReasons, listReasons, listRounds } from '#db/queries/submissions-rounds.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { lateReasons, type ReturnReason, ReturnReasons } from './return-reasons.ts'
import { openCaseForReview } from './review-case.server.ts'
import { noteAnswer, takeStep } from './take-step.server.ts'
import { tellProvider } from './tell-review.server.ts'

/** An operator's act on the round they read. */
export type ReviewAct = { actor: PersonActor; submissionId: string; round: number; now?: number }

/** How many earlier rounds are looked at for what could have been said then. */
const mostRounds = 50

/** Takes a submission into review (受理), in the hand of the operator who accepts it. */
export async function acceptSubmission(database: Database, act: ReviewAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { ...act, now })
    await noteAnswer(trx, opened, 'accepted')
    await takeStep(trx, opened, {
      step: 'accept',
      by: 'operator',
      actorId: actor.personId,
      set: { reviewerId: actor.personId, acceptedAt: now },
    })
    const { submission, organisation } = opened
    await tellProvider(trx, { submission, slug: organisation.slug, what: 'accepted', actorId: actor.personId, now })
  })
}

/**
 * Returns a submission with everything that is to be mended, by field and rule, once and in full (rule R21). A reason that
 * could have been said at an earlier return must say why it was not (`lateReason`, with the field). The draft is free again.
 */
export async function returnSubmission(
  database: Database,
  { reasons: said, ...act }: ReviewAct & { reasons: readonly ReturnReason[] },
): Promise<void> {
  const { actor, submissionId, now = Date.now() } = act
  const reasons = ReturnReasons.safeParse(said)
  if (!reasons.success) throw new Refusal('invalid', 'reasonsMissing', { field: 'reasons' })
  await inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { ...act, now })
    const { submission, organisation, round } = opened
    const before = await listReasons(trx, submissionId)
    const rounds = await listRounds(trx, submissionId, { limit: mostRounds })
    const earlier = rounds
      .filter(({ number }) => before.some((reason) => reason.round === number))
      .map((each) => ({ ...each, reasons: before.filter((reason) => reason.round === each.number) }))
    const late = lateReasons(reasons.data, round, earlier).find(({ why }) => why === undefined)
    if (late) throw new Refusal('invalid', 'lateReason', { field: late.place || 'reasons' })
    await noteAnswer(trx, opened, 'returned')
    await takeStep(trx, opened, {
      step: 'return',
      by: 'operator',
      actorId: actor.personId,
      reason: reasons.data
        .map(({ place, rule, text }) => `${[place, rule].filter(Boolean).join(' ')}: ${text}`)
        .join('\n'),
      detail: { reasons: reasons.data },
      set: { reviewerId: submission.reviewerId ?? actor.personId },
    })
    await insertReasons(trx, { submissionId, round: submission.round, reasons: reasons.data })
    await unlockDraft(trx, { submissionId })
    await tellProvider(trx, { submission, slug: organisation.slug, what: 'returned', actorId: actor.personId, now })
  })
}

/** Refuses a submission for good, by a rule such as R01 (core data are not registered). The draft is free again. */
export async function refuseSubmission(
  database: Database,
  { reason, rule, ...act }: ReviewAct & { reason: string; rule: string },
): Promise<void> {
  const { actor, submissionId, now = Date.now() } = act
  if (!/^[A-Z]\d{2,3}$/.test(rule)) throw new Refusal('invalid', 'ruleMissing', { field: 'rule' })
  await inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { ...act, now })
    const { submission, organisation } = opened
    await noteAnswer(trx, opened, 'refused')
    await takeStep(trx, opened, {
      step: 'refuse',
      by: 'operator',
      actorId: actor.personId,
      reason,
      ruleId: rule,
      set: {
        outcomeReason: reason,
        outcomeRule: rule,
        decidedAt: now,
        reviewerId: submission.reviewerId ?? actor.personId,
      },
    })
    await unlockDraft(trx, { submissionId })
    await tellProvider(trx, { submission, slug: organisation.slug, what: 'refused', actorId: actor.personId, now })
  })
}
