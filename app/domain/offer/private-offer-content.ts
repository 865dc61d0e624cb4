import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import * as trade from '../codes/trade.ts'
import { QuoteContent } from '../quote/quote-content.ts'
import { longestPurpose } from '../request/request-lists.ts'

/** How what is offered may be used, where that is other than the listing says; what is left out is as there. */
export const PrivateUse = z.strictObject({
  exclusivity: z.enum(codesOf(trade.exclusivities)).optional(),
  territory: z.array(z.string().max(10)).max(40).optional(),
  derivative: z.boolean().optional(),
  redistribution: z.boolean().optional(),
  modelTraining: z.boolean().optional(),
  afterTerm: z.enum(codesOf(trade.afterTerms)).optional(),
})
export type PrivateUse = z.infer<typeof PrivateUse>

/** What a provider offers one organisation alone. */
export const PrivateOfferContent = z.strictObject({
  price: QuoteContent,
  mode: z.enum(codesOf(trade.deliveryModes)),
  /** What it is for, where the provider says so; else the buyer does. */
  purpose: z.string().max(longestPurpose).optional(),
  use: PrivateUse,
  evidence: z.record(z.string().max(40), z.string().max(500)),
})
export type PrivateOfferContent = z.infer<typeof PrivateOfferContent>
