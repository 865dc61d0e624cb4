import { z } from 'zod'
import { neededText, typedText } from '../typed-text.ts'
import { demandOutcomeCodes } from './demand-outcomes.ts'

/** Longest reason, annotation and note of an invitation, in characters. */
export const longestDeskText = 2_000
/** Most providers that are invited at once. */
export const mostBrokered = 10

const text = typedText(longestDeskText)
const reason = neededText(longestDeskText, 'reasonMissing')
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
