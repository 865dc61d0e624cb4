import { en } from './request/en.ts'
import { zh } from './request/zh.ts'

/** Words of requests, quotes, private offers and trading settings. */
export const requestWords = { zh, en }
