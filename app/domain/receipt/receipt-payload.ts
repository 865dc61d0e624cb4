import { z } from 'zod'
import { textOf } from '../text.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.iso.datetime()
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)
const cents = z.number().int().min(0)
const Issuer = z.strictObject({ name: z.strictObject({ zh: z.string(), en: z.string() }), url: z.string().nullable() })
const Party = z.strictObject({ name: textOf(200), creditCode: z.string().max(18).nullable() })
const Event = z.strictObject({ seq: z.number().int().min(1), hash })
const Contract = z.strictObject({ number: z.string().max(40), hash })
const Listing = z.strictObject({
  code: z.string().max(40),
  revision: z.number().int().min(1),
  title: textOf(500),
})

/** What a receipt says of one thing that happened to an order; its canonical JSON is what the exchange signs. */
export const ReceiptPayload = z.strictObject({
  is: z.literal('shuji-receipt'),
  version: z.literal(1),
  exchange: Issuer,
  order: z.string().max(40),
  /** 1, 2, 3 … of the order. */
  position: z.number().int().min(1),
  /** What happened, as the record of acts calls it. */
  step: z.string().max(60),
  at: moment,
  issuedAt: moment,
  listing: Listing,
  provider: Party,
  buyer: Party,
  /** Once it is drawn. */
  contract: Contract.nullable(),
  /** What the order costs; for steps of a payment also what was taken and given back by then. Smallest unit. */
  amount: z.strictObject({
    currency: z.string().length(3),
    total: cents,
    taken: cents.nullable(),
    back: cents.nullable(),
  }),
  /** The event in the record of acts. */
  event: Event,
  /** SHA-256 of the canonical JSON of the receipt before; null for the first of an order. */
  previous: hash.nullable(),
  /** Issued for the invented data of a demo: stands for nothing. */
  isDemo: z.boolean(),
})
export type ReceiptPayload = z.infer<typeof ReceiptPayload>

const signed = { signature: base64url.max(120), keyId: z.string().max(40), publicKey: base64url.max(60) }

/** A receipt with what it is checked with. */
export const ReceiptFile = z.strictObject({ payload: ReceiptPayload, ...signed })
export type ReceiptFile = z.infer<typeof ReceiptFile>

/** What a certificate of a deal stands for: an order done here, or a deal made elsewhere and put on record. */
export const dealKinds = ['TRADE', 'FILED'] as const
export type DealKind = (typeof dealKinds)[number]

/** What anybody may know of a deal; who dealt and for how much is hidden behind `commitment`. */
export const DealPayload = z.strictObject({
  is: z.literal('shuji-deal-certificate'),
  version: z.literal(1),
  exchange: Issuer,
  kind: z.enum(dealKinds),
  number: z.string().max(40),
  /** None where a filed deal is about nothing that is listed here. */
  listing: Listing.nullable(),
  /** When it was done, or put on record. */
  at: moment,
  issuedAt: moment,
  /** SHA-256 of `salt:SHA-256 of the canonical JSON of the content`. */
  commitment: hash,
  event: Event,
  isDemo: z.boolean(),
})
export type DealPayload = z.infer<typeof DealPayload>

/** What only the sides see. */
export const DealContent = z.strictObject({
  /** Number of the order or of the filed deal. */
  deal: z.string().max(40),
  provider: Party,
  buyer: Party,
  subject: textOf(500),
  amount: z.strictObject({ currency: z.string().length(3), cents, backCents: cents }),
  contract: Contract.nullable(),
  /** Of a filed deal: SHA-256 of the document that was handed in, and the day of the deal. */
  document: hash.nullable(),
  dealtOn: z.string().max(10).nullable(),
  /** Of an order: SHA-256 of its last receipt. */
  lastReceipt: hash.nullable(),
})
export type DealContent = z.infer<typeof DealContent>

export const DealOpening = z.strictObject({ salt: hash, content: DealContent })
export type DealOpening = z.infer<typeof DealOpening>

/** A certificate of a deal as a file; with what it hides for the sides, without for others. */
export const DealFile = z.strictObject({ payload: DealPayload, ...signed, opening: DealOpening.optional() })
export type DealFile = z.infer<typeof DealFile>

/** All receipts of an order, and the certificate where it was done. */
export const ReceiptBundle = z.strictObject({
  is: z.literal('shuji-receipts'),
  version: z.literal(1),
  order: z.string().max(40),
  receipts: z.array(ReceiptFile).min(1),
  certificate: DealFile.optional(),
})
export type ReceiptBundle = z.infer<typeof ReceiptBundle>
