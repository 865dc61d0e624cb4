import { z } from 'zod'
import { ApprovalRule } from './approval-rules.ts'
import { FormField } from './form-fields.ts'
import { mostFields, mostRules } from './request-lists.ts'

/** A trial that a provider gives: once for each organisation and listing, free. */
export const Trial = z.strictObject({
  days: z.number().int().min(1).max(366),
  /** Calls or queries included; null where they are not counted. */
  calls: z.number().int().min(1).max(1_000_000_000).nullable(),
})
export type Trial = z.infer<typeof Trial>

/** What a provider asks of buyers and does by itself. */
export const TradingSettings = z.strictObject({
  fields: z.array(FormField).max(mostFields),
  rules: z.array(ApprovalRule).max(mostRules),
  trial: Trial.nullable(),
})
export type TradingSettings = z.infer<typeof TradingSettings>

export const noSettings: TradingSettings = { fields: [], rules: [], trial: null }
/** Where settings hold for all listings that have none of their own. */
export const everyListing = 'all'
