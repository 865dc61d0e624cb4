import { z } from 'zod'
import { longestReason } from '../order/order-lists.ts'
import { neededText, typedText } from '../typed-text.ts'
import { longestRating, mostStars } from './rating-lists.ts'

const score = z.coerce.number('scoreMissing').int('scoreMissing').min(1, 'scoreMissing').max(mostStars, 'scoreMissing')

/** What either side sends on the page of a rating. */
export const RatingForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('rate'),
    fit: score,
    quality: score,
    delivery: score,
    support: score,
    text: typedText(longestRating).default(''),
    named: z.string().optional(),
  }),
  z.object({ intent: z.literal('answer'), text: neededText(longestRating, 'required') }),
  z.object({ intent: z.literal('object'), reason: neededText(longestRating, 'reasonMissing') }),
])

/** What operators decide on an objection. */
export const DecideRatingForm = z.object({
  intent: z.enum(['keep', 'hide']),
  id: z.uuid('invalid'),
  reason: neededText(longestReason, 'reasonMissing'),
})
