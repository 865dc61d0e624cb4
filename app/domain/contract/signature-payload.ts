import { z } from 'zod'
import { textOf } from '../text.ts'
import { ContractContent } from './contract-content.ts'

/** How a side signed: by hand; by the offer it published for anybody; by taking that offer. */
export const signatureHows = ['signed', 'offered', 'accepted'] as const
export type SignatureHow = (typeof signatureHows)[number]

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** All that a signature says; its canonical JSON is what the exchange signs for the side. */
export const ContractSignature = z.strictObject({
  is: z.literal('shuji-contract-signature'),
  version: z.literal(1),
  exchange: z.strictObject({
    name: z.strictObject({ zh: z.string(), en: z.string() }),
    url: z.string().nullable(),
  }),
  contract: z.strictObject({ number: z.string().max(40), hash }),
  order: z.string().max(40),
  side: z.enum(['buyer', 'provider']),
  organisation: z.strictObject({ slug: z.string(), name: textOf(200), creditCode: z.string().max(18).nullable() }),
  how: z.enum(signatureHows),
  /** What whoever signed was shown and agreed to. */
  statement: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Number of the person who signed, as in the record of acts; none where an offer is the signature. */
  person: z.string().max(40).nullable(),
  signedAt: z.iso.datetime(),
})
export type ContractSignature = z.infer<typeof ContractSignature>

/** A contract as a file that can be verified without the exchange. */
export const ContractFile = z.strictObject({
  content: ContractContent,
  hash,
  signatures: z.array(
    z.strictObject({ payload: ContractSignature, signature: base64url, keyId: z.string(), publicKey: base64url }),
  ),
})
export type ContractFile = z.infer<typeof ContractFile>

/** What a side agrees to when it signs, in both languages. */
export function signatureStatement({ number, hash }: { number: string; hash: string }, how: SignatureHow) {
  const ending = { zh: `合约 ${number}（SHA-256 ${hash}）`, en: `contract ${number} (SHA-256 ${hash})` }
  switch (how) {
    case 'signed':
      return {
        zh: `本人有权代表所在机构签署，已阅读并同意${ending.zh}的全部内容。`,
        en: `I am entitled to sign for my organisation, have read ${ending.en} and agree to all of it.`,
      }
    case 'offered':
      return {
        zh: `本机构公开发布的计价方案对任何接受者有效，以此签署${ending.zh}。`,
        en: `My organisation’s published offer holds for whoever takes it; it signs ${ending.en} thereby.`,
      }
    case 'accepted':
      return {
        zh: `本机构接受公开发布的计价方案及其使用条款，以此签署${ending.zh}。`,
        en: `My organisation takes the published offer with its terms of use and signs ${ending.en} thereby.`,
      }
  }
}
