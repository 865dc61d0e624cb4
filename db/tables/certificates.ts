import type { CertificateKind } from '#app/domain/certificate/certificate-payload.ts'

/** All four are append-only: the database itself refuses to change or remove a row. */
export type CertificateTables = {
  certificate: {
    number: string
    kind: CertificateKind
    listingId: string
    /** 1 for the first of its kind of this listing, 2 for the one that followed. */
    edition: number
    /** Number of the listing's revision that it speaks of. */
    revision: number
    /** Canonical JSON CertificatePayload: the text that is signed. */
    payload: string
    /** Ed25519, base64url. */
    signature: string
    /** Name of the key. */
    signedBy: string
    /** The key itself, base64url. */
    publicKey: string
    /** SHA-256 of what everybody may see of the content, as in the payload. */
    contentHash: string
    /** What hides a content that only its parties may see; null where everybody sees all of it. Never shown. */
    salt: string | null
    /** Number of the event that it was issued for. */
    eventSeq: number
    issuedAt: number
  }
  /** How a certificate ended; one that is not in here is valid. */
  certificate_end: {
    number: string
    how: 'revoked' | 'replaced'
    reason: string | null
    replacedBy: string | null
    at: number
  }
  /** The end of the record of acts, made public once a day. */
  chain_head: {
    /** Day in the exchange's time: 2026-11-29. */
    day: string
    seq: number
    hash: string
    /** Canonical JSON HeadPayload: the text that is signed. */
    payload: string
    signature: string
    signedBy: string
    publicKey: string
    publishedAt: number
  }
  /** That the event of a certificate is among those a head stands for. */
  certificate_proof: {
    number: string
    day: string
    /** Position of the event among those of the head, from 0. */
    position: number
    /** JSON string[]: hashes from the leaf's neighbour to the root. */
    path: string
  }
}
