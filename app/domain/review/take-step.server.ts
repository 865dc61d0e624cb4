import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { insertEvents, listEventsOf } from '#db/queries/events.server.ts'
import { moveSubmission, type Submission } from '#db/queries/submissions.server.ts'
import { insertAnswer } from '#db/queries/submissions-rounds.server.ts'
import type { Schema } from '#db/schema.ts'
import { dayOf } from '../calendar/days.ts'
import { addWorkingDays, workingDaysBetween, workingDaysLeft } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { canonicalJson } from '../events/event-chain.ts'
import type { ReviewCase } from './review-case.server.ts'
import { failingGuard } from './review-guards.ts'
import { type AnswerKind, noDue } from './review-lists.ts'
import { canStep, isOpen, type ReviewStep, type ReviewStepRule, reviewSteps, type StepTaker } from './review-steps.ts'

/** One step to be taken. */
export type Step = {
  step: ReviewStep
  by: StepTaker
  /** A person's id, or `system`. */
  actorId: string
  reason?: string
  /** The rule it applies, where the table names none or another. */
  ruleId?: string
  /** What the event says beyond number, round and hash. */
  detail?: Record<string, unknown>
  /** Said twice by the same person, with nothing in between, it is said once. */
  isSaidOnce?: boolean
  /** What the step writes beside state and clock. */
  set?: Updateable<Schema['submission']>
}

/**
 * Takes a step of the table inside the caller's transaction: guards, state and clock by a conditional update, and the event.
 * Refuses what the table does not have (`stale stepMoved`: it has gone further meanwhile) and what a guard forbids.
 */
export async function takeStep(trx: Db, opened: ReviewCase, taken: Step): Promise<void> {
  const { submission, facts, now } = opened
  const rule: ReviewStepRule = reviewSteps[taken.step]
  if (!canStep(taken.step, submission.state, taken.by)) throw new Refusal('stale', 'stepMoved')
  const missing = failingGuard(rule.guards, facts)
  if (missing !== undefined) throw new Refusal('not_allowed', missing)
  if (rule.needsReason && !taken.reason?.trim()) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  if (taken.isSaidOnce && (await isLastSaid(trx, opened, taken))) return
  const isMoved = await moveSubmission(trx, {
    id: submission.id,
    from: submission.state,
    round: submission.round,
    set: {
      state: rule.to,
      isOpen: isOpen(rule.to) ? 1 : 0,
      ...(rule.to !== submission.state && clockAfter(taken.step, opened)),
      ...taken.set,
      // Two steps within a millisecond must differ.
      updatedAt: Math.max(now, submission.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'stepMoved')
  await recordStep(trx, submission, { rule, ...taken, contentHash: opened.round.contentHash, now })
}

/** Writes a step into the record, under the submission. */
export async function recordStep(
  trx: Db,
  submission: Pick<Submission, 'id' | 'number' | 'round'>,
  taken: Pick<Step, 'actorId' | 'reason' | 'ruleId' | 'detail'> & {
    rule: ReviewStepRule
    contentHash: string
    now: number
  },
): Promise<void> {
  const ruleId = taken.ruleId ?? taken.rule.rule
  await insertEvents(trx, [
    {
      at: taken.now,
      actor: taken.actorId,
      action: taken.rule.event,
      subjectKind: 'submission',
      subjectId: submission.id,
      ...(taken.reason !== undefined && { reason: taken.reason }),
      ...(ruleId !== undefined && { ruleId }),
      detail: detailOf(submission, taken),
    },
  ])
}

function detailOf(
  { number, round }: Pick<Submission, 'number' | 'round'>,
  { contentHash, detail }: Pick<Step, 'detail'> & { contentHash: string },
): Record<string, unknown> {
  return { number, round, contentHash, ...detail }
}

/** Whether the last that happened to a submission is this step, by the same person and with the same words. */
async function isLastSaid(trx: Db, { submission, round }: ReviewCase, taken: Step): Promise<boolean> {
  const [last] = await listEventsOf(trx, { kind: 'submission', id: submission.id }, 1)
  const detail = canonicalJson(detailOf(submission, { ...taken, contentHash: round.contentHash }))
  return (
    last?.action === reviewSteps[taken.step].event &&
    last.actor === taken.actorId &&
    last.reason === (taken.reason ?? null) &&
    last.detail === detail
  )
}

/** Notes an answer to a round for the public statistics: how long it took, and whether it came within the limit. */
export async function noteAnswer(trx: Db, { submission, calendar, now }: ReviewCase, kind: AnswerKind): Promise<void> {
  await insertAnswer(trx, {
    submissionId: submission.id,
    round: submission.round,
    kind,
    month: dayOf(now).slice(0, 7),
    at: now,
    hundredths: Math.round(workingDaysBetween(submission.handedInAt, now, calendar) * 100),
    isOnTime: now <= submission.dueAt ? 1 : 0,
  })
}

/** The columns of the clock after a step that changes the state: another clock runs, it is held, or none runs. */
function clockAfter(
  step: ReviewStep,
  { submission, calendar, limits, now }: Pick<ReviewCase, 'submission' | 'calendar' | 'limits' | 'now'>,
): Updateable<Schema['submission']> {
  const rule: ReviewStepRule = reviewSteps[step]
  if (step === 'object') return { ...stopped, frozenDays: daysToGo(submission, { calendar, now }) }
  if (rule.clock === undefined) return { ...stopped, frozenDays: null }
  const isNotice = rule.to === 'notice'
  const days =
    step === 'rejectObjection' && submission.frozenDays !== null
      ? submission.frozenDays
      : isNotice && submission.isPublicData
        ? limits.noticeDays
        : limits[rule.clock]
  const clock = runningClock(days, { calendar, now })
  return {
    ...clock,
    frozenDays: null,
    ...(isNotice && { noticeFrom: submission.noticeFrom ?? now, noticeUntil: clock.dueAt }),
  }
}

/** The columns of a clock that begins now and runs for so many working days. */
export function runningClock(days: number, { calendar, now }: Pick<ReviewCase, 'calendar' | 'now'>) {
  return { clockFrom: dayOf(now), clockDays: days, dueAt: addWorkingDays(now, days, calendar), warned: 0 }
}

const stopped = { clockFrom: null, clockDays: null, dueAt: noDue, warned: 0 } as const

/** Working days of a notice that are left: the day on which it is held counts as not shown. */
function daysToGo(submission: Submission, { calendar, now }: Pick<ReviewCase, 'calendar' | 'now'>): number {
  const today = calendar.isWorkingDay(dayOf(now)) ? 1 : 0
  return Math.min(submission.clockDays ?? 0, Math.max(0, workingDaysLeft(now, submission.dueAt, calendar)) + today)
}
