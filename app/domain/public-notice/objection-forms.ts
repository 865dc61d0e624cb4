import { z } from 'zod'

/** Longest text of an objection, in characters. */
export const longestObjection = 10_000
/** Longest reason of a decision, in characters. */
export const longestDecision = 2_000

// SQLite's texts end at U+0000, and signs that turn the direction of writing make a text read as another.
const unfit = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const text = (most: number, missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(most, 'tooLong')
    .transform((value) => value.replace(/\r\n?/g, '\n'))
    .refine((value) => !unfit.test(value), 'badSigns')

/** Objecting in the name of an organisation, by its slug; with one of its documents where there is one. */
export const ObjectForm = z.object({
  organisation: z.string('required').min(1, 'required').max(80),
  text: text(longestObjection, 'required'),
  document: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => id || undefined),
})

/** Deciding an objection, with a reason. */
export const DecideObjectionForm = z.object({
  intent: z.enum(['reject', 'uphold']),
  reason: text(longestDecision, 'reasonMissing'),
})
