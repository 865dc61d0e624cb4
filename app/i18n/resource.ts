import { en } from './resource/en.ts'
import { zh } from './resource/zh.ts'

/** The shape that both languages have. */
export type ResourceWords = typeof zh

/** Words of the pages on which data resources are registered. */
export const resourceWords: { zh: ResourceWords; en: ResourceWords } = { zh, en }
