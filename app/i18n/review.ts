import { en } from './review/en.ts'
import { zh } from './review/zh.ts'

/** Words of the review desk: the queue, and the page of one case. */
export const reviewWords = { zh, en }
