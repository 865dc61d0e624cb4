import { z } from 'zod'
import { neededText } from '../typed-text.ts'

/** Longest reason for not signing, in characters. */
export const longestReason = 1_000

/** What a side does on the page of a contract. */
export const ContractForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('sign'),
    /** Hash of the contract that was shown. */
    hash: z.string('contractOther').regex(/^[0-9a-f]{64}$/, 'contractOther'),
    read: z.literal('yes', 'signatureMissing'),
    password: z.string().max(200).optional(),
  }),
  z.object({ intent: z.literal('refuse'), reason: neededText(longestReason, 'reasonMissing') }),
])
