import { en } from './draft/en.ts'
import { zh } from './draft/zh.ts'

/** The shape that both languages have. */
export type DraftWords = typeof zh

/** Words of the pages on which listings are made. */
export const draftWords: { zh: DraftWords; en: DraftWords } = { zh, en }
