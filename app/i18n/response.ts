import { en } from './response/en.ts'
import { zh } from './response/zh.ts'

/** Words of responses: of the provider that answers and of the buyer that compares. */
export const responseWords = { zh, en }
