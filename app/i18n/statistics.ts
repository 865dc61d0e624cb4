import { en } from './statistics/en.ts'
import { zh } from './statistics/zh.ts'

/** Words of the public statistics. */
export const statisticsWords = { zh, en }
