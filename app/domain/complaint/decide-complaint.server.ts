import { type Database, inTransaction } from '#db/client.server.ts'
import { findComplaint } from '#db/queries/complaints.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { openListing, takeListingStep } from '../listing/listing-steps-take.server.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { insistReviewer } from '../review/review-case.server.ts'
import type { ReviewHooks } from '../review/review-hooks.ts'
import { openComplaintForOperator, takeComplaintStep } from './complaint-case.server.ts'
import type { ComplaintMeasure } from './complaint-lists.ts'
import { tellComplainant, tellComplainedProvider, tellOfComplaint } from './tell-complaint.server.ts'

type OperatorAct = { actor: PersonActor; number: string; now?: number }

/** Takes a complaint up (受理): the provider is told and has five working days to answer. */
export async function acceptComplaint(database: Database, act: OperatorAct): Promise<void> {
  const { actor, now = Date.now() } = act
  insistReviewer(actor)
  await inTransaction(database.write, async (trx) => {
    const complaint = await openComplaintForOperator(trx, act)
    const { personId: actorId } = actor
    await takeComplaintStep(trx, complaint, {
      step: 'accept',
      actorId,
      set: { acceptedBy: actorId, acceptedAt: now },
      now,
    })
    await tellComplainant(trx, { complaint, what: 'accepted', actorId, now })
    await tellComplainedProvider(trx, { complaint, what: 'accepted', actorId, now })
  })
}

/** Answers a complaint for the provider, once; also late, as long as it is not decided. */
export async function answerComplaint(
  database: Database,
  act: OperatorAct & { organisationId: string; answer: string },
): Promise<void> {
  const { actor, number, organisationId, answer, now = Date.now() } = act
  insist(actor, 'complaint.answer', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'complaint.answer')
    const complaint = await findComplaint(trx, number)
    if (complaint?.providerId !== organisationId) throw new Refusal('not_found', 'notAllowed')
    const { personId: actorId } = actor
    await takeComplaintStep(trx, complaint, {
      step: 'answer',
      actorId,
      set: { answer, answeredBy: actorId, answeredAt: now },
      detail: { isLate: now > complaint.dueAt },
      now,
    })
    await tellComplainant(trx, { complaint, what: 'answered', actorId, now })
    await tellOfComplaint(trx, { complaint, what: 'answered', now })
  })
}

/** Dismisses a complaint, with a reason: at once, after the answer, or once the time to answer is over. */
export async function dismissComplaint(database: Database, act: OperatorAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  insistReviewer(actor)
  await inTransaction(database.write, async (trx) => {
    const complaint = await openComplaintForOperator(trx, act)
    const { personId: actorId } = actor
    await takeComplaintStep(trx, complaint, {
      step: 'dismiss',
      actorId,
      reason,
      set: { decision: reason, decidedBy: actorId, decidedAt: now },
      now,
    })
    await tellComplainant(trx, { complaint, what: 'dismissed', actorId, now })
    // What was never taken up the provider knows nothing of.
    if (complaint.acceptedAt !== null) await tellComplainedProvider(trx, { complaint, what: 'dismissed', actorId, now })
  })
}

/**
 * Upholds a complaint, with a measure and a reason that both sides read. A suspension is the step of the listing itself, in
 * the same transaction; its reason is public. Refuses to suspend what is not listed.
 */
export async function upholdComplaint(
  database: Database,
  act: OperatorAct & { measure: ComplaintMeasure; reason: string; hooks?: ReviewHooks },
): Promise<void> {
  const { actor, measure, reason, hooks, now = Date.now() } = act
  insistReviewer(actor)
  await inTransaction(database.write, async (trx) => {
    const complaint = await openComplaintForOperator(trx, act)
    const { personId: actorId } = actor
    await takeComplaintStep(trx, complaint, {
      step: 'uphold',
      actorId,
      reason,
      set: { measure, decision: reason, decidedBy: actorId, decidedAt: now },
      detail: { measure },
      now,
    })
    // The page of the listing counts what was upheld: it is made anew.
    await insertEvents(trx, [
      {
        at: now,
        actor: actorId,
        action: 'listing.complaint_upheld',
        subjectKind: 'listing',
        subjectId: complaint.listingId,
        detail: { code: complaint.listing.code, complaint: complaint.number, measure },
      },
    ])
    if (measure === 'SUSPENSION') {
      const opened = await openListing(trx, { listingId: complaint.listingId, now })
      if (opened.listing.state !== 'listed') throw new Refusal('not_allowed', 'notListed', { field: 'measure' })
      await takeListingStep(trx, opened, {
        step: 'suspend',
        by: 'operator',
        actorId,
        reason,
        ...(hooks && { hooks }),
        now,
      })
    }
    const what = measure === 'CORRECTION' ? 'correction' : 'upheld'
    await tellComplainant(trx, { complaint, what: 'upheld', actorId, now })
    await tellComplainedProvider(trx, { complaint, what, actorId, now })
  })
}
