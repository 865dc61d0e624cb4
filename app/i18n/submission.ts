import { en } from './submission/en.ts'
import { zh } from './submission/zh.ts'

/** The shape that both languages have. */
export type SubmissionWords = typeof zh

/** Words of the pages on which a provider hands in and follows what was handed in. */
export const submissionWords: { zh: SubmissionWords; en: SubmissionWords } = { zh, en }
