import { en } from './account/en.ts'
import { zh } from './account/zh.ts'

/** Words of signing up, in and out, and of what leads there. */
export const accountWords = { zh, en }
