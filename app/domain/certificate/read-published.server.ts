import type { Database } from '#db/client.server.ts'
import type { KeptCertificate } from '#db/queries/certificates.server.ts'
import { type HeadRow, listHeads } from '#db/queries/chain-heads.server.ts'
import {
  type CertificateFile,
  CertificatePayload,
  HeadPayload,
  type Issuer,
  type PublicKeyEntry,
  type SignedHead,
} from './certificate-payload.ts'
import { certifierOf } from './certifier.server.ts'
import type { Signer } from './signer.server.ts'

/** Most heads in one answer: almost three years. */
export const mostHeads = 1_000

export type PublishedKeys = {
  is: 'shuji-keys'
  version: 1
  exchange: Issuer
  keys: readonly PublicKeyEntry[]
}

export type PublishedHeads = {
  is: 'shuji-heads'
  version: 1
  exchange: Issuer
  /** Newest first. */
  heads: SignedHead[]
  /** Where there are older ones: the day before which to ask for them. */
  before: string | null
}

type Publisher = { database: Database; config: { publicUrl: string | undefined }; signer: Signer }

/** The keys that the exchange signs and has signed with, oldest first. */
export function readKeys(exchange: Publisher): PublishedKeys {
  return { is: 'shuji-keys', version: 1, exchange: certifierOf(exchange).issuer, keys: exchange.signer.keys() }
}

/** The published ends of the record of acts, newest first, those before a day where one is given. */
export async function readHeads(exchange: Publisher, { before }: { before?: string }): Promise<PublishedHeads> {
  const rows = await listHeads(exchange.database.read, { ...(before !== undefined && { before }), limit: mostHeads })
  return {
    is: 'shuji-heads',
    version: 1,
    exchange: certifierOf(exchange).issuer,
    heads: rows.map(signedHead),
    before: rows.length === mostHeads ? (rows.at(-1)?.day ?? null) : null,
  }
}

/** A kept certificate as a file that can be checked without the exchange. */
export function fileOf(kept: KeptCertificate): CertificateFile {
  const { proof } = kept
  return {
    payload: CertificatePayload.parse(JSON.parse(kept.payload)),
    signature: kept.signature,
    keyId: kept.signedBy,
    publicKey: kept.publicKey,
    ...(proof && { proof: { head: signedHead(proof.head), position: proof.position, path: proof.path } }),
  }
}

function signedHead(row: HeadRow): SignedHead {
  return {
    payload: HeadPayload.parse(JSON.parse(row.payload)),
    signature: row.signature,
    keyId: row.signedBy,
    publicKey: row.publicKey,
  }
}
