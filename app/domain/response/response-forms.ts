import { z } from 'zod'
import { neededText, typedText } from '../typed-text.ts'
import { longestMessage, longestReason } from './response-lists.ts'

const reason = neededText(longestReason, 'reasonMissing')

/** The form of a response; what it says is read by `readResponse`. */
export const ResponseForm = z.looseObject({
  intent: z.literal('submit'),
  /** Set where it is kept as a draft and not handed in. */
  asDraft: z.string().optional(),
  /** Number of the demand; stands in the address of a new one. */
  demand: z.string().max(40).optional(),
  /** When what is changed was last changed; left out for a new one. */
  seen: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})

/** A message of either side, without a file. */
export const MessageForm = z.object({
  intent: z.literal('message'),
  text: neededText(longestMessage, 'messageMissing'),
})
/** The same with a file, which may say all there is to say. */
export const FileMessageForm = z.object({ intent: z.literal('message'), text: typedText(longestMessage).default('') })

/** What a provider does on the page of its response. Files go by a form of their own. */
export const OwnResponseForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('discard') }),
  z.object({ intent: z.literal('withdraw'), reason: typedText(longestReason).default('') }),
  MessageForm,
])

/** The revision of the response that the buyer saw: what was changed meanwhile is not accepted. */
const revision = z.coerce.number('stale').int().min(1)

/** What a buyer does on the page of a response. */
export const ReceivedResponseForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('shortlist') }),
  z.object({ intent: z.literal('decline'), reason }),
  z.object({ intent: z.literal('accept'), revision, confirmed: z.literal('yes', 'confirmMissing') }),
  z.object({ intent: z.literal('invite') }),
  MessageForm,
])

/** What a buyer does beside the comparison. */
export const CompareForm = z.object({ intent: z.literal('shortlist'), response: z.uuid() })
