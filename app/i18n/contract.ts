import { en } from './contract/en.ts'
import { zh } from './contract/zh.ts'

/** Words of contracts: their page, their print, and what keeps them from being signed. */
export const contractWords = { zh, en }
