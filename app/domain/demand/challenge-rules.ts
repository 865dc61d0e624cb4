import { type Day, endOfDay } from '../calendar/days.ts'
import { addWorkingDays, type WorkCalendar } from '../calendar/working-days.ts'
import type { DemandContent } from './demand-content.ts'

/** Working days the buyer has to decide once answering is over; after them the demand expires. */
export const decideDays = 10

/** What the rules of a challenge (揭榜挂帅) look at. */
type Challenged = { challenge?: DemandContent['challenge']; deadline: Day | null }

/** Where a challenge stands: it is answered, or the one is to be chosen, or the day of the choice is over. */
export type ChallengeStage = 'answering' | 'choosing' | 'overdue'

/** Why a challenge cannot be published as it is, as the key of a sentence: it needs a deadline, and a later day to choose by. */
export function whyNoChallenge({ challenge, deadline }: Challenged): 'deadlineMissing' | 'selectByEarly' | undefined {
  if (!challenge) return undefined
  if (deadline === null) return 'deadlineMissing'
  return challenge.selectBy <= deadline ? 'selectByEarly' : undefined
}

/**
 * Why nobody can answer any more: the last day is over, or as many have answered as the challenge takes. `answerers` are the
 * organisations whose response was handed in and stands. Who is among them may still change its own.
 */
export function whyNoAnswer({
  challenge,
  deadline,
  answerers,
  now,
}: Challenged & { answerers: number; now: number }): 'deadlineOver' | 'answerersReached' | undefined {
  if (deadline !== null && now > endOfDay(deadline)) return 'deadlineOver'
  return challenge?.mostAnswerers !== undefined && answerers >= challenge.mostAnswerers ? 'answerersReached' : undefined
}

/** Why the buyer cannot accept a response yet: in a challenge everybody has until the deadline, also when the places are taken. */
export function whyNoChoice({
  challenge,
  deadline,
  now,
}: Challenged & { now: number }): 'challengeRunning' | undefined {
  return challenge && deadline !== null && now <= endOfDay(deadline) ? 'challengeRunning' : undefined
}

/** Where a challenge stands; undefined for a demand that is none. */
export function challengeStage({ challenge, deadline, now }: Challenged & { now: number }): ChallengeStage | undefined {
  if (!challenge) return undefined
  if (deadline === null || now <= endOfDay(deadline)) return 'answering'
  return now <= endOfDay(challenge.selectBy) ? 'choosing' : 'overdue'
}

/**
 * Until when the buyer decides once the deadline is over, milliseconds UTC: in a challenge the end of its own day, else some
 * working days after the deadline.
 */
export function decideByOf(
  { challenge, deadline }: { challenge?: DemandContent['challenge']; deadline: Day },
  calendar: WorkCalendar,
): number {
  return challenge ? endOfDay(challenge.selectBy) : addWorkingDays(endOfDay(deadline), decideDays, calendar)
}
