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

const right = neededText(60, 'entitlementMoved')

/** What an operator decides about the right of an order. */
export const DeskRightForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('suspend'), right, reason }),
  z.object({ intent: z.literal('resume'), right }),
  z.object({ intent: z.literal('revoke'), right, reason }),
])
