import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { countRemarks, insertRemark } from '#db/queries/remarks.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { openCase, openCaseForReview, type ReviewCase } from './review-case.server.ts'
import type { RemarkAudience } from './review-lists.ts'
import { tellProvider, tellReviewers } from './tell-review.server.ts'

/** Most remarks on one submission, and the longest of them in characters. */
export const mostRemarks = 500
export const longestRemark = 2_000

type Said = { place: string; rule?: string; text: string }

/** Remarks on a field as an operator: for operators only, or for the provider too, who is told. */
export async function remarkAsOperator(
  database: Database,
  remark: Said & { actor: PersonActor; submissionId: string; round: number; audience: RemarkAudience; now?: number },
): Promise<string> {
  const { actor, submissionId, round, audience, now = Date.now() } = remark
  return inTransaction(database.write, async (trx) => {
    const opened = await openCaseForReview(trx, { actor, submissionId, round, now })
    const id = newId()
    refuseRemark(remark, await countRemarks(trx, submissionId, mostRemarks))
    await insertRemark(trx, rowOf(opened, remark, { id, audience, personId: actor.personId, now }))
    await recordRemark(trx, opened, { id, place: remark.place, audience, actorId: actor.personId })
    if (audience === 'both')
      await tellProvider(trx, {
        submission: opened.submission,
        slug: opened.organisation.slug,
        what: 'remark',
        actorId: actor.personId,
        occasion: `remark:${id}`,
        now,
      })
    return id
  })
}

/** Remarks on a field, or answers a remark, as a member of the provider; whoever reviews is told. */
export async function remarkAsProvider(
  database: Database,
  remark: Said & { actor: PersonActor; organisationId: string; submissionId: string; now?: number },
): Promise<string> {
  const { actor, organisationId, submissionId, now = Date.now() } = remark
  insist(actor, 'listing.write', organisationId)
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const opened = await openCase(trx, { submissionId, organisationId, actorId: actor.personId, now })
    refuseRemark(remark, await countRemarks(trx, submissionId, mostRemarks))
    const id = newId()
    await insertRemark(trx, rowOf(opened, remark, { id, audience: 'both', personId: actor.personId, now }))
    await recordRemark(trx, opened, { id, place: remark.place, audience: 'both', actorId: actor.personId })
    const { submission } = opened
    await tellReviewers(trx, {
      submission,
      what: 'remark',
      ...(submission.reviewerId !== null && { reviewerId: submission.reviewerId }),
      occasion: `remark:${id}`,
      now,
    })
    return id
  })
}

function refuseRemark({ text, place }: Said, count: number): void {
  if (text.trim() === '') throw new Refusal('invalid', 'required', { field: 'text' })
  if (text.length > longestRemark || place.length > 300) throw new Refusal('invalid', 'tooLong', { field: 'text' })
  if (count >= mostRemarks) throw new Refusal('not_allowed', 'tooManyRemarks')
}

function rowOf(
  { submission }: ReviewCase,
  said: Said,
  row: { id: string; audience: RemarkAudience; personId: string; now: number },
) {
  if (!submission.isOpen) throw new Refusal('stale', 'stepMoved')
  const { now, ...rest } = row
  return {
    ...rest,
    submissionId: submission.id,
    round: submission.round,
    place: said.place,
    rule: said.rule ?? null,
    text: said.text.trim(),
    createdAt: now,
  }
}

/** The record has that something was said and where; what was said stands with the submission. */
async function recordRemark(
  trx: Db,
  { submission, now }: ReviewCase,
  remark: { id: string; place: string; audience: RemarkAudience; actorId: string },
): Promise<void> {
  const { actorId, ...detail } = remark
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action: 'submission.remarked',
      subjectKind: 'submission',
      subjectId: submission.id,
      detail: { number: submission.number, round: submission.round, ...detail },
    },
  ])
}
