import { dayOf } from '../calendar/days.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import { noDue } from './review-lists.ts'
import type { SubmissionState } from './review-steps.ts'

/** How much time is left, and whose it is: the operators' to answer, the notice's to stand, the provider's, or nobody's. */
export type TimeLeft =
  /** Working days after today; below 0 for each that it is over. */
  | { kind: 'answer' | 'notice'; days: number; isLate: boolean; until: string }
  | { kind: 'held' | 'provider' | 'settled' }

/** The running clock of a submission (rule R21), or why none runs; held while an objection is open (rule R22). */
export function timeLeft(
  { state, dueAt }: { state: SubmissionState; dueAt: number | undefined },
  { calendar, now }: { calendar: WorkCalendar; now: number },
): TimeLeft {
  if (state === 'objected') return { kind: 'held' }
  if (state === 'returned') return { kind: 'provider' }
  if (dueAt === undefined || dueAt === noDue) return { kind: 'settled' }
  const isLate = now > dueAt
  return {
    kind: state === 'notice' ? 'notice' : 'answer',
    days: workingDaysLeft(now, dueAt, calendar) || 0,
    isLate,
    until: dayOf(dueAt),
  }
}
