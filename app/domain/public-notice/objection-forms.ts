import { z } from 'zod'
import { neededText } from '../typed-text.ts'

/** Longest text of an objection, in characters. */
export const longestObjection = 10_000
/** Longest reason of a decision, in characters. */
export const longestDecision = 2_000

/** Objecting in the name of an organisation, by its slug; with one of its documents where there is one. */
export const ObjectForm = z.object({
  organisation: z.string('required').min(1, 'required').max(80),
  text: neededText(longestObjection, 'required'),
  document: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => id || undefined),
})

/** Deciding an objection, with a reason. */
export const DecideObjectionForm = z.object({
  intent: z.enum(['reject', 'uphold']),
  reason: neededText(longestDecision, 'reasonMissing'),
})
