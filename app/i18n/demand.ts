import { en } from './demand/en.ts'
import { zh } from './demand/zh.ts'

/** Words of the buyer's own demands, and the sentences for what can be wrong with them. */
export const demandWords = { zh, en }
