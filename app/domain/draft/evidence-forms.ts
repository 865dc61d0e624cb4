import { z } from 'zod'
import { isDay } from '../calendar/days.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .transform((value) => value || undefined)
const day = z
  .string()
  .trim()
  .default('')
  .refine((value) => value === '' || isDay(value), 'dayInvalid')
  .transform((value) => value || undefined)

/** Filling a slot, beside the file that may come with it, and emptying it. */
export const EvidenceForm = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('fill'),
      number: text(120),
      issuer: text(200),
      issued: day,
      expires: day,
      /** A document the organisation has already. */
      document: z
        .string()
        .default('')
        .refine((value) => value === '' || /^[0-9a-f-]{36}$/.test(value), 'documentGone')
        .transform((value) => value || undefined),
    })
    .refine(({ issued, expires }) => !issued || !expires || issued <= expires, {
      path: ['expires'],
      message: 'daysReversed',
    }),
  z.object({ intent: z.literal('empty') }),
])
export type EvidenceEntry = Omit<Extract<z.infer<typeof EvidenceForm>, { intent: 'fill' }>, 'intent'>
