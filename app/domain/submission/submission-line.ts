import type { OwnSubmission } from '../../../db/queries/own-submissions.server.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { kinds } from '../codes/trade.ts'
import { type TimeLeft, timeLeft } from '../review/time-left.ts'
import { type Language, pickText } from '../text.ts'

/** A line of the list of own submissions. */
export type SubmissionLine = Pick<OwnSubmission, 'number' | 'state' | 'round' | 'registration' | 'submittedAt'> & {
  title: Said
  kind: string
  time: TimeLeft
}

/** Puts a submission into a line of the list. */
export function viewSubmissionLine(
  submission: OwnSubmission,
  about: { calendar: WorkCalendar; now: number; language: Language },
): SubmissionLine {
  const { number, state, round, registration, submittedAt, title, kind } = submission
  const { language } = about
  return {
    number,
    state,
    round,
    registration,
    submittedAt,
    title: pickText(title, language) ?? { text: number, language },
    kind: labelOf(kinds, kind, language),
    time: timeLeft(submission, about),
  }
}
