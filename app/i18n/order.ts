import { en } from './order/en.ts'
import { zh } from './order/zh.ts'

/** Words of orders: lists, the page of one, what operators see and decide. */
export const orderWords = { zh, en }
