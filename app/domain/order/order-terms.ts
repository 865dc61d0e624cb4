import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import * as trade from '../codes/trade.ts'
import { Offer } from '../listing/listing-content.ts'
import { textOf } from '../text.ts'

const cents = z.number().int().min(0)

/** One side as it was when the order was opened. */
const Party = z.strictObject({ slug: z.string(), name: textOf(200), creditCode: z.string().max(18).nullable() })
export type Party = z.infer<typeof Party>

/** How what was bought may be used: the listing's terms, narrowed to this buyer. */
const UseTerms = z.strictObject({
  purposes: z.array(textOf(500)).max(30),
  forbidden: z.array(textOf(500)).max(30),
  rights: z.array(z.enum(codesOf(trade.rights))).max(3),
  exclusivity: z.enum(codesOf(trade.exclusivities)),
  /** Region codes; `X-001` is the world. */
  territory: z.array(z.string().max(10)).max(100),
  derivative: z.boolean().nullable(),
  redistribution: z.boolean().nullable(),
  sublicense: z.boolean().nullable(),
  modelTraining: z.boolean().nullable(),
  afterTerm: z.enum(codesOf(trade.afterTerms)).nullable(),
  licence: z.string().max(80).nullable(),
  /** Whether it may leave mainland China, as the listing declares. */
  crossBorder: z.string().max(20).nullable(),
})
export type UseTerms = z.infer<typeof UseTerms>

/** What buyer and provider agreed on, whole: what later becomes of the listing changes nothing in it. */
export const OrderTerms = z.strictObject({
  listing: z.strictObject({
    code: z.string().max(40),
    revision: z.number().int().min(1),
    kind: z.enum(codesOf(trade.kinds)),
    title: textOf(300),
    contentHash: z.string(),
  }),
  provider: Party,
  buyer: Party,
  /** The offer as the listing, or the provider for this buyer, had it. */
  offer: Offer,
  isTrial: z.boolean(),
  /** Anybody may have it at once: taking it is the buyer's signature. */
  isUnconditional: z.boolean(),
  mode: z.enum(codesOf(trade.deliveryModes)),
  /** How many units of the offer, where they are counted. */
  quantity: z.number().int().min(1).nullable(),
  /** Months the right lasts; null where it does not end. */
  months: z.number().int().min(1).max(1_200).nullable(),
  /** Days of a trial, in place of months. */
  days: z.number().int().min(1).max(366).optional(),
  /** What the buyer wants it for, in its words, and the scenario of public data. */
  purpose: z.string().max(2_000),
  scenario: z.string().max(300).nullable(),
  isPublicInterest: z.boolean(),
  use: UseTerms,
  grade: z.enum(codesOf(grades)).nullable(),
  isPersonal: z.boolean(),
  isSensitive: z.boolean(),
  isAuthorised: z.boolean(),
  /** What the deal has to pass, by the grade (domain handbook 4.3). */
  gates: z.array(z.string().max(40)).max(20),
  /** Fields of the deal gates that were answered: number of the opinion, of the assessment … */
  evidence: z.record(z.string().max(40), z.string().max(500)),
  /** What the order costs at once, and what the exchange keeps of it, in hundredths of a per cent. */
  price: z.strictObject({ cents, currency: z.string().length(3), feeBasisPoints: z.number().int().min(0).max(10_000) }),
  /** Calls, downloads or queries included. */
  quota: z.number().int().min(1).nullable(),
  deliverDays: z.number().int().min(0).max(3_650),
  inspectDays: z.number().int().min(1).max(365),
  /** Whether new revisions of the listing come to the buyer while its right lasts. */
  updates: z.boolean(),
})
export type OrderTerms = z.infer<typeof OrderTerms>

/** What the exchange keeps of an amount: rounded half up, at most all of it. */
export function feeOf(amountCents: number, feeBasisPoints: number): number {
  return Math.min(amountCents, Number((BigInt(amountCents) * BigInt(feeBasisPoints) + 5_000n) / 10_000n))
}
