import { en } from './fit-test/en.ts'
import { zh } from './fit-test/zh.ts'

/** Words of fit tests. */
export const fitTestWords = { zh, en }
