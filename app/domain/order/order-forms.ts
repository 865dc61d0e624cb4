import { z } from 'zod'
import { neededText, typedText } from '../typed-text.ts'
import { longestReason } from './order-lists.ts'

const reason = neededText(longestReason, 'reasonMissing')

/** What a side does on the page of an order. */
export const OrderForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('cancel'), reason }),
  z.object({ intent: z.literal('giveUp'), reason }),
  z.object({ intent: z.literal('leave'), reason }),
  z.object({ intent: z.literal('accept') }),
])

/** What an operator decides about an order. */
export const DeskOrderForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), note: typedText(longestReason).default('') }),
  z.object({ intent: z.literal('refuse'), reason }),
])
