import { en } from './calendar/en.ts'
import { zh } from './calendar/zh.ts'
import { reviewProblems } from './review-problems.ts'

/** Words of the calendar of working days. */
export const calendarWords = { zh, en }

/** Sentences for what changing it refuses. */
export const calendarProblems = {
  zh: { ...reviewProblems.zh, ...zh.problems },
  en: { ...reviewProblems.en, ...en.problems },
}
