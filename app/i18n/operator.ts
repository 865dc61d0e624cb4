import { en } from './operator/en.ts'
import { zh } from './operator/zh.ts'

/** Words of the operators' overview, people, audit log and settings. */
export const operatorWords = { zh, en }
