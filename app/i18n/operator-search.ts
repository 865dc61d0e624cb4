import { en } from './operator-search/en.ts'
import { zh } from './operator-search/zh.ts'

/** Words of the operators' pages of finding: what is searched, the glossary, suggested industries. */
export const operatorSearchWords = { zh, en }
