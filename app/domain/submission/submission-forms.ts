import { z } from 'zod'
import { longestNote } from './submission-limits.ts'

/** Handing a draft in, at the edition that was read. */
export const HandInForm = z.object({
  intent: z.literal('submit'),
  edition: z.coerce.number().int().min(1),
  note: z.string().trim().max(longestNote).default(''),
  confirmed: z.literal('yes', 'confirmMissing'),
})

/** What the provider does with a submission that is under way. */
export const SubmissionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('withdraw'), reason: z.string().trim().max(longestNote).default('') }),
  z.object({
    intent: z.literal('remark'),
    /** What is answered or explained; empty for the whole. */
    place: z.string().max(300).default(''),
    text: z.string().trim().min(1, 'required').max(longestNote),
  }),
])

/** What the provider does with an own listing. */
export const OwnListingForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('list') }),
  z.object({ intent: z.literal('relist') }),
  z.object({ intent: z.literal('revise') }),
  z.object({ intent: z.literal('delist'), reason: z.string().trim().min(1, 'reasonMissing').max(longestNote) }),
])
