import { z } from 'zod'
import { longestNumber, longestPurpose, longestReason } from '../request/request-lists.ts'
import { typedText } from '../typed-text.ts'

/** What the organisation that got a private offer does with it. */
export const ReceivedOfferForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('accept'),
    purpose: typedText(longestPurpose).default(''),
    scenario: typedText(longestNumber).default(''),
    publicInterest: z.string().optional(),
    'evidence.recipientCheck': typedText(longestNumber).default(''),
  }),
  z.object({ intent: z.literal('decline'), reason: typedText(longestReason).default('') }),
])
