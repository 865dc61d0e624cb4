import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { codesOf } from '../codes/code-list.ts'
import { neededText, typedText } from '../typed-text.ts'
import { interests } from './conflicts.ts'
import { conclusionCodes, opinionSlotCodes } from './opinion-slots.ts'

const reason = neededText(1_000, 'reasonMissing')

/** Longest note of a request, and longest findings of an opinion, in characters. */
export const longestNote = 1_000
export const longestFindings = 4_000

/** The draft and slot an opinion is asked for, as the address of the form holds them. */
export const OpinionSubject = z.object({ draft: z.uuid('draftMissing'), slot: z.enum(opinionSlotCodes, 'slotMissing') })

/** Asking an assessor. */
export const RequestOpinionForm = OpinionSubject.extend({
  assessor: z.string('assessorMissing').min(1, 'assessorMissing').max(80),
  note: typedText(longestNote).default(''),
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
    number: typedText(120).pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^[^\n]*$/, 'badSigns'),
    ),
    findings: neededText(longestFindings, 'findingsMissing'),
    expires: z.string('dayInvalid').refine(isDay, 'dayInvalid'),
    /** Hash of the content the signer saw. */
    content: z.string().max(64).default(''),
    signed: z.literal('yes', 'signatureMissing'),
  }),
  z.object({ intent: z.literal('withdraw'), reason }),
])
export type OpinionFormData = z.infer<typeof OpinionForm>
