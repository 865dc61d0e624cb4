import { en } from './billing-en.ts'
import { zh } from './billing-zh.ts'

/** Words of billing: periods, statements, invoices, and what providers are paid. */
export const billingWords = { zh, en }
