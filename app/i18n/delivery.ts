import { en } from './delivery/en.ts'
import { zh } from './delivery/zh.ts'

/** Words of files that are delivered: of the provider that releases them and of the buyer that has a right to them. */
export const deliveryWords = { zh, en }
