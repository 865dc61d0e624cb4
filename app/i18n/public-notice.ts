import { en } from './public-notice/en.ts'
import { zh } from './public-notice/zh.ts'
import { reviewProblems } from './review-problems.ts'

/** Words of public notices and of objections to them. */
export const publicNoticeWords = { zh, en }

/** Sentences for what the acts of objections refuse. */
export const objectionProblems = {
  zh: { ...reviewProblems.zh, ...zh.problems },
  en: { ...reviewProblems.en, ...en.problems },
}
