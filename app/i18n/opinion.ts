import { en } from './opinion/en.ts'
import { zh } from './opinion/zh.ts'

/** Words of the pages of opinions. */
export const opinionWords = { zh, en }
