import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { kinds } from '../codes/trade.ts'

const code = z.string().regex(/^[A-Z]{2}[A-Z0-9-]{4,30}$/, 'required')

/** Beginning a draft: from nothing, or from what is there already. The files go another way. */
export const StartForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('empty'), kind: z.enum(codesOf(kinds), 'kindMissing') }),
  z.object({
    intent: z.literal('copy'),
    /** `draft:<id>` or `listing:<code>`. */
    source: z
      .string('copyMissing')
      .regex(/^(?:draft:[0-9a-f-]{36}|listing:[A-Z0-9-]{6,40})$/, 'copyMissing')
      .transform((text) => {
        const [kind = '', key = ''] = text.split(':')
        return kind === 'draft' ? { draft: key } : { listing: key }
      }),
  }),
  z.object({ intent: z.literal('revise'), listing: code }),
])

const short = z.string().max(80)

/** The hidden fields of a section that is saved; its other fields are read by the table of the form. */
export const SaveForm = z.object({
  intent: z.literal('save'),
  section: short,
  /** The edition that was read. */
  edition: z.coerce.number().int().min(1),
  /** JSON: a mark of what was read, by the path of each field that was shown. */
  base: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return z.record(z.string().max(80), z.string().max(40)).parse(JSON.parse(text))
      } catch {
        context.addIssue({ code: 'custom', message: 'invalid' })
        return z.NEVER
      }
    }),
  /** The first line of a long table that was shown. */
  from: z.coerce.number().int().min(0).max(3_000).default(0),
  next: short.optional(),
})

/** What the editor of a draft is sent. */
export const EditorForm = z.discriminatedUnion('intent', [SaveForm, z.object({ intent: z.literal('delete') })])
