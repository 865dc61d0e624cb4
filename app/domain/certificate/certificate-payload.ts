import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import { kinds } from '../codes/trade.ts'
import { textOf } from '../text.ts'

/** What a certificate says: that a data product is registered, or that it is listed. */
export const certificateKinds = ['REGISTRATION', 'LISTING'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** Largest file that is looked at as a certificate or as the content of a listing, in bytes. */
export const mostCheckedBytes = 4_194_304

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const moment = z.iso.datetime()
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** Who signs: the exchange by name and address; an exchange without a public address has none. */
const Issuer = z.strictObject({ name: z.strictObject({ zh: z.string(), en: z.string() }), url: z.string().nullable() })
export type Issuer = z.infer<typeof Issuer>

/** All that a certificate says; its canonical JSON is what is signed. */
export const CertificatePayload = z.strictObject({
  is: z.literal('shuji-certificate'),
  version: z.literal(1),
  exchange: Issuer,
  kind: z.enum(certificateKinds),
  number: z.string().max(40),
  listing: z.strictObject({ code: z.string().max(40), kind: z.enum(codesOf(kinds)), title: textOf(500) }),
  /** The credit code where the exchange knows one. */
  provider: z.strictObject({ name: textOf(200), creditCode: z.string().max(18).nullable() }),
  content: z.strictObject({
    revision: z.number().int().min(1),
    version: z.string().max(100),
    /** SHA-256 of the canonical JSON of what everybody may see of this revision: of the file that anybody can download. */
    hash,
    /**
     * Where everybody sees only a part: SHA-256 of `salt:hash of the whole content`. The salt is with the exchange and the
     * provider, so nobody else can try out what the rest may be, and neither can change it later.
     */
    commitment: hash.nullable(),
  }),
  grade: z.enum(codesOf(grades)).nullable(),
  issuedAt: moment,
  /** Days of the public notice before a registration. */
  notice: z.strictObject({ from: day, until: day }).nullable(),
  /** The event in the record of acts that tells of this certificate. */
  event: z.strictObject({ seq: z.number().int().min(1), hash }),
  /** Number of the certificate that this one takes the place of. */
  replaces: z.string().max(40).nullable(),
  /** Issued for the invented data of a demo: stands for nothing. */
  isDemo: z.boolean(),
})
export type CertificatePayload = z.infer<typeof CertificatePayload>

/** The end of the record of acts on one day; its canonical JSON is what is signed. */
export const HeadPayload = z.strictObject({
  is: z.literal('shuji-head'),
  version: z.literal(1),
  exchange: Issuer,
  /** Day in the exchange's time (UTC+8). */
  day,
  at: moment,
  /** Number and hash of the last event. */
  seq: z.number().int().min(1),
  hash,
  /** The events since the head before: number of the first, and the root of the Merkle tree (RFC 6962) over their hashes. */
  first: z.number().int().min(1),
  root: hash,
  /** SHA-256 of the canonical JSON of the head before; null for the first. */
  previous: hash.nullable(),
})
export type HeadPayload = z.infer<typeof HeadPayload>

const signed = { signature: base64url.max(120), keyId: z.string().max(40), publicKey: base64url.max(60) }

export const SignedHead = z.strictObject({ payload: HeadPayload, ...signed })
export type SignedHead = z.infer<typeof SignedHead>

/** That an event is among those a head stands for. */
export const Proof = z.strictObject({
  head: SignedHead,
  /** Position of the event among them, from 0. */
  position: z.number().int().min(0),
  /** Hashes from the neighbour of the event to the root. */
  path: z.array(hash).max(64),
})
export type Proof = z.infer<typeof Proof>

/** A certificate as a file: what it says, the signature, the key, and once its event was made public the proof of that. */
export const CertificateFile = z.strictObject({ payload: CertificatePayload, ...signed, proof: Proof.optional() })
export type CertificateFile = z.infer<typeof CertificateFile>

/** A key that signs or has signed. */
export const PublicKeyEntry = z.strictObject({
  id: z.string().max(40),
  algorithm: z.literal('Ed25519'),
  /** 32 bytes, base64url (RFC 8032). */
  publicKey: base64url.max(60),
  /** Signs from, and until; null while it signs. */
  from: moment,
  until: moment.nullable(),
  /** Signature of the key before over this one: whoever trusts that one may trust this one. */
  endorsement: z.strictObject({ keyId: z.string().max(40), signature: base64url.max(120) }).nullable(),
})
export type PublicKeyEntry = z.infer<typeof PublicKeyEntry>

/** What a key signs about the one that follows it. */
export function endorsed({ id, publicKey, from }: Pick<PublicKeyEntry, 'id' | 'publicKey' | 'from'>) {
  return { is: 'shuji-key' as const, version: 1 as const, id, publicKey, from }
}
