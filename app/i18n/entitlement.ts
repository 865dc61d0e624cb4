import { en } from './entitlement/en.ts'
import { zh } from './entitlement/zh.ts'

/** Words of rights to use: lists, the page of one, what a provider decides. */
export const entitlementWords = { zh, en }
