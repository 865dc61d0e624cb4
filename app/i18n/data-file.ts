import { en } from './data-file/en.ts'
import { zh } from './data-file/zh.ts'

/** Words of the pages of data files. */
export const dataFileWords = { zh, en }
