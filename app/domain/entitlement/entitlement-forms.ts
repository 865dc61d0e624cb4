import { z } from 'zod'
import { longestReason } from '../order/order-lists.ts'
import { neededText } from '../typed-text.ts'

const reason = neededText(longestReason, 'reasonMissing')

/** What a provider decides about a right it gave. */
export const EntitlementForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('suspend'), reason }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('revoke'), reason }),
])
