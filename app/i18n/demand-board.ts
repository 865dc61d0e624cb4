import { en } from './demand-board/en.ts'
import { zh } from './demand-board/zh.ts'

/** The shape that both languages have. */
export type DemandBoardWords = typeof zh

/** Words of the public list of demands and of the page of one demand. */
export const demandBoardWords: { zh: DemandBoardWords; en: DemandBoardWords } = { zh, en }
