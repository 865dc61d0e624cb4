import { en } from './payment-desk/en.ts'
import { zh } from './payment-desk/zh.ts'

/** Words of the operators' pages about payments. */
export const paymentDeskWords = { zh, en }
