import { z } from 'zod'
import { type Text, textOf } from '../text.ts'

/** `block` keeps a submission from being handed in, `warn` wants the reviewer's look, `note` is said for the provider's good. */
export const findingSeverities = ['block', 'warn', 'note'] as const
export type FindingSeverity = (typeof findingSeverities)[number]

/** One thing the machine found in a listing that is to be submitted. */
export const Finding = z.strictObject({
  /** Id of the rule: R01-R25 of the exchange, S01-S12 of samples. */
  rule: z.string().regex(/^[A-Z]\d{2,3}$/),
  severity: z.enum(findingSeverities),
  /** Path of the field: `dictionary.3.personal`, `evidence.PIA`; empty for the listing as a whole. */
  place: z.string().max(300),
  text: textOf(1_000),
  /** What to do about it. */
  remedy: textOf(1_000),
})
export type Finding = { rule: string; severity: FindingSeverity; place: string; text: Text; remedy: Text }
