import { z } from 'zod'

/** Lines on a page of the operator's glossary. */
export const glossaryLinesOnPage = 50
/** Most characters that are typed at once. */
const mostTyped = 100_000

/** What the page of the glossary sends: lines to add, or those to take away. Either is looked at before it is saved. */
export const ChangeGlossary = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    lines: z
      .string()
      .max(mostTyped, { message: 'tooLong' })
      .refine((text) => text.trim() !== '', { message: 'required' }),
  }),
  z.object({
    intent: z.literal('remove'),
    chosen: z
      .array(z.string().max(mostTyped), { error: 'chooseLines' })
      .min(1, { message: 'chooseLines' })
      .max(glossaryLinesOnPage, { message: 'tooMany' }),
  }),
])

/** What the page of a preview sends; `id` is the preview that was seen. */
export const DecidePreview = z.object({
  intent: z.enum(['save', 'discard', 'again']),
  id: z.string().max(100).default(''),
})
