import { z } from 'zod'
import { demandOutcomeCodes } from './demand-outcomes.ts'

/** Longest reason, annotation and note of an invitation, in characters. */
export const longestDeskText = 2_000
/** Most providers that are invited at once. */
export const mostBrokered = 10

// SQLite's LIKE ends at U+0000, and signs that turn the direction of writing make a text look like another.
const unfit = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const text = z
  .string('required')
  .trim()
  .max(longestDeskText, 'tooLong')
  .transform((value) => value.replace(/\r\n?/g, '\n'))
  .refine((value) => !unfit.test(value), 'badSigns')
const reason = text.pipe(z.string().min(1, 'reasonMissing'))
const revision = z.coerce.number().int().min(0)

/** What operators do with a demand. */
export const DeskForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish'), revision }),
  z.object({ intent: z.literal('return'), revision, reason }),
  z.object({
    intent: z.literal('broker'),
    /** Slugs of providers whose listings match. */
    providers: z.array(z.string().max(200)).max(mostBrokered, 'tooManyInvited').default([]),
    /** Name or address of one that is not among them. */
    organisation: z.string().trim().max(200).default(''),
    note: text.default(''),
  }),
  z.object({
    intent: z.literal('annotate'),
    audience: z.enum(['operators', 'public'], 'audienceMissing'),
    text: text.pipe(z.string().min(1, 'textMissing')),
  }),
  z.object({ intent: z.literal('close'), outcome: z.enum(demandOutcomeCodes, 'outcomeMissing'), reason }),
  z.object({ intent: z.literal('noSupply'), reason }),
])
export type DeskForm = z.infer<typeof DeskForm>
