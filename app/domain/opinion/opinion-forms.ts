import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { codesOf } from '../codes/code-list.ts'
import { interests } from './conflicts.ts'
import { conclusionCodes, opinionSlotCodes } from './opinion-slots.ts'

// SQLite's LIKE ends at U+0000, and signs that turn the direction of writing make a text look like another.
const unfit = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const text = (most: number) =>
  z
    .string('required')
    .trim()
    .max(most, 'tooLong')
    .transform((value) => value.replace(/\r\n?/g, '\n'))
    .refine((value) => !unfit.test(value), 'badSigns')
const reason = text(1_000).pipe(z.string().min(1, 'reasonMissing'))

/** Longest note of a request, and longest findings of an opinion, in characters. */
export const longestNote = 1_000
export const longestFindings = 4_000

/** The draft and slot an opinion is asked for, as the address of the form holds them. */
export const OpinionSubject = z.object({ draft: z.uuid('draftMissing'), slot: z.enum(opinionSlotCodes, 'slotMissing') })

/** Asking an assessor. */
export const RequestOpinionForm = OpinionSubject.extend({
  assessor: z.string('assessorMissing').min(1, 'assessorMissing').max(80),
  note: text(longestNote).default(''),
})

/** What either side does on the page of one opinion. The document is uploaded by a form of its own. */
export const OpinionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('cancel') }),
  z.object({ intent: z.literal('fill') }),
  z.object({
    intent: z.literal('accept'),
    interest: z.enum(codesOf(interests), 'interestMissing'),
    independent: z.literal('yes', 'independenceMissing'),
  }),
  z.object({ intent: z.literal('decline'), reason }),
  z.object({
    intent: z.literal('issue'),
    conclusion: z.enum(conclusionCodes, 'conclusionMissing'),
    number: text(120).pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^[^\n]*$/, 'badSigns'),
    ),
    findings: text(longestFindings).pipe(z.string().min(1, 'findingsMissing')),
    expires: z.string('dayInvalid').refine(isDay, 'dayInvalid'),
    /** Hash of the content the signer saw. */
    content: z.string().max(64).default(''),
    signed: z.literal('yes', 'signatureMissing'),
  }),
  z.object({ intent: z.literal('withdraw'), reason }),
])
export type OpinionFormData = z.infer<typeof OpinionForm>
