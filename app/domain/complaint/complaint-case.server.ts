import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { type Complaint, findComplaint, moveComplaint } from '#db/queries/complaints.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import type { Schema } from '#db/schema.ts'
import type { PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { readLimits } from '../review/review-case.server.ts'
import { noDue } from '../review/review-lists.ts'
import type { TimeLimit } from '../settings/exchange-settings.ts'
import { type ComplaintStep, complaintStepOf, isComplaintOpen, whyNoComplaintStep } from './complaint-steps.ts'

/** Opens a complaint for an operator, who must have nothing to do with either side. */
export async function openComplaintForOperator(
  trx: Db,
  { number, actor }: { number: string; actor: PersonActor },
): Promise<Complaint> {
  const complaint = await findComplaint(trx, number)
  if (!complaint) throw new Refusal('not_found', 'notAllowed')
  const { personId } = actor
  const sides = [complaint.providerId, complaint.organisationId].filter((id): id is string => id !== null)
  const memberships = await Promise.all(
    sides.map((organisationId) => findMembership(trx, { organisationId, personId })),
  )
  if (complaint.personId === personId || memberships.some((membership) => membership !== undefined))
    throw new Refusal('not_allowed', 'ownComplaint')
  return complaint
}

/** Takes a step of the table inside the caller's transaction: state and clock by a conditional update, and the event. */
export async function takeComplaintStep(
  trx: Db,
  complaint: Complaint,
  taken: {
    step: ComplaintStep
    actorId: string
    reason?: string
    set?: Updateable<Schema['complaint']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<void> {
  const { step, actorId, now } = taken
  const rule = complaintStepOf(step)
  const reason = taken.reason?.trim()
  const why = whyNoComplaintStep(step, { ...complaint, now })
  if (why !== undefined) throw new Refusal(why === 'answerDue' ? 'not_allowed' : 'stale', why)
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const isMoved = await moveComplaint(trx, {
    id: complaint.id,
    from: complaint.state,
    seen: complaint.updatedAt,
    set: {
      state: rule.to,
      isOpen: isComplaintOpen(rule.to) ? 1 : 0,
      dueAt: rule.clock === undefined ? noDue : await dueAfter(trx, rule.clock, now),
      ...taken.set,
      updatedAt: Math.max(now, complaint.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'complaintMoved')
  await recordComplaint(trx, complaint, {
    action: rule.event,
    actorId,
    ...(reason && { reason }),
    ...(taken.detail && { detail: taken.detail }),
    now,
  })
}

/** The end of the last of so many working days, or of a limit that the operators set. */
export async function dueAfter(trx: Db, clock: number | TimeLimit, now: number): Promise<number> {
  const days = typeof clock === 'number' ? clock : (await readLimits(trx))[clock]
  return addWorkingDays(now, days, await readCalendar(trx))
}

/** Writes an act on a complaint into the record: never what was said in it, nor by whom. */
export async function recordComplaint(
  trx: Db,
  complaint: Pick<Complaint, 'id' | 'number' | 'kind' | 'revision'> & { listing: { code: string } },
  act: { action: string; actorId: string; reason?: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  const { id, number, kind, revision, listing } = complaint
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'complaint',
      subjectId: id,
      ...(act.reason && { reason: act.reason }),
      detail: { number, kind, code: listing.code, revision, ...act.detail },
    },
  ])
}
