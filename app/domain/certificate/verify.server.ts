import type { Db } from '#db/client.server.ts'
import {
  findCertificate,
  findRevision,
  type KeptCertificate,
  listCertificatesOver,
} from '#db/queries/certificates.server.ts'
import { findEventHash } from '#db/queries/events.server.ts'
import { canonicalJson } from '../events/event-chain.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { isResolvable } from '../listing/listing-states.ts'
import { publicContent } from '../listing/public-content.ts'
import type { CertificateFile } from './certificate-payload.ts'
import { type CertificateFacts, checkCertificate } from './check-certificate.ts'
import { contentHashOf } from './content-hash.ts'
import { fileOf } from './read-published.server.ts'
import type { Signer } from './signer.server.ts'

type Asked = { db: Db; signer: Signer }

/** A certificate that was looked at. */
export type Verified = ReturnType<typeof checkCertificate> & {
  file: CertificateFile
  /** Whether its listing has a page: what is registered and was never listed has none. */
  hasPage: boolean
}

/** Looks at a certificate that somebody has against what the exchange keeps. */
export async function verifyFile({ db, signer }: Asked, file: CertificateFile): Promise<Verified> {
  return look({ db, signer }, file, await findCertificate(db, file.payload.number))
}

/** Looks at the certificate that is kept under a number; undefined where there is none. */
export async function verifyNumber({ db, signer }: Asked, number: string): Promise<Verified | undefined> {
  const kept = await findCertificate(db, number)
  return kept && look({ db, signer }, fileOf(kept), kept)
}

/** Certificates over exactly this content, newest first, at most 20; each looked at. */
export async function verifyContent(
  { db, signer }: Asked,
  content: object,
): Promise<{ hash: string; found: Verified[] }> {
  const hash = contentHashOf(content)
  const kept = await listCertificatesOver(db, hash)
  const found = await Promise.all(kept.map((each) => look({ db, signer }, fileOf(each), each)))
  return { hash, found }
}

async function look(
  { db, signer }: Asked,
  file: CertificateFile,
  kept: KeptCertificate | undefined,
): Promise<Verified> {
  const checked = checkCertificate(file, await factsOf(db, signer, file, kept))
  return { ...checked, file, hasPage: kept !== undefined && isResolvable(kept.listing) }
}

async function factsOf(
  db: Db,
  signer: Signer,
  { payload }: CertificateFile,
  kept: KeptCertificate | undefined,
): Promise<CertificateFacts> {
  const keys = signer.keys()
  if (!kept) return { keys }
  const [revision, eventHash] = await Promise.all([
    findRevision(db, kept.listing.code, kept.revision),
    findEventHash(db, payload.event.seq),
  ])
  return {
    keys,
    kept: {
      payload: kept.payload,
      signature: kept.signature,
      end: kept.end,
      listing: kept.listing,
      proof: fileOf(kept).proof,
    },
    eventHash,
    contentHash: revision && publicHashOf(revision.content),
  }
}

function publicHashOf(stored: string): string {
  return contentHashOf(publicContent(JSON.parse(stored) as ListingContent))
}

/**
 * What everybody may see of a revision, as canonical JSON: the text whose SHA-256 a certificate names. Undefined where
 * there is no such revision, or none that was ever public.
 */
export async function readContentFile(
  db: Db,
  { code, revision }: { code: string; revision: number },
): Promise<string | undefined> {
  const found = await findRevision(db, code, revision)
  if (!found || !isResolvable(found)) return undefined
  return canonicalJson(publicContent(JSON.parse(found.content) as ListingContent))
}
