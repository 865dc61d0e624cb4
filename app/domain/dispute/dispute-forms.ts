import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { typedCents } from '../payment/payment-forms.ts'
import { neededText, typedText } from '../typed-text.ts'
import { disputeReasons, disputeWishes, longestDisputeText } from './dispute-lists.ts'
import { disputeDecisions } from './dispute-steps.ts'

const amount = z.union([z.literal('').transform(() => undefined), typedCents]).optional()

/** What a buyer says when it opens a dispute. */
export const OpenDisputeForm = z.object({
  intent: z.literal('open'),
  reason: z.enum(codesOf(disputeReasons), 'reasonMissing'),
  wish: z.enum(codesOf(disputeWishes), 'wishMissing'),
  wishAmount: amount,
  text: neededText(longestDisputeText, 'textMissing'),
})
/** A message of a side, with a file or without. */
export const DisputeMessageForm = z.object({
  intent: z.literal('say'),
  text: typedText(longestDisputeText).default(''),
})
/** All that a side does on the page of a dispute; files come with opening it and with messages. */
export const DisputeForm = z.discriminatedUnion('intent', [
  OpenDisputeForm,
  DisputeMessageForm,
  z.object({ intent: z.literal('withdraw') }),
])

/** What operators do on the page of a dispute. */
export const DeskDisputeForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('decide'),
    decision: z.enum(disputeDecisions, 'decisionMissing'),
    backAmount: amount,
    reason: neededText(longestDisputeText, 'reasonMissing'),
  }),
  z.object({ intent: z.literal('ask'), text: neededText(longestDisputeText, 'messageMissing') }),
])
