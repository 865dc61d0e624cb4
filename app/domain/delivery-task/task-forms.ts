import { z } from 'zod'
import { neededText, typedText } from '../typed-text.ts'

const longestText = 2_000

/** How and until when it will be delivered. */
const PlanForm = z.object({
  intent: z.literal('plan'),
  plan: neededText(longestText, 'planMissing'),
  plannedFor: z.iso.date('dayMissing'),
})

/** What was handed over: a text, and credentials that only the buyer is shown. A document goes by the same form. */
export const HandForm = z.object({
  intent: z.literal('hand'),
  text: neededText(longestText, 'textMissing'),
  credentials: typedText(longestText).default(''),
})

/** What the sides do on the page of a delivery by hand. */
export const TaskForm = z.discriminatedUnion('intent', [
  PlanForm,
  HandForm,
  z.object({ intent: z.literal('start') }),
  z.object({ intent: z.literal('look'), handover: z.uuid('invalid') }),
])
