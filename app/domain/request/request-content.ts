import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import * as trade from '../codes/trade.ts'
import { Offer } from '../listing/listing-content.ts'
import { mostUnits } from '../listing/price-calculator.ts'
import { FormField } from './form-fields.ts'
import {
  denyReasons,
  longestAnswer,
  longestPurpose,
  longestReason,
  mostFields,
  mostMonths,
  remarkFields,
} from './request-lists.ts'

/** Where the offer of a request comes from: the listing, a wish of the buyer, a trial, an accepted response to a demand. */
export const requestChoices = ['listed', 'wish', 'trial', 'demand'] as const
export type RequestChoice = (typeof requestChoices)[number]

/** What a provider narrows when it approves. */
export const Conditions = z.strictObject({
  purposes: z.string().max(500).optional(),
  /** Region codes. */
  territory: z.array(z.string().max(10)).max(40).optional(),
  months: z.number().int().min(1).max(mostMonths).optional(),
  note: z.string().max(longestReason).optional(),
})
export type Conditions = z.infer<typeof Conditions>

/** What a buyer asks for. */
export const RequestContent = z.strictObject({
  /** Revision of the listing that the buyer saw. */
  revision: z.number().int().min(1),
  choice: z.enum(requestChoices),
  /** The offer as it was then. */
  offer: Offer,
  mode: z.enum(codesOf(trade.deliveryModes)),
  quantity: z.number().int().min(1).max(mostUnits).nullable(),
  months: z.number().int().min(1).max(mostMonths).nullable(),
  /** Days of a trial. */
  days: z.number().int().min(1).max(366).nullable(),
  purpose: z.string().min(1).max(longestPurpose),
  /** What the purpose is among those the listing names, where it is one of them. */
  isListedPurpose: z.boolean(),
  scenario: z.string().max(300).nullable(),
  isPublicInterest: z.boolean(),
  /** What the buyer wants where no offer fits. */
  wish: z.string().max(longestPurpose).nullable(),
  evidence: z.record(z.string().max(40), z.string().max(500)),
  /** The provider's own fields as they were asked, and what was answered. */
  fields: z.array(FormField).max(mostFields),
  answers: z.record(z.string().max(40), z.string().max(longestAnswer)),
  /** Whom to ask: the person that handed it in. */
  contact: z.strictObject({ name: z.string().max(200), email: z.string().max(320) }),
  demand: z.strictObject({ responseId: z.string(), number: z.string().max(40) }).optional(),
  conditions: Conditions.optional(),
})
export type RequestContent = z.infer<typeof RequestContent>

/** What a provider said when it answered a round. */
export const AnswerDetail = z.strictObject({
  code: z.enum(codesOf(denyReasons)).optional(),
  reason: z.string().max(longestReason).optional(),
  fields: z.partialRecord(z.enum(remarkFields), z.string().max(longestReason)).optional(),
  conditions: Conditions.optional(),
  /** The rule that approved, by its name. */
  rule: z.string().max(60).optional(),
})
export type AnswerDetail = z.infer<typeof AnswerDetail>
