import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { thirdPartyKinds } from '../codes/parties.ts'
import { textOf } from '../text.ts'
import { conclusionCodes, opinionSlotCodes } from './opinion-slots.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const party = z.strictObject({ name: textOf(200), creditCode: z.string().max(18).nullable() })

/** All that an opinion says; its canonical JSON is what the exchange signs for the assessor. */
export const OpinionPayload = z.strictObject({
  is: z.literal('shuji-opinion'),
  version: z.literal(1),
  exchange: z.strictObject({
    name: z.strictObject({ zh: z.string(), en: z.string() }),
    url: z.string().nullable(),
  }),
  id: z.uuid(),
  /** The assessor's own number of its document. */
  number: z.string().max(120),
  slot: z.enum(opinionSlotCodes),
  assessor: party.extend({ kind: z.enum(codesOf(thirdPartyKinds)) }),
  provider: party,
  /** What was assessed: SHA-256 of the canonical JSON of content and sample. */
  subject: z.strictObject({ title: textOf(500), contentHash: hash, sampleHash: hash.nullable() }),
  conclusion: z.enum(conclusionCodes),
  findings: z.string().max(4_000),
  document: z.strictObject({ sha256: hash, bytes: z.number().int() }),
  issued: day,
  /** The last day on which it holds. */
  expires: day,
  signedAt: z.iso.datetime(),
  /** Number of the person who signed for the assessor, as in the record of acts. */
  person: z.string().max(40),
})
export type OpinionPayload = z.infer<typeof OpinionPayload>
