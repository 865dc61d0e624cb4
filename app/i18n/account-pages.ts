import { en } from './account-pages/en.ts'
import { zh } from './account-pages/zh.ts'

/** Words of a person's own pages: account, sessions, second factor, data. */
export const accountPagesWords = { zh, en }
