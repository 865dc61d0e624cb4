import { z } from 'zod'
import { Offer } from '../listing/listing-content.ts'
import { longestReason, mostMonths } from '../request/request-lists.ts'
import { quoteModels } from './quote-states.ts'

/** The most that one price may be, cents: so that millionths of it still are whole numbers. */
export const mostCents = 100_000_000_000

/** A price one side names. */
export const QuoteContent = z.strictObject({
  /** In all, or for each month or year. */
  cents: z.number().int().min(0).max(mostCents),
  currency: z.string().regex(/^[A-Z]{3}$/),
  model: z.enum(quoteModels),
  months: z.number().int().min(1).max(mostMonths).nullable(),
  /** Calls, downloads or queries included. */
  quota: z.number().int().min(1).max(1_000_000_000).nullable(),
  note: z.string().max(longestReason).optional(),
})
export type QuoteContent = z.infer<typeof QuoteContent>

/** The offer that a quote is, once it is accepted. */
export function offerOfQuote(quote: QuoteContent): Offer {
  return Offer.parse({
    model: quote.cents === 0 ? 'FREE' : quote.model,
    ...(quote.cents > 0 && { price: quote.cents * 10_000 }),
    currency: quote.currency,
    ...(quote.quota !== null && { quota: quote.quota }),
  })
}
